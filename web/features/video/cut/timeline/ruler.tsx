'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { cutWords as words } from '#web/words/video-cut.ts';
import { usePlayheadAt } from '../playhead.ts';
import { useCut } from '../use-cut.tsx';

interface RulerProps {
  /** Pixels of a second. */
  scale: number;
  /** Seconds of the film. */
  length: number;
}

/** Seconds between two numbers, and what they need in pixels. */
const steps = [1, 2, 5, 10, 15, 30, 60];
const roomForNumber = 48;

/** The film's seconds; a press or a drag puts the playhead there, and so do the arrows. */
export function Ruler({ scale, length }: RulerProps) {
  const { playhead, cut } = useCut();
  const at = usePlayheadAt(playhead, 0.1);
  const box = useRef<HTMLDivElement>(null);
  const step = steps.find((seconds) => seconds * scale >= roomForNumber) ?? 60;
  const numbers = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  const scrub = (event: PointerEvent) => {
    const { left } = box.current?.getBoundingClientRect() ?? { left: 0 };
    playhead.seek((event.clientX - left) / scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1 / cut.fps, ArrowRight: 1 / cut.fps, PageUp: -5, PageDown: 5 }[event.key];
    if (by !== undefined) playhead.step(by);
    else if (event.key === 'Home') playhead.seek(0);
    else if (event.key === 'End') playhead.seek(length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={words.playhead}
      aria-valuemin={0}
      aria-valuemax={Math.round(length * 10) / 10}
      aria-valuenow={Math.round(at * 10) / 10}
      aria-valuetext={words.time(at)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && scrub(event)}
      className="relative h-6 cursor-ew-resize touch-none select-none border-b outline-offset-[-2px]"
    >
      {numbers.map((seconds) => (
        <span
          key={seconds}
          aria-hidden
          className="absolute bottom-0 h-full border-line-strong border-l pl-1 text-[0.6875rem] text-faint tabular-nums leading-5"
          style={{ left: seconds * scale }}
        >
          {seconds * scale + 24 < length * scale ? words.tick(seconds) : ''}
        </span>
      ))}
    </div>
  );
}
