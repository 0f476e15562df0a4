import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { api } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

const referencePicksQuery = queryOptions({
  queryKey: [...keys.references, 'pick'],
  queryFn: ({ signal }) => api('GET /references', { query: { limit: 200 }, signal }),
  select: ({ items }) => items.filter(({ state }) => state === 'ready'),
  refetchOnMount: 'always',
});

/** References that a video can follow: those that are measured. Undefined until they are known. */
export function useReferencePicks(wanted = true): { id: string; name: string }[] | undefined {
  useRefreshOn(['reference-changed'], [keys.references]);
  return useQuery({ ...referencePicksQuery, enabled: wanted }).data;
}
