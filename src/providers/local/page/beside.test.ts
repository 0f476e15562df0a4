import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { createPageReader } from './page-reader.ts';

let server: Server | undefined;
afterEach(() => server?.close());

type Answers = Record<string, [status: number, type: string, body: string]>;

async function openShop(answers: (origin: string) => Answers) {
  const asked: string[] = [];
  let origin = '';
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [status, type, body] = answers(origin)[request.url ?? ''] ?? [404, 'text/html', '<h1>Not here</h1>'];
    response.writeHead(status, { 'content-type': type, ...(status === 302 ? { location: body } : {}) }).end(body);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  const reader = createPageReader({ fetch: createSafeFetch([host, host.replace('127.0.0.1', 'localhost')]) });
  return { asked, read: (path: string) => reader.read({ kind: 'url', url: origin + path }, AbortSignal.timeout(20_000)) };
}

const theme = (body: string) =>
  `<html lang="en"><head><title>Merino Beanie</title><meta property="og:type" content="product"><link href="/cdn/shop/theme.css"></head><body><script>Shopify.currency = {"active":"GBP","rate":"1.0"};</script><h1>Merino Beanie</h1>${body}</body></html>`;
const json = JSON.stringify({
  product: {
    title: 'Merino Beanie',
    handle: 'beanie',
    vendor: 'Harrow',
    variants: [{ price: '28.00' }],
    images: [{ src: 'https://cdn.example/beanie.jpg' }],
  },
});

describe('the shop’s JSON beside a page', () => {
  it('fills what the page of a Shopify shop lacks, with one more request', async () => {
    const shop = await openShop(() => ({
      '/products/beanie': [200, 'text/html', theme('<p>Loading</p>')],
      '/products/beanie.json': [200, 'application/json', json],
    }));
    const product = await shop.read('/products/beanie');
    expect(product).toMatchObject({ price: { value: { amount: 28, currency: 'GBP' } }, brand: { value: 'Harrow' } });
    expect(product.images).toEqual(['https://cdn.example/beanie.jpg']);
    expect(shop.asked).toEqual(['/products/beanie', '/products/beanie.json']);
  });

  it('fills what the page of a WooCommerce shop lacks', async () => {
    const prices = { price: '2650', currency_code: 'GBP', currency_minor_unit: 2 };
    const shop = await openShop(() => ({
      '/product/spoons/': [
        200,
        'text/html',
        '<html><title>Spoons</title><body class="woocommerce-page"><h1>Spoons</h1><p>Three spoons for a kitchen of beech.</p></body></html>',
      ],
      '/wp-json/wc/store/v1/products?slug=spoons': [200, 'application/json', JSON.stringify([{ name: 'Spoons', prices, images: [] }])],
    }));
    expect((await shop.read('/product/spoons/')).price?.value).toEqual({ amount: 26.5, currency: 'GBP' });
  });

  it('is not asked for where the page says it all, nor on other shops', async () => {
    const whole =
      '<img class="product-media" src="/cdn/shop/b.jpg" alt="Merino Beanie" width="900"><p class="price">£28.00</p><button>Add to cart</button>';
    const shop = await openShop(() => ({
      '/products/beanie': [200, 'text/html', theme(whole)],
      '/products/bare': [
        200,
        'text/html',
        '<html><title>Bare</title><meta property="og:type" content="product"><h1>Bare</h1><p>A page of some other shop, without a price on it.</p>',
      ],
    }));
    expect((await shop.read('/products/beanie')).price?.value.amount).toBe(28);
    expect((await shop.read('/products/bare')).price).toBeNull();
    expect(shop.asked).toEqual(['/products/beanie', '/products/bare']);
  });

  it('changes nothing where it is missing, or leads to another host', async () => {
    const shop = await openShop((origin) => ({
      '/products/beanie': [200, 'text/html', theme('<p>Loading</p>')],
      '/products/away': [200, 'text/html', theme('<p>Loading</p>')],
      '/products/away.json': [302, 'text/html', `${origin.replace('127.0.0.1', 'localhost')}/other.json`],
      '/other.json': [200, 'application/json', json],
    }));
    expect(await shop.read('/products/beanie')).toMatchObject({ name: { value: 'Merino Beanie' }, price: null });
    expect((await shop.read('/products/away')).price).toBeNull();
  });
});
