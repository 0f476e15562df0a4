'use client';

import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Answered, Sent } from '#contract/api.ts';
import { api, asApiError } from './api.ts';
import { useEvents } from './events.ts';
import { keys } from './queries.ts';

type Page = Answered<'GET /videos'>;
export type VideoSummary = Page['items'][number];
export type VideoFilters = Omit<NonNullable<Sent<'GET /videos'>['query']>, 'limit' | 'cursor'>;
type Pages = InfiniteData<Page, string | undefined>;

/** Takes come in bursts; a video is asked for once per burst, in milliseconds. */
const burst = 400;
/** Events after which a list has other members. */
const reshaping = new Set(['created', 'binned', 'restored']);

/** Keeps every list of videos true while the page is open: tiles change in place, and lists are asked anew only when their members change. */
export function useLiveVideos(): void {
  const queries = useQueryClient();
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const timers = waiting.current;
    return () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    };
  }, []);
  const soon = (name: string, act: () => void) => {
    if (waiting.current.has(name)) return;
    const run = () => {
      waiting.current.delete(name);
      act();
    };
    waiting.current.set(name, setTimeout(run, burst));
  };
  useEvents(({ type, video, data }) => {
    if (video === null) return;
    if (type === 'progress') {
      patchVideo(queries, video, { progress: (data['progress'] ?? null) as VideoSummary['progress'] });
    } else if (reshaping.has(type)) {
      soon('lists', () => refreshVideos(queries));
    } else {
      soon(video, () => void refreshVideo(queries, video));
      soon('counts', () => void queries.invalidateQueries({ queryKey: keys.videoCounts }));
    }
  });
}

/** Every list and count is asked anew. */
export function refreshVideos(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['videos'] });
}

async function refreshVideo(queries: QueryClient, id: string): Promise<void> {
  try {
    keepVideo(queries, await api('GET /videos/{id}', { params: { id } }));
  } catch (error) {
    // Gone in the meantime, or the line broke: then the stream's return has everything asked anew.
    if (asApiError(error).code === 'not_found') refreshVideos(queries);
  }
}

/** Puts a video as it now stands into every list that shows it; lists that it joins or leaves are asked anew. */
export function keepVideo(queries: QueryClient, video: VideoSummary): void {
  for (const [queryKey, pages] of queries.getQueriesData<Pages>({ queryKey: ['videos', 'list'] })) {
    const filters = (queryKey[2] ?? {}) as VideoFilters;
    const shown = pages?.pages.some(({ items }) => items.some(({ id }) => id === video.id)) ?? false;
    if (shown !== belongs(video, filters) || filters.sort === 'updated' || filters.q) void queries.invalidateQueries({ queryKey });
  }
  patchVideo(queries, video.id, summaryOf(video));
}

/** Changes a video wherever a list shows it. */
export function patchVideo(queries: QueryClient, id: string, change: Partial<VideoSummary>): void {
  queries.setQueriesData<Pages>({ queryKey: ['videos', 'list'] }, (data) => {
    const page = data?.pages.findIndex(({ items }) => items.some((item) => item.id === id)) ?? -1;
    if (!data || page === -1) return data;
    const pages = data.pages.with(page, {
      ...(data.pages[page] as Page),
      items: (data.pages[page] as Page).items.map((item) => (item.id === id ? { ...item, ...change } : item)),
    });
    return { ...data, pages };
  });
}

function belongs(video: VideoSummary, { state, gate, project, product, tone, format, bin }: VideoFilters): boolean {
  return (
    (state === undefined || state.split(',').includes(video.state)) &&
    (gate === undefined || gate === video.gate) &&
    (project === undefined || project === video.project.id) &&
    (product === undefined || product === video.product?.id) &&
    (tone === undefined || tone === video.tone) &&
    (format === undefined || format === video.format) &&
    (bin === 'true') === (video.deletedAt !== null)
  );
}

/** Of a whole video only what lists show: script and takes would lie in the cache for nothing. */
function summaryOf(video: VideoSummary): VideoSummary {
  const { id, title, project, product, format, profile, tone, character, stage, state, gate, failedStage, error } = video;
  const { progress, version, seconds, costMicros, cover, createdAt, updatedAt, deletedAt } = video;
  const head = { id, title, project, product, format, profile, tone, character, stage, state, gate, failedStage, error };
  return { ...head, progress, version, seconds, costMicros, cover, createdAt, updatedAt, deletedAt };
}
