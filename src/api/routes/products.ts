import { products } from '#contract/products.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { binProduct, changeProduct, getProduct, listProducts, type ProductRowInUse, productUse } from '#library/products.ts';
import { requireUpload } from '#library/uploads.ts';
import type { House } from '#studio/house.ts';
import { readProduct } from '#studio/research/read.ts';
import { implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import type { Present } from '../present/present.ts';
import { presentProduct, rowTag } from '../present/products.ts';
import { readSource } from '../read-source.ts';

export const productRoutes = implement(products, {
  async 'GET /products'({ house, present, workspaceId, query }) {
    const page = await listProducts(house.db, workspaceId, cursorOf('product', query));
    return { answer: presentPage('product', page, (row) => presentProduct(present, row)) };
  },
  async 'POST /products'({ house, present, workspaceId, body, signal }) {
    const brief = await readSource(house, workspaceId, body);
    const { id } = await readProduct(house, { workspaceId, videoId: null, brief, again: body.again ? 1 : 0 }, signal);
    return shown(present, await getProduct(house.db, workspaceId, id));
  },
  'GET /products/{id}': async ({ house, present, workspaceId, params }) =>
    shown(present, await getProduct(house.db, workspaceId, databaseId('product', params.id))),
  async 'PATCH /products/{id}'({ house, present, workspaceId, params, body, seen }) {
    const id = databaseId('product', params.id);
    const { images, ...fields } = body;
    const blobs = images && (await Promise.all(images.map((image) => blobOf(house, workspaceId, image))));
    await changeProduct(house, workspaceId, id, { ...fields, ...(blobs ? { images: blobs } : {}) }, seen);
    return shown(present, await getProduct(house.db, workspaceId, id));
  },
  async 'DELETE /products/{id}'({ house, workspaceId, params }) {
    await binProduct(house.db, workspaceId, databaseId('product', params.id), true);
    return {};
  },
  async 'POST /products/{id}/restore'({ house, present, workspaceId, params }) {
    const id = databaseId('product', params.id);
    await binProduct(house.db, workspaceId, id, false);
    return shown(present, await getProduct(house.db, workspaceId, id));
  },
  async 'GET /products/{id}/videos'({ house, workspaceId, params }) {
    const videos = await productUse(house.db, workspaceId, databaseId('product', params.id));
    return { answer: { items: videos.map(({ id, title }) => ({ id: publicId('video', id), title })), next: null } };
  },
});

function shown(present: Present, row: ProductRowInUse) {
  return { answer: presentProduct(present, row), etag: rowTag(row) };
}

/** A picture that the product has, or one that was uploaded. */
async function blobOf({ db }: Pick<House, 'db'>, workspaceId: string, image: string): Promise<string> {
  return /^[0-9a-f]{64}$/.test(image) ? image : (await requireUpload(db, workspaceId, databaseId('upload', image))).blob;
}
