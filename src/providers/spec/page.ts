import type { ProductAnalysis } from '#core/product.ts';

/** All ways to tell about a product end in the same record. */
export type PageInput =
  | { kind: 'url'; url: string }
  | { kind: 'page'; html: Uint8Array; url: string | null }
  | { kind: 'json'; json: Uint8Array; url: string | null }
  | { kind: 'text'; text: string; url: string | null };

export interface PageReader {
  readonly id: string;
  readonly version: string;
  /** Errors: `page_unreachable`, `page_blocked`, `page_without_product`, `address_refused`, `unsupported_media`, `too_large`, `invalid_input`. */
  read(input: PageInput, signal: AbortSignal): Promise<ProductAnalysis>;
}
