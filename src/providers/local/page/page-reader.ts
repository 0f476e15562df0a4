import { HooklineError } from '#core/errors.ts';
import type { ProductAnalysis } from '#core/product.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import { createThread } from '#kit/thread.ts';
import type { PageInput, PageReader } from '../../spec/page.ts';
import { besideAddress, fetchBeside } from './beside.ts';
import type { ShopName } from './shops/shops.ts';
import type { Reading, Source } from './source.ts';

const largest = { page: 16 * 1024 ** 2, json: 2 * 1024 ** 2, text: 100_000 } as const;

/** Products are often read a few at a time. */
const keepMs = 2000;

/**
 * Reads products from addresses, saved pages, product files and free text; the four end in the same record. Where a page lacks price or
 * picture and its shop gives the product as JSON too, that is fetched: one more request, to the same host. `without` names shops whose
 * adapter stays out. A large page takes
 * seconds to take apart, so that is done in a thread.
 */
export function createPageReader(deps: { fetch: SafeFetch; clock?: () => Date; without?: readonly ShopName[] }): PageReader {
  const thread = createThread<Reading, ProductAnalysis>(new URL('./worker.ts', import.meta.url), { keepMs });
  return {
    id: 'local-page',
    version: '2',
    async read(input: PageInput, signal: AbortSignal): Promise<ProductAnalysis> {
      signal.throwIfAborted();
      const source = await obtain(input, deps.fetch, signal);
      const read = (from: Source) =>
        thread.run({ source: from, readAt: (deps.clock?.() ?? new Date()).toISOString(), without: deps.without ?? [] }, { signal });
      const beside = input.kind === 'url' && source.kind === 'page' ? besideAddress(source) : null;
      if (source.kind !== 'page' || beside === null) return read(source);
      const alone = await read(source).catch((error: unknown) => {
        if (error instanceof HooklineError && error.code === 'page_without_product') return error;
        throw error;
      });
      if (!(alone instanceof HooklineError) && alone.price !== null && alone.images.length > 0) return alone;
      const bytes = await fetchBeside(deps.fetch, beside, signal);
      if (bytes !== null) return read({ ...source, beside: bytes });
      if (alone instanceof HooklineError) throw alone;
      return alone;
    },
  };
}

async function obtain(input: PageInput, fetch: SafeFetch, signal: AbortSignal): Promise<Source> {
  switch (input.kind) {
    case 'url': {
      const { bytes, contentType, url } = await fetch.fetchPage(input.url, signal);
      return /json/.test(contentType) ? { kind: 'json', bytes, url } : { kind: 'page', bytes, contentType, url };
    }
    case 'page':
      refuseLarge(input.html.byteLength, largest.page, 'page');
      return { kind: 'page', bytes: input.html, contentType: '', url: webAddress(input.url) };
    case 'json':
      refuseLarge(input.json.byteLength, largest.json, 'product file');
      return { kind: 'json', bytes: input.json, url: webAddress(input.url) };
    case 'text':
      refuseLarge(Buffer.byteLength(input.text), largest.text, 'brief');
      return { kind: 'text', text: input.text, url: webAddress(input.url) };
  }
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
