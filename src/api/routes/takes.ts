import { takes } from '#contract/takes.ts';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { requireUpload } from '#library/uploads.ts';
import { estimateRegenerate, judgeTake, regenerate } from '#studio/asset-edits.ts';
import type { House } from '#studio/house.ts';
import { adjustOwn, estimateAdjusted, uploadAsset } from '#studio/own-files.ts';
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
    const { slot, note, upload: uploaded, ...use } = body;
    const adjusts = uploaded === undefined && (use.from !== undefined || use.move !== undefined);
    if (adjusts && note !== undefined) throw noteAside();
    if (query.estimate === '1') {
      const estimated = adjusts ? estimateAdjusted(house, workspaceId, id, slot, use) : estimateRegenerate(house, workspaceId, id, slot);
      return { estimate: presentEstimate(await estimated) };
    }
    const upload = uploaded === undefined ? null : await requireUpload(house.db, workspaceId, databaseId('upload', uploaded));
    const { stage, version } = upload
      ? await uploadAsset(house, workspaceId, id, slot, house.storage.path(workspaceId, upload.blob), use, seen)
      : adjusts
        ? await adjustOwn(house, workspaceId, id, slot, use, seen)
        : await regenerate(house, workspaceId, id, slot, note, seen);
    return { answer: { slot, stage, version }, etag: String(version) };
  },
});

function noteAside() {
  const message = 'A note is for a take that is made anew, not for another beginning or move.';
  return new HooklineError('invalid_input', message, { fields: { note: message } });
}

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
