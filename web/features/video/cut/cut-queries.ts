import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, apiWithEtag, estimate } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import type { Choices } from './cut-types.ts';
import type { Moment } from './film-time.ts';

/** The edit as it stands, with the ETag that a change of it names. */
export const cutQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.video(id), 'cut'],
    queryFn: ({ signal }) => apiWithEtag('GET /videos/{id}/cut', { params: { id }, signal }),
  });

/** What other choices would make. Not below the video's key: an event does not change the answer for the same version. */
export const cutPriceQuery = (id: string, version: number, choices: Choices) =>
  queryOptions({
    queryKey: ['cut-price', id, version, choices],
    queryFn: ({ signal }) => estimate('PUT /videos/{id}/cut', { params: { id }, body: choices, signal }),
    retry: false,
  });

/** A frame with other choices. Drawn by the server, so it is asked for once and kept. */
export const cutSampleQuery = (id: string, version: number, choices: Choices, { segment, at }: Moment) =>
  queryOptions({
    queryKey: ['cut-sample', id, version, choices, segment, Math.round(at * 100) / 100],
    queryFn: ({ signal }) =>
      api('POST /videos/{id}/cut/sample', { params: { id }, body: { choices, segment, at: Math.round(at * 100) / 100 }, signal }),
    staleTime: 20 * 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });

export const rendersQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.video(id), 'renders'],
    queryFn: ({ signal }) => api('GET /videos/{id}/renders', { params: { id }, signal }),
  });

export const brandKitsQuery = queryOptions({
  queryKey: [...keys.brands, 'pick'],
  queryFn: ({ signal }) => api('GET /brand-kits', { query: { limit: 200 }, signal }),
});
