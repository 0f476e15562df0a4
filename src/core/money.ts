/** Money in millionths of a US dollar, an integer: vendors price single images below a cent. */
export type Micros = number;

/** `0` → `$0.00`; sub-cent amounts keep the digits that matter. */
export function formatMicros(amount: Micros): string {
  const dollars = amount / 1_000_000;
  const digits = amount % 10_000 === 0 ? 2 : 4;
  return `$${dollars.toFixed(digits)}`;
}
