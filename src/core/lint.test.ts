import { describe, expect, it } from 'vitest';
import { corpusBad, corpusClean } from './fixtures/lint-corpus.ts';
import { badLines, goodLines, lintProduct, warnLines } from './fixtures/lint-lines.ts';
import { lintProducts } from './fixtures/lint-products.ts';
import { lintLine, lintPriceAge, lintScript } from './lint.ts';

const errors = (text: string) => lintLine(text, lintProduct, 'solution').filter(({ level }) => level === 'error');

describe('lintLine', () => {
  it.each(badLines)('refuses (%s) %s', (rule, text) => {
    expect(errors(text).map((finding) => finding.rule)).toContain(rule);
  });

  it.each(goodLines)('lets pass: %s', (text) => {
    expect(errors(text)).toEqual([]);
  });

  it.each(warnLines)('asks a person about (%s) %s', (rule, text) => {
    const findings = lintLine(text, lintProduct, 'solution');
    expect(findings.filter(({ level }) => level === 'warning').map((finding) => finding.rule)).toContain(rule);
  });

  it('names the words at fault as they stand in the text', () => {
    for (const [, text] of badLines) {
      for (const { words } of errors(text)) expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
  });

  it('lets the problem speak of materials that the product does not have', () => {
    expect(lintLine('Cotton shrinks, and the dryer does the rest.', lintProduct, 'problem')).toEqual([]);
    expect(lintLine('It is soft cotton.', lintProduct, 'solution')).toHaveLength(1);
  });
});

describe('lintLine on the corpus of many products', () => {
  const errorsOf = (product: keyof typeof lintProducts, role: Parameters<typeof lintLine>[2], text: string) =>
    lintLine(text, lintProducts[product], role).filter(({ level }) => level === 'error');

  it('finds at least 98 % of the bad lines, nine tenths of them by their own rule', () => {
    const missed = corpusBad.filter(([product, role, , text]) => errorsOf(product, role, text).length === 0);
    const named = corpusBad.filter(([product, role, rule, text]) => errorsOf(product, role, text).some((finding) => finding.rule === rule));
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(corpusBad.length * 0.02);
    expect(named.length).toBeGreaterThan(corpusBad.length * 0.9);
  });

  it('refuses at most 3 % of the clean lines', () => {
    const refused = corpusClean.filter(([product, role, text]) => errorsOf(product, role, text).length > 0);
    expect(refused.length, JSON.stringify(refused)).toBeLessThanOrEqual(corpusClean.length * 0.03);
  });

  it('reads numbers in any wording and unit', () => {
    expect(errorsOf('vacuum', 'solution', 'It runs for two hours.')).toEqual([]);
    expect(errorsOf('vacuum', 'solution', 'It runs for two and a half hours.')).toHaveLength(1);
    expect(errorsOf('shoes', 'solution', 'Ten point two ounces each.')).toEqual([]);
    expect(errorsOf('shoes', 'solution', 'A dozen ounces each.')).toHaveLength(1);
  });

  it('wants the right price, and its date in the same breath', () => {
    expect(errorsOf('capsules', 'cta', 'Twenty-one ninety-nine when we checked.')).toEqual([]);
    expect(errorsOf('capsules', 'cta', 'Twenty-one ninety-nine. That was when we checked.')).toEqual([]);
    expect(errorsOf('capsules', 'cta', 'Twenty-one ninety-nine, link below.')).toHaveLength(1);
    expect(errorsOf('bed', 'cta', 'It costs $74, and it is soft.')).toHaveLength(1);
    expect(errorsOf('capsules', 'cta', 'Nineteen ninety-nine when we checked.')).toHaveLength(1);
  });

  it('knows the price that holds, and not an older one that the page still tells', () => {
    const product = { ...lintProduct, price: { amount: 29, currency: 'USD' }, description: 'It costs $34.' };
    const said = (text: string) => lintLine(text, product, 'cta').filter(({ level }) => level === 'error');
    expect(said('It was $34 when we checked.')).toHaveLength(1);
    expect(said('It was $29 when we checked.')).toEqual([]);
  });

  it('does not take what a page denies for what it says', () => {
    expect(errorsOf('vacuum', 'solution', 'It climbs thick rugs.')).toHaveLength(1);
    expect(errorsOf('vacuum', 'solution', 'It finds its own way back to the dock.')).toEqual([]);
  });
});

describe('lintScript', () => {
  const line =
    'You pour it hot, you answer one email, and by the second sip it tastes like the office. And no, it is not the coffee. There is a reason for that, and it is a dull one.';

  it('is content with a segment of the right length', () => {
    expect(lintScript([{ role: 'hook', seconds: 15, text: line }], lintProduct)).toEqual([]);
  });

  it('refuses what cannot be spoken in time, what is half empty and what is empty', () => {
    const findings = lintScript(
      [
        { role: 'hook', seconds: 8, text: line },
        { role: 'problem', seconds: 15, text: 'It goes cold.' },
        { role: 'solution', seconds: 15, text: '  ' },
      ],
      lintProduct,
    );
    expect(findings.map(({ rule, level, segment }) => [rule, level, segment])).toEqual([
      ['length', 'error', 0],
      ['length', 'error', 1],
      ['empty', 'error', 2],
    ]);
  });
});

describe('lintPriceAge', () => {
  it('asks about a price that was read more than a week ago, and about nothing else', () => {
    const segments = [{ text: 'The lid locks.' }, { text: 'It was $24.95 when we checked.' }];
    expect(lintPriceAge(segments, lintProduct, new Date('2026-11-07T23:00:00Z'))).toEqual([]);
    expect(lintPriceAge(segments, lintProduct, new Date('2026-11-09T00:00:00Z'))).toMatchObject([
      { segment: 1, words: '$24.95', level: 'warning' },
    ]);
  });
});
