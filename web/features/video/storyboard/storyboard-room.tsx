'use client';

import { type KeyboardEvent, useState } from 'react';
import { words as common } from '#web/words/en.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { describeMake, partOf } from '../describe-make.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { heldBy } from '../takes/held-by.ts';
import { useVideo } from '../use-video.tsx';
import type { Take } from '../video-types.ts';
import { KeyframePair } from './keyframe-pair.tsx';
import { Lightbox } from './lightbox.tsx';

/** How each segment opens and closes, as stills. */
export function StoryboardRoom() {
  const video = useVideo();
  const { assets, script, gate, state, estimate } = video;
  const [large, setLarge] = useState<string | null>(null);
  const keyframes = inOrder(assets);
  return (
    <>
      <RoomBody title={common.gates.storyboard} about={words.storyboardAbout}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons in it. */}
        <div className="@container space-y-6" onKeyDown={moveFocus}>
          {script?.script.segments.map((segment, index) => (
            <KeyframePair
              // biome-ignore lint/suspicious/noArrayIndexKey: segments are known by their place.
              key={index}
              number={index + 1}
              segment={segment}
              keyframes={keyframes.filter(({ slot }) => slot.startsWith(`keyframe:${index + 1}:`))}
              onLarge={setLarge}
            />
          ))}
        </div>
      </RoomBody>
      <Lightbox takes={keyframes} slot={large} onSlot={setLarge} />
      {state === 'review' && gate === 'storyboard' ? (
        <DecisionBar
          gate="storyboard"
          label={words.approveStoryboard}
          about={estimate ? describeMake(partOf(estimate, ['cast', 'voice', 'shoot'])) : ''}
          held={heldBy(video)}
        />
      ) : (
        <BackBar room="storyboard" />
      )}
    </>
  );
}

/** As they come in the film: by segment, how it opens before how it closes. */
function inOrder(assets: readonly Take[]): Take[] {
  const place = (slot: string) => Number(slot.split(':')[1]) * 2 + (slot.endsWith(':open') ? 0 : 1);
  return assets.filter(({ kind }) => kind === 'keyframe').sort((a, b) => place(a.slot) - place(b.slot));
}

/** Arrows go from picture to picture: left and right along the film, up and down by a segment. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 2, ArrowUp: -2 }[event.key];
  const pictures = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-picture]')];
  const here = pictures.indexOf(document.activeElement as HTMLElement);
  const next = step === undefined || here < 0 ? undefined : pictures[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
