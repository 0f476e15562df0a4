import { type BrandKit, checkBrand, plainKit } from '#core/brand.ts';
import { captionThemes } from '#core/caption-themes.ts';
import { HooklineError } from '#core/errors.ts';
import { filmSeconds } from '#core/format.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import type { Page, PageRequest } from '#db/page.ts';
import {
  type BrandKitView,
  findBrandKitView,
  insertBrandKit,
  lockBrandKit,
  lockBrandKits,
  pageBrandKits,
  setBrandKitDeleted,
  updateBrandKit,
} from '#db/queries/brand-kits.ts';
import { logEvent } from '#db/queries/events.ts';
import { listVideosUsing, type VideoUse } from '#db/queries/video-lists.ts';
import { acceptMusic } from '#media/accept-music.ts';
import { pictureSize } from '#media/picture.ts';
import type { Storage } from '#storage/blobs.ts';
import { checkSeen, refuseWhileUsed } from './in-use.ts';
import { keepPicture } from './pictures.ts';

export type { BrandKitView } from '#db/queries/brand-kits.ts';

export interface BrandChange extends Partial<BrandKit> {
  standard?: boolean;
}

/** What of a kit is a file. */
export const brandFiles = ['logo', 'intro', 'outro', 'music'] as const;
export type BrandFile = (typeof brandFiles)[number];

/** Seconds; a kit's music is heard as far as any film could. */
const longestFilm = filmSeconds('ugc-60', 'final');

/** Takes a file in for a kit: music is checked, pictures are written anew. Answers its SHA-256. Errors: `unsupported_media`, `too_large`, `invalid_input`. */
export async function keepBrandFile(storage: Storage, workspaceId: string, what: BrandFile, file: string): Promise<string> {
  if (what !== 'music') return keepPicture(storage, workspaceId, file);
  await acceptMusic(file, longestFilm);
  return (await storage.keepFile(workspaceId, file, 'application/octet-stream')).sha256;
}

export async function listBrandKits(db: Database, workspaceId: string, request: PageRequest): Promise<Page<BrandKitView>> {
  return db.inWorkspace(workspaceId, (tx) => pageBrandKits(tx, request));
}

/** Also from the bin. */
export async function getBrandKit(db: Database, workspaceId: string, id: string): Promise<BrandKitView> {
  return db.inWorkspace(workspaceId, async (tx) => (await findBrandKitView(tx, id)) ?? missing(id));
}

export async function createBrandKit(db: Database, workspaceId: string, name: string, id: string = uuidv7()): Promise<BrandKitView> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const known = await findBrandKitView(tx, id);
    if (known) return known;
    await insertBrandKit(tx, { workspaceId, id, name, kit: plainKit });
    await tell(tx, workspaceId, id);
    return (await findBrandKitView(tx, id)) ?? missing(id);
  });
}

/** `seen` is the `updatedAt` (ms) of the row that was looked at. Errors: `invalid_input`, `not_found`, `version_mismatch`. */
export async function changeBrandKit(
  db: Database,
  workspaceId: string,
  id: string,
  { name, standard, ...rest }: BrandChange,
  seen?: number,
): Promise<BrandKitView> {
  if (rest.captions && !captionThemes.some((theme) => theme.id === rest.captions)) {
    throw new HooklineError('invalid_input', `There is no caption style "${rest.captions}".`, { hint: 'See GET /caption-themes.' });
  }
  return db.inWorkspace(workspaceId, async (tx) => {
    // All of them, in one order, where the mark of one is taken off the others: two who mark at once wait for each other.
    const row = standard ? (await lockBrandKits(tx)).find((one) => one.id === id) : await lockBrandKit(tx, id);
    if (!row || row.deletedAt !== null) return missing(id);
    checkSeen(row, seen);
    const kit = { ...plainKit, ...row.kit, ...rest };
    await updateBrandKit(tx, id, { kit, ...(name === undefined ? {} : { name }), ...(standard === undefined ? {} : { standard }) });
    await tell(tx, workspaceId, id);
    return (await findBrandKitView(tx, id)) ?? missing(id);
  });
}

/** To the bin, or back. Errors: `not_found`, `conflict` while videos use it (the first 20 in `fields`). */
export async function binBrandKit(db: Database, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockBrandKit(tx, id);
    if (!row || (row.deletedAt === null) !== deleted) {
      throw new HooklineError('not_found', `There is no brand kit ${publicId('brand', id)} to ${deleted ? 'delete' : 'restore'}.`);
    }
    if (deleted) {
      refuseWhileUsed(
        await listVideosUsing(tx, { brandId: id }),
        (count) => `${row.name} is applied to ${count}.`,
        'Take it off those videos first.',
      );
    }
    await setBrandKitDeleted(tx, id, deleted);
    await tell(tx, workspaceId, id);
  });
}

export async function brandKitUse(db: Database, workspaceId: string, id: string): Promise<VideoUse[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findBrandKitView(tx, id))) missing(id);
    return listVideosUsing(tx, { brandId: id });
  });
}

/** What would be hard to read or too small, in words. */
export async function checkKit(storage: Storage, { workspaceId, kit }: BrandKitView): Promise<string[]> {
  const logo = kit.logo ? await pictureSize(storage.path(workspaceId, kit.logo)) : null;
  return checkBrand({ ...plainKit, ...kit }, logo);
}

async function tell(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await logEvent(tx, { workspaceId, type: 'brand-changed', data: { brand: publicId('brand', id) } });
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no brand kit ${publicId('brand', id)}.`);
}
