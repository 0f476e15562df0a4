import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Answered, Sent } from '#contract/api.ts';
import { type ListFilter, type ListPage, listQuery, useList } from '#web/features/lists/use-list.ts';
import { ApiError, api, apiWithEtag } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { isUntouched } from './product-change.ts';

export type Product = Answered<'GET /products/{id}'>;
export type ProductPatch = Sent<'PATCH /products/{id}'>['body'];
/** A product as it was looked at. */
export interface SeenProduct {
  data: Product;
  etag: string | undefined;
}

export const productKey = (id: string) => ['product', id] as const;

/** One product with the ETag that a change of it names. */
export const productQuery = (id: string) =>
  queryOptions({
    queryKey: productKey(id),
    queryFn: ({ signal }) => apiWithEtag('GET /products/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export function useProducts(filter: ListFilter) {
  return useList([...keys.products, 'list', filter], ({ cursor, signal }) =>
    api('GET /products', { query: listQuery(filter, cursor), signal }),
  );
}

/**
 * Changes a product that was seen. When it has changed meanwhile, but nothing that this change is about, it goes through all the same;
 * otherwise `version_mismatch`, and the cache holds what is there now.
 */
export async function changeProduct(queries: QueryClient, seen: SeenProduct, body: ProductPatch): Promise<SeenProduct> {
  const { id } = seen.data;
  const send = (ifMatch: string | undefined) => apiWithEtag('PATCH /products/{id}', { params: { id }, body, ifMatch });
  try {
    return keepProduct(queries, await send(seen.etag));
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'version_mismatch') throw error;
    const now = await queries.fetchQuery({ ...productQuery(id), staleTime: 0 });
    if (!isUntouched(body, seen.data, now.data)) throw error;
    return keepProduct(queries, await send(now.etag));
  }
}

/** Puts a product that was just answered wherever it is shown. */
export function keepProduct(queries: QueryClient, answer: SeenProduct): SeenProduct {
  const { data } = answer;
  // A look that is under way may have left before the change: its answer must not come over this one.
  void queries.cancelQueries({ queryKey: productKey(data.id) });
  queries.setQueryData(productKey(data.id), answer);
  queries.setQueriesData<InfiniteData<ListPage<Product>>>({ queryKey: [...keys.products, 'list'] }, (list) => list && replace(list, data));
  void queries.invalidateQueries({ queryKey: keys.products });
  void queries.invalidateQueries({ queryKey: ['video'] });
  return answer;
}

function replace(list: InfiniteData<ListPage<Product>>, product: Product): InfiniteData<ListPage<Product>> {
  const pages = list.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === product.id ? product : item)) }));
  return { ...list, pages };
}
