import { history } from '#contract/history.ts';
import { databaseId } from '#core/ids.ts';
import type { ReleaseRow } from '#db/queries/releases.ts';
import { getRelease, listCalls, listReleases, listVideoEvents } from '#studio/history.ts';
import { getVideo } from '#studio/videos.ts';
import { positionOf, streamEvents } from '../event-stream.ts';
import { implement } from '../operation-call.ts';
import { presentCall, presentEvent } from '../present/history.ts';
import { timeText } from '../present/present.ts';
import { readCount } from '../read-count.ts';

export const historyRoutes = implement(history, {
  async 'GET /events'({ events, callers, stillAllowed, workspaceId, query, headers, signal }) {
    const from = positionOf(headers, query.after);
    return { response: await streamEvents(events, { workspaceId, videoId: null, from, signal, callers, stillAllowed }) };
  },
  async 'GET /videos/{id}/events'({ house, events, callers, stillAllowed, workspaceId, params, query, headers, signal }) {
    const from = positionOf(headers, query.after);
    const { id: videoId } = await getVideo(house, workspaceId, databaseId('video', params.id));
    return { response: await streamEvents(events, { workspaceId, videoId, from, signal, callers, stillAllowed }) };
  },
  async 'GET /videos/{id}/history'({ house, workspaceId, params, query }) {
    const after = query.cursor === undefined ? 0 : Number(query.cursor);
    const rows = await listVideoEvents(house, workspaceId, databaseId('video', params.id), { limit: query.limit + 1, after });
    const items = rows.slice(0, query.limit).map(presentEvent);
    return { answer: { items, next: rows.length > query.limit ? String(items.at(-1)?.id) : null } };
  },
  async 'GET /videos/{id}/calls'({ house, workspaceId, params }) {
    return { answer: { items: (await listCalls(house, workspaceId, databaseId('video', params.id))).map(presentCall), next: null } };
  },
  async 'GET /videos/{id}/releases'({ house, workspaceId, params }) {
    return { answer: { items: (await listReleases(house, workspaceId, databaseId('video', params.id))).map(present), next: null } };
  },
  async 'GET /videos/{id}/releases/{n}'({ house, workspaceId, params }) {
    return { answer: present(await getRelease(house, workspaceId, databaseId('video', params.id), readCount('release', params.n))) };
  },
});

function present({ n, createdAt, record }: ReleaseRow) {
  return { n, createdAt: timeText(createdAt), record: { ...record } };
}
