import { takes } from '#contract/takes.ts';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { requireUpload } from '#library/uploads.ts';
import { estimateRegenerate, judgeTake, regenerate, uploadAsset } from '#studio/asset-edits.ts';
import type { House } from '#studio/house.ts';
import { showVideo } from '#studio/videos.ts';
import { implement } from '../operation-call.ts';
import { goneCursor, readCursor } from '../page.ts';
import type { Present } from '../present/present.ts';
import { presentTake } from '../present/takes.ts';
import { presentEstimate } from '../present/videos.ts';

export const takeRoutes = implement(takes, {
  async 'GET /videos/{id}/takes'({ house, present, workspaceId, params, query }) {
    const { takes: all, selected } = await showVideo(house, workspaceId, databaseId('video', params.id));
    const chosen = new Set(selected.map(({ id }) => id));
    const wanted = all.filter(({ slot }) => query.slot === undefined || slot === query.slot).reverse();
    const cursor = query.cursor === undefined ? null : readCursor('asset', query.cursor);
    const seen = wanted.findIndex(({ id }) => id === cursor);
    if (cursor !== null && seen < 0) throw goneCursor();
    const from = seen + 1;
    const items = wanted.slice(from, from + query.limit);
    const last = items.at(-1);
    const next = last && from + query.limit < wanted.length ? publicId('asset', last.id) : null;
    return { answer: { items: items.map((row) => presentTake(present, row, chosen.has(row.id))), next } };
  },
  'GET /videos/{id}/takes/{take}': async ({ house, present, workspaceId, params }) => ({
    answer: await showTake(house, present, workspaceId, databaseId('video', params.id), databaseId('asset', params.take)),
  }),
  async 'PUT /videos/{id}/takes/{take}/review'({ house, present, workspaceId, params, body, seen }) {
    const id = databaseId('video', params.id);
    const take = databaseId('asset', params.take);
    await judgeTake(house, workspaceId, id, take, body.verdict, seen);
    return { answer: await showTake(house, present, workspaceId, id, take) };
  },
  async 'POST /videos/{id}/takes'({ house, workspaceId, params, query, body, seen }) {
    const id = databaseId('video', params.id);
    const { slot, note } = body;
    if (query.estimate === '1') return { estimate: presentEstimate(await estimateRegenerate(house, workspaceId, id, slot)) };
    const upload = body.upload === undefined ? null : await requireUpload(house.db, workspaceId, databaseId('upload', body.upload));
    const { stage, version } = upload
      ? await uploadAsset(house, workspaceId, id, slot, house.storage.path(workspaceId, upload.blob), seen)
      : await regenerate(house, workspaceId, id, slot, note, seen);
    return { answer: { slot, stage, version }, etag: String(version) };
  },
});

async function showTake(house: House, present: Present, workspaceId: string, videoId: string, takeId: string) {
  const { takes: all, selected } = await showVideo(house, workspaceId, videoId);
  const row = all.find(({ id }) => id === takeId);
  if (row)
    return presentTake(
      present,
      row,
      selected.some(({ id }) => id === takeId),
    );
  throw new HooklineError('not_found', `There is no take ${publicId('asset', takeId)}.`);
}
