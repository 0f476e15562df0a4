import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filmLanguage } from '#core/language/languages.ts';
import { lintLine } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import { tones } from '#core/vocabulary.ts';
import type { Frame } from '../frame.ts';
import { frames } from './frames/all-frames.ts';
import { fileOf, parseTellings, tellingsFor } from './tellings.ts';

const { countSyllables, predictSeconds, syllableRange } = filmLanguage;
const files = readdirSync(new URL('./tellings/', import.meta.url));
const told = frames.filter((frame) => files.includes(fileOf(frame)));
const all = told.flatMap((frame) => tones.flatMap((tone) => tellingsFor(frame, tone).map((telling) => ({ frame, telling }))));

/** A product of the kind that the page tells nothing of: what the lint lets pass here, it lets pass for any. */
const unknown = (frame: Frame): ProductView => ({
  name: frame.nouns[0] ?? frame.noun,
  brand: null,
  kind: frame.kind,
  price: null,
  rating: null,
  description: null,
  url: null,
  readAt: '2026-11-01T00:00:00Z',
  facts: [],
});

describe('tellings', () => {
  it('belong to a frame each, and every tone has more than one to choose from', () => {
    expect(files.filter((file) => !frames.some((frame) => fileOf(frame) === file))).toEqual([]);
    for (const frame of told)
      for (const tone of tones) expect(tellingsFor(frame, tone).length, `${fileOf(frame)} ${tone}`).toBeGreaterThan(1);
  });

  it('fill their segments, and can be spoken in the time', () => {
    for (const { frame, telling } of all) {
      const { low, high } = syllableRange(15, telling.tone === 'quiet-minimalist');
      for (const text of [telling.hook, telling.problem]) {
        expect(countSyllables(text), `${fileOf(frame)}: ${text}`).toBeGreaterThanOrEqual(low);
        expect(countSyllables(text), `${fileOf(frame)}: ${text}`).toBeLessThanOrEqual(high);
        expect(predictSeconds(text), `${fileOf(frame)}: ${text}`).toBeLessThanOrEqual(15);
      }
    }
  });

  it('claim nothing, whatever the product is', () => {
    const refused = all.flatMap(({ frame, telling }) =>
      [
        lintLine(telling.hook, unknown(frame), 'hook'),
        lintLine(telling.problem, unknown(frame), 'problem'),
        lintLine(telling.end.replace('{noun}', frame.noun), unknown(frame), 'cta'),
      ]
        .flat()
        // What a page may support is asked again of each product.
        .filter(({ rule }) => rule !== 'unsupported')
        .map(({ words }) => `${fileOf(frame)}: ${words}`),
    );
    expect(refused).toEqual([]);
  });

  it('share no run of five words with many others: no mould shows', () => {
    const users = new Map<string, Set<string>>();
    for (const { telling } of all) {
      for (const text of [telling.hook, telling.problem, ...telling.turns, telling.payoff, telling.end]) {
        const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
        for (let at = 0; at + 5 <= words.length; at++) {
          const run = words.slice(at, at + 5).join(' ');
          users.set(run, (users.get(run) ?? new Set()).add(telling.hook));
        }
      }
    }
    const common = [...users].filter(([, hooks]) => hooks.size > Math.max(4, all.length * 0.005)).map(([run]) => run);
    expect(common).toEqual([]);
  });

  it('are refused with their place when one is not whole', () => {
    const [frame] = told;
    if (!frame) throw new Error('nothing is told');
    const text = readFileSync(new URL(`./tellings/${fileOf(frame)}`, import.meta.url), 'utf8');
    expect(() => parseTellings(text.replace(/^Payoff: .*\n/m, ''), frame)).toThrow(/Payoff/);
    expect(() => parseTellings(text.replace(/^Turn: .*\n/m, ''), frame)).toThrow(/Turn/);
    expect(() => parseTellings(text.replace(' / ', ' / nonsense-'), frame)).toThrow(/no such kind of hook/);
  });
});
