import type { AssetSpec } from '#core/asset.ts';
import { uuidv7 } from '#core/ids.ts';
import type { Tx } from '#db/database.ts';
import { findAssetByKey, findTake, insertAsset, lockSlot, replaceFile } from '#db/queries/assets.ts';
import { logEvent } from '#db/queries/events.ts';
import type { AssetRow, VideoRow } from '#db/schema/studio.ts';
import { type PaidErrand, pay } from '#purse/pay.ts';
import type { House } from './house.ts';
import { type Bench, type Made, ownWork, type Terms } from './stage.ts';

type Produce = (bench: Bench) => Promise<Made>;

/**
 * The asset of a spec: the video's own take if it has one, else an equal one of the workspace, else a new one.
 * A new one is kept (files first, then row, cost and event in one transaction) before anything else happens.
 */
export async function makeAsset(
  house: House,
  video: VideoRow,
  spec: AssetSpec,
  produce: Produce,
  watch: Pick<Bench, 'signal' | 'onProgress' | 'isGivenUp'>,
  terms: Terms = ownWork,
): Promise<AssetRow> {
  const known = await house.db.inWorkspace(video.workspaceId, (tx) => reuse(tx, house, video, spec));
  if (known) return known;
  await using scratch = await house.storage.scratch(`${video.id}-${spec.slot.replaceAll(':', '-')}`);
  const wish = video.settings.slots[spec.slot];
  const upload = wish?.upload ? house.storage.path(video.workspaceId, wish.upload) : null;
  const { workspaceId, projectId } = video;
  const call = { workspaceId, projectId, videoId: video.id, spec, ...terms, signal: watch.signal };
  const work = async (errand: PaidErrand) => {
    const made = await produce({ dir: scratch.dir, upload, ...watch, ...errand });
    // What was paid for is kept, also when nobody waits for it any more.
    if (spec.price === 0) watch.signal.throwIfAborted();
    return { value: await store(house, video, admitNote(made, wish?.note), upload !== null), cost: made.cost ?? spec.price };
  };
  // Awaited here: the scratch folder goes when this function returns.
  if (upload === null) return await pay(house.db, call, work, (tx, files) => keep(tx, house, video, spec, files));
  const { value } = await work({ id: uuidv7(), accepted: null, sentBefore: null, accept: async () => undefined });
  return house.db.inWorkspace(video.workspaceId, (tx) => keep(tx, house, video, spec, value));
}

/** A note that its maker took no notice of is said to be so. */
function admitNote(made: Made, note: string | undefined): Made {
  if (note === undefined || made.meta['note']) return made;
  return { ...made, degraded: [made.degraded, 'the note was not followed: what makes this reads none'].filter(Boolean).join('; ') };
}

interface Stored {
  blob: string;
  bytes: number;
  mime: string;
  meta: Record<string, unknown>;
  degraded: string | null;
}

async function store(house: House, video: VideoRow, made: Made, uploaded: boolean): Promise<Stored> {
  const layers = [];
  for (const layer of made.layers ?? []) {
    const kept = await house.storage.keepFile(video.workspaceId, layer.file, 'image/png');
    layers.push({ name: layer.name, blob: kept.sha256 });
  }
  const kept = await house.storage.keepFile(video.workspaceId, made.file, made.mime);
  const meta = layers.length > 0 ? { ...made.meta, layers } : made.meta;
  return { blob: kept.sha256, bytes: kept.bytes, mime: made.mime, meta, degraded: uploaded ? null : made.degraded };
}

async function reuse(tx: Tx, house: House, video: VideoRow, spec: AssetSpec): Promise<AssetRow | undefined> {
  const own = await findTake(tx, video.id, spec.slot, spec.key);
  if (own && (await house.storage.has(video.workspaceId, own.blob))) return own;
  const twin = own ? undefined : await findAssetByKey(tx, spec.key);
  if (!twin || !(await house.storage.has(video.workspaceId, twin.blob))) return undefined;
  const { blob, bytes, mime, meta, degraded } = twin;
  return keep(tx, house, video, spec, { blob, bytes, mime, meta, degraded }, twin.reusedFrom ?? twin.id);
}

async function keep(
  tx: Tx,
  house: House,
  video: VideoRow,
  spec: AssetSpec,
  files: Stored,
  reusedFrom: string | null = null,
): Promise<AssetRow> {
  const { workspaceId, id: videoId } = video;
  const { stage, kind, slot, key, provider } = spec;
  await lockSlot(tx, videoId, slot);
  const own = await findTake(tx, videoId, slot, key);
  // Another run was faster; or its file had gone missing and was made again, perhaps with other bytes.
  if (own) return (await house.storage.has(workspaceId, own.blob)) ? own : replaceFile(tx, own.id, files);
  const asset = await insertAsset(tx, { workspaceId, id: uuidv7(), videoId, stage, kind, slot, key, provider, ...files, reusedFrom });
  await logEvent(tx, { workspaceId, videoId, type: 'asset-kept', data: { slot, take: asset.take, reused: reusedFrom !== null } });
  return asset;
}
