import type { z } from 'zod';
import type { sourceSchema } from '#contract/products.ts';
import type { Brief, BriefSource } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import { databaseId } from '#core/ids.ts';
import { keepPicture } from '#library/pictures.ts';
import { requireUpload } from '#library/uploads.ts';
import type { House } from '#studio/house.ts';
import { checkAddress, checkBriefText } from '#studio/read-brief.ts';

const largestPage = 16 * 1024 ** 2;

type Given = z.output<typeof sourceSchema>;

/** A request's source and pictures as a brief, with uploads turned into the blobs they ended in. Errors: `invalid_input`, `not_found`, `conflict`. */
export async function readSource(
  house: Pick<House, 'db' | 'storage'>,
  workspaceId: string,
  { source, images }: { source: Given; images: string[] },
): Promise<Brief> {
  const blobOf = async (upload: string) => (await requireUpload(house.db, workspaceId, databaseId('upload', upload))).blob;
  const pageOf = async (upload: string) => {
    const { blob, bytes } = await requireUpload(house.db, workspaceId, databaseId('upload', upload));
    if (bytes <= largestPage) return blob;
    throw new HooklineError('too_large', 'The page is larger than 16 MB.', { hint: 'Pass the page alone, and its pictures as files.' });
  };
  const pictureOf = async (upload: string) =>
    keepPicture(house.storage, workspaceId, house.storage.path(workspaceId, await blobOf(upload)));
  const pictures = [];
  for (const upload of images) pictures.push(await pictureOf(upload));
  const keep = async (text: string, mime: string) =>
    (await house.storage.keepBytes(workspaceId, Buffer.from(text.toWellFormed().replaceAll('\0', '')), mime)).sha256;
  return { source: await toSource(source, { pageOf, pictureOf, keep }), images: pictures };
}

interface Hands {
  pageOf: (upload: string) => Promise<string>;
  pictureOf: (upload: string) => Promise<string>;
  keep: (text: string, mime: string) => Promise<string>;
}

/** What is pasted or filled in is kept as the file that it would have been: a page, or product JSON. */
async function toSource(source: Given, { pageOf, pictureOf, keep }: Hands): Promise<BriefSource> {
  const url = source.url === undefined ? null : checkAddress(source.url);
  switch (source.kind) {
    case 'url':
      return { kind: 'url', url: checkAddress(source.url) };
    case 'text':
      return { kind: 'text', text: checkBriefText(source.text), url };
    case 'html':
      return { kind: 'page', blob: await keep(source.html, 'text/html'), url, files: {} };
    case 'form': {
      const { kind: _kind, url: _url, facts, ...product } = source;
      const record = { ...product, features: facts };
      return { kind: 'json', blob: await keep(JSON.stringify(record), 'application/json'), url, files: {} };
    }
    default: {
      const files: Record<string, string> = {};
      for (const [address, upload] of Object.entries(source.files ?? {})) files[address] = await pictureOf(upload);
      return { kind: source.kind, blob: await pageOf(source.upload), url, files };
    }
  }
}
