'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Sent } from '#contract/api.ts';
import { api, estimate } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { newIn } from '../new-in.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import type { EstimateView } from '../video-types.ts';

export type ScriptChange = Sent<'POST /videos/{id}/scripts'>['body'];

/** Changes the script at its gate; each change is a new version. */
export function useScriptChange(onDone?: () => void) {
  return useVideoChange(
    async (body: ScriptChange, sending) => {
      await api('POST /videos/{id}/scripts', { ...sending, body });
      return null;
    },
    onDone === undefined ? {} : { onDone },
  );
}

/** Rest in typing before a price is asked for, in milliseconds. */
const pause = 500;

/** What would be made again because of a change; null while that is not known. Nothing is asked without a change. */
export function useChangePrice(change: ScriptChange | null): EstimateView | null {
  const { id, version, estimate: now } = useVideo();
  const wanted = useRested(change === null ? '' : JSON.stringify(change));
  const { data } = useQuery({
    queryKey: [...keys.video(id), 'script-price', version, wanted],
    queryFn: ({ signal }) => estimate('POST /videos/{id}/scripts', { params: { id }, body: JSON.parse(wanted) as ScriptChange, signal }),
    enabled: wanted !== '' && change !== null,
    retry: false,
  });
  return data && now ? newIn(now, data) : null;
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), text === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
