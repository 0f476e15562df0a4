import { type InfiniteData, type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Answered } from '#contract/api.ts';
import { type ListFilter, type ListPage, listQuery, useList } from '#web/features/lists/use-list.ts';
import { api, apiWithEtag } from '#web/lib/api.ts';
import { useEvents } from '#web/lib/events.ts';
import { keys } from '#web/lib/queries.ts';

export type Reference = Answered<'GET /references/{id}'>;
export type ReferenceSummary = Answered<'GET /references'>['items'][number];
export type Profile = NonNullable<Reference['profile']>;
export type Measures = Reference['measures'];
/** A reference as it was looked at. */
export interface SeenReference {
  data: Reference;
  etag: string | undefined;
}

export const referenceEvents = ['reference-changed', 'created', 'changed', 'binned', 'restored'] as const;

export const referenceKey = (id: string) => ['reference', id] as const;

/** One reference with the ETag that a change of it names. */
export const referenceQuery = (id: string) =>
  queryOptions({
    queryKey: referenceKey(id),
    queryFn: ({ signal }) => apiWithEtag('GET /references/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export function useReferences(filter: ListFilter) {
  return useList([...keys.references, 'list', filter], ({ cursor, signal }) =>
    api('GET /references', { query: listQuery(filter, cursor), signal }),
  );
}

/** Puts a reference that was just answered wherever it is shown. */
export function keepReference(queries: QueryClient, answer: SeenReference): void {
  const { id } = answer.data;
  // A look that is under way may have left before the change: its answer must not come over this one.
  void queries.cancelQueries({ queryKey: referenceKey(id) });
  queries.setQueryData(referenceKey(id), answer);
  void queries.invalidateQueries({ queryKey: keys.references });
}

/** Writes the progress of whatever is being measured into every place that shows it. */
export function useReferenceProgress(): void {
  const queries = useQueryClient();
  useEvents(({ type, data }) => {
    const id = data['reference'];
    if (type !== 'progress' || typeof id !== 'string') return;
    const progress = (data['progress'] ?? null) as Reference['progress'];
    queries.setQueryData(referenceQuery(id).queryKey, (seen) => seen && { ...seen, data: { ...seen.data, progress } });
    queries.setQueriesData<InfiniteData<ListPage<ReferenceSummary>>>({ queryKey: [...keys.references, 'list'] }, (list) => {
      if (!list) return list;
      const patch = (item: ReferenceSummary) => (item.id === id ? { ...item, progress } : item);
      return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(patch) })) };
    });
  });
}
