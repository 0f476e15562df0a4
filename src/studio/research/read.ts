import { readFile } from 'node:fs/promises';
import { contentKey } from '#core/asset.ts';
import type { Brief } from '#core/brief.ts';
import { uuidv7 } from '#core/ids.ts';
import type { Tx } from '#db/database.ts';
import { isCallDone } from '#db/queries/generations.ts';
import { findProductBySource, insertProduct, type ProductRow, updateProduct } from '#db/queries/library.ts';
import { pay } from '#purse/pay.ts';
import type { House } from '../house.ts';
import { keepPictures } from './pictures.ts';
import { pageInput, sourceKey } from './source.ts';

/**
 * The product of a brief. One that the workspace has read before is used as it is; `again` counts wishes to read it anew,
 * which replaces the analysis and keeps the person's corrections. Outside of a video the brief's own pictures become the
 * product's first ones; a video keeps its own. Errors as in PageReader.
 */
export async function readProduct(
  house: Pick<House, 'db' | 'storage' | 'fetch' | 'providers' | 'log'>,
  request: { workspaceId: string; videoId: string | null; brief: Brief; again: number },
  signal: AbortSignal,
): Promise<ProductRow> {
  const { workspaceId, videoId, brief, again } = request;
  const { page } = house.providers;
  const source = sourceKey(brief.source);
  const key = contentKey({ source, reader: page.version, again });
  const [known, isFresh] = await house.db.inWorkspace(workspaceId, async (tx) => [
    await findProductBySource(tx, source),
    again === 0 || (videoId !== null && (await isCallDone(tx, videoId, 'product', key))),
  ]);
  const own = videoId === null ? brief.images : [];
  if (known && isFresh) return own.length === 0 ? known : house.db.inWorkspace(workspaceId, (tx) => putFirst(tx, known, own));
  const input = await pageInput(brief.source, (blob) => readFile(house.storage.path(workspaceId, blob)));
  const spec = { stage: 'research' as const, slot: 'product', key, provider: page.id, price: 0 };
  return pay(
    house.db,
    { workspaceId, videoId, spec, repeat: 'free' },
    async () => {
      const analysis = await page.read(input, signal);
      return { value: { analysis, pictures: await keepPictures(house, workspaceId, analysis.images, brief, signal) }, cost: 0 };
    },
    async (tx, { analysis, pictures }) => {
      const row = { analysis, images: [...new Set([...own, ...pictures.blobs])], degraded: pictures.degraded };
      if (known) await updateProduct(tx, known.id, row);
      else await insertProduct(tx, { workspaceId, id: uuidv7(), sourceKey: source, ...row });
      return requireProduct(tx, source);
    },
  );
}

async function putFirst(tx: Tx, product: ProductRow, own: string[]): Promise<ProductRow> {
  const images = [...new Set([...own, ...product.images])];
  await updateProduct(tx, product.id, { images });
  return { ...product, images };
}

async function requireProduct(tx: Tx, source: string): Promise<ProductRow> {
  const row = await findProductBySource(tx, source);
  if (!row) throw new Error('the product that was just kept is gone');
  return row;
}
