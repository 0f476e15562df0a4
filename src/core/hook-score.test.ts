import { describe, expect, it } from 'vitest';
import { badHooks, goodHooks } from './fixtures/hook-lines.ts';
import { passesGate, scoreHook } from './hook-score.ts';

const facts = [
  'keeps coffee hot for 11 hours',
  'the lid locks so that the bag stays dry',
  'adhesive sinks into rough brick',
  'resists shrinking in the dryer',
];
const answer =
  'It keeps coffee hot. The lid locks, so the bag stays dry. The adhesive grips brick, and the shirt holds its shape in the dryer.';
const score = (text: string, overlay = 'Same mug, every day') =>
  scoreHook({ text, overlay, tone: 'big-sis', brand: 'Acme', facts, answer, person: true });

/** A line as it comes from a file: nothing is told of the picture or the words on it. */
const lineOnly = (text: string) => scoreHook({ text, overlay: '', tone: 'big-sis', brand: 'Acme', facts, answer, person: null }).total;

/** Share of good and bad pairs that stand in the right order. */
function separation(of: (text: string) => number): number {
  const pairs = goodHooks.flatMap((good) => badHooks.map((bad) => Math.sign(of(good) - of(bad))));
  return pairs.reduce<number>((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length;
}

function shuffle(words: string[], seed: number): string[] {
  let state = seed;
  const rolled = words.map((word) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return { word, roll: state };
  });
  return rolled.sort((left, right) => left.roll - right.roll).map(({ word }) => word);
}

describe('scoreHook', () => {
  it('separates good from bad openings, with and without a word about the picture', () => {
    expect(separation((text) => score(text).total)).toBeGreaterThan(0.95);
    expect(separation(lineOnly)).toBeGreaterThan(0.95);
  });

  it('lets good openings through the gate and no bad one', () => {
    expect(goodHooks.filter((text) => !passesGate(score(text))).length).toBeLessThanOrEqual(1);
    expect(badHooks.filter((text) => passesGate(score(text)))).toEqual([]);
  });

  it.each(goodHooks)('scores shuffled and stuffed words below: %s', (text) => {
    for (const seed of [1, 2, 3]) {
      const shuffled = shuffle(text.split(' '), seed).join(' ');
      expect(score(shuffled).total, shuffled).toBeLessThan(score(text).total);
      expect(lineOnly(shuffled), shuffled).toBeLessThan(lineOnly(text));
    }
    const stuffed = [
      `Acme premium quality best coffee bottle mug. ${text}`,
      `${text} Acme travel mug, insulated coffee mug, best travel mug 12 oz.`,
      text.replace(/[.?!] /, ', Acme insulated travel mug coffee tumbler leak-proof lid. '),
    ];
    for (const line of stuffed) {
      expect(score(line).total, line).toBeLessThan(score(text).total);
      expect(lineOnly(line), line).toBeLessThan(lineOnly(text));
    }
  });

  it('gives one reason per criterion and adds up to 14 at most', () => {
    for (const text of [...goodHooks, ...badHooks, '', '?', 'a'.repeat(500)]) {
      const { total, points } = score(text);
      expect(points.map(({ criterion }) => criterion)).toEqual(['speed', 'who', 'open-loop', 'concrete', 'payoff', 'first-frame', 'voice']);
      expect(total).toBe(points.reduce((sum, point) => sum + point.points, 0));
      expect(points.every(({ reason }) => reason.length > 5)).toBe(true);
    }
  });

  it('wants words on screen that are not the spoken line', () => {
    const text = goodHooks[0] ?? '';
    const frame = (overlay: string) => score(text, overlay).points.find(({ criterion }) => criterion === 'first-frame')?.points;
    expect(frame('Same mug, every day')).toBe(2);
    expect(frame('Your coffee is cold by nine and it tastes like the office')).toBe(1);
    expect(frame("your coffee's cold by nine")).toBe(1);
  });
});
