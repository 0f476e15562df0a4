'use client';

import { Ellipsis, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { type MouseEvent, memo } from 'react';
import { Progress } from '#web/components/ui/progress.tsx';
import { cn } from '#web/lib/cn.ts';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { showAgo, showLength, showPrice, showWait } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { libraryWords } from '#web/words/en-library.ts';
import { PosterChip } from './poster-chip.tsx';

interface VideoTileProps {
  video: VideoSummary;
  index: number;
  /** The one that Tab reaches; arrows go on from it. */
  current: boolean;
  onMenu: (video: VideoSummary, at: { x: number; y: number }) => void;
}

/** One video as its poster, and below it in two lines what it is. */
export const VideoTile = memo(function VideoTile({ video, index, current, onMenu }: VideoTileProps) {
  const { id, title, state, stage, failedStage, progress, error, cover, format, profile, costMicros, seconds, updatedAt, project } = video;
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    // The keyboard's menu key comes without a place.
    onMenu(video, event.clientX === 0 && event.clientY === 0 ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY });
  };
  const making = state === 'running' || state === 'queued';
  return (
    <article className="group relative" onContextMenu={openMenu}>
      <Link
        href={`/videos/${id}`}
        data-tile={index}
        tabIndex={current ? 0 : -1}
        className="block rounded-lg outline-offset-3"
        aria-label={`${title}, ${words.states[state]}`}
      >
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
            <p className="flex size-full items-center justify-center p-4 text-center text-faint text-sm" aria-hidden>
              <span className="line-clamp-4 text-balance">{title}</span>
            </p>
          )}
          <div className="pointer-events-none absolute inset-0 rounded-lg ring-1 ring-line ring-inset group-hover:ring-line-strong" />
          <PosterChip video={video} className="absolute top-2 left-2 max-w-[calc(100%-1rem)]" />
          {state === 'failed' && error ? (
            <p className="absolute inset-x-0 bottom-0 flex items-start gap-1.5 bg-black/80 px-2.5 py-2 text-white text-xs">
              <TriangleAlert className="mt-0.5 size-3 shrink-0 text-[oklch(0.77_0.125_24)]" aria-hidden />
              <span className="line-clamp-3 min-w-0">
                {failedStage === null ? '' : `${words.stages[failedStage]}: `}
                {error.message}
              </span>
            </p>
          ) : making ? (
            <div className="absolute inset-x-0 bottom-0 bg-black/70 px-2.5 pt-2 pb-2.5 text-white text-xs">
              <p className="flex justify-between gap-2 tabular-nums">
                <span className="truncate">{progress?.making || words.stages[stage]}</span>
                {progress?.secondsLeft ? (
                  <span className="shrink-0">{libraryWords.tile.left(showWait(progress.secondsLeft).replace(/^about /, ''))}</span>
                ) : null}
              </p>
              <Progress label={libraryWords.tile.progress(title)} share={progress?.share ?? 0} className="mt-1.5 bg-white/25 *:bg-white" />
            </div>
          ) : (
            <span className="absolute right-2 bottom-2 rounded-sm bg-black/70 px-1.5 py-0.5 text-white text-xs tabular-nums">
              {showLength(seconds)}
            </span>
          )}
        </div>
        <h3 className="mt-2 truncate pr-7 font-medium text-sm">{title}</h3>
        <p className="truncate text-faint text-xs tabular-nums">
          {[
            words.formats[format].name,
            ...(profile === 'draft' ? [libraryWords.tile.draft] : []),
            showPrice(costMicros),
            showAgo(updatedAt),
          ].join(' · ')}
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
