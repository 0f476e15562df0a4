import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#core/format.ts';
import { passesGate } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import type { ProductView } from '#core/product.ts';
import type { ReferenceStyle } from '#core/reference-style.ts';
import { type HookKind, type Tone, tones } from '#core/vocabulary.ts';
import { writeScript } from './write-script.ts';

const { syllableRange } = filmLanguage;

const tape: ProductView = {
  name: 'Gripwell Black Duct Tape',
  brand: 'Gripwell',
  kind: 'home',
  price: { amount: 12.48, currency: 'USD' },
  rating: { value: 4.8, count: 8249 },
  description: null,
  url: null,
  readAt: '2026-11-01T00:00:00Z',
  facts: ['Double thick adhesive', 'Tight reinforced weave', 'Tears by hand'].map((text, index) => ({
    id: `f${index + 1}`,
    role: 'mechanism' as const,
    text,
    evidence: text,
    source: 'json-ld',
  })),
};

const style: ReferenceStyle = {
  hookSeconds: 0.9,
  openings: [],
  syllablesPerSecond: null,
  shotSeconds: [1, 1, 1, 1],
  arc: 'flat',
  motion: 'calm',
  moves: [],
  framing: null,
  palette: [],
  temperature: 'neutral',
  contrast: 'medium',
  textBand: null,
  tempo: null,
};

const write = (tone: Tone, seed: number, reference: ReferenceStyle | null) =>
  writeScript({ product: tape, tone, seed, slots: segmentsOf('ugc-60', 'final'), presenter: null, reference }).script;

describe('a reference video', () => {
  it('draws the opening to the kinds that suit it, and never under the gate', () => {
    const openings: HookKind[] = ['question', 'confession', 'myth'];
    const share = (reference: ReferenceStyle | null) => {
      const scripts = tones.flatMap((tone) => [1, 2, 3].map((seed) => write(tone, seed, reference)));
      for (const { hooks } of scripts.slice(0, 10)) expect(hooks[0] && passesGate(hooks[0].score)).toBe(true);
      return scripts.filter(({ hooks }) => hooks[0] && openings.includes(hooks[0].kind)).length / scripts.length;
    };
    expect(share({ ...style, openings })).toBeGreaterThan(share(null) + 0.2);
  });

  it('moves the pace, and no segment out of its range', () => {
    const said = (rate: number) =>
      tones.map((tone) => {
        const { segments } = write(tone, 1, { ...style, syllablesPerSecond: rate });
        for (const { syllables, seconds } of segments) {
          const { low, high } = syllableRange(seconds, tone === 'quiet-minimalist');
          expect(syllables).toBeGreaterThanOrEqual(low);
          expect(syllables).toBeLessThanOrEqual(high);
        }
        return segments.reduce((sum, { syllables }) => sum + syllables, 0);
      });
    const [slow, fast] = [said(2.8), said(5.5)];
    expect(fast.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(slow.reduce((sum, n) => sum + n, 0) * 1.06);
  });

  it('is named in what was taken and in the reasons', () => {
    const { taken, reasons, hooks } = write('tired-expert', 1, {
      ...style,
      openings: ['myth', 'question', 'mistake', 'scene', 'cost-of-doing-nothing'],
      syllablesPerSecond: 4.6,
    });
    const opening = taken.find(({ what }) => what === 'opening');
    expect(opening).toEqual({ what: 'opening', from: 'first change after 0.9 s', here: hooks[0]?.kind.replaceAll('-', ' ') });
    expect(taken.find(({ what }) => what === 'speaking pace')?.from).toBe('4.6 syllables a second');
    expect(reasons.join(' ')).toContain('as in the reference');
  });

  it('that says nothing changes nothing', () => {
    expect(write('big-sis', 2, style).segments.map(({ text }) => text)).toEqual(write('big-sis', 2, null).segments.map(({ text }) => text));
    expect(write('big-sis', 2, null).taken.filter(({ what }) => /opening|pace/.test(what))).toEqual([]);
  });
});
