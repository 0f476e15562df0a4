import { HooklineError } from '#core/errors.ts';
import type { ProductAnalysis } from '#core/product.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import type { PageInput, PageReader } from '../../spec/page.ts';
import { analyse } from './analysis.ts';
import { readBriefText } from './brief-text.ts';
import { readPage } from './page.ts';
import { readProductJson } from './product-json.ts';

const largest = { page: 16 * 1024 ** 2, json: 2 * 1024 ** 2, text: 100_000 } as const;

/** Reads products from addresses, saved pages, product files and free text; the four end in the same record. */
export function createPageReader(deps: { fetch: SafeFetch; clock?: () => Date }): PageReader {
  const now = () => (deps.clock?.() ?? new Date()).toISOString();
  return {
    id: 'local-page',
    version: '1',
    async read(input: PageInput, signal: AbortSignal): Promise<ProductAnalysis> {
      signal.throwIfAborted();
      switch (input.kind) {
        case 'url': {
          const page = await deps.fetch.fetchPage(input.url, signal);
          if (/json/.test(page.contentType)) return readProductJson(page.bytes, page.url, now());
          return readPage(page.bytes, page.contentType, page.url, now());
        }
        case 'page':
          refuseLarge(input.html.byteLength, largest.page, 'page');
          return readPage(input.html, '', webAddress(input.url), now());
        case 'json':
          refuseLarge(input.json.byteLength, largest.json, 'product file');
          return readProductJson(input.json, webAddress(input.url), now());
        case 'text':
          refuseLarge(Buffer.byteLength(input.text), largest.text, 'brief');
          return analyse(readBriefText(input.text), {
            page: null,
            url: webAddress(input.url),
            readAt: now(),
            shown: new Set(),
            place: null,
          });
      }
    },
  };
}

function refuseLarge(size: number, cap: number, what: string): void {
  if (size <= cap) return;
  throw new HooklineError('too_large', `The ${what} is larger than ${Math.round(cap / 1000)} kB.`, {
    hint: 'Leave out what is not about the product.',
  });
}

function webAddress(url: string | null): string | null {
  if (url === null || url.trim() === '') return null;
  const parsed = URL.parse(url);
  if (parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:')) return parsed.href;
  throw new HooklineError('invalid_input', 'The given address is not a web address.', {
    hint: 'Give a full address such as https://shop.example/item.',
  });
}
