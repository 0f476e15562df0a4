import type { Answered, Sent } from '#contract/api.ts';

type Product = Answered<'GET /products/{id}'>;
type Patch = Sent<'PATCH /products/{id}'>['body'];

const fields = ['name', 'brand', 'price', 'description', 'kind'] as const;

/** Whether what a change is about is still as it was when the person looked. */
export function isUntouched(change: Patch, before: Product, now: Product): boolean {
  const resets = change.reset ?? [];
  const touched = fields.filter((field) => change[field] !== undefined || resets.includes(field));
  const facts = [...(change.facts ?? []).map(({ id }) => id), ...resets.filter((name) => !fields.some((field) => field === name))];
  return (
    touched.every((field) => isSame(before[field], now[field])) &&
    facts.every((id) => textOf(before, id) === textOf(now, id)) &&
    (change.images === undefined || isSame(picturesOf(before), picturesOf(now)))
  );
}

/** Pictures by what names them in a change. */
export const picturesOf = ({ images }: Pick<Product, 'images'>): string[] => images.map(({ sha256 }) => sha256);

/** A fact's text; undefined when it is left out. */
const textOf = (product: Product, id: string) => product.facts.find((fact) => fact.id === id)?.text;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
