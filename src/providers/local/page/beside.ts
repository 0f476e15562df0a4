import { HooklineError } from '#core/errors.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';

/** Where a shop's marks stand, if at all. */
const headBytes = 400_000;

/**
 * Where a Shopify or WooCommerce shop gives the same product as JSON, on the same host; null for other pages. Worth a request only
 * when the page lacks something.
 */
export function besideAddress(page: { url: string | null; bytes: Uint8Array }): string | null {
  const url = page.url === null ? null : URL.parse(page.url);
  if (url === null) return null;
  const head = Buffer.from(page.bytes.subarray(0, headBytes)).toString('latin1');
  const handle = /\/products\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  if (handle !== undefined && /cdn\.shopify\.com|\/cdn\/shop\/|\bShopify\.(theme|shop)\b/.test(head))
    return new URL(`/products/${handle.replace(/\.(js|json)$/, '')}.json`, url).href;
  const slug = /\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  if (slug === undefined || !/plugins\/woocommerce|woocommerce-page/.test(head)) return null;
  return new URL(`/wp-json/wc/store/v1/products?slug=${slug}`, url).href;
}

/** The shop's JSON, or null when it gives none: the page by itself is then what there is. Error: `cancelled`. */
export async function fetchBeside(fetch: SafeFetch, address: string, signal: AbortSignal): Promise<Uint8Array | null> {
  try {
    const { bytes, url, contentType } = await fetch.fetchPage(address, signal);
    return contentType.includes('json') && URL.parse(url)?.host === URL.parse(address)?.host ? bytes : null;
  } catch (error) {
    if (error instanceof HooklineError && error.code !== 'cancelled' && error.code !== 'internal') return null;
    throw error;
  }
}
