'use client';

import type { Sent } from '#contract/api.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { useVideoChange } from '../use-video-change.ts';

export type ProductChange = Sent<'PATCH /videos/{id}/product'>['body'];

/** Corrects the product at the brief gate. */
export function useProductChange(onDone?: () => void) {
  return useVideoChange(
    (body: ProductChange, { params, ifMatch }) => apiWithEtag('PATCH /videos/{id}/product', { params, ifMatch, body }),
    onDone === undefined ? {} : { onDone },
  );
}
