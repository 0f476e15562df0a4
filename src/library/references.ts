import { basename } from 'node:path';
import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { ReferenceSource } from '#core/reference.ts';
import { isUnderWay } from '#core/under-way.ts';
import type { Database, Tx } from '#db/database.ts';
import type { Page, PageRequest } from '#db/page.ts';
import {
  findReference,
  holdReference,
  insertReference,
  lockReference,
  pageReferences,
  type ReferenceView,
  setReferenceDeleted,
  updateReference,
} from '#db/queries/reference-videos.ts';
import { listVideosUsing, type VideoUse } from '#db/queries/video-lists.ts';
import type { ReferenceRow } from '#db/schema/library.ts';
import { requireMediaTools } from '#media/tools.ts';
import { checkSeen, refuseWhileUsed } from './in-use.ts';
import { enqueueMeasuring, logReferenceChange, type ReferenceStores, referenceWorkflowId } from './references/job.ts';
import { dropUpload } from './references/let-go.ts';
import { refusePlatformPage } from './references/obtain.ts';
import { removeContent } from './remove-content.ts';
import { requireUpload } from './uploads.ts';

export type { ReferenceView } from '#db/queries/reference-videos.ts';

/** Newest first. */
export async function listReferences(db: Database, workspaceId: string, request: PageRequest): Promise<Page<ReferenceView>> {
  return db.inWorkspace(workspaceId, (tx) => pageReferences(tx, request));
}

/** Also from the bin. */
export async function getReference(db: Database, workspaceId: string, id: string): Promise<ReferenceView> {
  return db.inWorkspace(workspaceId, async (tx) => (await findReference(tx, id)) ?? missing(id));
}

/** The videos outside the bin that follow it. */
export async function referenceUse(db: Database, workspaceId: string, id: string): Promise<VideoUse[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findReference(tx, id))) return missing(id);
    return listVideosUsing(tx, { referenceId: id });
  });
}

/** A finished upload by its database id, the direct address of a file, or a file on this machine. */
export type GivenVideo = { kind: 'upload'; upload: string } | { kind: 'url'; url: string } | { kind: 'file'; file: string };

/**
 * Takes a video and starts its measuring in the same transaction; the answer is its id. With an `id` that a reference has already,
 * nothing is made. What the video is shows when it is measured. Errors: `not_found` and `conflict` (the upload),
 * `address_refused`, `invalid_input`, `unsupported_media` for a platform's page, `tool_missing`, `disk_full`.
 */
export async function createReference(
  house: ReferenceStores,
  workspaceId: string,
  request: { id?: string; source: GivenVideo; name?: string; keepFile?: boolean },
): Promise<string> {
  const { id = uuidv7(), keepFile = false } = request;
  if (await house.db.inWorkspace(workspaceId, (tx) => findReference(tx, id))) return id;
  await requireMediaTools();
  const { source, blob } = await takeVideo(house, workspaceId, request.source);
  const name = checkName(request.name ?? nameOf(source));
  await house.db.inWorkspace(workspaceId, async (tx) => {
    if (!(await insertReference(tx, { workspaceId, id, name, source, keepFile, blob }))) return;
    await enqueueMeasuring(tx, house, { workspaceId, referenceId: id, attempt: 1 });
    await logReferenceChange(tx, workspaceId, id);
  });
  return id;
}

/** Another name, or `keepFile: false`: the file goes, now or when it is measured. Errors: `invalid_input`, `not_found`, `version_mismatch`. */
export async function changeReference(
  house: ReferenceStores,
  workspaceId: string,
  id: string,
  change: { name?: string; keepFile?: false },
  seen?: number,
): Promise<void> {
  const name = change.name === undefined ? undefined : checkName(change.name);
  const begun = Date.now();
  const dropped = await house.db.inWorkspace(workspaceId, async (tx) => {
    const row = await requireLive(tx, id);
    checkSeen(row, seen);
    const drops = change.keepFile === false && row.blob !== null && !isUnderWay(row);
    await updateReference(tx, id, {
      ...(name === undefined ? {} : { name }),
      ...(change.keepFile === undefined ? {} : { keepFile: change.keepFile }),
      ...(drops ? { blob: null } : {}),
    });
    if (drops) await dropUpload(tx, row);
    await logReferenceChange(tx, workspaceId, id);
    return drops ? row.blob : null;
  });
  if (dropped !== null) await removeContent(house, workspaceId, dropped, begun);
}

/** Stops the measuring at once. Errors: `not_found`, `conflict` when it is not being measured. */
export async function cancelReference(house: ReferenceStores, workspaceId: string, id: string): Promise<void> {
  const row = await house.db.inWorkspace(workspaceId, async (tx) => {
    const found = await requireLive(tx, id);
    if (!isUnderWay(found)) throw new HooklineError('conflict', `It is not being measured; it is ${found.state}.`);
    await stopMeasuring(tx, found);
    await logReferenceChange(tx, workspaceId, id);
    return found;
  });
  await house.engine.cancel(referenceWorkflowId({ referenceId: id, attempt: row.attempt }));
}

/** Measures again. Errors: `not_found`, `conflict` when it is being measured or is ready, or its file is gone. */
export async function retryReference(house: ReferenceStores, workspaceId: string, id: string): Promise<void> {
  await house.db.inWorkspace(workspaceId, async (tx) => {
    const row = await requireLive(tx, id);
    if (row.state !== 'failed' && row.state !== 'cancelled') {
      throw new HooklineError('conflict', row.state === 'ready' ? 'It is measured already.' : 'It is being measured.');
    }
    if (row.source.kind === 'upload' && row.blob === null) {
      throw new HooklineError('conflict', 'Its file is gone.', { hint: 'Upload the video again as a new reference.' });
    }
    const attempt = row.attempt + 1;
    await updateReference(tx, id, { state: 'queued', attempt, error: null, progress: null });
    await enqueueMeasuring(tx, house, { workspaceId, referenceId: id, attempt });
    await logReferenceChange(tx, workspaceId, id);
  });
}

/** To the bin, which ends its measuring, or back. Errors: `not_found`, and `conflict` while videos follow it (the first 20 in `fields`). */
export async function binReference(house: ReferenceStores, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  const stopped = await house.db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockReference(tx, id);
    if (!row || (row.deletedAt === null) !== deleted) {
      throw new HooklineError('not_found', `There is no reference ${publicId('reference', id)} to ${deleted ? 'delete' : 'restore'}.`);
    }
    if (deleted) {
      refuseWhileUsed(
        await listVideosUsing(tx, { referenceId: id }),
        (count) => `The reference is followed by ${count}.`,
        'Let those videos follow another one, or none, or delete them first.',
      );
      if (isUnderWay(row)) await stopMeasuring(tx, row);
    }
    await setReferenceDeleted(tx, id, deleted);
    await logReferenceChange(tx, workspaceId, id);
    return deleted && isUnderWay(row) ? row.attempt : null;
  });
  if (stopped !== null) await house.engine.cancel(referenceWorkflowId({ referenceId: id, attempt: stopped }));
}

/** Makes sure that a video may follow it, and keeps it out of the bin until the transaction ends. Errors: `not_found`, `conflict` until it is measured. */
export async function requireFollowable(tx: Tx, id: string): Promise<void> {
  const row = await holdReference(tx, id);
  if (!row) return missing(id);
  if (row.state === 'ready') return;
  throw new HooklineError('conflict', `The reference is ${isUnderWay(row) ? 'still being measured' : row.state}.`, {
    hint: isUnderWay(row) ? 'Wait until it is ready.' : 'Retry its measuring, or follow another one.',
  });
}

async function stopMeasuring(tx: Tx, { id }: ReferenceRow): Promise<void> {
  await updateReference(tx, id, { state: 'cancelled', progress: null });
}

async function requireLive(tx: Tx, id: string): Promise<ReferenceRow> {
  const row = await lockReference(tx, id);
  return row && row.deletedAt === null ? row : missing(id);
}

async function takeVideo(
  house: ReferenceStores,
  workspaceId: string,
  given: GivenVideo,
): Promise<{ source: ReferenceSource; blob: string | null }> {
  switch (given.kind) {
    case 'upload': {
      const { blob, name } = await requireUpload(house.db, workspaceId, given.upload);
      return { source: { kind: 'upload', file: name, upload: given.upload }, blob };
    }
    case 'url': {
      const url = house.fetch.checkAddress(given.url);
      refusePlatformPage(url);
      return { source: { kind: 'url', url: url.href }, blob: null };
    }
    case 'file': {
      const { sha256 } = await house.storage.keepFile(workspaceId, given.file, 'application/octet-stream');
      return { source: { kind: 'upload', file: basename(given.file), upload: null }, blob: sha256 };
    }
  }
}

/** The name of its file. */
function nameOf(source: ReferenceSource): string {
  if (source.kind === 'upload') return source.file.slice(0, 200);
  const { pathname, hostname } = new URL(source.url);
  const last = pathname.split('/').at(-1) || hostname;
  try {
    return decodeURIComponent(last).trim().slice(0, 200) || hostname;
  } catch {
    // An address may hold a percent sign that encodes nothing.
    return last.slice(0, 200);
  }
}

function checkName(given: string): string {
  const name = given.replaceAll('\0', '').toWellFormed().trim();
  if (name !== '' && name.length <= 200) return name;
  throw new HooklineError('invalid_input', 'A reference needs a name of 1 to 200 characters.');
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no reference ${publicId('reference', id)}.`);
}
