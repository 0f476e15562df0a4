'use client';

import { useSyncExternalStore } from 'react';

/** Rows kept ready above and below the window. */
const spare = 2;
/** What stands over the top and the lower edge of the window: bars, and some air, in pixels. */
const covered = { top: 68, bottom: 76 };

interface Rows {
  count: number;
  /** Of each, in pixels; all are alike, which is why this is so little work. */
  height: number;
  /** Where the first one begins on the page, in pixels. */
  top: number;
}

/** The rows that are in or near the window, as `[first, last]`; last is below first while there is none. */
export function useVisibleRows({ count, height, top }: Rows): [number, number] {
  const look = () => {
    if (count === 0) return '0 -1';
    const above = window.scrollY - top;
    const first = Math.floor(above / height) - spare;
    const last = Math.floor((above + window.innerHeight) / height) + spare;
    return `${Math.min(Math.max(0, first), count - 1)} ${Math.min(Math.max(0, last), count - 1)}`;
  };
  const [first = 0, last = -1] = useSyncExternalStore(watchWindow, look, () => '0 -1')
    .split(' ')
    .map(Number);
  return [first, last];
}

/** Scrolls just as far as it takes to see a whole row. */
export function showRow(row: number, { height, top }: Rows): void {
  const begin = top + row * height - covered.top;
  const end = top + (row + 1) * height - window.innerHeight + covered.bottom;
  if (window.scrollY > begin) window.scrollTo({ top: begin });
  else if (window.scrollY < end) window.scrollTo({ top: Math.min(begin, end) });
}

function watchWindow(tell: () => void): () => void {
  window.addEventListener('scroll', tell, { passive: true });
  window.addEventListener('resize', tell);
  return () => {
    window.removeEventListener('scroll', tell);
    window.removeEventListener('resize', tell);
  };
}
