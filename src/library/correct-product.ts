import { isDeepStrictEqual } from 'node:util';
import { HooklineError } from '#core/errors.ts';
import type { Fact, Price, ProductAnalysis, ProductOverrides } from '#core/product.ts';
import type { Category } from '#core/vocabulary.ts';

/** What a person puts right about a product. `price: null` says that it has none; a fact with empty text is dropped. */
export interface ProductCorrection {
  name?: string;
  brand?: string;
  price?: Price | null;
  description?: string;
  kind?: Category;
  facts?: { id: string; text: string }[];
  /** Fields and facts, by name and id, that go back to what was read. */
  reset?: string[];
}

const fields = ['name', 'brand', 'price', 'description', 'kind'] as const;
const longestFact = 300;

/** Lays a correction over those there are; what was read stays as it is. Resets come first. Error: `invalid_input`. */
export function applyCorrection(read: ProductAnalysis, before: ProductOverrides, change: ProductCorrection): ProductOverrides {
  const next: ProductOverrides = { ...before };
  const resets = change.reset ?? [];
  for (const field of fields) if (resets.includes(field)) delete next[field];
  if (change.name !== undefined) next.name = words('name', change.name, 200);
  if (change.brand !== undefined) next.brand = words('brand', change.brand, 200);
  if (change.price !== undefined) next.price = change.price === null ? null : checkPrice(change.price);
  if (change.description !== undefined) next.description = words('description', change.description, 5000);
  if (change.kind !== undefined) next.kind = change.kind;
  const facts = correctFacts(
    read.facts,
    before.facts ?? read.facts,
    change.facts ?? [],
    resets.filter((name) => !fields.some((field) => field === name)),
  );
  if (isDeepStrictEqual(facts, read.facts)) delete next.facts;
  else next.facts = facts;
  return next;
}

function correctFacts(read: Fact[], current: Fact[], edits: { id: string; text: string }[], resets: string[]): Fact[] {
  const facts = new Map(current.map((fact) => [fact.id, fact]));
  for (const id of resets) {
    const original = read.find((fact) => fact.id === id);
    if (original) facts.set(id, original);
    // One that a later reading no longer has.
    else if (!facts.delete(id)) throw noFact(id);
  }
  for (const { id, text } of edits) {
    const known = facts.get(id) ?? read.find((fact) => fact.id === id);
    if (!known) throw noFact(id);
    const trimmed = text.trim().slice(0, longestFact);
    if (trimmed === '') facts.delete(id);
    else facts.set(id, { ...known, text: trimmed, source: 'person' });
  }
  // In the order they were read, so that a fact that comes back stands where it stood.
  const ids = new Set([...read, ...current].map((fact) => fact.id));
  return [...ids].flatMap((id) => facts.get(id) ?? []);
}

function words(what: string, text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= longest) return trimmed;
  throw new HooklineError('invalid_input', `A product's ${what} has 1 to ${longest} characters.`);
}

function checkPrice({ amount, currency }: Price): Price {
  if (Number.isFinite(amount) && amount >= 0 && amount <= 10_000_000 && /^[A-Z]{3}$/.test(currency)) return { amount, currency };
  throw new HooklineError('invalid_input', 'A price is an amount and a currency of three capital letters.', { hint: 'As in 34.90 USD.' });
}

function noFact(id: string): HooklineError {
  return new HooklineError('invalid_input', `There is no fact "${id.slice(0, 20)}".`);
}
