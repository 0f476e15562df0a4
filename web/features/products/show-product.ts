import { roomWords } from '#web/words/library-rooms.ts';

/** `$34.00`; a currency that the system does not know stands beside the amount. */
export function showMoney({ amount, currency }: { amount: number; currency: string }): string {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
  } catch {
    return `${amount.toLocaleString('en')} ${currency}`;
  }
}

/** Where a value came from, for people. */
export function showSource(source: string): string {
  return roomWords.product.from(roomWords.product.sources[source] ?? source);
}
