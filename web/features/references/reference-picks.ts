import { queryOptions } from '@tanstack/react-query';
import { api } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

/** References that a video can follow: those that are measured. */
export const referencePicksQuery = queryOptions({
  queryKey: [...keys.references, 'pick'],
  queryFn: ({ signal }) => api('GET /references', { query: { limit: 200 }, signal }),
  select: ({ items }) => items.filter(({ state }) => state === 'ready'),
  refetchOnMount: 'always',
});
