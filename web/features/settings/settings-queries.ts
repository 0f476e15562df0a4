import { queryOptions } from '@tanstack/react-query';
import type { Answered } from '#contract/api.ts';
import { api } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';

export type Workspace = Answered<'GET /workspaces/{id}'>;
export type Token = Answered<'GET /tokens/{id}'>;
export type NewToken = Answered<'POST /tokens'>;

export const tokensKey = ['tokens'] as const;

export const workspacesQuery = queryOptions({
  queryKey: keys.workspaces,
  queryFn: ({ signal }) => api('GET /workspaces', { signal }),
  refetchOnMount: 'always',
});

export const workspaceQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.workspaces, id],
    queryFn: ({ signal }) => api('GET /workspaces/{id}', { params: { id }, signal }),
    refetchOnMount: 'always',
  });

export const tokensQuery = queryOptions({
  queryKey: tokensKey,
  queryFn: ({ signal }) => api('GET /tokens', { signal }),
  refetchOnMount: 'always',
});

/** Who makes what here. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => api('GET /system', { signal }),
  refetchOnMount: 'always',
});

export const versionQuery = queryOptions({
  queryKey: ['version'],
  queryFn: ({ signal }) => api('GET /version', { signal }),
});
