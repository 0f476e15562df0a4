import { describe, expect, it } from 'vitest';
import { lintLine } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import type { Frame } from '../../frame.ts';
import { inflect } from '../inflect.ts';
import { airAndWarmth } from './air-and-warmth.ts';
import { frames } from './all-frames.ts';
import { familyAndCar } from './family-and-car.ts';
import { grooming } from './grooming.ts';
import { kitchenCounter } from './kitchen-counter.ts';
import { orderAndCraft } from './order-and-craft.ts';
import { petWalks } from './pet-walks.ts';
import { smallTech } from './small-tech.ts';
import { worn } from './worn.ts';

/** One kind of thing each: what they tell goes into every script of that kind. */
const ownScenes = [...airAndWarmth, ...familyAndCar, ...grooming, ...kitchenCounter, ...orderAndCraft, ...petWalks, ...smallTech, ...worn];

const nothingKnown = (frame: Frame): ProductView => ({
  name: `Norvane ${frame.noun}`,
  brand: 'Norvane',
  price: null,
  rating: null,
  description: null,
  kind: frame.kind,
  url: null,
  readAt: '2026-11-01T00:00:00Z',
  facts: [],
});

/** Everything a frame says before the product comes in, as sentences. */
function told(frame: Frame): string[] {
  return frame.tensions
    .flatMap(({ scene, cost, cause, tension, blame, object }) => [
      ...[...scene, ...cost].flatMap((line) => line.split(' // ')),
      ...cause,
      tension,
      `it is not ${blame}`,
      `look at ${object}`,
    ])
    .map((line) => {
      const text = inflect(line.replaceAll('{noun}', frame.noun), { person: 'you', tense: 'present' });
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    });
}

describe('frames', () => {
  it('tell their scenes without a claim the lint would refuse', () => {
    const refused = ownScenes.flatMap((frame) =>
      told(frame).flatMap((line) =>
        lintLine(line, nothingKnown(frame), 'problem')
          .filter(({ level }) => level === 'error')
          .map(({ words }) => `${frame.noun}: ${words}`),
      ),
    );
    expect(refused).toEqual([]);
  });

  it('have two stories for every tension, each with its cause and its cost', () => {
    for (const { tensions } of frames)
      for (const { scene, cause, cost, object } of tensions) {
        expect(scene.length, object).toBeGreaterThanOrEqual(4);
        expect(cause, object).toHaveLength(2);
        expect(cost, object).toHaveLength(2);
      }
  });
});
