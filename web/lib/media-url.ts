import type { FileView } from '#contract/shared.ts';

/** Signed addresses change with every answer; the first one that is still good is kept, so that nothing is loaded twice. */
const known = new Map<string, { url: string; until: number }>();
/** An address is given up this long before it expires, in milliseconds. */
const margin = 5 * 60_000;

/** Address of a file, or of a smaller picture of it. */
export function mediaUrl(file: FileView, ask: { width?: 160 | 320 | 640 | 1080 } = {}): string {
  const base = stableUrl(file);
  return ask.width === undefined ? base : `${base}&width=${ask.width}`;
}

function stableUrl({ sha256, mime, url }: FileView): string {
  const key = `${sha256} ${mime}`;
  const before = known.get(key);
  if (before && before.until - margin > Date.now()) return before.url;
  const expires = Number(/[?&]expires=(\d+)/.exec(url)?.[1] ?? 0);
  known.set(key, { url, until: expires * 1000 });
  return url;
}
