'use client';

import { useEffect, useRef } from 'react';
import { cn } from '#web/lib/cn.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { roomsUnder, type View } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import { RoomLink } from './room-link.tsx';
import { StageProgress } from './stage-progress.tsx';
import { StageSign } from './stage-sign.tsx';

/** The spine, lying: for phones and tablets. */
export function SpineStrip({ view }: { view: View }) {
  const video = useVideo();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const here = list.current?.querySelector(view === 'making' || view === 'trouble' ? '[data-here]' : '[aria-current="page"]');
    const box = list.current;
    if (!(here instanceof HTMLElement) || !box) return;
    box.scrollTo({ left: here.offsetLeft - box.clientWidth / 2 + here.offsetWidth / 2 });
  }, [view]);
  return (
    <nav aria-label={words.spine} className="border-b">
      <ol ref={list} className="relative flex items-center gap-1 overflow-x-auto px-3 py-1.5 [scrollbar-width:none]">
        {video.stages.map(({ stage, state }) => (
          <li key={stage} {...(stage === video.stage ? { 'data-here': '' } : {})} className="flex shrink-0 items-center gap-1">
            <span className={cn('flex items-center gap-1 px-1 text-xs', state === 'todo' ? 'text-faint' : 'text-muted')}>
              <StageSign state={state} />
              {common.stages[stage]}
            </span>
            {roomsUnder(video, { stage, state }).map((room) => (
              <RoomLink
                key={room}
                room={room}
                aria-current={view === room ? 'page' : undefined}
                className={cn(
                  'flex h-8 items-center rounded-md px-2.5 font-medium text-sm outline-offset-[-2px] pointer-coarse:h-10',
                  view === room ? 'bg-pressed text-fg' : 'text-muted hover:bg-hover',
                  video.state === 'review' && video.gate === room && 'text-accent-text',
                )}
              >
                {words.roomName(room)}
              </RoomLink>
            ))}
          </li>
        ))}
      </ol>
      {video.state === 'running' ? <StageProgress className="px-4 pb-2" /> : null}
    </nav>
  );
}
