import { HooklineError } from '#core/errors.ts';
import { publicId } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import type { Page, PageRequest } from '#db/page.ts';
import { logEvent } from '#db/queries/events.ts';
import {
  findProductBySource,
  findProductInUse,
  lockProduct,
  type ProductRowInUse,
  pageProducts,
  setProductDeleted,
  updateProduct,
} from '#db/queries/library.ts';
import { listVideosUsing, type VideoUse } from '#db/queries/video-lists.ts';
import type { Storage } from '#storage/blobs.ts';
import { applyCorrection, type ProductCorrection } from './correct-product.ts';
import { checkSeen, refuseWhileUsed } from './in-use.ts';
import { keepUploadedPicture } from './uploads.ts';

export type { ProductRowInUse } from '#db/queries/library.ts';

const mostImages = 24;

/** Newest first. */
export async function listProducts(db: Database, workspaceId: string, request: PageRequest): Promise<Page<ProductRowInUse>> {
  return db.inWorkspace(workspaceId, (tx) => pageProducts(tx, request));
}

/** Also from the bin. */
export async function getProduct(db: Database, workspaceId: string, id: string): Promise<ProductRowInUse> {
  return db.inWorkspace(workspaceId, async (tx) => (await findProductInUse(tx, id)) ?? missing(id));
}

/**
 * Corrects a product for every video written from now on. `images` is the new order of its pictures (SHA-256): those it has,
 * without some if wanted, and blobs of finished uploads. `seen` is the `updatedAt` (ms) of the row that was looked at. Errors:
 * `invalid_input`, `not_found`, `version_mismatch`, and those of a picture that can't be used.
 */
export async function changeProduct(
  house: { db: Database; storage: Storage },
  workspaceId: string,
  id: string,
  change: ProductCorrection & { images?: string[] },
  seen?: number,
): Promise<ProductRowInUse> {
  const { images: wanted, ...correction } = change;
  const images = wanted && (await acceptImages(house, workspaceId, id, wanted));
  return house.db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockProduct(tx, id);
    if (!row || row.deletedAt !== null) return missing(id);
    checkSeen(row, seen);
    const overrides = applyCorrection(row.analysis, row.overrides, correction);
    await updateProduct(tx, id, { overrides, ...(images ? { images } : {}) });
    await logProductChange(tx, workspaceId, id);
    return (await findProductInUse(tx, id)) ?? missing(id);
  });
}

/** The videos outside the bin that use the product. */
export async function productUse(db: Database, workspaceId: string, id: string): Promise<VideoUse[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findProductInUse(tx, id))) return missing(id);
    return listVideosUsing(tx, { productId: id });
  });
}

/**
 * To the bin, or back. Errors: `not_found`, and `conflict` while videos use the product (the first 20 in `fields`), or when it
 * was read anew from the same source meanwhile.
 */
export async function binProduct(db: Database, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockProduct(tx, id);
    if (!row || (row.deletedAt === null) !== deleted) {
      throw new HooklineError('not_found', `There is no product ${publicId('product', id)} to ${deleted ? 'delete' : 'restore'}.`);
    }
    if (deleted) {
      refuseWhileUsed(
        await listVideosUsing(tx, { productId: id }),
        (count) => `The product is used by ${count}.`,
        'Delete those videos first.',
      );
    } else if (await findProductBySource(tx, row.sourceKey)) {
      throw new HooklineError('conflict', 'The same product has been read anew since.', { hint: 'Use that one, or delete it first.' });
    }
    await setProductDeleted(tx, id, deleted);
    await logProductChange(tx, workspaceId, id);
  });
}

/** The pictures as they are kept: a new one is checked and written anew, as everything that strangers send. */
async function acceptImages(
  house: { db: Database; storage: Storage },
  workspaceId: string,
  id: string,
  wanted: string[],
): Promise<string[]> {
  if (wanted.length > mostImages) throw new HooklineError('invalid_input', `A product has at most ${mostImages} pictures.`);
  const { images } = await getProduct(house.db, workspaceId, id);
  const kept: string[] = [];
  for (const blob of wanted) kept.push(images.includes(blob) ? blob : await keepUploadedPicture(house, workspaceId, blob));
  return [...new Set(kept)];
}

/** Tells whoever shows products that this one is another now. */
export async function logProductChange(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await logEvent(tx, { workspaceId, type: 'product-changed', data: { product: publicId('product', id) } });
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no product ${publicId('product', id)}.`);
}
