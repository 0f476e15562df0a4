'use client';

import { useEffect, useRef, useState } from 'react';
import { type ApiError, api, asApiError } from '#web/lib/api.ts';
import { forgetFailures, useFailure } from '#web/lib/failures.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import type { Voice } from './voice-queries.ts';

interface Heard {
  /** Its id. */
  voice: string;
  step: 'loading' | 'playing' | 'over' | 'failed';
  error: ApiError | null;
  /** Why it sounds otherwise than it could. */
  note: string | null;
}

/** Lets voices be heard, one at a time: another one, and leaving the page, ends the one before. */
export function useAudition() {
  const [heard, setHeard] = useState<Heard | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    setHeard(null);
  };
  useEffect(() => () => running.current?.abort(), []);
  useFailure(heard?.error ?? null, stop);

  const listen = async ({ id: voice }: Voice) => {
    running.current?.abort();
    forgetFailures();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (step: Heard['step'], more: Partial<Heard> = {}) => {
      if (!signal.aborted) setHeard({ voice, step, error: null, note: null, ...more });
    };
    show('loading');
    try {
      const { file, degraded: note } = await api('POST /voices/{voice}/sample', { params: { voice }, body: {}, signal });
      const sound = new Audio(mediaUrl(file));
      signal.addEventListener('abort', () => sound.pause());
      sound.addEventListener('ended', () => show('over', { note }));
      await sound.play();
      show('playing', { note });
    } catch (reason) {
      show('failed', { error: asApiError(reason) });
    }
  };
  return { heard, listen, stop };
}
