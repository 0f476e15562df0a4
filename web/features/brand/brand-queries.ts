import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Answered, Sent } from '#contract/api.ts';
import { type ListFilter, listQuery, useList } from '#web/features/lists/use-list.ts';
import { api, apiWithEtag } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

export type BrandKit = Answered<'GET /brand-kits/{id}'>;
export type BrandPatch = Sent<'PATCH /brand-kits/{id}'>['body'];
export interface SeenBrand {
  data: BrandKit;
  etag: string | undefined;
}

export const brandEvents = ['brand-changed', 'binned', 'restored'] as const;
export const brandKey = (id: string) => ['brand', id] as const;

export const brandQuery = (id: string) =>
  queryOptions({
    queryKey: brandKey(id),
    queryFn: ({ signal }): Promise<SeenBrand> => apiWithEtag('GET /brand-kits/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export function useBrands(filter: ListFilter) {
  return useList([...keys.brands, 'list', filter], ({ cursor, signal }) =>
    api('GET /brand-kits', { query: listQuery(filter, cursor), signal }),
  );
}

/** Changes a kit as it was seen, and shows what came of it. */
export async function changeBrand(queries: QueryClient, { data, etag }: SeenBrand, body: BrandPatch): Promise<void> {
  const changed = await apiWithEtag('PATCH /brand-kits/{id}', { params: { id: data.id }, body, ifMatch: etag });
  queries.setQueryData(brandKey(data.id), changed);
  await queries.invalidateQueries({ queryKey: keys.brands });
}
