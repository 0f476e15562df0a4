import { QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import type { Answered } from '#contract/api.ts';
import { ApiError, api, apiWithEtag } from './api.ts';
import { settleWorkspace } from './workspace-here.ts';

/** Answers that another try would not change. */
const isFinal = (error: Error) => error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429;

/** One per page. Events keep what is shown true, so nothing is asked again merely because a window got the focus. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    // Signed out in between: whoever hears of it first has the session asked again, and the shell shows the way in.
    queryCache: new QueryCache({
      onError: (error) => {
        const believed = client.getQueryData(keys.session);
        if (error instanceof ApiError && error.status === 401 && believed) void client.invalidateQueries({ queryKey: keys.session });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !isFinal(error) && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/** Names of what is kept in the cache. The first word is the kind, so that `['videos']` covers every list of them. */
export const keys = {
  session: ['session'] as const,
  workspaces: ['workspaces'] as const,
  videos: (filters: object) => ['videos', 'list', filters] as const,
  videoCounts: ['videos', 'counts'] as const,
  /** `{ data, etag }`, see `videoQuery`. Everything else of a video hangs below this key. */
  video: (id: string) => ['video', id] as const,
  projects: ['projects'] as const,
  characters: ['characters'] as const,
  products: ['products'] as const,
  references: ['references'] as const,
  prompts: ['prompts'] as const,
  brands: ['brands'] as const,
};

/** Who this is; null for a browser that is not signed in. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }): Promise<Answered<'GET /session'> | null> => {
    try {
      const session = await api('GET /session', { signal });
      // The page goes on showing the workspace that it began with.
      if (settleWorkspace(session.workspace.id)) return session;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
    throw new ApiError(409, { code: 'workspace_changed', message: 'The session is in another workspace now.', hint: 'Reload the page.' });
  },
  staleTime: 5 * 60_000,
});

/** One video with the ETag that a change of it names. */
export const videoQuery = (id: string) =>
  queryOptions({ queryKey: keys.video(id), queryFn: ({ signal }) => apiWithEtag('GET /videos/{id}', { params: { id }, signal }) });

export const charactersQuery = queryOptions({
  queryKey: [...keys.characters, 'pick'],
  queryFn: ({ signal }) => api('GET /characters', { query: { limit: 200 }, signal }),
});

export const projectsQuery = queryOptions({
  queryKey: [...keys.projects, 'pick'],
  queryFn: ({ signal }) => api('GET /projects', { query: { limit: 200 }, signal }),
});
