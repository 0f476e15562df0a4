import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductAnalysis } from '#core/product.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { createPageReader } from './page-reader.ts';

const reader = createPageReader({ fetch: createSafeFetch(), clock: () => new Date('2026-03-01T10:00:00Z') });
const signal = AbortSignal.timeout(60_000);
const shop = 'https://www.shop.example/p/lamp';
const readHtml = (html: string | Uint8Array, url: string | null = shop) =>
  reader.read({ kind: 'page', html: typeof html === 'string' ? Buffer.from(html) : html, url }, signal);
const readText = (text: string) => reader.read({ kind: 'text', text, url: null }, signal);
const readJson = (value: unknown) =>
  reader.read({ kind: 'json', json: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), url: null }, signal);
const page = (head: string, body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
const ld = (value: unknown) => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code,
  );
const texts = (product: ProductAnalysis) => product.facts.map((fact) => fact.text);

describe('page reader: structured data', () => {
  it('reads JSON-LD with comments, line breaks in strings, trailing commas and entities', async () => {
    const broken = `<!-- product --> /* v2 */ {"@context":"http://schema.org","@type":["Product"],"name":"Oak &amp; Ash Lamp",
      "description":"First line
      second line of the description", "brand":{"name":"Ardal"}, "image":["//cdn.shop.example/lamp.jpg",],
      "offers":[null,{"@type":"Offer","price":"1.299,00","priceCurrency":"EUR"}],
      "aggregateRating":{"ratingValue":"9.2","bestRating":10,"reviewCount":"1,204"},}`;
    const product = await readHtml(page('<title>Oak & Ash Lamp</title>', `${ld(broken)}<h1>Oak &amp; Ash Lamp</h1>`));
    expect(product.name.value).toBe('Oak & Ash Lamp');
    expect(product.brand?.value).toBe('Ardal');
    expect(product.price?.value).toEqual({ amount: 1299, currency: 'EUR' });
    expect(product.rating?.value).toEqual({ value: 4.6, count: 1204 });
    expect(product.images).toEqual(['https://cdn.shop.example/lamp.jpg']);
    expect(product.readAt).toBe('2026-03-01T10:00:00.000Z');
  });

  it('finds the product nested in a page, and a group by its variants', async () => {
    const nested = {
      '@type': 'WebPage',
      mainEntity: {
        '@type': 'Offer',
        itemOffered: [{ '@type': 'Product', name: 'Ridge Runner Shoe', offers: { price: 90, priceCurrency: 'GBP' } }],
      },
    };
    expect((await readHtml(page('<title>Ridge Runner Shoe</title>', ld(nested)))).price?.value).toEqual({ amount: 90, currency: 'GBP' });
    const group = {
      '@type': 'ProductGroup',
      name: 'Ridge Runner Shoe',
      hasVariant: [8, 9].map((size) => ({
        '@type': 'Product',
        name: `Ridge Runner Shoe ${size}`,
        image: 'https://cdn.shop.example/shoe.jpg',
        offers: { price: 90, priceCurrency: 'GBP' },
      })),
    };
    const product = await readHtml(page('<title>Ridge Runner Shoe</title>', ld(group)));
    expect(product.name.value).toBe('Ridge Runner Shoe');
    expect(product.price?.value.amount).toBe(90);
    expect(product.images).toEqual(['https://cdn.shop.example/shoe.jpg']);
  });

  it('tells the page’s product from those of a list', async () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: ['Blue Vase', 'Red Vase'].map((name) => ({ '@type': 'Product', name, offers: { price: 5, priceCurrency: 'USD' } })),
    };
    const own = { '@type': 'Product', name: 'Green Vase', offers: { price: 12, priceCurrency: 'USD' } };
    const product = await readHtml(page('<title>Green Vase</title>', `${ld([list, own])}<h1>Green Vase</h1>`));
    expect(product.name.value).toBe('Green Vase');
    expect(product.price?.value.amount).toBe(12);
  });

  it('reads microdata and leaves placeholders of templates alone', async () => {
    const body = `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Sink Set</h1><span itemprop="brand">Afon</span>
      <div itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><meta itemprop="ratingValue" content="<&=rating&>"></div>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="329.99"><meta itemprop="priceCurrency" content="USD"></div></div>`;
    const product = await readHtml(page('<title>Sink Set</title>', body));
    expect(product.price?.value).toEqual({ amount: 329.99, currency: 'USD' });
    expect(product.brand?.value).toBe('Afon');
    expect(product.rating).toBeNull();
  });

  it('finds a product in application state by its keys, at any depth', async () => {
    const state = {
      loader: {
        'page/(region)': {
          deep: [
            {
              product_base: {
                title: 'Cloud Slippers',
                price: { real_price: '$24.17 - 24.69' },
                images: [{ url_list: ['https://cdn.shop.example/slippers.jpg'] }],
              },
              product_detail_review: { product_rating: 4.5, review_count: 2868 },
              seller: { name: 'Nimbus' },
            },
          ],
        },
      },
    };
    const product = await readHtml(
      page(
        '<title>Cloud Slippers</title>',
        `<script type="application/json" id="__MODERN_ROUTER_DATA__">${JSON.stringify(state)}</script>`,
      ),
    );
    expect(product.name.value).toBe('Cloud Slippers');
    expect(product.price?.value).toEqual({ amount: 24.17, currency: 'USD' });
    expect(product.rating?.value).toEqual({ value: 4.5, count: 2868 });
    expect(product.images).toEqual(['https://cdn.shop.example/slippers.jpg']);
  });

  it('takes no price from an empty offer, and the shop’s slogan for no name', async () => {
    const head = '<title>Alder Chair | Shop</title><meta property="og:title" content="Free shipping on everything you need">';
    const product = await readHtml(
      page(head, `${ld({ '@type': 'Product', name: 'Alder Chair', offers: { price: {} } })}<h1>Alder Chair</h1>`),
    );
    expect(product.name.value).toBe('Alder Chair');
    expect(product.price).toBeNull();
  });
});

describe('page reader: prices', () => {
  const head = '<title>Grill Cover</title>';
  const offer = (price: number, currency = 'USD') =>
    ld({ '@type': 'Product', name: 'Grill Cover', offers: { price, priceCurrency: currency } });
  const box = (html: string) => `<main><h1>Grill Cover</h1><div class="product-price">${html}</div><button>Add to cart</button></main>`;

  it('believes the price a buyer sees over a members’ price for machines', async () => {
    const product = await readHtml(page(head, offer(129) + box('<span class="price-current">$159.00</span>')));
    expect(product.price?.value).toEqual({ amount: 159, currency: 'USD' });
    expect(product.disagreements.join(' ')).toMatch(/159.*129/);
  });

  it('takes the sale price where the list price is named as such', async () => {
    const metas =
      '<meta property="og:price:standard_amount" content="150.00"><meta property="product:price:amount" content="120.00"><meta property="product:price:currency" content="USD">';
    expect((await readHtml(page(head + metas, offer(150)))).price?.value.amount).toBe(120);
    const crossed = box(
      '<del><span>$150.00</span></del> <ins><span class="price">$120.00</span></ins> <span class="saving">Save $30.00</span>',
    );
    expect((await readHtml(page(head, crossed))).price?.value.amount).toBe(120);
  });

  it('takes no price of other products, instalments or shipping', async () => {
    const body = `<main><h1>Grill Cover</h1><p>Currently unavailable.</p><button>Add to cart</button><p>or 4 payments of <b>$12.00</b> per month</p></main>
      <section class="recommendations"><a href="/p/2"><h3>Tongs</h3><span class="price">$9.99</span></a></section>`;
    expect((await readHtml(page(head, body))).price).toBeNull();
    const amazon = `<div id="dp"><span id="productTitle">Grill Cover</span><div id="sims"><span class="a-price"><span class="a-offscreen">$9.99</span></span></div></div>`;
    expect((await readHtml(page(head, amazon), 'https://www.amazon.es/dp/B000000000')).price).toBeNull();
  });

  it.each([
    ['1.299,50 €', 1299.5, 'EUR'],
    ['€ 49,-', 49, 'EUR'],
    ['£1,299', 1299, 'GBP'],
    ['CHF 1’299.–', 1299, 'CHF'],
    ['1 299,00 zł', 1299, 'PLN'],
    ['R$ 89,90', 89.9, 'BRL'],
    ['₹1,29,999.00', 129999, 'INR'],
    ['US$ 12.48', 12.48, 'USD'],
  ])('reads %s', async (written, amount, currency) => {
    expect((await readHtml(page(head, box(`<span class="price">${written}</span>`)))).price?.value).toEqual({ amount, currency });
  });

  it('knows the dollar of the shop’s country', async () => {
    const product = await readHtml(page(head, box('<span class="price">$49.00</span>')), 'https://shop.example.ca/p');
    expect(product.price?.value.currency).toBe('CAD');
  });

  it('leaves the viewer’s tax out where the shop names its own price', async () => {
    const product = await readHtml(page(head, offer(43.9, 'EUR') + box('<p class="price">53,11 €</p><small>VAT included</small>')));
    expect(product.price?.value).toEqual({ amount: 43.9, currency: 'EUR' });
  });
});

describe('page reader: what is not a product', () => {
  it('says so for articles, home pages, junk, walls and other files', async () => {
    const article = page(
      '<title>How to clean a grill</title><meta property="og:type" content="article">',
      `<h1>How to clean a grill</h1>${'<p>First, let it cool down before you start to scrub.</p>'.repeat(20)}`,
    );
    expect(await code(readHtml(article))).toBe('page_without_product');
    const home = page(
      '<title>Shop</title>',
      `<nav><a href="/a">Grills</a></nav>${'<div class="card"><a href="/p">Tongs <b class="price">$9.99</b></a></div>'.repeat(30)}`,
    );
    expect(await code(readHtml(home))).toBe('page_without_product');
    expect(await code(readHtml(page('<title>Robot Check</title>', '<p>Enter the characters you see below</p>')))).toBe('page_blocked');
    expect(await code(readHtml('just words, no markup'))).toBe('unsupported_media');
    expect(await code(readHtml(new Uint8Array(17 * 1024 ** 2)))).toBe('too_large');
  });

  it('gets through five megabytes of junk and through tags nested without end in time', async () => {
    const started = performance.now();
    expect(await code(readHtml(page('<title>x</title>', 'lorem ipsum dolor '.repeat(300_000))))).toBe('page_without_product');
    expect(await code(readHtml(`<html><body>${'<div>'.repeat(400_000)}`))).toMatch(/^page_/);
    expect(await code(readHtml(page('', ld(`${'['.repeat(200_000)}`))))).toMatch(/^page_/);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('page reader: files and words', () => {
  it('reads the bundled examples', async () => {
    const folder = join(import.meta.dirname, '../../../../examples');
    const bottle = await readHtml(readFileSync(join(folder, 'bottle/index.html')), null);
    expect(bottle).toMatchObject({ kind: 'kitchen', images: ['bottle-front.jpg', 'bottle-pair.jpg', 'bottle-lid.jpg'], disagreements: [] });
    expect(bottle.facts.length).toBeGreaterThanOrEqual(14);
    expect(bottle.facts.filter((fact) => fact.role === 'limit').length).toBeGreaterThanOrEqual(2);
    const lamp = await readText(readFileSync(join(folder, 'brief.txt'), 'utf8'));
    expect(lamp).toMatchObject({
      name: { value: 'Mossel Desk Lamp' },
      price: { value: { amount: 59, currency: 'USD' } },
      rating: { value: { value: 4.6, count: 128 } },
    });
    const stand = await readJson(readFileSync(join(folder, 'product.json'), 'utf8'));
    expect(stand).toMatchObject({
      name: { value: 'Lundby Pour Stand' },
      kind: 'kitchen',
      price: { value: { amount: 42, currency: 'EUR' } },
    });
    expect(texts(stand)).toContain('made in Denmark');
  });

  it('reads schema.org JSON, and refuses what is no product file', async () => {
    expect(
      (await readJson({ '@graph': [{ '@type': 'Product', name: 'Clay Pot', offers: { price: '18', priceCurrency: 'EUR' } }] })).price?.value
        .amount,
    ).toBe(18);
    expect(await code(readJson('no json at all'))).toBe('invalid_input');
    expect(await code(readJson({ weather: 'fine' }))).toBe('page_without_product');
  });

  it('takes any words but none, and not too many', async () => {
    const candle = await readText('a video for my handmade soy candle that smells of cedar, burns 40 hours, costs €18');
    expect(candle.name.value).toBe('Handmade soy candle');
    expect(candle.price?.value).toEqual({ amount: 18, currency: 'EUR' });
    expect(texts(candle)[0]).toMatch(/burns 40 hours/);
    expect(await code(readText('  \n '))).toBe('invalid_input');
    expect(await code(readText('a'.repeat(100_001)))).toBe('too_large');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)),
        async (text) => {
          const product = await readText(text);
          expect(product.name.value).not.toBe('');
          expect(product.name.value.length).toBeLessThanOrEqual(200);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('decodes pages in the charset they declare', async () => {
    const html = page(
      '<meta charset="iso-8859-1"><title>Théière</title>',
      `${ld({ '@type': 'Product', name: 'Théière' })}<h1>Théière</h1>`,
    );
    expect((await readHtml(Buffer.from(html, 'latin1'))).name.value).toBe('Théière');
  });
});

describe('page reader: pages in another language', () => {
  it('keeps words that an English voice can’t say out of the facts, and says so', async () => {
    const body = '<h1>Lámpara Roble</h1><p>24,00 €</p><ul><li>Pedidos personalizados</li><li>Descargas digitales</li><li>750 ml</li></ul>';
    const product = await readHtml(page('<title>Lámpara Roble</title>', ld({ '@type': 'Product', name: 'Lámpara Roble' }) + body, 'es'));
    expect(texts(product).join(' ')).not.toMatch(/pedidos|descargas/i);
    expect(product.disagreements.join(' ')).toMatch(/not in English/);
  });
});
