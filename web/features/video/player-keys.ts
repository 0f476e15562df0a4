'use client';

import { type KeyboardEvent, useCallback } from 'react';

/** Seconds that J and L move. */
const step = 1;

/** Keys of a player that has the focus: space and K play and pause, J and L go back and on. */
export function usePlayerKeys() {
  return useCallback((event: KeyboardEvent<HTMLMediaElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (steer(event.currentTarget, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, []);
}

/** Does what a key means to a player; false for any other key. */
export function steer(player: HTMLMediaElement, key: string): boolean {
  switch (key.toLowerCase()) {
    case ' ':
    case 'k':
      if (player.paused) void player.play().catch(() => undefined);
      else player.pause();
      return true;
    case 'j':
      player.currentTime = Math.max(0, player.currentTime - step);
      return true;
    case 'l':
      player.currentTime = Math.min(player.duration || 0, player.currentTime + step);
      return true;
    default:
      return false;
  }
}
