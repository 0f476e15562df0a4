import type { Box, ClearBox } from '#core/cut.ts';
import { type Size, shares } from '../compositor/layout.ts';
import type { Seen } from '../compositor/scene.ts';
import type { Beat } from './timeline.ts';

/** Collects where face and product are as a clip is drawn: in each beat the box that holds all of its frames. */
export function watch(beats: readonly Beat[], size: Size, seconds: number) {
  const found = new Map<string, ClearBox>();
  return {
    /** One frame of the beat at `at`. What lies before and after the segment is for transitions, which carry no text of it. */
    note(seen: Seen | null, at: number, time: number): void {
      const beat = beats[at];
      if (!seen || !beat || time < 0 || time >= seconds) return;
      for (const kind of ['face', 'product'] as const) {
        const pixels = seen[kind];
        if (!pixels) continue;
        const box = shares(pixels, size);
        const key = `${at}/${kind}`;
        const known = found.get(key);
        found.set(key, { ...(known ? around(known, box) : box), start: beat.start, end: Math.min(seconds, beat.end) });
      }
    },
    boxes: (): ClearBox[] => [...found.values()].filter(({ width, height }) => width > 0 && height > 0),
  };
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
