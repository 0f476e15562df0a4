import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** The caption styles with their samples, whose addresses expire within the hour. */
export const themesQuery = queryOptions({
  queryKey: ['caption-themes'],
  queryFn: ({ signal }) => api('GET /caption-themes', { signal }),
  staleTime: 25 * 60_000,
});
