'use client';

import { useRef } from 'react';
import { Chip } from '#web/components/ui/chip.tsx';
import { showBytes, showLength } from '#web/lib/show-values.ts';
import { words as common } from '#web/words/en.ts';
import { finalWords as words } from '#web/words/video-final.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { Bar } from '../frame/bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { TakenFrom } from '../taken-from.tsx';
import { useVideo } from '../use-video.tsx';
import { BackLinks } from './back-links.tsx';
import { CutDowns } from './cut-downs.tsx';
import { DownloadFilm } from './download-film.tsx';
import { FilmPlayer } from './film-player.tsx';
import { FilmScript } from './film-script.tsx';
import { PostCopy } from './post-copy.tsx';
import { ReleaseRecord } from './release-record.tsx';

/** The film: watched, taken along, released, or sent back to an earlier gate. */
export function FinalRoom() {
  const { film, gate, state, seconds, release } = useVideo();
  const player = useRef<HTMLVideoElement>(null);
  const atGate = state === 'review' && gate === 'final';
  if (!film) return <RoomBody title={common.gates.final}>{words.none}</RoomBody>;
  return (
    <>
      <RoomBody title={state === 'done' ? words.doneTitle : common.gates.final} about={state === 'done' ? words.doneAbout : words.about}>
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <FilmPlayer ref={player} />
          <div className="space-y-6">
            <div className="space-y-2">
              <DownloadFilm look={state === 'done' ? 'primary' : 'secondary'} className="max-md:hidden" />
              <p className="flex flex-wrap items-center gap-2 text-muted text-sm tabular-nums">
                {words.dots([showLength(seconds), showBytes(film.bytes)])}
                <Chip>{words.aiMade}</Chip>
              </p>
            </div>
            {release ? <ReleaseRecord n={release.n} /> : null}
            <TakenFrom />
            <PostCopy />
            <CutDowns />
            <FilmScript onSeek={(at) => seek(player.current, at)} />
            <BackLinks />
          </div>
        </div>
      </RoomBody>
      {atGate ? (
        <DecisionBar gate="final" label={words.approve} about={words.next} />
      ) : state === 'done' ? (
        <div className="contents md:hidden">
          <Bar about={words.dots([showLength(seconds), showBytes(film.bytes)])}>
            <DownloadFilm look="primary" />
          </Bar>
        </div>
      ) : (
        <BackBar room="final" />
      )}
    </>
  );
}

function seek(player: HTMLVideoElement | null, seconds: number): void {
  if (!player) return;
  player.currentTime = seconds;
  void player.play().catch(() => undefined);
}
