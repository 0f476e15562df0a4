import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { canary, hostilePages } from './fixtures/hostile-pages.ts';
import { readSource } from './source.ts';

/** Largest record that a page may leave behind, in characters; pictures inside the page are counted apart. */
const largestRecord = 60_000;
/** Far above what any of them takes; an endless one takes minutes. */
const patienceMs = 15_000;

describe('page reader: hostile pages', () => {
  it.each(hostilePages)('stands $attack', ({ html, price }) => {
    const bytes = Buffer.from(html());
    const started = performance.now();
    const read = () =>
      readSource({
        source: { kind: 'page', bytes, contentType: '', url: 'https://shop.example/mug' },
        readAt: '2026-03-01T10:00:00.000Z',
        without: [],
      });
    if (price === undefined) {
      expect(read).toThrow(expect.objectContaining({ code: expect.stringMatching(/^(page_|unsupported_media)/) }));
      return;
    }
    const product = read();
    expect(performance.now() - started).toBeLessThan(patienceMs);
    expect(product.price?.value ?? null).toEqual(price);
    expect(product.name.value).toMatch(/^(Plain )?Mug/);
    expect(product.name.value).not.toMatch(/[<>]/);
    expect(product.url).toBe('https://shop.example/mug');
    expect(JSON.stringify({ ...product, images: [] }).length).toBeLessThan(largestRecord);
    for (const image of product.images) expect(image).toMatch(/^(https?:\/\/|data:image\/)/);
    // A page's order to a reader of instructions is no fact about a product.
    for (const fact of product.facts) expect(`${fact.text} ${fact.evidence}`).not.toContain(canary);
    expect(product.description?.value ?? '').not.toContain(canary);
    expect(product).not.toHaveProperty('polluted');
    expect(JSON.stringify(product)).not.toMatch(/\u202e|\u200b|\\u0000/);
  });
});
