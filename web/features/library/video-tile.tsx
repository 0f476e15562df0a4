'use client';

import { Clapperboard, Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { type MouseEvent, memo } from 'react';
import { cn } from '#web/lib/cn.ts';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { showAgo, showPrice, showTitle } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { libraryWords } from '#web/words/en-library.ts';
import { PosterChip } from './poster-chip.tsx';
import { PosterFoot } from './poster-foot.tsx';

interface VideoTileProps {
  video: VideoSummary;
  index: number;
  /** The one that Tab reaches; arrows go on from it. */
  current: boolean;
  onMenu: (video: VideoSummary, at: { x: number; y: number }) => void;
}

/** One video as its poster, and below it in two lines what it is. */
export const VideoTile = memo(function VideoTile({ video, index, current, onMenu }: VideoTileProps) {
  const { id, title, state, cover, format, costMicros, updatedAt, project } = video;
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    // The keyboard's menu key comes without a place.
    onMenu(video, event.clientX === 0 && event.clientY === 0 ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY });
  };
  const making = state === 'running' || state === 'queued';
  return (
    <article className="group relative" onContextMenu={openMenu}>
      <Link href={`/videos/${id}`} data-tile={index} tabIndex={current ? 0 : -1} className="block rounded-lg outline-offset-3">
        <div className="relative aspect-9/16 overflow-hidden rounded-lg bg-surface">
          {cover ? (
            <img
              src={mediaUrl(cover, { width: 320 })}
              alt=""
              width={320}
              height={569}
              loading="lazy"
              decoding="async"
              draggable={false}
              className={cn(
                'size-full object-cover transition-opacity',
                making && 'opacity-60',
                state === 'cancelled' && 'opacity-45 grayscale',
              )}
            />
          ) : (
            <Clapperboard aria-hidden className="absolute inset-0 m-auto size-6 stroke-[1.25] text-faint opacity-50" />
          )}
          <div className="pointer-events-none absolute inset-0 rounded-lg ring-1 ring-line ring-inset group-hover:ring-line-strong" />
          <PosterChip video={video} className="absolute top-2 left-2 max-w-[calc(100%-1rem)]" />
          <PosterFoot video={video} />
        </div>
        <h2 dir="auto" className="mt-2 truncate font-medium text-sm group-focus-within:pr-7 group-hover:pr-7 pointer-coarse:pr-7">
          {showTitle(title)}
        </h2>
        <p className="truncate text-faint text-xs tabular-nums">
          {words.formats[format].short} · {showPrice(costMicros)} · {showAgo(updatedAt)}
        </p>
        <span className="sr-only">{project.name}</span>
      </Link>
      <button
        type="button"
        tabIndex={current ? 0 : -1}
        aria-label={libraryWords.tile.menu(title)}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          onMenu(video, { x: left, y: bottom });
        }}
        className="absolute right-0 bottom-4 grid size-7 place-items-center rounded-md text-muted opacity-0 transition-opacity hover:bg-hover hover:text-fg focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
      >
        <Ellipsis className="size-4" aria-hidden />
      </button>
    </article>
  );
});
