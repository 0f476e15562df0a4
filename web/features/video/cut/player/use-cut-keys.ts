'use client';

import { useEffect } from 'react';
import type { Playhead } from '../playhead.ts';

/** Seconds that J and L move. */
const step = 1;

/** Space and K play and stop, J and L go back and on, the arrows by a frame: wherever nothing else wants the key. */
export function useCutKeys(playhead: Playhead, fps: number): void {
  useEffect(() => {
    const act: Record<string, () => void> = {
      ' ': playhead.toggle,
      k: playhead.toggle,
      j: () => playhead.step(-step),
      l: () => playhead.step(step),
      arrowleft: () => playhead.step(-1 / fps),
      arrowright: () => playhead.step(1 / fps),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="tab"]')) return;
      if (event.key === ' ' && target?.closest('button, a, summary, label')) return;
      const run = act[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [playhead, fps]);
}
