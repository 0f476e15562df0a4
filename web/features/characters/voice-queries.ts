import { queryOptions } from '@tanstack/react-query';
import type { Answered } from '#contract/api.ts';
import { api } from '#web/lib/api.ts';

export type Voice = Answered<'GET /voices'>['items'][number];

/** The voices there are; they change only with what is installed. */
export const voicesQuery = queryOptions({
  queryKey: ['voices'],
  queryFn: ({ signal }) => api('GET /voices', { signal }),
  select: ({ items }): readonly Voice[] => items,
});
