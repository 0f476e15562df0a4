import { describe, expect, it } from 'vitest';
import { exampleProduct } from '#contract/products.ts';
import { isUntouched } from './product-change.ts';
import type { Product } from './product-queries.ts';

const before = exampleProduct as unknown as Product;
const fact = before.facts[0] as Product['facts'][number];

describe('a change of a product that has changed meanwhile', () => {
  it('goes through when somebody else changed another field', () => {
    expect(isUntouched({ name: 'New' }, before, { ...before, brand: 'Other' })).toBe(true);
  });

  it('is held when somebody else changed the same field', () => {
    expect(isUntouched({ name: 'New' }, before, { ...before, name: 'Theirs' })).toBe(false);
    expect(isUntouched({ price: null }, before, { ...before, price: { amount: 1, currency: 'EUR' } })).toBe(false);
  });

  it('is held when what it resets got another value', () => {
    expect(isUntouched({ reset: ['name'] }, before, { ...before, name: 'Theirs' })).toBe(false);
    expect(isUntouched({ reset: ['name'] }, before, { ...before, description: 'Theirs' })).toBe(true);
  });

  it('is held when the fact was reworded or left out', () => {
    const change = { facts: [{ id: fact.id, text: 'mine' }] };
    expect(isUntouched(change, before, { ...before, facts: [{ ...fact, text: 'theirs' }] })).toBe(false);
    expect(isUntouched(change, before, { ...before, facts: [] })).toBe(false);
    expect(isUntouched({ reset: [fact.id] }, before, { ...before, facts: [] })).toBe(false);
    expect(isUntouched(change, before, { ...before, name: 'Theirs' })).toBe(true);
  });

  it('is held when pictures came or went, but not for an address that was signed anew', () => {
    const [image] = before.images;
    const change = { images: [] };
    expect(isUntouched(change, before, { ...before, images: [] })).toBe(false);
    expect(isUntouched(change, before, { ...before, images: [{ ...(image as Product['images'][number]), url: '/api/media/other' }] })).toBe(
      true,
    );
  });
});
