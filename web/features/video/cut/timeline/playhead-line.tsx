'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useCut } from '../use-cut.tsx';

interface PlayheadLineProps {
  scale: number;
  /** Scrolls along while the film plays. */
  box: RefObject<HTMLDivElement | null>;
}

/** Where the film is. Moved by hand, since it moves with every frame. */
export function PlayheadLine({ scale, box }: PlayheadLineProps) {
  const { playhead } = useCut();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const x = playhead.at() * scale;
      if (line.current) line.current.style.transform = `translateX(${x}px)`;
      const view = box.current;
      if (!view || view.scrollWidth <= view.clientWidth) return;
      const inSight = x >= view.scrollLeft && x <= view.scrollLeft + view.clientWidth - 24;
      if (!inSight && (playhead.playing() || document.activeElement?.role === 'slider')) view.scrollLeft = x - view.clientWidth / 4;
    };
    place();
    return playhead.subscribe(place);
  }, [playhead, scale, box]);
  return (
    <div ref={line} aria-hidden className="pointer-events-none absolute inset-y-0 left-0 z-10 w-px bg-accent">
      <div className="-left-[4px] absolute top-0 size-[9px] rounded-b-full bg-accent" />
    </div>
  );
}
