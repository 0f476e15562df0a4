import { contentKey } from '#core/asset.ts';
import type { BriefSource } from '#core/brief.ts';
import type { PageInput } from '#providers/spec/page.ts';

/** What makes two sources the same product: the address without its tracking tail, or the content itself. */
export function sourceKey(source: BriefSource): string {
  switch (source.kind) {
    case 'url':
      return contentKey({ url: canonicalUrl(source.url) });
    case 'text':
      return contentKey({ text: source.text.trim(), url: source.url });
    default:
      return contentKey({ kind: source.kind, blob: source.blob, url: source.url, files: source.files });
  }
}

const tracking = /^(utm_\w+|fbclid|gclid|ttclid|msclkid|mc_[ce]id|ref|ref_|igshid|srsltid)$/i;

/** Scheme and host in lower case, no fragment, no tracking parameters, the rest sorted. */
function canonicalUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

/** A brief's source in the page reader's terms, with kept files loaded. */
export async function pageInput(source: BriefSource, read: (blob: string) => Promise<Uint8Array>): Promise<PageInput> {
  switch (source.kind) {
    case 'url':
      return { kind: 'url', url: source.url };
    case 'text':
      return { kind: 'text', text: source.text, url: source.url };
    case 'page':
      return { kind: 'page', html: await read(source.blob), url: source.url };
    case 'json':
      return { kind: 'json', json: await read(source.blob), url: source.url };
  }
}
