'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#web/lib/api.ts';
import type { VideoFilters } from '#web/lib/live-videos.ts';
import { keys } from '#web/lib/queries.ts';

/** Videos asked for at a time: a few screens. */
const pageSize = 100;

/** The videos that match, page by page. While other filters are being asked for, the list before them stays. */
export function useVideos(filters: VideoFilters) {
  const query = useInfiniteQuery({
    queryKey: keys.videos(filters),
    queryFn: ({ pageParam, signal }) =>
      api('GET /videos', { query: { ...filters, limit: pageSize, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const videos = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return { ...query, videos };
}
