'use client';

import { useEffect, useRef } from 'react';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { roundtableWords as words } from '#web/words/video-roundtable.ts';
import { useVideo } from '../use-video.tsx';
import { RemarkItem } from './remark-item.tsx';
import { useSpoken } from './use-spoken.ts';

/** The discussion while it is held: each remark as it is made, and the one in somebody's mouth. */
export function LiveRoundtable() {
  const { id, progress } = useVideo();
  const remarks = useSpoken(id);
  const saying = progress?.saying;
  const end = useRef<HTMLDivElement>(null);
  const count = remarks.length;
  // Follows the talk as a reader would, unless they have scrolled elsewhere.
  useEffect(() => {
    const line = end.current?.getBoundingClientRect();
    if (count > 0 && line && line.top < window.innerHeight + 240) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <section aria-label={words.title}>
      {count === 0 && !saying ? (
        <>
          <p className="mb-3 text-muted text-sm">{words.waiting}</p>
          <div className="space-y-3">
            <Skeleton className="h-14 w-full rounded-lg" />
            <Skeleton className="h-14 w-4/5 rounded-lg" />
            <Skeleton className="h-14 w-11/12 rounded-lg" />
          </div>
        </>
      ) : (
        <ol aria-live="polite" className="max-w-prose space-y-4">
          {remarks.map((remark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: remarks are only ever added at the end.
            <RemarkItem key={index} {...remark} live />
          ))}
        </ol>
      )}
      {saying ? (
        <p aria-hidden className="mt-4 max-w-prose pl-9.5 text-muted text-sm">
          <span className="block font-semibold text-xs">{words.speaking(saying.agent)}</span>
          {saying.words}
          <span className="motion-safe:animate-breathe"> …</span>
        </p>
      ) : null}
      <div ref={end} className="h-2" />
    </section>
  );
}
