import { readFile } from 'node:fs/promises';
import { acceptPicture } from '#media/picture.ts';

/** A local picture as vendors take it inside a request. */
export interface InlinePicture {
  mime: 'image/png' | 'image/jpeg';
  base64: string;
}

/** A PNG or JPEG file, so that no public address is needed. */
export async function readPicture(file: string): Promise<InlinePicture> {
  return inline(await readFile(file));
}

/** The same as a `data:` address; one longer than `most` characters becomes a JPEG, which is a fifth of a PNG or less. */
export async function dataAddress(file: string, most = Number.POSITIVE_INFINITY): Promise<string> {
  const bytes = await readFile(file);
  const address = addressOf(inline(bytes));
  return address.length <= most ? address : addressOf(inline((await acceptPicture(bytes)).bytes));
}

function inline(bytes: Buffer): InlinePicture {
  return { mime: bytes[0] === 0xff ? 'image/jpeg' : 'image/png', base64: bytes.toString('base64') };
}

function addressOf({ mime, base64 }: InlinePicture): string {
  return `data:${mime};base64,${base64}`;
}
