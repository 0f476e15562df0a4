import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Fact, ProductAnalysis } from '#core/product.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { createPageReader } from '#providers/local/page/page-reader.ts';
import type { PageInput } from '#providers/spec/page.ts';
import { checkAddress } from '#studio/read-brief.ts';
import { sourceKind } from './brief-input.ts';
import { checkFile } from './given-file.ts';

/** What `products read --file --json` prints; its shape is kept (docs/command-line.md). */
export interface ProductRecord {
  name: string | null;
  brand: string | null;
  price: number | null;
  /** ISO 4217 */
  currency: string | null;
  image: string | null;
  images: string[];
  description: string | null;
  category: string | null;
  /** Out of 5. */
  rating: { value: number; count: number | null } | null;
  facts: Pick<Fact, 'text' | 'role' | 'source' | 'evidence'>[];
  /** Why the page is not the product's but a wall before it. */
  blocked?: string;
}

const largest = 16 * 1024 ** 2;

/** A saved page, product JSON or text, read without a database and without the network. Errors as in PageReader, and `invalid_input`. */
export async function readProductFile(file: string, url: string | undefined, signal: AbortSignal): Promise<ProductAnalysis> {
  await checkFile(file, largest);
  const from = url === undefined ? null : checkAddress(url);
  const bytes = await readFile(file);
  const kind = sourceKind(extname(file).toLowerCase(), bytes.toString('utf8'));
  const input: PageInput =
    kind === 'page'
      ? { kind, html: bytes, url: from }
      : kind === 'json'
        ? { kind, json: bytes, url: from }
        : { kind, text: bytes.toString('utf8'), url: from };
  return createPageReader({ fetch: createSafeFetch() }).read(input, signal);
}

export function toRecord(analysis: ProductAnalysis): ProductRecord {
  const { name, brand, price, images, description, category, rating, facts } = analysis;
  return {
    name: name.value,
    brand: brand?.value ?? null,
    price: price?.value.amount ?? null,
    currency: price?.value.currency ?? null,
    image: images[0] ?? null,
    images,
    description: description?.value ?? null,
    category: category?.value ?? null,
    rating: rating?.value ?? null,
    facts: facts.map(({ text, role, source, evidence }) => ({ text, role, source, evidence })),
  };
}

export function blockedRecord(reason: string): ProductRecord {
  const nothing = { name: null, brand: null, price: null, currency: null, image: null, description: null, category: null, rating: null };
  return { ...nothing, images: [], facts: [], blocked: reason };
}
