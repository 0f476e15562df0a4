import { describe, expect, it } from 'vitest';
import type { ProductAnalysis } from '#core/product.ts';
import { foreignShops } from './fixtures/foreign-shops.ts';
import { moreOddPages } from './fixtures/more-odd-pages.ts';
import { moreShopSystems } from './fixtures/more-shop-systems.ts';
import { namedShops } from './fixtures/named-shops.ts';
import { namedTraps } from './fixtures/named-traps.ts';
import { oddPages } from './fixtures/odd-pages.ts';
import { oddPrices } from './fixtures/odd-prices.ts';
import { secondLook } from './fixtures/second-look.ts';
import { shopSystems } from './fixtures/shop-systems.ts';
import { stateShops } from './fixtures/state-shops.ts';
import { readSource } from './source.ts';

describe('page reader: pages of other shapes', () => {
  it.each([
    ...oddPages,
    ...moreOddPages,
    ...oddPrices,
    ...namedTraps,
    ...namedShops,
    ...stateShops,
    ...shopSystems,
    ...moreShopSystems,
    ...secondLook,
    ...foreignShops,
  ])('reads $shape', ({ url, html, truth }) => {
    const product: ProductAnalysis = readSource({
      source: { kind: 'page', bytes: Buffer.from(html), contentType: '', url },
      readAt: '2026-03-01T10:00:00.000Z',
      without: [],
    });
    expect({
      name: product.name.value,
      brand: product.brand?.value ?? null,
      price: product.price?.value ?? null,
      image: product.images[0] ?? null,
      rating: product.rating?.value ?? null,
    }).toEqual({ name: truth.name, brand: truth.brand, price: truth.price, image: truth.image, rating: truth.rating });
    if (truth.category !== undefined) expect(product.category?.value).toContain(truth.category);
    if (truth.says !== undefined) expect(product.description?.value).toContain(truth.says);
  });
});
