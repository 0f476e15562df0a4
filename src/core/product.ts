import type { Category } from './vocabulary.ts';

/** One value read from a page, and why we believe it. */
export interface Field<T> {
  value: T;
  /** Reader that won the vote: `json-ld`, `microdata`, `open-graph`, `state`, `buy-box`, `heuristic`, `person` … */
  source: string;
  /** 0..1 */
  confidence: number;
  /** The text on the page that says so, at most 300 characters. */
  evidence: string;
}

export interface Price {
  amount: number;
  /** ISO 4217 */
  currency: string;
}

export interface Rating {
  /** Out of 5. */
  value: number;
  count: number | null;
}

export const factRoles = ['mechanism', 'material', 'number', 'benefit', 'use', 'proof', 'price', 'limit', 'origin'] as const;
export type FactRole = (typeof factRoles)[number];

/** Something the page says; a claim in a script points to one of these. */
export interface Fact {
  /** `f1`, `f2` … stable within a product. */
  id: string;
  role: FactRole;
  /** The fact condensed to a clause, plain words. */
  text: string;
  /** The exact sentence or field it came from. */
  evidence: string;
  source: string;
}

/** What research learnt about a product; the person's overrides lie beside it, never in it. */
export interface ProductAnalysis {
  url: string | null;
  name: Field<string>;
  brand: Field<string> | null;
  price: Field<Price> | null;
  rating: Field<Rating> | null;
  description: Field<string> | null;
  category: Field<string> | null;
  /** Our own category, guessed from all of the above. */
  kind: Category;
  /** Absolute http(s) or data: addresses, best first. */
  images: string[];
  facts: Fact[];
  /** Where readers disagree, in words; shown at the brief gate. */
  disagreements: string[];
  /** ISO 8601 time of reading: a price is only good with its date. */
  readAt: string;
}

/** What a person may correct at the brief gate. */
export interface ProductOverrides {
  name?: string;
  brand?: string;
  price?: Price | null;
  description?: string;
  kind?: Category;
  facts?: Fact[];
}

/** The product as the writer and the caster see it: analysis with overrides applied. */
export interface ProductView {
  name: string;
  brand: string | null;
  price: Price | null;
  rating: Rating | null;
  description: string | null;
  kind: Category;
  facts: Fact[];
  url: string | null;
  readAt: string;
}

export function viewProduct(analysis: ProductAnalysis, overrides: ProductOverrides = {}): ProductView {
  return {
    name: overrides.name ?? analysis.name.value,
    brand: overrides.brand ?? analysis.brand?.value ?? null,
    price: overrides.price === undefined ? (analysis.price?.value ?? null) : overrides.price,
    rating: analysis.rating?.value ?? null,
    description: overrides.description ?? analysis.description?.value ?? null,
    kind: overrides.kind ?? analysis.kind,
    facts: overrides.facts ?? analysis.facts,
    url: analysis.url,
    readAt: analysis.readAt,
  };
}
