import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setNames } from '#core/shot-prompt.ts';
import { createCanvas } from '#media/canvas.ts';
import { noise, type Palette, paletteFrom, toLch } from '../palette.ts';
import { drawSet, surfaceOf } from './draw.ts';

const size = { width: 108, height: 192 };
const moods = ['tense', 'flat', 'bright', 'warm'] as const;
type Options = Parameters<typeof drawSet>[4];

function shoot(
  set: (typeof setNames)[number],
  options: Options,
  palette: Palette = paletteFrom([], options.mood, options.seed),
): Uint8ClampedArray {
  const ink = createCanvas(size.width, size.height).getContext('2d');
  drawSet(ink, set, palette, size, options);
  return ink.getImageData(0, 0, size.width, size.height).data;
}

const alphaAt = (data: Uint8ClampedArray, x: number, y: number): number =>
  data[(Math.floor(y * size.height) * size.width + Math.floor(x * size.width)) * 4 + 3] ?? -1;

/** Mean brightness of rows between two height shares, 0..255. */
function brightness(data: Uint8ClampedArray, from = 0, to = 1): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.floor(from * size.height) * size.width * 4; i < Math.floor(to * size.height) * size.width * 4; i += 4) {
    sum += 0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0);
    count++;
  }
  return sum / count;
}

describe('drawSet', () => {
  it.each(setNames)('fills the canvas behind and leaves room in front: %s', (set) => {
    const back = shoot(set, { mood: 'bright', seed: 4, layer: 'back' });
    expect(back.filter((value, i) => i % 4 === 3 && value !== 255)).toHaveLength(0);
    const front = shoot(set, { mood: 'bright', seed: 4, layer: 'front' });
    for (const y of [0.02, 0.3, 0.6, 0.75]) expect(alphaAt(front, 0.5, y)).toBe(0);
    expect(alphaAt(front, 0.5, surfaceOf(set))).toBe(255);
    expect(alphaAt(front, 0.5, 0.99)).toBe(255);
  });

  it('looks different in every set and mood, and the same every time', () => {
    const seen = new Set<string>();
    const palette = paletteFrom([], 'bright', 1);
    for (const set of setNames) {
      for (const mood of moods) {
        const bytes = Buffer.from(shoot(set, { mood, seed: 1, layer: 'back' }, palette)).toString('base64');
        expect(Buffer.from(shoot(set, { mood, seed: 1, layer: 'back' }, palette)).toString('base64')).toBe(bytes);
        seen.add(bytes);
      }
    }
    expect(seen.size).toBe(setNames.length * moods.length);
  });

  it('is darkest when tense, and keeps the top quiet for the hook', () => {
    for (const set of setNames) {
      const tense = shoot(set, { mood: 'tense', seed: 2, layer: 'back' });
      const bright = shoot(set, { mood: 'bright', seed: 2, layer: 'back' });
      expect(brightness(tense), set).toBeLessThan(brightness(bright) * 0.75);
      expect(brightness(bright, 0, 0.12), set).toBeLessThan(175);
    }
  });
});

describe('paletteFrom', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  const colors = fc.array(fc.record({ hex, share: fc.double({ min: 0.01, max: 1, noNaN: true }) }), { maxLength: 6 });

  it('goes from dark to light for any product, mood and seed', () => {
    fc.assert(
      fc.property(colors, fc.constantFrom(...moods), fc.integer({ min: 0, max: 1_000_000 }), (list, mood, seed) => {
        const palette = paletteFrom(list, mood, seed);
        for (const color of Object.values(palette)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
        expect(toLch(palette.ink).l).toBeLessThan(0.25);
        expect(toLch(palette.deep).l).toBeLessThan(toLch(palette.base).l);
        expect(toLch(palette.base).l).toBeLessThan(toLch(palette.light).l - 0.15);
        expect(paletteFrom(list, mood, seed)).toEqual(palette);
      }),
    );
  });

  it('sets a coloured product against another hue', () => {
    for (const product of ['#d63b2f', '#2f6bd6', '#2fa84f', '#e0b020', '#8a3bd6']) {
      for (let seed = 0; seed < 20; seed++) {
        const { base } = paletteFrom([{ hex: product, share: 1 }], 'bright', seed);
        const apart = Math.abs(((toLch(base).h - toLch(product).h + 540) % 360) - 180);
        expect(apart).toBeGreaterThan(60);
      }
    }
  });
});

it('noise is repeatable and even', () => {
  const values = Array.from({ length: 2000 }, (_, i) => noise(42, i));
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
  expect(noise(42, 7)).toBe(noise(42, 7));
});
