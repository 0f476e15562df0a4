import type { z } from 'zod';
import type { productSchema } from '#contract/products.ts';
import { publicId } from '#core/ids.ts';
import { type Fact, viewProduct } from '#core/product.ts';
import type { ProductRow } from '#db/queries/library.ts';
import { type Present, picture, timeOrNull, timeText } from './present.ts';

type ProductAnswer = z.output<typeof productSchema>;

/** A product as corrected, beside what was read. */
export function presentProduct(present: Present, row: ProductRow & { videos: number }): ProductAnswer {
  const { analysis, overrides } = row;
  const view = viewProduct(analysis, overrides);
  const { name, brand, price, rating, description, category, kind } = analysis;
  return {
    id: publicId('product', row.id),
    url: view.url,
    name: view.name,
    brand: view.brand,
    price: view.price,
    rating: view.rating,
    description: view.description,
    kind: view.kind,
    facts: view.facts.map((fact) => ({ ...fact, edited: !wasRead(analysis.facts, fact) })),
    droppedFacts: dropped(analysis.facts, view.facts),
    read: { name, brand, price, rating, description, category, kind },
    edited: Object.keys(overrides).filter((field) => field !== 'facts'),
    disagreements: analysis.disagreements,
    images: row.images.map((blob) => present.file(row.workspaceId, picture(blob))),
    degraded: row.degraded,
    videos: row.videos,
    readAt: analysis.readAt,
    createdAt: timeText(row.createdAt),
    updatedAt: timeText(row.updatedAt),
    deletedAt: timeOrNull(row.deletedAt),
  };
}

/** Not by its source: what is read from a person's own words is theirs from the start. */
function wasRead(read: Fact[], { id, text }: Fact): boolean {
  return read.some((fact) => fact.id === id && fact.text === text);
}

function dropped(read: Fact[], kept: Fact[]): ProductAnswer['droppedFacts'] {
  const there = new Set(kept.map(({ id }) => id));
  return read.filter(({ id }) => !there.has(id)).map((fact) => ({ ...fact, edited: true }));
}

/** What If-Match names of a row: any change of it gives another. */
export function rowTag({ updatedAt }: { updatedAt: Date }): string {
  return String(updatedAt.getTime());
}
