import { queryOptions } from '@tanstack/react-query';
import type { Answered } from '#contract/api.ts';
import { type ListFilter, listQuery, useList } from '#web/features/lists/use-list.ts';
import { api, apiWithEtag } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

export type Project = Answered<'GET /projects/{id}'>;

export const projectKey = (id: string) => ['project', id] as const;

/** One project with the ETag that a change of it names. */
export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: projectKey(id),
    queryFn: ({ signal }) => apiWithEtag('GET /projects/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export function useProjects(filter: ListFilter) {
  return useList([...keys.projects, 'list', filter], ({ cursor, signal }) =>
    api('GET /projects', { query: listQuery(filter, cursor), signal }),
  );
}
