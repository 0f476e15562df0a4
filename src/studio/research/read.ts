import { readFile } from 'node:fs/promises';
import { contentKey } from '#core/asset.ts';
import type { Brief } from '#core/brief.ts';
import { uuidv7 } from '#core/ids.ts';
import type { Tx } from '#db/database.ts';
import { findProduct, findProductBySource, insertProduct, type ProductRow, updateProduct } from '#db/queries/library.ts';
import { pay } from '#purse/pay.ts';
import type { House } from '../house.ts';
import { keepPictures } from './pictures.ts';
import { pageInput, sourceKey } from './source.ts';

/**
 * The product of a brief. One that the workspace has read before is used as it is; `again` counts wishes to read it anew,
 * which replaces the analysis and keeps the person's corrections. Errors as in PageReader.
 */
export async function readProduct(
  house: Pick<House, 'db' | 'storage' | 'fetch' | 'providers' | 'log'>,
  request: { workspaceId: string; videoId: string | null; brief: Brief; again: number },
  signal: AbortSignal,
): Promise<ProductRow> {
  const { workspaceId, videoId, brief, again } = request;
  const { page } = house.providers;
  const source = sourceKey(brief.source);
  const known = await house.db.inWorkspace(workspaceId, (tx) => findProductBySource(tx, source));
  if (known && again === 0) return known;
  const input = await pageInput(brief.source, (blob) => readFile(house.storage.path(workspaceId, blob)));
  const productId = known?.id ?? uuidv7();
  const key = contentKey({ source, reader: page.version, again });
  const spec = { stage: 'research' as const, slot: 'product', key, provider: page.id, price: 0 };
  return pay(
    house.db,
    { workspaceId, videoId, spec, repeat: 'free' },
    async () => {
      const analysis = await page.read(input, signal);
      return { value: { analysis, pictures: await keepPictures(house, workspaceId, analysis.images, brief, signal) }, cost: 0 };
    },
    async (tx, { analysis, pictures }) => {
      const row = { analysis, images: pictures.blobs, degraded: pictures.degraded };
      if (known) await updateProduct(tx, productId, row);
      else await insertProduct(tx, { workspaceId, id: productId, sourceKey: source, ...row });
      return requireProduct(tx, productId);
    },
  );
}

async function requireProduct(tx: Tx, id: string): Promise<ProductRow> {
  const row = await findProduct(tx, id);
  if (!row) throw new Error('the product that was just kept is gone');
  return row;
}
