import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#core/format.ts';
import { filmLanguage } from '#core/language/languages.ts';
import type { ProductView } from '#core/product.ts';
import { tones } from '#core/vocabulary.ts';
import { cutDown } from './cut-down.ts';
import { writeScript } from './write-script.ts';

const { syllableRange } = filmLanguage;

const fact = (id: string, text: string) => ({ id, role: 'benefit' as const, text, evidence: text, source: 'json-ld' });
const bottle: ProductView = {
  name: 'Frostline Water Bottle 24oz',
  brand: 'Frostline',
  price: { amount: 27.95, currency: 'USD' },
  rating: { value: 4.8, count: 20418 },
  description: null,
  kind: 'kitchen',
  url: null,
  readAt: '2026-11-01T00:00:00Z',
  facts: [fact('f1', 'Keeps drinks cold for up to 24 hours'), fact('f2', 'Leak-proof straw lid'), fact('f3', 'Fits most car cup holders')],
};

describe('cutDown', () => {
  it('keeps the hook, the product and the link, in the words of the whole script and in the time', () => {
    for (const tone of tones) {
      const { segments } = writeScript({ product: bottle, tone, slots: segmentsOf('ugc-60', 'final'), seed: 5, presenter: null }).script;
      for (const seconds of [15, 30] as const) {
        const cut = cutDown(segments, bottle, seconds);
        expect(cut.map((segment) => [segment.role, segment.seconds])).toEqual(
          ['hook', 'solution', 'cta'].map((role) => [role, seconds / 3]),
        );
        for (const { role, text, syllables } of cut) {
          const whole = segments.find((segment) => segment.role === role)?.text.toLowerCase() ?? '';
          for (const sentence of text.split(/(?<=[.!?])\s+/)) expect(whole).toContain(sentence.toLowerCase().replace(/[.!?]$/, ''));
          expect(syllables, `${tone} ${seconds} s: ${text}`).toBeLessThanOrEqual(syllableRange(seconds / 3).refuseAbove);
        }
        expect(cut[0]?.text).toContain(segments[0]?.text.split(/(?<=[.!?])\s+/)[0]);
        expect(cut[1]?.text).toContain('Frostline');
        expect(cut[2]?.text).toMatch(/link/i);
      }
    }
  });

  it('shares the time among the segments that are there', () => {
    expect(
      cutDown(
        [
          { role: 'hook', text: 'Your water is warm by ten.' },
          { role: 'cta', text: 'The link is below.' },
        ],
        bottle,
        30,
      ),
    ).toMatchObject([
      { role: 'hook', seconds: 15 },
      { role: 'cta', seconds: 15 },
    ]);
  });
});
