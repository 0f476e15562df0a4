'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormatName, ProfileName } from '#core/format.ts';
import { estimate } from '#web/lib/api.ts';

/** What a new video makes and costs. It depends on its format and quality alone, so nothing is asked while somebody types. */
export function useEstimate(format: FormatName, profile: ProfileName) {
  return useQuery({
    queryKey: ['estimate', 'video', format, profile],
    queryFn: ({ signal }) =>
      estimate('POST /videos', { body: { source: { kind: 'text', text: 'Any product.' }, format, profile }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });
}
