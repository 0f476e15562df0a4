import type { ProductAnalysis } from '#core/product.ts';
import { analyse } from './analysis.ts';
import { readBriefText } from './brief-text.ts';
import { type PageSource, readPage } from './page.ts';
import { readProductJson } from './product-json.ts';
import type { ShopName } from './shops/shops.ts';

/** What there is to read, within its limits, and the web address it is known under. */
export type Source =
  | ({ kind: 'page' } & PageSource)
  | { kind: 'json'; url: string | null; bytes: Uint8Array }
  | { kind: 'text'; url: string | null; text: string };

export interface Reading {
  source: Source;
  /** ISO 8601 */
  readAt: string;
  /** Shops whose adapter stays out. */
  without: readonly ShopName[];
}

/** Errors: `page_without_product`, `page_blocked`, `unsupported_media`, `invalid_input`. */
export function readSource({ source, readAt, without }: Reading): ProductAnalysis {
  const { url } = source;
  switch (source.kind) {
    case 'page':
      return readPage(source, readAt, without);
    case 'json':
      return readProductJson(source.bytes, url, readAt);
    case 'text':
      return analyse(readBriefText(source.text), { page: null, url, readAt, shown: new Set(), place: null });
  }
}
