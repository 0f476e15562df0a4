'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEvents } from '#web/lib/events.ts';

export interface ListPage<T> {
  items: T[];
  next: string | null;
}

/** What a list asks for, besides the cursor. An empty search is none. */
export interface ListFilter {
  q: string;
  bin?: boolean;
}

/** A list that comes in pages, always asked for anew when it is looked at; the last answer stays in sight meanwhile. */
export function useList<T>(
  queryKey: readonly unknown[],
  fetchPage: (page: { cursor?: string; signal: AbortSignal }) => Promise<ListPage<T>>,
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage({ signal, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });
}

export type List<T> = ReturnType<typeof useList<T>>;

/** The part of a list's query that every searched list has. */
export function listQuery({ q, bin = false }: ListFilter, cursor: string | undefined) {
  return {
    limit: 48,
    ...(q === '' ? {} : { q }),
    ...(bin ? { bin: 'true' as const } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** Events come in bursts; a list follows them this much later, in milliseconds. */
const pause = 200;

/** Asks again for everything below the keys when one of the events comes. */
export function useRefreshOn(types: readonly string[], queryKeys: readonly (readonly unknown[])[]): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEvents(({ type }) => {
    if (!types.includes(type)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      for (const queryKey of queryKeys) void queries.invalidateQueries({ queryKey });
    }, pause);
  });
}
