import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormatName, formats, type ProfileName, segmentsOf } from '#core/format.ts';
import { filmLanguage } from '#core/language/languages.ts';
import type { FactRole, ProductView } from '#core/product.ts';
import { categories, tones } from '#core/vocabulary.ts';
import { checkScript } from './check-script.ts';
import { rewriteSegment } from './rewrite-segment.ts';
import { scriptFromText } from './script-from-text.ts';
import { wordIndex } from './word-index.ts';
import { writeScript } from './write-script.ts';

const { syllableRange } = filmLanguage;

const names = [
  'Voyager Travel Mug 12 oz',
  'Hearth Kettle',
  'Non-Slip Yoga Mat',
  'Merino Socks (3 Pairs)',
  'Glow Serum 30ml',
  'Dog Bed, Large',
  'Thing',
  'Calabaza de otoño',
  'Desk Lamp',
  'Zip Sleep Sack',
  'X',
];
const factTexts = [
  'Keeps drinks hot for up to 11 hours',
  '304 stainless steel, 18/8, double-wall vacuum insulation, BPA-free',
  'LEAK-PROOF LID - Our amazing lid never leaks, guaranteed!',
  'Clinically proven to cure insomnia in 7 days',
  'Machine washable',
  '☆ Perfect gift for everyone you love',
  'Capacity: 750 ml',
  'Made with double-thick adhesive that sinks into gaps',
  'The removable cover zips off',
  'Not suitable for induction hobs',
  '5V 10A ; DC30V',
  '',
  'a'.repeat(200),
];
const roles: FactRole[] = ['mechanism', 'material', 'number', 'benefit', 'use', 'proof', 'limit', 'origin'];

const anyProduct: fc.Arbitrary<ProductView> = fc.record({
  name: fc.constantFrom(...names),
  brand: fc.constantFrom(null, 'Voyager', 'L.L.Bean', 'ACME CORP'),
  price: fc.option(
    fc.record({ amount: fc.integer({ min: 1, max: 500_000 }).map((cents) => cents / 100), currency: fc.constantFrom('USD', 'EUR', 'SEK') }),
    { nil: null },
  ),
  rating: fc.option(fc.record({ value: fc.constantFrom(3.1, 4.2, 4.66, 5), count: fc.constantFrom(null, 3, 37, 8249, 120_000) }), {
    nil: null,
  }),
  description: fc.constantFrom(null, 'A thing.'),
  kind: fc.constantFrom(...categories, 'general' as const),
  facts: fc
    .array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...factTexts)), { maxLength: 6 })
    .map((rows) => rows.map(([role, text], index) => ({ id: `f${index + 1}`, role, text, evidence: text, source: 'json-ld' }))),
  url: fc.constant(null),
  readAt: fc.constant('2026-11-01T00:00:00Z'),
});

const mug: ProductView = {
  name: 'Voyager Travel Mug 12 oz, Blue',
  brand: 'Voyager',
  price: { amount: 24.95, currency: 'USD' },
  rating: { value: 4.7, count: 3641 },
  description: null,
  kind: 'kitchen',
  url: null,
  readAt: '2026-11-01T00:00:00Z',
  facts: [
    {
      id: 'f1',
      role: 'mechanism',
      text: 'Keeps drinks hot for up to 11 hours',
      evidence: 'Keeps drinks hot for up to 11 hours.',
      source: 'json-ld',
    },
    { id: 'f2', role: 'material', text: '304 stainless steel with a ceramic lining', evidence: '304 stainless steel', source: 'json-ld' },
    { id: 'f3', role: 'benefit', text: 'Locking lid', evidence: 'Locking lid', source: 'json-ld' },
    { id: 'f4', role: 'limit', text: 'Hand wash only', evidence: 'Hand wash only', source: 'json-ld' },
  ],
};
const ask = (more: Partial<Parameters<typeof writeScript>[0]> = {}) => ({
  product: mug,
  tone: 'tired-expert' as const,
  slots: segmentsOf('ugc-60', 'final'),
  seed: 7,
  presenter: null,
  ...more,
});

describe('writeScript', () => {
  it('is clean, speakable, placed and the same again, for any product, tone, format and seed', () => {
    fc.assert(
      fc.property(
        anyProduct,
        fc.constantFrom(...tones),
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(...(Object.keys(formats) as FormatName[])),
        fc.constantFrom<ProfileName>('final', 'final', 'draft'),
        (product, tone, seed, format, profile) => {
          const slots = segmentsOf(format, profile);
          const request = { product, tone, slots, seed, presenter: null };
          const { script, remarks } = writeScript(request);
          // A page that says next to nothing may leave a part too short to fill its time: the gate says so, and nothing is made up.
          expect(script.lint.filter(({ level, rule }) => level === 'error' && rule !== 'length')).toEqual([]);
          expect(script.segments.map(({ role, seconds }) => ({ role, seconds }))).toEqual(slots);
          for (const segment of script.segments) {
            const range = syllableRange(segment.seconds, tone === 'quiet-minimalist');
            expect(segment.syllables).toBeLessThanOrEqual(range.refuseAbove);
            expect(segment.text).toMatch(/^["“$€£\dA-Z]/);
            expect(segment.text).toMatch(/[.!?]$/);
            expect(segment.text).not.toMatch(
              /[{}^~<>]|(?<!letter |has )\bP\b|\bP's\b|undefined|null|\s{2}|,,|(?<!\.)\.\.(?!\.)|\ba (?!one\b)[aeio]/,
            );
            const words = segment.text.split(/\s+/).length;
            for (const { onWord } of segment.overlays) expect(onWord ?? 0).toBeLessThan(words);
            for (const claim of segment.claims) {
              expect(wordIndex(segment.text, claim.words)).toBeGreaterThanOrEqual(0);
              expect(product.facts.map(({ id }) => id)).toContain(claim.factId);
            }
            expect(segment.shot.shots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
          }
          expect(remarks.length).toBeGreaterThan(3);
          expect(writeScript(request)).toEqual({ script, remarks });
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it('opens in several ways, each with words on screen that are not the line', () => {
    const { hooks, segments } = writeScript(ask()).script;
    expect(hooks.length).toBeGreaterThanOrEqual(3);
    expect(new Set(hooks.map(({ kind }) => kind)).size).toBe(hooks.length);
    expect(hooks[0]?.text).toBe(segments[0]?.text);
    for (const { text, overlay } of hooks) {
      expect(overlay.split(' ').length).toBeLessThanOrEqual(7);
      expect(text.toLowerCase()).not.toContain(overlay.toLowerCase());
    }
  });

  it('asks for what a fact of the page answers, and lets that fact answer at once', () => {
    for (const tone of tones) {
      for (const seed of [1, 2, 3]) {
        const { segments } = writeScript(ask({ tone, seed })).script;
        const solution = segments[2]?.text ?? '';
        expect(solution, tone).toContain('Voyager');
        // A wall that holds the heat, a cup that keeps it hot, a lid that locks: each has its fact on the page.
        const want = /\b(?:(?:lid|wall|cup|base) that [a-z' ]+|closed lid that [a-z ]+)/.exec(solution)?.[0];
        if (want?.includes('lid')) expect(solution.slice(solution.indexOf(want) + want.length)).toMatch(/lid/);
        if (want?.includes('hot')) expect(solution.slice(solution.indexOf(want) + want.length)).toMatch(/hot for up to 11 hours/);
      }
    }
  });

  it('opens in five different ways', () => {
    for (const tone of tones) {
      const { hooks } = writeScript(ask({ tone })).script;
      expect(new Set(hooks.map(({ kind }) => kind)).size, tone).toBe(5);
    }
  });

  it('says the price with its date and the rating with its count', () => {
    for (const tone of tones) {
      const last = writeScript(ask({ tone })).script.segments.at(-1);
      expect(last?.text).toContain('$24.95');
      expect(last?.text).toMatch(/(?:when we|last we|when we last) (?:checked|looked)/i);
      if (last?.text.includes('stars')) expect(last.text).toContain('3,600 ratings');
      expect(last?.overlays.map(({ kind }) => kind)).toEqual(['price', 'cta']);
    }
  });

  it('speaks differently to different seeds and tones', () => {
    const texts = tones.flatMap((tone) =>
      [1, 2].map((seed) =>
        writeScript(ask({ tone, seed }))
          .script.segments.map(({ text }) => text)
          .join(' '),
      ),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('takes a note: shorter, no price, without a word', () => {
    const length = (note?: string) =>
      writeScript(ask(note ? { note } : {})).script.segments.reduce((sum, { syllables }) => sum + syllables, 0);
    expect(length('make it shorter')).toBeLessThan(length());
    const quiet = writeScript(ask({ note: "no price please, and don't mention ceramic" }))
      .script.segments.map(({ text }) => text)
      .join(' ');
    expect(quiet).not.toMatch(/\$|ceramic/);
  });

  it('says what of a note it has understood', () => {
    const first = (note: string) => writeScript(ask({ note })).script.reasons[0];
    expect(first('no price please, and shorter')).toBe('Of your note was understood: shorter, no price.');
    expect(first('make it rhyme, less boring')).toMatch(/^Nothing of your note was understood/);
  });
});

describe('checkScript', () => {
  it('changes nothing about a fresh script', () => {
    for (const tone of tones) {
      const { script } = writeScript(ask({ tone }));
      const checked = checkScript(script, mug);
      expect(checked.segments.map(({ syllables, spokenSeconds, overlays }) => ({ syllables, spokenSeconds, overlays }))).toEqual(
        script.segments.map(({ syllables, spokenSeconds, overlays }) => ({ syllables, spokenSeconds, overlays })),
      );
      expect(checked.lint).toEqual(script.lint);
    }
  });

  it('finds a false claim in an edit, moves the chips that stay and drops those no longer said', () => {
    const { script } = writeScript(ask({ tone: 'calm-pro' }));
    const at = 2;
    const before = script.segments[at];
    const chip = before?.overlays.find(({ kind }) => kind === 'chip');
    const edited = checkScript(
      {
        ...script,
        segments: script.segments.map((segment, index) => (index === at ? { ...segment, text: `Well, now. ${segment.text}` } : segment)),
      },
      mug,
    );
    expect(edited.segments[at]?.overlays.find(({ text }) => text === chip?.text)?.onWord).toBe((chip?.onWord ?? 0) + 2);
    const wrong = checkScript(
      {
        ...script,
        segments: script.segments.map((segment, index) =>
          index === at ? { ...segment, text: 'It keeps drinks hot for 48 hours, guaranteed.' } : segment,
        ),
      },
      mug,
    );
    expect(wrong.lint.filter(({ level, segment }) => level === 'error' && segment === at).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['absolutes', 'unsupported', 'length']),
    );
    expect(wrong.segments[at]?.overlays).toEqual([]);
  });
});

describe('rewriteSegment', () => {
  it('gives other words to one segment and leaves the rest and all pictures', () => {
    for (const tone of tones) {
      const { script } = writeScript(ask({ tone }));
      for (const segment of [0, 1, 2, 3]) {
        const again = rewriteSegment({ ...ask({ tone }), script, segment, variation: 1 });
        expect(again.segments[segment]?.text).not.toBe(script.segments[segment]?.text);
        expect(again.segments.filter((_, index) => index !== segment).map(({ text }) => text)).toEqual(
          script.segments.filter((_, index) => index !== segment).map(({ text }) => text),
        );
        expect(again.segments.map(({ shot }) => shot)).toEqual(script.segments.map(({ shot }) => shot));
        expect(again.lint.filter(({ level }) => level === 'error')).toEqual([]);
      }
    }
  });
});

describe('scriptFromText', () => {
  it('takes paragraphs as segments and changes no word', () => {
    const paragraphs = [
      'Your coffee is cold by nine.',
      'Heat leaves through the top.',
      'It keeps drinks hot for up to 11 hours.',
      "It was $24.95 when we checked. The link's below.",
    ];
    const script = scriptFromText(paragraphs.join('\n\n'), ask());
    expect(script.segments.map(({ text }) => text)).toEqual(paragraphs);
    expect(script.segments[2]?.claims.map(({ factId }) => factId)).toEqual(['f1']);
    expect(script.segments[3]?.overlays.map(({ kind }) => kind)).toEqual(['price', 'cta']);
    expect(script.hooks[0]?.text).toBe(paragraphs[0]);
  });

  it('shares sentences out when there are no paragraphs, and says when there are too few', () => {
    const script = scriptFromText('One is here. Two is here. Three is here. Four is here. Five is here.', ask());
    expect(script.segments.every(({ text }) => text !== '')).toBe(true);
    expect(() => scriptFromText('Only one.', ask())).toThrowError(/1 sentence for 4/);
  });
});
