'use client';

import { Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { words as common } from '#web/words/en.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { describeMake, partOf } from '../describe-make.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { heldBy } from '../takes/held-by.ts';
import { useVideo } from '../use-video.tsx';
import { type SegmentPlayer, SegmentTakes } from './segment-takes.tsx';

/** Clips and voices, segment by segment, before they are cut. */
export function AssetsRoom() {
  const video = useVideo();
  const { assets, script, gate, state, estimate } = video;
  const players = useRef(new Map<number, SegmentPlayer>());
  /** The segment that plays as part of all; null when none does. Counts from 1. */
  const [all, setAll] = useState<number | null>(null);
  const segments = script?.script.segments ?? [];
  const find = (slot: string) => assets.find((take) => take.slot === slot) ?? null;
  const play = (number: number | null) => {
    if (all !== null) players.current.get(all)?.stop();
    const player = number === null ? undefined : players.current.get(number);
    setAll(player ? number : null);
    player?.play();
  };
  return (
    <>
      <RoomBody
        title={common.gates.assets}
        about={words.assetsAbout}
        actions={
          <Button icon={all === null ? <Play /> : <Pause />} onClick={() => play(all === null ? 1 : null)}>
            {all === null ? words.playAll : words.stop}
          </Button>
        }
      >
        <div className="space-y-6">
          {segments.map((segment, index) => (
            <SegmentTakes
              // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place.
              key={index}
              number={index + 1}
              segment={segment}
              clip={find(`clip:${index + 1}`)}
              voice={find(`voice:${index + 1}`)}
              still={find(`keyframe:${index + 1}:open`)}
              register={(player) => {
                if (player) players.current.set(index + 1, player);
                else players.current.delete(index + 1);
              }}
              onEnd={() => all === index + 1 && play(index + 2)}
            />
          ))}
        </div>
      </RoomBody>
      {state === 'review' && gate === 'assets' ? (
        <DecisionBar
          gate="assets"
          label={words.approveTakes}
          about={estimate ? describeMake(partOf(estimate, ['cast', 'voice', 'shoot', 'edit'])) : ''}
          held={heldBy(video)}
        />
      ) : (
        <BackBar room="assets" />
      )}
    </>
  );
}
