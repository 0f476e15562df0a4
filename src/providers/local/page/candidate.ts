import type { Rating } from '#core/product.ts';

/** Who read a value; the order is not the vote's weight (vote.ts). */
export type Source = 'buy-box' | 'adapter' | 'json-ld' | 'microdata' | 'open-graph' | 'state' | 'heuristic' | 'person';

/** One reader's opinion about one field. */
export interface Candidate<T> {
  value: T;
  source: Source;
  /** 0..1: how sure this reader is. */
  confidence: number;
  evidence: string;
}

export interface PriceOpinion {
  amount: number;
  /** Null where the page writes only a bare number or an ambiguous sign. */
  currency: string | null;
  /** Tax of the viewer's country is in it, as the page says. */
  taxed?: boolean;
}

/** A sentence, bullet or row of a page that may become a fact. */
export interface Statement {
  kind: 'bullet' | 'sentence' | 'row';
  text: string;
  /** Rows of specification tables: their label. */
  label?: string;
  source: Source;
}

/** Everything all readers found. */
export interface Findings {
  name: Candidate<string>[];
  brand: Candidate<string>[];
  price: Candidate<PriceOpinion>[];
  /** Prices known to be former, list or members' prices: never the price to pay. */
  otherPrices: number[];
  rating: Candidate<Rating>[];
  description: Candidate<string>[];
  category: Candidate<string>[];
  images: Candidate<string>[];
  statements: Statement[];
  /** True when something calls the page a product. */
  declared: boolean;
}

export function noFindings(): Findings {
  return {
    name: [],
    brand: [],
    price: [],
    otherPrices: [],
    rating: [],
    description: [],
    category: [],
    images: [],
    statements: [],
    declared: false,
  };
}

export function merge(all: readonly Findings[]): Findings {
  const total = noFindings();
  for (const one of all) {
    total.name.push(...one.name);
    total.brand.push(...one.brand);
    total.price.push(...one.price);
    total.otherPrices.push(...one.otherPrices);
    total.rating.push(...one.rating);
    total.description.push(...one.description);
    total.category.push(...one.category);
    total.images.push(...one.images);
    total.statements.push(...one.statements);
    total.declared ||= one.declared;
  }
  return total;
}
