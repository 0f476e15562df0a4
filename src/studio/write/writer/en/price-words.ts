import type { ProductView } from '#core/product.ts';

const signs: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

/** "$12.48"; other currencies in words after the number; null when no price is known. */
export function priceWords(product: ProductView): string | null {
  if (!product.price || !(product.price.amount > 0)) return null;
  const { amount, currency } = product.price;
  const digits = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  const grouped = amount >= 1000 ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits;
  const sign = signs[currency];
  return sign ? `${sign}${grouped}` : `${grouped} ${currency}`;
}

/** Stars and count when there are enough ratings to mean something and they are good. */
export function ratingWords(product: ProductView): { stars: string; counts: string[] } | null {
  const { rating } = product;
  if (!rating?.count || rating.count < 5 || rating.value < 4) return null;
  const value = Math.round(rating.value * 10) / 10;
  const step = rating.count >= 10_000 ? 1000 : rating.count >= 1000 ? 100 : rating.count >= 100 ? 10 : 1;
  const round = Math.floor(rating.count / step) * step;
  const number = round.toLocaleString('en-US');
  const lead = round === rating.count ? '' : 'more than ';
  return {
    stars: `${value} stars`,
    counts: lead === '' ? [`${number} ratings`] : [`more than ${number} ratings`, `over ${number} ratings`, `${number}-plus ratings`],
  };
}
