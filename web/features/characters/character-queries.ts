import { queryOptions } from '@tanstack/react-query';
import type { Answered } from '#contract/api.ts';
import { type ListFilter, listQuery, useList } from '#web/features/lists/use-list.ts';
import { api, apiWithEtag } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

export type Character = Answered<'GET /characters/{id}'>;
export interface SeenCharacter {
  data: Character;
  etag: string | undefined;
}

/** What makes the cast look different. */
export const characterEvents = ['portrait-drawn', 'character-changed'] as const;

export const characterKey = (id: string) => ['character', id] as const;

export const characterQuery = (id: string) =>
  queryOptions({
    queryKey: characterKey(id),
    queryFn: ({ signal }): Promise<SeenCharacter> => apiWithEtag('GET /characters/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export function useCharacters(filter: ListFilter) {
  return useList([...keys.characters, 'list', filter], ({ cursor, signal }) =>
    api('GET /characters', { query: listQuery(filter, cursor), signal }),
  );
}
