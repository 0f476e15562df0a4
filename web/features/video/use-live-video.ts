'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEvents } from '#web/lib/events.ts';
import { keys, videoQuery } from '#web/lib/queries.ts';
import type { Video } from './video-types.ts';

/** Events that come together are answered with one look, after this many milliseconds. */
const gathering = 120;

/** Keeps the open video true: progress is written in, any other event fetches what it may have changed. */
export function useLiveVideo(id: string, productId: string | undefined): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const lookAgain = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: keys.video(id) });
    }, gathering);
  };
  useEvents(({ type, video, data }) => {
    if (video === id && type === 'progress') {
      const progress = (data['progress'] ?? null) as Video['progress'];
      queries.setQueryData(videoQuery(id).queryKey, (shown) => shown && { ...shown, data: { ...shown.data, progress } });
    } else if (type === 'roundtable-said') {
      // Shown as it is said, see `useSpoken`: the video has it when the script is there.
    } else if (video === id || (type === 'product-changed' && data['product'] === productId)) lookAgain();
    else if (type === 'portrait-drawn' || type === 'character-changed') void queries.invalidateQueries({ queryKey: keys.characters });
  });
}
