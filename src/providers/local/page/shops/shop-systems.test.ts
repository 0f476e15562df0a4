import { describe, expect, it } from 'vitest';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { createPageReader } from '../page-reader.ts';

const reader = createPageReader({ fetch: createSafeFetch() });
const read = (head: string, body: string, url: string) =>
  reader.read(
    { kind: 'page', html: Buffer.from(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`), url },
    AbortSignal.timeout(20_000),
  );

/** The bare page shapes of common shop systems, written by us, without any JSON-LD to lean on. */
describe('page reader: shop systems', () => {
  it('reads a Shopify theme on sale', async () => {
    const product = await read(
      '<title>Wool Runner Socks – Harrow</title><meta property="og:site_name" content="Harrow"><meta property="og:type" content="product">',
      `<h1 class="header__heading"><img alt="Harrow" src="/cdn/logo.png"></h1>
      <main><div class="product__media"><img src="//harrow.example/cdn/socks.jpg?width=493" srcset="//harrow.example/cdn/socks.jpg?width=493 493w, //harrow.example/cdn/socks.jpg?width=1946 1946w" alt="Wool Runner Socks"></div>
      <div class="product__title"><h1>Wool Runner Socks</h1></div>
      <div class="price price--on-sale"><div class="price__regular"><span>Regular price</span><span class="price-item price-item--regular">$18.00 USD</span></div>
      <div class="price__sale"><s class="price-item price-item--regular">$18.00 USD</s><span class="price-item price-item--sale">$14.00 USD</span></div></div>
      <button name="add">Add to cart</button>
      <div class="product__description rte"><p>Made from 68% merino wool with a terry heel.</p><ul><li>Holds its shape after 50 washes</li></ul></div></main>
      <section class="complementary-products"><h2>You may also like</h2><div class="card"><a href="/hat">Hat</a><span class="price-item">$25.00 USD</span></div></section>`,
      'https://harrow.example/products/wool-runner-socks',
    );
    expect(product).toMatchObject({
      name: { value: 'Wool Runner Socks' },
      price: { value: { amount: 14, currency: 'USD' } },
      kind: 'fashion',
    });
    expect(product.images[0]).toBe('https://harrow.example/cdn/socks.jpg?width=1946');
    expect(product.facts.map((fact) => fact.text)).toEqual(
      expect.arrayContaining(['made from 68% merino wool with a terry heel', 'holds its shape after 50 washes']),
    );
  });

  it('reads a WooCommerce page on sale', async () => {
    const amount = (value: string) =>
      `<span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&pound;</span>${value}</bdi></span>`;
    const product = await read(
      '<title>Beech Spoon Set - Tallow Wood</title>',
      `<nav class="woocommerce-breadcrumb"><a href="/">Home</a> / <a href="/kitchen">Kitchen</a> / Beech Spoon Set</nav>
      <div class="product"><div class="woocommerce-product-gallery"><div class="woocommerce-product-gallery__image"><img src="/wp/spoons-600x600.jpg" data-large_image="https://tallow.example/wp/spoons.jpg" class="wp-post-image" alt=""></div></div>
      <h1 class="product_title">Beech Spoon Set</h1>
      <div class="woocommerce-product-rating"><div role="img" aria-label="Rated 4.83 out of 5"></div><a href="#reviews">(<span>6</span> customer reviews)</a></div>
      <p class="price"><del>${amount('32.00')}</del> <ins>${amount('26.50')}</ins></p>
      <div class="woocommerce-product-details__short-description"><p>Three spoons turned from one beech board.</p></div>
      <button name="add-to-cart" class="single_add_to_cart_button">Add to basket</button>
      <table class="shop_attributes"><tr><th>Weight</th><td>180 g</td></tr></table></div>
      <section class="related products"><a href="/p/board"><h2>Board</h2>${amount('48.00')}</a></section>`,
      'https://tallow.example/product/beech-spoon-set/',
    );
    expect(product).toMatchObject({
      price: { value: { amount: 26.5, currency: 'GBP' } },
      rating: { value: { value: 4.83, count: 6 } },
      category: { value: 'Kitchen' },
    });
    expect(product.images).toEqual(['https://tallow.example/wp/spoons.jpg']);
    expect(product.description?.value).toContain('one beech board');
  });

  it('reads a marketplace listing: its price without shipping, its brand, its largest picture', async () => {
    const product = await read(
      '<title>Vintage Prisma 35 Camera | Bazaar</title><meta property="og:title" content="Vintage Prisma 35 Camera | Bazaar"><meta property="og:site_name" content="Bazaar"><meta property="og:image" content="https://img.bazaar.example/g/abc/s-l400.jpg">',
      `<h1>Vintage Prisma 35 Camera</h1><div class="x-sellercard"><a href="/str">filmfan</a> 99.8% positive</div>
      <div class="x-price-primary"><span>US $129.95</span></div><div class="x-shipping">Shipping: US $14.20</div>
      <div class="image-carousel-item"><img src="https://img.bazaar.example/g/abc/s-l1600.jpg" alt="Vintage Prisma 35 Camera"></div>
      <a class="call-to-action button">Buy It Now</a><dl><dt>Brand</dt><dd>Prisma</dd></dl>`,
      'https://www.bazaar.example/itm/1',
    );
    expect(product).toMatchObject({
      name: { value: 'Vintage Prisma 35 Camera' },
      brand: { value: 'Prisma' },
      price: { value: { amount: 129.95, currency: 'USD' } },
      kind: 'tech',
    });
    expect(product.images[0]).toBe('https://img.bazaar.example/g/abc/s-l1600.jpg');
  });

  it('finds no product on a list of products', async () => {
    const card = (name: string) =>
      `<div class="product-card"><a href="/x">${name}</a><span class="price">$10.00</span><button>Add to cart</button></div>`;
    await expect(
      read('<title>Lamps | Shop</title>', `<h1>Lamps</h1>${card('Lamp A')}${card('Lamp B')}`, 'https://shop.example/lamps'),
    ).rejects.toMatchObject({ code: 'page_without_product' });
  });
});
