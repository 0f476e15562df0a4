import { describe, expect, it } from 'vitest';
import type { ProductAnalysis } from '#core/product.ts';
import { document, ld } from '../fixtures/markup.ts';
import { readSource } from '../source.ts';

const readAt = '2026-03-01T10:00:00.000Z';
const read = (html: string, url: string): ProductAnalysis =>
  readSource({ source: { kind: 'page', bytes: Buffer.from(html), contentType: '', url }, readAt, without: [] });
const readJson = (value: unknown, url: string | null = null): ProductAnalysis =>
  readSource({ source: { kind: 'json', bytes: Buffer.from(JSON.stringify(value)), url }, readAt, without: [] });

/** An Amazon page in the shape of its last years: the price box is given, other products' prices are always there. */
const amazon = (box: string, { lang = 'en', brand = 'Visit the Gripwell Store', more = '' } = {}) =>
  document(
    'Amazon: Gripwell Tape',
    '',
    `<div id="dp"><div id="wayfinding-breadcrumbs_feature_div"><a>Tools</a><a>Tape</a></div><span id="productTitle"> Gripwell Tape, 2 Pack </span>
    <a id="bylineInfo">${brand}</a><span id="acrPopover" title="4,8"><span class="a-icon-alt">4.8 out of 5 stars</span></span><span id="acrCustomerReviewText">8,313 ratings</span>
    ${box}<div id="feature-bullets"><ul><li><span class="a-list-item">Holds on brick, stone and rough wood.</span></li></ul></div>
    <img id="landingImage" src="https://m.media.example/images/I/61a._SX300_.jpg" data-old-hires="https://m.media.example/images/I/61a._SL1500_.jpg">
    <div id="sims"><span class="a-price"><span class="a-offscreen">$3.99</span></span></div>${more}</div>`,
    lang,
  );
const priceBox = (price: string, former = '') =>
  `<div id="corePriceDisplay_desktop_feature_div"><span class="a-price aok-align-center priceToPay"><span class="a-offscreen">${price}</span></span>
  ${former === '' ? '' : `<span class="a-price a-text-price"><span class="a-offscreen">${former}</span></span>`}</div>`;

describe('shops: Amazon', () => {
  it.each([
    ['https://www.amazon.com/dp/B0TAPE', priceBox('$12.48', '$15.99'), 12.48, 'USD'],
    ['https://www.amazon.de/dp/B0TAPE', priceBox('1.299,00\u00a0€', '1.499,00\u00a0€'), 1299, 'EUR'],
    ['https://www.amazon.es/dp/B0TAPE', priceBox('23,95\u00a0€'), 23.95, 'EUR'],
    ['https://www.amazon.co.uk/dp/B0TAPE', priceBox('£9.49'), 9.49, 'GBP'],
    ['https://www.amazon.co.jp/dp/B0TAPE', priceBox('￥1,980'), 1980, 'JPY'],
  ])('reads the price to pay at %s', (url, box, amount, currency) => {
    const product = read(amazon(box), url);
    expect(product.price?.value).toEqual({ amount, currency });
    expect(product).toMatchObject({
      name: { value: 'Gripwell Tape, 2 Pack' },
      brand: { value: 'Gripwell' },
      rating: { value: { value: 4.8, count: 8313 } },
      category: { value: 'Tools > Tape' },
    });
    expect(product.images[0]).toContain('_SL1500_');
  });

  it('puts a price together that is only written in pieces', () => {
    const box =
      '<div id="corePriceDisplay_desktop_feature_div"><span class="a-price priceToPay"><span class="a-offscreen"> </span><span aria-hidden="true"><span class="a-price-whole">1.299<span class="a-price-decimal">,</span></span><span class="a-price-fraction">50</span><span class="a-price-symbol">€</span></span></span></div>';
    expect(read(amazon(box, { lang: 'de-de' }), 'https://www.amazon.de/dp/B0TAPE').price?.value).toEqual({
      amount: 1299.5,
      currency: 'EUR',
    });
  });

  it('takes no price where nothing is offered, whatever other products cost', () => {
    expect(read(amazon(''), 'https://www.amazon.es/dp/B0TAPE').price).toBeNull();
    const gone = amazon(`<div id="availability">Currently unavailable.</div>${priceBox('$12.48')}`);
    expect(read(gone, 'https://www.amazon.com/dp/B0TAPE').price).toBeNull();
    const used = amazon('<div id="usedBuySection"><span class="a-price"><span class="a-offscreen">$7.00</span></span></div>');
    expect(read(used, 'https://www.amazon.com/dp/B0TAPE').price).toBeNull();
  });
});

describe('shops: TikTok Shop', () => {
  const page = (product: object, skus: object[] = []) =>
    document(
      'TikTok Shop',
      '',
      `<script type="application/json" id="__MODERN_ROUTER_DATA__">${JSON.stringify({
        loaderData: {
          'shop/(region)/pdp/page': {
            page_config: {
              components_map: [
                { recommend: { product_base: { title: 'Other Thing', price: { real_price: '$1.00' } } } },
                {
                  component_data: {
                    product_info: {
                      product_base: product,
                      skus,
                      seller: { name: 'Nimbus Home' },
                      product_detail_review: { product_rating: 4.5, review_count: 2868 },
                    },
                    categories: [{ name: 'Shoes' }, { name: 'Slippers' }],
                  },
                },
              ],
            },
          },
        },
      })}</script>`,
    );
  const url = 'https://www.tiktok.com/shop/pdp/1729';
  const product = {
    title: 'Cloud Slippers &amp; Socks',
    price: { real_price: '$24.17 - 24.69', original_price: '$40.00' },
    desc_detail: JSON.stringify([{ type: 'text', text: 'Foam sole of 4 cm with a ribbed tread.' }, { type: 'image' }]),
    images: [{ url_list: ['https://p16.example/a.jpg', 'https://p19.example/a.jpg'] }, { url_list: ['https://p16.example/b.jpg'] }],
    sold_count: 30762,
  };

  it('finds the product by its keys, wherever the router put it, and not what is recommended', () => {
    expect(read(page(product), url)).toMatchObject({
      name: { value: 'Cloud Slippers & Socks' },
      brand: { value: 'Nimbus Home' },
      price: { value: { amount: 24.17, currency: 'USD' } },
      rating: { value: { value: 4.5, count: 2868 } },
      category: { value: 'Shoes > Slippers' },
      description: { value: 'Foam sole of 4 cm with a ribbed tread.' },
      images: ['https://p16.example/a.jpg', 'https://p16.example/b.jpg'],
    });
  });

  it('takes the price of the variants where the product names none, with its currency', () => {
    const skus = [
      { price: { real_price: { price_val: '219000', currency: 'VND' } } },
      { price: { real_price: { price_val: '199000', currency: 'VND' } } },
    ];
    expect(read(page({ ...product, price: {} }, skus), url).price?.value).toEqual({ amount: 199000, currency: 'VND' });
    expect(read(page({ ...product, price: undefined }), url).price).toBeNull();
  });
});

describe('shops: Shopify', () => {
  const js = {
    id: 1,
    title: 'Merino Beanie',
    handle: 'merino-beanie',
    description: '<p>Knitted from one thread of merino.</p>',
    vendor: 'Harrow',
    type: 'Hats',
    price: 2800,
    price_min: 2800,
    compare_at_price: 3500,
    images: ['//harrow.example/cdn/shop/beanie.jpg'],
    variants: [{ id: 2, title: 'Grey', price: 2800, compare_at_price: 3500, available: true }],
  };

  it('reads the JSON of a product, in cents or in units', () => {
    const url = 'https://harrow.example/products/merino-beanie.js';
    expect(readJson(js, url)).toMatchObject({ name: { value: 'Merino Beanie' }, brand: { value: 'Harrow' }, category: { value: 'Hats' } });
    // Neither form names the currency, and a price without one is no price.
    expect(readJson(js, url).price).toBeNull();
    const { price: _, images: __, ...rest } = js;
    const product = {
      ...rest,
      body_html: js.description,
      images: [{ src: 'https://harrow.example/cdn/shop/beanie.jpg' }],
      variants: [{ price: '28.00', compare_at_price: '35.00', price_currency: 'GBP' }],
    };
    expect(readJson({ product }, url).price?.value).toEqual({ amount: 28, currency: 'GBP' });
    expect(readJson({ product }, url).images).toEqual(['https://harrow.example/cdn/shop/beanie.jpg']);
  });

  it('reads the JSON inside a theme, of the page’s product alone', () => {
    const html = document(
      'Merino Beanie – Harrow',
      '<meta property="og:site_name" content="Harrow"><link href="//harrow.example/cdn/shop/t/1.css">',
      `<script>window.Shopify = window.Shopify || {}; Shopify.currency = {"active":"GBP","rate":"1.0"};</script>
      <script type="application/json" data-product-json>${JSON.stringify({ ...js, handle: 'wool-scarf', title: 'Wool Scarf', variants: [{ price: 100 }] })}</script>
      <script type="application/json" data-product-json>${JSON.stringify(js)}</script><h1>Merino Beanie</h1><button>Add to cart</button>`,
    );
    const product = read(html, 'https://harrow.example/products/merino-beanie?variant=2');
    expect(product).toMatchObject({
      price: { value: { amount: 28, currency: 'GBP' } },
      brand: { value: 'Harrow' },
      category: { value: 'Hats' },
    });
    expect(product.images).toEqual(['https://harrow.example/cdn/shop/beanie.jpg']);
    expect(product.description?.value).toContain('one thread of merino');
  });
});

describe('shops: WooCommerce', () => {
  it('reads the store API, in the minor units that it names', () => {
    const prices = { price: '2650', regular_price: '3200', sale_price: '2650', currency_code: 'GBP', currency_minor_unit: 2 };
    const entry = {
      id: 9,
      name: 'Beech Spoon &#8211; Set',
      short_description: '<p>Turned from one board.</p>',
      prices,
      average_rating: '4.83',
      review_count: 6,
      images: [{ src: 'https://tallow.example/spoons.jpg' }],
      categories: [{ name: 'Kitchen' }],
    };
    expect(readJson([entry])).toMatchObject({
      name: { value: 'Beech Spoon – Set' },
      price: { value: { amount: 26.5, currency: 'GBP' } },
      rating: { value: { value: 4.83, count: 6 } },
      category: { value: 'Kitchen' },
      images: ['https://tallow.example/spoons.jpg'],
    });
    const yen = { ...prices, price: '1980', currency_code: 'JPY', currency_minor_unit: 0 };
    expect(readJson([{ ...entry, prices: yen, average_rating: '0', review_count: 0 }])).toMatchObject({
      price: { value: { amount: 1980, currency: 'JPY' } },
      rating: null,
    });
  });

  it('takes the lowest of a range, in the shop’s own numbers', () => {
    const amount = (value: string) => `<span class="woocommerce-Price-amount amount"><bdi>${value}&nbsp;<span>€</span></bdi></span>`;
    const html = document(
      'Krug',
      '',
      `<body class="woocommerce-page"><div class="product"><div class="summary"><h1 class="product_title">Krug</h1><p class="price">${amount('24,90')} – ${amount('39,90')}</p></div></div>
      <section class="related products"><div class="product"><p class="price">${amount('5,00')}</p></div></section>`,
      'de-DE',
    );
    expect(read(html, 'https://topf.example/produkt/krug/').price?.value).toEqual({ amount: 24.9, currency: 'EUR' });
  });
});

describe('shops: Etsy and eBay', () => {
  it('keeps Etsy’s own price where its meta tags say it in the viewer’s currency', () => {
    const product = read(
      document(
        'Felt Stars Garland - Etsy',
        '<meta property="og:site_name" content="Etsy"><meta property="og:type" content="product"><meta property="product:price:amount" content="48,00"><meta property="product:price:currency" content="USD">',
        `${ld({ '@type': 'Product', name: 'Felt Stars Garland', brand: { name: 'WollWerk' }, image: [{ contentURL: 'https://i.etsy.example/il_fullxfull.1.jpg' }], offers: { price: '43.90', priceCurrency: 'EUR' } })}
        <h1 data-buy-box-listing-title>Felt Stars Garland</h1><div data-buy-box-region="price"><p class="wt-text-title-larger">43,90 €</p></div><p data-product-details-description-text-content>Twelve stars of felt on a cotton string.</p>`,
      ),
      'https://www.etsy.com/listing/1/felt-stars',
    );
    expect(product.price?.value).toEqual({ amount: 43.9, currency: 'EUR' });
    expect(product).toMatchObject({ brand: { value: 'WollWerk' }, description: { value: expect.stringContaining('Twelve stars') } });
    expect(product.disagreements.join(' ')).toMatch(/48/);
  });

  it('reads eBay’s nested offers with gaps, and never the seller’s stars', () => {
    const nested = {
      '@type': 'WebPage',
      mainEntity: {
        offers: {
          itemOffered: [
            {
              '@type': 'Product',
              name: 'Prisma 35',
              image: 'https://i.ebay.example/s-l1600.jpg',
              offers: [null, { price: '129.95', priceCurrency: 'USD' }],
            },
          ],
        },
      },
    };
    const product = read(
      document(
        'Prisma 35 | eBay',
        '',
        `${ld(nested)}<h1 class="x-item-title__mainTitle"><span>Prisma 35</span></h1><div class="x-sellercard" title="4.9 out of 5 stars">99.8% positive (1,204)</div>
        <div class="x-price-primary"><span>US $129.95</span></div><div class="x-price-approx">Approximately <span>EUR 118.20</span></div>
        <div class="ux-labels-values"><div class="ux-labels-values__labels">Brand</div><div class="ux-labels-values__values">Prisma</div></div>`,
      ),
      'https://www.ebay.com/itm/1',
    );
    expect(product).toMatchObject({ price: { value: { amount: 129.95, currency: 'USD' } }, brand: { value: 'Prisma' } });
    expect(product.images).toEqual(['https://i.ebay.example/s-l1600.jpg']);
    expect(product.rating).toBeNull();
  });

  it('takes no price from an auction that has ended', () => {
    const html = document(
      'Prisma 35 | eBay',
      '',
      `<h1 class="x-item-title__mainTitle">Prisma 35</h1><div class="d-statusmessage">Bidding ended</div><div class="srp-carousel similar"><span class="price">US $88.00</span></div>`,
    );
    expect(read(html, 'https://www.ebay.de/itm/2').price).toBeNull();
  });
});
