'use client';

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { libraryWords } from '#web/words/en-library.ts';
import { nextTile, shapeGrid } from './grid-shape.ts';
import { TileSkeleton } from './tile-skeleton.tsx';
import { showRow, useVisibleRows } from './use-visible-rows.ts';
import { VideoTile } from './video-tile.tsx';

interface VideoGridProps {
  videos: readonly VideoSummary[];
  /** There are more than these. */
  more: boolean;
  onMore: () => void;
  onMenu: (video: VideoSummary, at: { x: number; y: number }) => void;
}

/** As it was when the library was last left: so that coming back finds the place again before anything is measured. */
let lastPlace = { width: 0, top: 0 };

/** All posters, of which only those near the window are really there. Arrows walk through them. */
export function VideoGrid({ videos, more, onMore, onMenu }: VideoGridProps) {
  const frame = useRef<HTMLUListElement>(null);
  const { width, top } = usePlace(frame);
  const [current, setCurrent] = useState(0);
  const goTo = useRef<number | null>(null);
  const { columns, tile, between, height } = shapeGrid(width);
  const count = videos.length + (more ? columns : 0);
  const rows = { count: width === 0 ? 0 : Math.ceil(count / columns), height, top };
  const [first, last] = useVisibleRows(rows);

  useEffect(() => {
    if (more && last >= rows.count - 3) onMore();
  }, [more, last, rows.count, onMore]);

  // A tile that an arrow leads to may first have to be made.
  useEffect(() => {
    if (goTo.current === null) return;
    const target = frame.current?.querySelector<HTMLElement>(`[data-tile="${goTo.current}"]`);
    if (!target) return;
    goTo.current = null;
    target.focus({ preventScroll: true });
  });
  const walk = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-tile]');
    if (!from || event.metaKey || event.ctrlKey || event.altKey) return;
    const next = nextTile(event.key, Number(from.dataset['tile']), videos.length, columns);
    if (next === null) return;
    event.preventDefault();
    goTo.current = next;
    setCurrent(next);
    showRow(Math.floor(next / columns), rows);
  };

  const reachable = Math.min(current, videos.length - 1);
  const reachableRow = Math.floor(reachable / columns);
  // The tile that has the focus stays, however far the page is scrolled, and the focus with it.
  const shown = new Set([reachableRow, ...Array.from({ length: last - first + 1 }, (_, step) => first + step)]);
  const indexes = [...shown].flatMap((row) => Array.from({ length: columns }, (_, column) => row * columns + column));
  return (
    <ul ref={frame} onKeyDown={walk} style={{ height: rows.count * height }} className="relative" aria-label={libraryWords.videos}>
      {indexes
        .filter((index) => index < count)
        .sort((one, other) => one - other)
        .map((index) => {
          const video = videos[index];
          const [x, y] = [(index % columns) * (tile + between), Math.floor(index / columns) * height];
          return (
            <li
              key={video?.id ?? index}
              {...(video ? { 'aria-setsize': more ? -1 : videos.length, 'aria-posinset': index + 1 } : { 'aria-hidden': true })}
              onFocus={() => setCurrent(index)}
              className="absolute top-0 left-0"
              style={{ width: tile, transform: `translate(${x}px, ${y}px)` }}
            >
              {video ? <VideoTile video={video} index={index} current={index === reachable} onMenu={onMenu} /> : <TileSkeleton />}
            </li>
          );
        })}
    </ul>
  );
}

/** How wide an element is and where on the page it begins, in pixels. */
function usePlace(frame: React.RefObject<HTMLElement | null>): { width: number; top: number } {
  const [place, setPlace] = useState(lastPlace);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      lastPlace = { width: element.clientWidth, top: Math.round(element.getBoundingClientRect().top + window.scrollY) };
      setPlace((before) => (before.width === lastPlace.width && before.top === lastPlace.top ? before : lastPlace));
    };
    measure();
    // What stands above may grow, so the page as a whole is watched.
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [frame]);
  return place;
}
