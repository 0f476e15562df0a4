import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import {
  countUnfinished,
  deleteIdleUploads,
  deleteUpload,
  findUpload,
  findUploadedBlob,
  insertUpload,
  moveUpload,
} from '#db/queries/uploads.ts';
import type { UploadRow } from '#db/schema/requests.ts';
import type { Storage } from '#storage/blobs.ts';
import { keepPicture } from './pictures.ts';

/** Bytes of the largest file that is taken. */
const largest = 500_000_000;
const mostUnfinished = 20;
/** Nothing waits longer than this for its next piece or its use. */
const idleHours = 24;

interface Stores {
  db: Database;
  storage: Storage;
}

/**
 * Announces a file of `bytes`; nothing of it is there yet. With an `id` that an upload has already, answers with that one.
 * Errors: `invalid_input`, `too_large`, `disk_full`, `conflict` while 20 others are unfinished.
 */
export async function startUpload(
  db: Database,
  storage: Storage,
  workspaceId: string,
  request: { id?: string; name: string; bytes: number },
): Promise<UploadRow> {
  const { bytes, id = uuidv7() } = request;
  const name = request.name.trim().slice(0, 200);
  if (name === '') throw new HooklineError('invalid_input', 'An upload needs a name.');
  if (!Number.isInteger(bytes) || bytes < 1) throw new HooklineError('invalid_input', 'An upload has at least one byte.');
  if (bytes > largest)
    throw new HooklineError('too_large', `The file is larger than ${largest / 1e6} MB.`, { hint: 'Make a smaller one.' });
  await storage.partials(workspaceId).requireRoom(bytes);
  return db.inWorkspace(workspaceId, async (tx) => {
    const unfinished = await countUnfinished(tx, workspaceId);
    const known = await findUpload(tx, id);
    if (known) return known;
    if (unfinished >= mostUnfinished) {
      throw new HooklineError('conflict', `${unfinished} uploads are unfinished.`, { hint: 'Finish or cancel one of them first.' });
    }
    return (await insertUpload(tx, { workspaceId, id, name, bytes })) ?? missing(id);
  });
}

export async function getUpload(db: Database, workspaceId: string, id: string): Promise<UploadRow> {
  return db.inWorkspace(workspaceId, async (tx) => (await findUpload(tx, id)) ?? missing(id));
}

/**
 * Adds the piece that starts at byte `offset`; the last one makes the file a blob. First the file, then the row: a piece that
 * is sent again after a crash is written to the same place. Errors: `not_found`, `conflict` when the next piece starts elsewhere
 * (the message says where), `invalid_input` for a piece that is empty or goes past the end, `disk_full`.
 */
export async function appendUpload(house: Stores, workspaceId: string, id: string, offset: number, chunk: Uint8Array): Promise<UploadRow> {
  const { db, storage } = house;
  const row = await getUpload(db, workspaceId, id);
  if (row.blob !== null) throw new HooklineError('conflict', 'The upload is complete.');
  if (offset !== row.received) throw goOnFrom(row.received);
  if (chunk.length === 0) throw new HooklineError('invalid_input', 'The piece is empty.');
  const received = offset + chunk.length;
  if (received > row.bytes) throw new HooklineError('invalid_input', `The piece goes past the announced ${row.bytes} bytes.`);
  const partials = storage.partials(workspaceId);
  await checkThere(house, row);
  await partials.write(id, offset, chunk);
  const blob = received === row.bytes ? await keepWhole(storage, row) : undefined;
  const moved = await db.inWorkspace(workspaceId, (tx) =>
    moveUpload(tx, id, offset, blob === undefined ? { received } : { received, blob }),
  );
  // Somebody else has sent the same piece meanwhile, or cancelled.
  if (!moved) throw goOnFrom((await getUpload(db, workspaceId, id)).received);
  if (blob !== undefined) await partials.remove(id);
  return moved;
}

/** Removes the upload; what it has become part of stays. */
export async function cancelUpload({ db, storage }: Stores, workspaceId: string, id: string): Promise<void> {
  if (!(await db.inWorkspace(workspaceId, (tx) => deleteUpload(tx, id)))) missing(id);
  await storage.partials(workspaceId).remove(id);
}

/** A finished upload's content. Errors: `not_found`, `conflict` while it is unfinished. */
export async function requireUpload(db: Database, workspaceId: string, id: string): Promise<{ blob: string; name: string; bytes: number }> {
  const { blob, name, bytes, received } = await getUpload(db, workspaceId, id);
  if (blob !== null) return { blob, name, bytes };
  throw new HooklineError('conflict', `The upload ${publicId('upload', id)} is not complete yet.`, {
    hint: `Send the rest, from byte ${received} on.`,
  });
}

/**
 * Takes a finished upload, by its blob, as a picture: checked, decoded and written anew. The same upload always gives the same
 * picture. Errors: `not_found`, and those of `keepPicture`.
 */
export async function keepUploadedPicture({ db, storage }: Stores, workspaceId: string, blob: string): Promise<string> {
  const upload = await db.inWorkspace(workspaceId, (tx) => findUploadedBlob(tx, blob));
  if (!upload) throw new HooklineError('not_found', `There is no picture ${blob.slice(0, 64)}.`, { hint: 'Upload it first.' });
  return keepPicture(storage, workspaceId, storage.path(workspaceId, blob));
}

/** Removes uploads that nothing has happened to for a day, with their partial files. */
export async function sweepUploads({ db, storage }: Stores): Promise<number> {
  const removed = await db.asOwner((tx) => deleteIdleUploads(tx, idleHours));
  await storage.removeStalePartials(idleHours * 3_600_000);
  return removed;
}

/** After a restore, or a power cut, less may be there than the row says. Error: `conflict`, from where to go on. */
async function checkThere({ db, storage }: Stores, { workspaceId, id, received }: UploadRow): Promise<void> {
  const size = await storage.partials(workspaceId).size(id);
  if (size >= received) return;
  await db.inWorkspace(workspaceId, (tx) => moveUpload(tx, id, received, { received: size }));
  throw goOnFrom(size);
}

async function keepWhole(storage: Storage, { workspaceId, id, bytes }: UploadRow): Promise<string> {
  const file = storage.partials(workspaceId).path(id);
  const blob = await storage.keepFile(workspaceId, file, 'application/octet-stream').catch((error: NodeJS.ErrnoException) => {
    // Whoever sent the same last piece was faster and has cleared up.
    if (error.code === 'ENOENT') throw new HooklineError('conflict', 'The upload was finished or cancelled just now.');
    throw error;
  });
  if (blob.bytes !== bytes) throw new Error(`the upload ${id} has ${blob.bytes} bytes instead of ${bytes}`);
  return blob.sha256;
}

function goOnFrom(received: number): HooklineError {
  return new HooklineError('conflict', `The next piece starts at byte ${received}.`, {
    hint: 'Go on from there.',
    fields: { received: String(received) },
  });
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no upload ${publicId('upload', id)}.`);
}
