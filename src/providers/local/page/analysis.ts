import { HooklineError } from '#core/errors.ts';
import type { Field, ProductAnalysis } from '#core/product.ts';
import type { Findings } from './candidate.ts';
import type { PageDocument } from './document.ts';
import { isForeign } from './facts/condense.ts';
import { buildFacts } from './facts/facts.ts';
import { chooseImages } from './images.ts';
import { guessKind } from './kind.ts';
import { withoutOrders } from './untrusted.ts';
import { voteBrand, voteCategory, voteDescription, voteName, votePrice, voteRating } from './vote.ts';

export interface Surroundings {
  page: PageDocument | null;
  url: string | null;
  readAt: string;
  /** Amounts that the visible text shows. */
  shown: ReadonlySet<number>;
  /** Currency of the shop's country, for pages that never name one. */
  place: string | null;
}

/** Votes on each field and puts the record together. Error: `page_without_product` when not even a name is found. */
export function analyse(read: Findings, around: Surroundings): ProductAnalysis {
  const { findings, notes } = withoutOrders(read);
  const name = voteName(findings.name);
  if (name === null) throw noProduct();
  const price = votePrice(findings, around.shown, around.place);
  const brand = voteBrand(findings.brand, name.value);
  const rating = voteRating(findings.rating);
  const category = voteCategory(findings.category, name.value);
  const brandRow = findings.statements.find((statement) => /^(brand( name)?|marke|marca|marque)$/i.test(statement.label ?? ''));
  const brandField: Field<string> | null =
    brand.field ??
    (brandRow === undefined
      ? null
      : { value: brandRow.text.slice(0, 80), source: brandRow.source, confidence: 0.6, evidence: `${brandRow.label}: ${brandRow.text}` });
  const english = /^(en\b|$)/i.test(around.page?.language.trim() ?? '');
  const facts = buildFacts(findings.statements, {
    name: name.value,
    brand: brandField?.value ?? null,
    english,
    price: price.field,
    rating: rating.field,
  });
  const description = voteDescription(findings.description, name.value);
  const said = [description?.value ?? '', ...facts.map((fact) => fact.text)].join(' ');
  return {
    url: around.url,
    name,
    brand: brandField,
    price: price.field,
    rating: rating.field,
    description,
    category,
    kind: guessKind({ name: name.value, category: category?.value ?? '', text: said }),
    images: chooseImages(around.page, findings.images, name.value, around.page?.url ?? around.url),
    facts,
    disagreements: [...price.disagreements, ...brand.disagreements, ...rating.disagreements, ...notes, ...foreign(findings, english)].slice(
      0,
      12,
    ),
    readAt: around.readAt,
  };
}

/** Facts feed an English script: what is written in another language is left out, and said so. */
function foreign(findings: Findings, english: boolean): string[] {
  const sentences = findings.statements.filter((statement) => statement.kind !== 'row');
  const left = sentences.filter((statement) => isForeign(statement.text, english)).length;
  return left > 0 && left * 2 > sentences.length
    ? ['The page is not in English: its sentences were not used as facts. Add facts by hand.']
    : [];
}

export function noProduct(): HooklineError {
  return new HooklineError('page_without_product', 'No product was found on this page.', {
    hint: 'Give the address of a single product, or describe the product in your own words.',
  });
}
