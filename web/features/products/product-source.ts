import type { Sent } from '#contract/api.ts';

export type Source = Sent<'POST /products'>['body']['source'];

/** Larger pastes go as an upload: a request holds a mebibyte, and characters may take up to three bytes and escapes more. */
const mostInRequest = 250_000;

export interface ProductForm {
  name: string;
  brand: string;
  amount: string;
  currency: string;
  description: string;
  /** One on each line. */
  facts: string;
}

export const emptyForm: ProductForm = { name: '', brand: '', amount: '', currency: 'USD', description: '', facts: '' };

/** A pasted page as a source, or as the file to upload when it is larger than a request. Null while there is none. */
export function htmlSource(html: string, url: string): Extract<Source, { kind: 'html' }> | File | null {
  if (html.trim() === '') return null;
  if (html.length > mostInRequest) return new File([html], 'pasted.html', { type: 'text/html' });
  return { kind: 'html', html, ...(url.trim() === '' ? {} : { url: url.trim() }) };
}

/** True when the form's price is empty or a price. */
export function isPrice({ amount, currency }: ProductForm): boolean {
  if (amount.trim() === '') return true;
  const number = numberOf(amount);
  return Number.isFinite(number) && number >= 0 && number <= 10_000_000 && /^[A-Z]{3}$/i.test(currency.trim());
}

/** The form as a source; null while the name is missing or the price is none. */
export function formSource(form: ProductForm): Extract<Source, { kind: 'form' }> | null {
  const [name, brand, description] = [form.name.trim(), form.brand.trim(), form.description.trim()];
  if (name === '' || !isPrice(form)) return null;
  const facts = form.facts
    .split('\n')
    .map((fact) => fact.trim().slice(0, 300))
    .filter((fact) => fact !== '')
    .slice(0, 40);
  return {
    kind: 'form',
    name,
    ...(brand === '' ? {} : { brand }),
    ...(form.amount.trim() === '' ? {} : { price: { amount: numberOf(form.amount), currency: form.currency.trim().toUpperCase() } }),
    ...(description === '' ? {} : { description }),
    facts,
  };
}

const numberOf = (amount: string) => Number(amount.trim().replace(',', '.'));
