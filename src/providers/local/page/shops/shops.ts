import type { Findings } from '../candidate.ts';
import type { PageDocument } from '../document.ts';
import { isAmazon, readAmazon } from './amazon.ts';
import { isEbay, readEbay } from './ebay.ts';
import { isEtsy, readEtsy } from './etsy.ts';
import { isShopify, readShopify } from './shopify.ts';
import { isTikTokShop, readTikTokShop } from './tiktok-shop.ts';
import { isWooCommerce, readWooCommerce } from './woocommerce.ts';

export const shopNames = ['amazon', 'ebay', 'etsy', 'shopify', 'tiktok-shop', 'woocommerce'] as const;
export type ShopName = (typeof shopNames)[number];

/** What is known about one shop or shop system. */
interface Shop {
  fits(page: PageDocument): boolean;
  read(page: PageDocument): Findings;
  /** Prices outside of its own price box belong to other products: without that box there is none. */
  ownPricesOnly?: true;
}

const shops: Record<ShopName, Shop> = {
  amazon: { fits: isAmazon, read: readAmazon, ownPricesOnly: true },
  ebay: { fits: isEbay, read: readEbay },
  etsy: { fits: isEtsy, read: readEtsy },
  shopify: { fits: isShopify, read: readShopify },
  'tiktok-shop': { fits: isTikTokShop, read: readTikTokShop },
  woocommerce: { fits: isWooCommerce, read: readWooCommerce },
};

/** The shop that a page comes from, if it is one we know; `without` leaves some out (to measure what they add). */
export function shopOf(page: PageDocument, without: readonly ShopName[]): Shop | null {
  const name = shopNames.find((shop) => !without.includes(shop) && shops[shop].fits(page));
  return name === undefined ? null : shops[name];
}
