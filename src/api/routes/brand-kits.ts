import { brandKits } from '#contract/brand-kits.ts';
import { plainKit } from '#core/brand.ts';
import { captionFonts } from '#core/caption-theme.ts';
import { databaseId, publicId } from '#core/ids.ts';
import {
  type BrandChange,
  type BrandFile,
  type BrandKitView,
  binBrandKit,
  brandFiles,
  brandKitUse,
  changeBrandKit,
  checkKit,
  createBrandKit,
  getBrandKit,
  keepBrandFile,
  listBrandKits,
} from '#library/brand-kits.ts';
import { requireUpload } from '#library/uploads.ts';
import { given } from '../given.ts';
import { type Desk, implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { picture, timeOrNull, timeText } from '../present/present.ts';
import { rowTag } from '../present/products.ts';

type Tools = Pick<Desk, 'house' | 'present'>;

export const brandKitRoutes = implement(brandKits, {
  async 'GET /brand-kits'({ house, present, workspaceId, query }) {
    const page = await listBrandKits(house.db, workspaceId, cursorOf('brand', query));
    const found = new Map(await Promise.all(page.items.map(async (row) => [row.id, await checkKit(house.storage, row)] as const)));
    return { answer: presentPage('brand', page, (row) => show(present, row, found.get(row.id) ?? [])) };
  },
  'POST /brand-kits': async ({ house, present, workspaceId, body, newId }) =>
    shown({ house, present }, await createBrandKit(house.db, workspaceId, body.name, newId)),
  'GET /brand-kits/{id}': async ({ house, present, workspaceId, params }) =>
    shown({ house, present }, await getBrandKit(house.db, workspaceId, databaseId('brand', params.id))),
  async 'PATCH /brand-kits/{id}'({ house, present, workspaceId, params, body, seen }) {
    const { logo, intro, outro, music, ...rest } = body;
    const uploads = { logo, intro, outro, music };
    const change: BrandChange = given(rest);
    for (const what of brandFiles) {
      const upload = uploads[what];
      if (upload !== undefined) change[what] = upload === null ? null : await takeFile(house, workspaceId, what, upload);
    }
    return shown({ house, present }, await changeBrandKit(house.db, workspaceId, databaseId('brand', params.id), change, seen));
  },
  async 'DELETE /brand-kits/{id}'({ house, workspaceId, params }) {
    await binBrandKit(house.db, workspaceId, databaseId('brand', params.id), true);
    return {};
  },
  async 'POST /brand-kits/{id}/restore'({ house, present, workspaceId, params }) {
    const id = databaseId('brand', params.id);
    await binBrandKit(house.db, workspaceId, id, false);
    return shown({ house, present }, await getBrandKit(house.db, workspaceId, id));
  },
  async 'GET /brand-kits/{id}/videos'({ house, workspaceId, params }) {
    const videos = await brandKitUse(house.db, workspaceId, databaseId('brand', params.id));
    return { answer: { items: videos.map(({ id, title }) => ({ id: publicId('video', id), title })), next: null } };
  },
});

async function takeFile(house: Desk['house'], workspaceId: string, what: BrandFile, upload: string): Promise<string> {
  const { blob } = await requireUpload(house.db, workspaceId, databaseId('upload', upload));
  return keepBrandFile(house.storage, workspaceId, what, house.storage.path(workspaceId, blob));
}

async function shown({ house, present }: Tools, row: BrandKitView) {
  return { answer: show(present, row, await checkKit(house.storage, row)), etag: rowTag(row) };
}

function show(present: Tools['present'], row: BrandKitView, findings: string[]) {
  const { logo, intro, outro, music, ...look } = { ...plainKit, ...row.kit };
  const image = (blob: string | null) => (blob === null ? null : present.file(row.workspaceId, picture(blob)));
  return {
    id: publicId('brand', row.id),
    name: row.name,
    ...look,
    font: captionFonts.find((font) => font === look.font) ?? null,
    logo: image(logo),
    intro: image(intro),
    outro: image(outro),
    music: music === null ? null : present.file(row.workspaceId, { blob: music, mime: 'audio/*' }),
    standard: row.standard,
    findings,
    videos: row.videos,
    createdAt: timeText(row.createdAt),
    updatedAt: timeText(row.updatedAt),
    deletedAt: timeOrNull(row.deletedAt),
  };
}
