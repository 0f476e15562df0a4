import type { ProductAnalysis } from '#core/product.ts';
import { analyse } from './analysis.ts';
import { readBriefText } from './brief-text.ts';
import { readPage } from './page.ts';
import { readProductJson } from './product-json.ts';

/** What there is to read, within its limits, and the web address it is known under. */
export type Source = { url: string | null } & (
  | { kind: 'page'; bytes: Uint8Array; contentType: string }
  | { kind: 'json'; bytes: Uint8Array }
  | { kind: 'text'; text: string }
);

/** `readAt` in ISO 8601. Errors: `page_without_product`, `page_blocked`, `unsupported_media`, `invalid_input`. */
export function readSource({ source, readAt }: { source: Source; readAt: string }): ProductAnalysis {
  const { url } = source;
  switch (source.kind) {
    case 'page':
      return readPage(source.bytes, source.contentType, url, readAt);
    case 'json':
      return readProductJson(source.bytes, url, readAt);
    case 'text':
      return analyse(readBriefText(source.text), { page: null, url, readAt, shown: new Set(), place: null });
  }
}
