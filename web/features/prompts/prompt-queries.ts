import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Answered, Sent } from '#contract/api.ts';
import { type ListPage, listQuery, useList } from '#web/features/lists/use-list.ts';
import { ApiError, api, apiWithEtag } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

export type PromptWithForms = Answered<'GET /prompts/{id}'>;
export type Prompt = Answered<'GET /prompts'>['items'][number];
export type PromptPatch = Sent<'PATCH /prompts/{id}'>['body'];
/** A prompt as it was looked at. */
export interface SeenPrompt {
  data: PromptWithForms;
  etag: string | undefined;
}
export interface PromptFilter {
  q: string;
  role: Prompt['role'] | null;
  tag: string | null;
  favourite: boolean;
}

export const promptEvents = ['prompt-changed', 'binned', 'restored'] as const;

export const promptKey = (id: string) => ['prompt', id] as const;

/** One prompt with its forms, and the ETag that a change of it names. */
export const promptQuery = (id: string) =>
  queryOptions({
    queryKey: promptKey(id),
    queryFn: ({ signal }) => apiWithEtag('GET /prompts/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export const tagsQuery = queryOptions({
  queryKey: [...keys.prompts, 'tags'],
  queryFn: ({ signal }) => api('GET /prompts/tags', { signal }),
});

export function usePrompts({ q, role, tag, favourite }: PromptFilter) {
  const part = {
    ...(role === null ? {} : { role }),
    ...(tag === null ? {} : { tag }),
    ...(favourite ? { favourite: 'true' as const } : {}),
  };
  return useList([...keys.prompts, 'list', { q, ...part }], ({ cursor, signal }) =>
    api('GET /prompts', { query: { ...listQuery({ q }, cursor), ...part }, signal }),
  );
}

/**
 * Changes a prompt. `seen` is the prompt as it was looked at, for what may not be written over; when only something else has changed
 * meanwhile it goes through all the same, otherwise `version_mismatch`, and the cache holds what is there now.
 */
export async function changePrompt(queries: QueryClient, id: string, body: PromptPatch, seen?: SeenPrompt): Promise<void> {
  const send = (ifMatch: string | undefined) => apiWithEtag('PATCH /prompts/{id}', { params: { id }, body, ifMatch });
  const about = Object.keys(body) as (keyof PromptPatch)[];
  try {
    keepPrompt(queries, (await send(seen?.etag)).data);
  } catch (error) {
    if (!seen || !(error instanceof ApiError) || error.code !== 'version_mismatch') throw error;
    const now = await queries.fetchQuery({ ...promptQuery(id), staleTime: 0 });
    if (about.some((field) => JSON.stringify(now.data[field]) !== JSON.stringify(seen.data[field]))) throw error;
    keepPrompt(queries, (await send(now.etag)).data);
  }
}

/** Puts a prompt that was just answered wherever it is shown. Its forms do not change; its ETag does, so the room asks anew. */
function keepPrompt(queries: QueryClient, prompt: Prompt): void {
  const { id } = prompt;
  queries.setQueryData(promptQuery(id).queryKey, (seen) => seen && { ...seen, data: { ...seen.data, ...prompt } });
  queries.setQueriesData<InfiniteData<ListPage<Prompt>>>({ queryKey: [...keys.prompts, 'list'] }, (list) => {
    if (!list) return list;
    return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === id ? prompt : item)) })) };
  });
  void queries.invalidateQueries({ queryKey: promptKey(id) });
  void queries.invalidateQueries({ queryKey: keys.prompts });
}
