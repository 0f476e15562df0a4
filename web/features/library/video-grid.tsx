'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { libraryWords } from '#web/words/en-library.ts';
import { nextTile, shapeGrid } from './grid-shape.ts';
import { TileSkeleton } from './tile-skeleton.tsx';
import { VideoTile } from './video-tile.tsx';

interface VideoGridProps {
  videos: readonly VideoSummary[];
  /** There are more than these. */
  more: boolean;
  onMore: () => void;
  onMenu: (video: VideoSummary, at: { x: number; y: number }) => void;
}

/** As it was when the library was last left: so that coming back finds the place again before anything is measured. */
let lastWidth = 0;

/** All posters, of which only those near the window are really there. Arrows walk through them. */
export function VideoGrid({ videos, more, onMore, onMenu }: VideoGridProps) {
  const frame = useRef<HTMLUListElement>(null);
  const [{ width, top }, setPlace] = useState({ width: lastWidth, top: 0 });
  const [current, setCurrent] = useState(0);
  const goTo = useRef<number | null>(null);
  const { columns, tile: tileWidth, between, height } = shapeGrid(width);
  const count = videos.length + (more ? columns : 0);
  const rows = width === 0 ? 0 : Math.ceil(count / columns);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      lastWidth = element.clientWidth;
      const place = { width: lastWidth, top: Math.round(element.getBoundingClientRect().top + window.scrollY) };
      setPlace((before) => (before.width === place.width && before.top === place.top ? before : place));
    };
    measure();
    // What stands above may grow, so the page as a whole is watched.
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, []);

  const virtual = useWindowVirtualizer({ count: rows, estimateSize: () => height, overscan: 2, scrollMargin: top });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row's height follows from the width alone.
  useLayoutEffect(() => virtual.measure(), [height, virtual]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (more && last >= rows - 3) onMore();
  }, [more, last, rows, onMore]);

  // A tile that an arrow leads to may first have to be made.
  useEffect(() => {
    const index = goTo.current;
    if (index === null) return;
    const tile = frame.current?.querySelector<HTMLElement>(`[data-tile="${index}"]`);
    if (!tile) return;
    goTo.current = null;
    tile.focus({ preventScroll: true });
  });
  const walk = (event: KeyboardEvent) => {
    const tile = (event.target as HTMLElement).closest<HTMLElement>('[data-tile]');
    if (!tile || event.metaKey || event.ctrlKey || event.altKey) return;
    const next = nextTile(event.key, Number(tile.dataset['tile']), videos.length, columns);
    if (next === null) return;
    event.preventDefault();
    goTo.current = next;
    setCurrent(next);
    virtual.scrollToIndex(Math.floor(next / columns), { align: 'auto' });
  };

  const reachable = Math.min(current, videos.length - 1);
  return (
    <ul ref={frame} onKeyDown={walk} style={{ height: virtual.getTotalSize() }} className="relative" aria-label={libraryWords.videos}>
      {shown.flatMap((row) =>
        Array.from({ length: Math.min(columns, count - row.index * columns) }, (_, column) => {
          const index = row.index * columns + column;
          const video = videos[index];
          return (
            <li
              key={video?.id ?? index}
              {...(video ? { 'aria-setsize': more ? -1 : videos.length, 'aria-posinset': index + 1 } : { 'aria-hidden': true })}
              onFocus={() => setCurrent(index)}
              className="absolute top-0 left-0"
              style={{ width: tileWidth, transform: `translate(${column * (tileWidth + between)}px, ${row.start - top}px)` }}
            >
              {video ? <VideoTile video={video} index={index} current={index === reachable} onMenu={onMenu} /> : <TileSkeleton />}
            </li>
          );
        }),
      )}
    </ul>
  );
}
