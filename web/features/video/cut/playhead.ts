'use client';

import { useSyncExternalStore } from 'react';

/** Where in the film one is. It moves with every frame, so that only what shows it is drawn again. */
export interface Playhead {
  /** Seconds of the film. */
  at(): number;
  playing(): boolean;
  /** Goes there; the film follows. */
  seek(seconds: number): void;
  step(seconds: number): void;
  toggle(): void;
  subscribe(tell: () => void): () => void;
  /** The film to steer; without one the playhead moves alone. Returns what lets go of it. */
  attach(film: HTMLVideoElement): () => void;
}

/** A playhead over a film of `length()` seconds. */
export function createPlayhead(length: () => number): Playhead {
  const listeners = new Set<() => void>();
  let seconds = 0;
  let film: HTMLVideoElement | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const seek = (to: number) => {
    seconds = Math.max(0, Math.min(length(), Number.isFinite(to) ? to : 0));
    if (film && Math.abs(film.currentTime - seconds) > 0.001) film.currentTime = seconds;
    tell();
  };
  return {
    at: () => seconds,
    playing: () => film !== null && !film.paused,
    seek,
    step: (by) => seek(seconds + by),
    toggle: () => {
      if (!film) return;
      // A browser may refuse to begin; then it simply stays still.
      if (film.paused) void film.play().catch(() => undefined);
      else film.pause();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    attach: (element) => {
      film = element;
      let frame = 0;
      const follow = () => {
        cancelAnimationFrame(frame);
        seconds = Math.min(element.currentTime, length());
        tell();
        if (!element.paused) frame = requestAnimationFrame(follow);
      };
      const place = () => {
        if (Math.abs(element.currentTime - seconds) > 0.001) element.currentTime = seconds;
      };
      const events = ['play', 'pause', 'ended', 'seeked'] as const;
      for (const name of events) element.addEventListener(name, follow);
      element.addEventListener('loadedmetadata', place);
      return () => {
        cancelAnimationFrame(frame);
        for (const name of events) element.removeEventListener(name, follow);
        element.removeEventListener('loadedmetadata', place);
        if (film === element) film = null;
        tell();
      };
    },
  };
}

/** The playhead's second, rounded to steps so that whoever shows less is drawn less often. */
export function usePlayheadAt(playhead: Playhead, step = 0): number {
  const look = () => (step === 0 ? playhead.at() : Math.floor(playhead.at() / step + 1e-6) * step);
  return useSyncExternalStore(playhead.subscribe, look, look);
}

export function usePlaying(playhead: Playhead): boolean {
  return useSyncExternalStore(playhead.subscribe, playhead.playing, playhead.playing);
}
