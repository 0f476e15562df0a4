import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hookLines, productFile, segmentsFile } from '../src/cli/script-input.ts';

const folder = mkdtempSync(join(tmpdir(), 'hookline-scripts-'));
const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const printed = {
  name: 'Frostline Water Bottle 24oz',
  brand: 'Frostline',
  price: 27.95,
  currency: 'USD',
  image: null,
  images: [],
  description: null,
  category: 'Kitchen > Bottles',
  rating: { value: 4.8, count: 20418 },
  facts: [{ text: 'Leak-proof straw lid', role: 'benefit', source: 'json-ld', evidence: 'Leak-proof straw lid.' }],
};

describe('a product in a file', () => {
  it('is read as products read prints it', async () => {
    const product = await productFile(file('printed.json', printed));
    expect(product).toMatchObject({ price: { amount: 27.95, currency: 'USD' }, rating: { value: 4.8, count: 20418 }, kind: 'kitchen' });
    expect(product.facts).toMatchObject([{ id: 'f1', role: 'benefit', evidence: 'Leak-proof straw lid.' }]);
  });

  it('is read as our own view, with or without the analysis behind it', async () => {
    const view = await productFile(
      file('view.json', { ...printed, price: { amount: 3, currency: 'EUR' }, kind: 'pet', readAt: '2026-11-01T00:00:00Z' }),
    );
    expect(view).toMatchObject({ price: { amount: 3, currency: 'EUR' }, kind: 'pet', readAt: '2026-11-01T00:00:00Z' });
    const field = (value: unknown) => ({ value, source: 'json-ld', confidence: 1, evidence: '' });
    const analysis = { ...view, name: field('Bowl'), brand: null, price: field({ amount: 9, currency: 'USD' }), rating: null };
    expect(await productFile(file('row.json', { analysis, overrides: { name: 'Better bowl' } }))).toMatchObject({
      name: 'Better bowl',
      price: { amount: 9 },
    });
    expect(await productFile(file('analysis.json', analysis))).toMatchObject({ name: 'Bowl' });
  });

  it('has no price when its currency is not known: a wrong one is worse than none', async () => {
    expect(await productFile(file('bare.json', { ...printed, currency: null }))).toMatchObject({ price: null });
  });

  it('is refused in words when it is something else', async () => {
    await expect(productFile(file('wall.json', { name: null, blocked: 'captcha' }))).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(productFile(file('text.json', 'hello'))).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('lines in a file', () => {
  it('may be segments, a list of them, or bare lines', async () => {
    expect(await segmentsFile(file('script.json', { segments: [{ role: 'hook', text: 'Hi.', seconds: 15 }] }))).toEqual([
      { role: 'hook', text: 'Hi.', seconds: 15 },
    ]);
    expect(await segmentsFile(file('lines.json', ['One.', { text: 'Two.' }]))).toMatchObject([
      { role: 'solution', text: 'One.' },
      { role: 'solution', text: 'Two.' },
    ]);
  });

  it('may be hooks with no more than their words', async () => {
    expect(await hookLines(file('hooks.json', [{ line: 'Look.' }]))).toEqual([{ line: 'Look.', overlay: '', tone: 'big-sis' }]);
    await expect(hookLines(file('nohooks.json', [{ text: 'Look.' }]))).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
