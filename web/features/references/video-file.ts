import { showBytes } from '#web/lib/show-values.ts';
import { referenceWords as text } from '#web/words/en-references.ts';

/** As the `accept` of an input. */
export const videoTypes = 'video/mp4,video/quicktime,video/webm,video/x-matroska,.mp4,.m4v,.mov,.webm,.mkv';
/** Largest file in bytes; the contract says the same. */
const most = 500_000_000;

export const isVideoFile = ({ name, type }: File): boolean => type.startsWith('video/') || /\.(mp4|m4v|mov|webm|mkv)$/i.test(name);

/** A file's name without its ending and its underscores: what the reference is called until a person finds a better name. */
export const titleOf = ({ name }: File): string =>
  name
    .replace(/\.\w{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200) || name;

/** Why a file can't be a reference, before a byte of it is sent; null when it can. */
export function refuseVideo(file: File): string | null {
  if (!isVideoFile(file)) return text.notVideo(file.name);
  if (file.size > most) return text.tooLarge(file.name, showBytes(file.size));
  if (file.size === 0) return text.emptyFile(file.name);
  return null;
}
