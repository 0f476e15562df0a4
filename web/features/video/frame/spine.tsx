'use client';

import { Hand } from 'lucide-react';
import { cn } from '#web/lib/cn.ts';
import { showPrice } from '#web/lib/show-values.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { WaysOut } from '../making/ways-out.tsx';
import { hasRoom, roomOfStage, roomsUnder, type View } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import type { StageLine } from '../video-types.ts';
import { RoomLink } from './room-link.tsx';
import { StageProgress } from './stage-progress.tsx';
import { StageSign } from './stage-sign.tsx';

/** The stages of a video from research to release, and the rooms between them. */
export function Spine({ view }: { view: View }) {
  const video = useVideo();
  return (
    <nav aria-label={words.spine} className="py-5 pr-3 pl-4">
      <ol>
        {video.stages.map((line, index) => (
          <li key={line.stage} className="relative pb-3 last:pb-0">
            {index < video.stages.length - 1 ? <span aria-hidden className="absolute top-6 bottom-0 left-2 w-px bg-line" /> : null}
            <StageHead line={line} />
            <StageRooms line={line} view={view} />
            {line.state === 'running' ? <StageProgress className="mt-1.5 ml-6" narrow /> : null}
            {line.state === 'failed' && video.error ? (
              <div className="mt-1 ml-6 space-y-2">
                <p className="line-clamp-4 text-danger-text text-xs">{video.error.message}</p>
                <WaysOut size="sm" />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StageHead({ line: { stage, state, seconds, costMicros } }: { line: StageLine }) {
  const video = useVideo();
  const room = roomOfStage(stage);
  const reached = state !== 'todo' && state !== 'queued';
  const name = <span className={cn('truncate', state === 'todo' ? 'text-faint' : 'font-medium text-fg')}>{common.stages[stage]}</span>;
  return (
    <div className="flex h-6 items-center gap-2 text-sm">
      <StageSign state={state} />
      {reached && hasRoom(video, room) ? (
        <RoomLink room={room} className="min-w-0 truncate rounded-sm hover:underline">
          {name}
        </RoomLink>
      ) : (
        name
      )}
      {reached && seconds !== null ? (
        <span className="ml-auto shrink-0 text-faint text-xs tabular-nums">
          {words.seconds(seconds)}
          {costMicros > 0 ? ` · ${showPrice(costMicros)}` : ''}
        </span>
      ) : null}
    </div>
  );
}

function StageRooms({ line, view }: { line: StageLine; view: View }) {
  const video = useVideo();
  const own = roomsUnder(video, line);
  if (own.length === 0) return null;
  return (
    <ul className="mt-0.5 ml-4.5 space-y-px">
      {own.map((room) => {
        const waits = video.state === 'review' && video.gate === room;
        return (
          <li key={room}>
            <RoomLink
              room={room}
              aria-current={view === room ? 'page' : undefined}
              className={cn(
                'flex h-7 items-center gap-2 rounded-md px-1.5 text-sm pointer-coarse:h-9',
                view === room ? 'bg-pressed text-fg' : 'text-muted hover:bg-hover hover:text-fg',
              )}
            >
              <span className={cn('flex-1 truncate', waits && 'font-medium text-accent-text')}>{words.roomName(room)}</span>
              {waits ? (
                <span className="shrink-0 text-accent-text" title={words.waitsHere}>
                  <Hand className="size-3.5" aria-hidden />
                  <span className="sr-only">{words.waitsHere}</span>
                </span>
              ) : null}
            </RoomLink>
          </li>
        );
      })}
    </ul>
  );
}
