'use client';

import { useQuery } from '@tanstack/react-query';
import type { StillMove } from '#core/cut.ts';
import { api, estimate } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { newIn } from '../new-in.ts';
import { goTo } from '../room-address.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import type { EstimateView, Take } from '../video-types.ts';

export type Verdict = Take['review'];

/** Marks a take as approved or rejected, or takes the mark off. */
export function useVerdict(take: Take) {
  return useVideoChange(async (verdict: Verdict, { params, ifMatch }) => {
    await api('PUT /videos/{id}/takes/{take}/review', { params: { ...params, take: take.id }, ifMatch, body: { verdict } });
    return null;
  });
}

interface Wish {
  slot: string;
  note?: string;
  upload?: string;
  /** Where an own video begins, in seconds. */
  from?: number;
  /** How an own photo moves. */
  move?: StillMove;
}

/** Asks for another take of a slot: made anew with a note, the person's own file, or that file used in another way. The page then shows how it is made. */
export function useNewTake(onDone: () => void) {
  return useVideoChange(
    async (body: Wish, { params, idempotencyKey, ifMatch }) => {
      // A file that has been on its way for a while is wanted whatever else has changed meanwhile.
      await api('POST /videos/{id}/takes', { params, body, idempotencyKey, ...(body.upload === undefined ? { ifMatch } : {}) });
      return null;
    },
    {
      onDone: () => {
        onDone();
        goTo({});
      },
    },
  );
}

/** What another take of a slot would make, beyond what is still to be made anyway; null while that is not known. */
export function useTakePrice(slot: string, active: boolean): EstimateView | null {
  const { id, version, estimate: now } = useVideo();
  const { data } = useQuery({
    queryKey: [...keys.video(id), 'take-price', version, slot],
    queryFn: ({ signal }) => estimate('POST /videos/{id}/takes', { params: { id }, body: { slot }, signal }),
    enabled: active,
    retry: false,
  });
  return data && now ? newIn(now, data) : null;
}
