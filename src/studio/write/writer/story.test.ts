import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#core/format.ts';
import { type Tone, tones } from '#core/vocabulary.ts';
import { evalProducts } from '../../../../evals/scripts/products.ts';
import { frames } from './en/frames/all-frames.ts';
import { stemsOf } from './en/slots.ts';
import { draftStory } from './write-script.ts';
import { writing } from './writings.ts';

/** Of a length that no telling has, so that every story is pieced together. */
const slots = segmentsOf('ugc-60', 'final').map((slot) => ({ ...slot, seconds: 13 }));
const ask = (product: (typeof evalProducts)[number], tone: Tone, seed: number) => ({ product, tone, slots, seed, presenter: null });
/** Enough for every tone to meet several kinds of thing. */
const some = evalProducts.filter((_, index) => index % 3 === 0);
const named: Tone[] = tones.filter((tone) => writing.tonePacks[tone].hero);

describe('a story', () => {
  it('has ends for its scenes that are short and name something of the scene', () => {
    const ends = frames.flatMap(({ tensions }) =>
      tensions.flatMap(({ scene, cost, tension, object, bits }) =>
        [...scene, ...cost].flatMap((line) => {
          const [told = '', callback] = line.split(' // ');
          return callback === undefined ? [] : [{ callback, around: stemsOf([told, tension, object, ...bits].join(' ')) }];
        }),
      ),
    );
    const bound = ends.filter(({ callback, around }) => [...stemsOf(callback)].some((stem) => around.has(stem)));
    expect(bound.length / ends.length).toBeGreaterThan(0.95);
    expect(ends.filter(({ callback }) => callback.split(' ').length > 14)).toEqual([]);
  });

  it('blames one thing at a time, since every tone says that it is innocent', () => {
    const blamed = frames.flatMap(({ tensions }) => tensions.map(({ blame }) => blame));
    expect(blamed.filter((blame) => /[^su]s$/.test(blame))).toEqual([]);
  });

  it('ends on something that its first half has named', () => {
    let paidOff = 0;
    let scripts = 0;
    for (const product of some) {
      for (const tone of tones) {
        const { words, plan } = draftStory(ask(product, tone, 1));
        const [opening, problem] = words.segments;
        const last = stemsOf(
          words.segments
            .at(-1)
            ?.text.split(/(?<=[.!?]) /)
            .at(-1) ?? '',
        );
        const before = stemsOf(`${opening?.text} ${problem?.text}`);
        scripts += 1;
        if (plan.story.callbacks.length > 0 && [...last].some((stem) => before.has(stem))) paidOff += 1;
      }
    }
    expect(paidOff / scripts).toBeGreaterThan(0.85);
  });

  it('is about one person: the one with the name, or you', () => {
    for (const product of some) {
      for (const tone of tones) {
        const { words } = draftStory(ask(product, tone, 2));
        const [opening] = words.segments;
        if (named.includes(tone)) expect(opening?.text).not.toMatch(/\byou(?:r|rs|'re|'ve|'ll)?\b/i);
        else expect(opening?.text).not.toMatch(/\b(?:Wendy|Nadia|Rosa|Marge|Ingrid|Tess|Otto|Vince|Leon|Hank|Curtis|Amir)\b/);
      }
    }
  });
});
