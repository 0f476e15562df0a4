import type { Sent } from '#contract/api.ts';
import { entryWords } from '#web/words/en-entry.ts';

export type NewVideo = Sent<'POST /videos'>['body'];
type Source = NewVideo['source'];

export interface EntryFile {
  key: string;
  kind: 'page' | 'json' | 'image';
  file: File;
  /** Of a page or product file: its text, to find which pictures it names. */
  text: string | null;
  /** Where its preview is, for pictures. */
  preview: string | null;
  /** 0..1 */
  share: number;
  upload: string | null;
  problem: string | null;
}

export type Entry = { ready: true; source: Source; images: string[]; remark: string | null } | { ready: false; remark: string | null };

/** Characters that a brief in words may have; the contract says the same. */
const longest = 100_000;
const link = /https?:\/\/[^\s<>"']+/i;
/** A link alone; the scheme may be left out. */
const linkAlone = /^(?:https?:\/\/\S+|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:\/\S*)?)$/iu;

/** What the box holds as the source of a video; or why it is none yet. */
export function readEntry(text: string, files: readonly EntryFile[]): Entry {
  const words = text.trim();
  const address = linkAlone.test(words) ? (/^https?:/i.test(words) ? words : `https://${words}`) : null;
  const document = files.findLast(({ kind }) => kind !== 'image');
  const pictures = files.filter(({ kind }) => kind === 'image');
  const sent = files.every(({ upload }) => upload !== null);

  if (document && words !== '' && address === null) return { ready: false, remark: entryWords.wordsBesidePage };
  if (words.length > longest) return { ready: false, remark: entryWords.tooLong(longest.toLocaleString('en')) };
  if (!document && words === '') return { ready: false, remark: pictures.length > 0 ? entryWords.picturesAlone : null };
  if (!sent) return { ready: false, remark: files.some(({ problem }) => problem) ? null : entryWords.waiting };

  const uploadOf = ({ upload }: EntryFile) => upload as string;
  if (document) {
    const named = pictures.map((picture) => ({ picture, address: addressIn(document.text, picture.file.name) }));
    const known = named.flatMap(({ picture, address }) => (address === null ? [] : [[address, uploadOf(picture)]]));
    const source: Source = {
      kind: document.kind === 'json' ? 'json' : 'page',
      upload: uploadOf(document),
      ...(address === null ? {} : { url: address }),
      ...(known.length > 0 ? { files: Object.fromEntries(known) } : {}),
    };
    return { ready: true, source, images: named.filter((one) => one.address === null).map((one) => uploadOf(one.picture)), remark: null };
  }
  const images = pictures.map(uploadOf);
  if (address !== null) return { ready: true, source: { kind: 'url', url: address }, images, remark: null };
  const inWords = link.exec(words)?.[0];
  const source: Source = { kind: 'text', text: words, ...(inWords === undefined ? {} : { url: inWords }) };
  return { ready: true, source, images, remark: inWords === undefined ? null : entryWords.linkInWords };
}

/** The address under which a page names a picture file that was saved beside it, or null. */
export function addressIn(page: string | null, name: string): string | null {
  if (page === null) return null;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`["'(=\\s]((?:[^"'()\\s<>]*/)?${literal})(?=["')\\s?#>])`, 'i').exec(page);
  return found?.[1] ?? null;
}

/** What a file is to the box, or null when it is nothing to it. A video is no part of the brief: it is followed. */
export function kindOf({ name, type }: File): EntryFile['kind'] | 'video' | null {
  if (type.startsWith('video/') || /\.(mp4|m4v|mov|webm|mkv)$/i.test(name)) return 'video';
  if (type.startsWith('image/') || /\.(jpe?g|png|webp|avif|gif|heic)$/i.test(name)) return 'image';
  if (type === 'text/html' || /\.(html?|mhtml)$/i.test(name)) return 'page';
  if (type === 'application/json' || /\.json$/i.test(name)) return 'json';
  return null;
}
