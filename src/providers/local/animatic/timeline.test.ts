import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, type Shot } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import { readLips, syllablesOf } from './lips.ts';
import { planBeats } from './timeline.ts';

const shotOf = (share: number): Shot => ({ share, framing: 'medium', camera: 'push', action: 'talk' });

/** `One two. Three, four.` spoken from 0.2 s, half a second per word. */
function speak(text: string, each = 0.5): Word[] {
  return text.split(' ').map((word, index) => ({ text: word, start: 0.2 + index * each, end: 0.2 + index * each + each * 0.8 }));
}

describe('planBeats', () => {
  it('covers the segment without gaps, on whole frames, never too briefly, with every shot that fits', () => {
    const shots = fc.array(
      fc.record({
        share: fc.double({ min: 0.05, max: 1, noNaN: true }),
        framing: fc.constantFrom('wide', 'medium', 'close', 'insert'),
        camera: fc.constantFrom('push', 'pull', 'pan-left', 'pan-right', 'tilt-up', 'float'),
        action: fc.constantFrom(...actions),
      }),
      { minLength: 1, maxLength: 6 },
    ) as fc.Arbitrary<Shot[]>;
    const text = fc.array(fc.constantFrom('so', 'really,', 'stop.', 'never', 'again!', 'thirty'), { maxLength: 40 });
    fc.assert(
      fc.property(shots, text, fc.integer({ min: 1, max: 15 }), (plan, said, seconds) => {
        const words = said.length > 0 ? speak(said.join(' '), (seconds - 0.4) / said.length) : [];
        const beats = planBeats(plan, words, seconds, 30);
        expect(beats[0]?.start).toBe(0);
        expect(beats.at(-1)?.end).toBe(seconds);
        beats.forEach((beat, index) => {
          expect(beat.end - beat.start).toBeGreaterThan(beats.length > 1 ? 0.75 : 0.5);
          expect(beat.end - beat.start).toBeLessThanOrEqual(6);
          if (index > 0) expect(beat.start).toBe(beats[index - 1]?.end);
          expect(Math.abs(beat.start * 30 - Math.round(beat.start * 30))).toBeLessThan(1e-6);
        });
        if (seconds >= 8 && plan.length <= 4) expect(new Set(beats.map(({ index }) => index)).size).toBe(plan.length);
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  it('moves a cut to the sentence end beside the planned time', () => {
    const words = speak('I tried it all. Nothing ever worked for me at home');
    const [first] = planBeats([shotOf(0.5), shotOf(0.5)], words, 5.6, 30);
    // The sentence ends at 2.1 s; 2.8 s was planned.
    expect(first?.end).toBeGreaterThan(2.0);
    expect(first?.end).toBeLessThan(2.3);
  });

  it('cuts in closer where one shot would be held too long', () => {
    const beats = planBeats([shotOf(1)], speak('one two three. four five six, seven eight. nine ten eleven twelve.'), 8, 30);
    expect(beats.length).toBeGreaterThanOrEqual(3);
    expect(beats.map(({ punch }) => punch).slice(0, 3)).toEqual([0, 1, 0.45]);
  });
});

describe('readLips', () => {
  const words: Word[] = [
    { text: 'Banana', start: 0.5, end: 1.4 },
    { text: 'map', start: 2, end: 2.4 },
  ];
  const mouth = readLips(words);

  it('opens once per syllable, and is closed in pauses and on a leading b, m or p', () => {
    const samples = Array.from({ length: 100 }, (_, index) => mouth(0.45 + index * 0.01));
    const peaks = samples.filter((open, index) => open > 0.5 && open > (samples[index - 1] ?? 0) && open >= (samples[index + 1] ?? 0));
    expect(peaks).toHaveLength(3);
    for (const pause of [0, 0.3, 1.7, 2.6]) expect(mouth(pause)).toBe(0);
    expect(mouth(1.95)).toBeLessThan(0.4);
  });

  it('opens wider for a than for i', () => {
    const widest = (text: string) => Math.max(...syllablesOf({ text, start: 0, end: 1 }).map(({ peak }) => peak));
    expect(widest('call')).toBeGreaterThan(widest('hint') * 1.5);
  });
});
