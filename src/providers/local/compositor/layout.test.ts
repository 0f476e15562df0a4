import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actions } from '#core/shot-prompt.ts';
import { categories } from '#core/vocabulary.ts';
import { type Composition, compose, gripShare, law, type Measures, palmBelow, type ShotView } from './layout.ts';

const size = { width: 1080, height: 1920 };

const views: fc.Arbitrary<ShotView> = fc.record({
  framing: fc.constantFrom('wide', 'medium', 'close', 'insert'),
  action: fc.constantFrom(...actions),
  placement: fc.constantFrom('none', 'subtle', 'hero', 'set_down'),
  punch: fc.constantFrom(0, 1),
  category: fc.constantFrom(...categories),
  aspect: fc.double({ min: 0.2, max: 3.2, noNaN: true }),
  figure: fc.option(
    fc.record({
      top: fc.double({ min: 985, max: 1060, noNaN: true }),
      height: fc.double({ min: 370, max: 420, noNaN: true }),
      half: fc.double({ min: 145, max: 180, noNaN: true }),
      hand: fc.option(fc.record({ x: fc.double({ min: 240, max: 310, noNaN: true }), y: fc.double({ min: 470, max: 580, noNaN: true }) })),
    }),
  ),
  flip: fc.boolean(),
  headline: fc.boolean(),
});

function inside(left: number, top: number, right: number, bottom: number): void {
  const slack = 0.006;
  expect(left / size.width).toBeGreaterThanOrEqual(law.left - slack);
  expect(right / size.width).toBeLessThanOrEqual(law.right + slack);
  expect(top / size.height).toBeGreaterThanOrEqual(law.top - slack);
  expect(bottom / size.height).toBeLessThanOrEqual(law.bottom + slack);
}

function heldBox(view: ShotView, face: Measures, { figure, product }: Composition) {
  const unit = (figure?.height ?? 0) / 1000;
  const hand = face.hand ?? { x: 0, y: 0 };
  const height = product?.height ?? 0;
  const x = (figure?.x ?? 0) + (view.flip ? -1 : 1) * hand.x * unit;
  const y = (figure?.bottom ?? 0) - hand.y * unit;
  const bottom = view.action === 'present' ? y + palmBelow * unit : y + height * (1 - gripShare);
  return { x, bottom, height };
}

it('keeps every face and every product within the law of the layout', () => {
  fc.assert(
    fc.property(views, (view) => {
      const composition = compose(view, size);
      const { figure, product } = composition;
      if (figure && view.figure) {
        const unit = figure.height / 1000;
        const { half, top, height } = view.figure;
        inside(figure.x - half * unit, figure.bottom - top * unit, figure.x + half * unit, figure.bottom - (top - height) * unit);
      }
      if (!product) return;
      const box = product.mode === 'hand' && view.figure ? heldBox(view, view.figure, composition) : product;
      const half = (box.height * view.aspect) / 2;
      inside(box.x - half, box.bottom - box.height, box.x + half, box.bottom);
    }),
    { numRuns: 1500, seed: 3 },
  );
});

it('leaves a headline its two lines above whoever speaks', () => {
  const figure = { top: 1010, height: 390, half: 160, hand: null };
  for (const framing of ['wide', 'medium', 'close', 'insert'] as const) {
    const view = { framing, action: 'talk', placement: 'none', punch: 1, category: 'home', aspect: 1, figure, flip: false } as const;
    const { figure: lower } = compose({ ...view, headline: true }, size);
    const top = (lower?.bottom ?? 0) - (figure.top * (lower?.height ?? 0)) / 1000;
    expect(top / size.height).toBeGreaterThan(0.27);
  }
});

it('never shows where the drawn figure ends', () => {
  fc.assert(
    fc.property(views, (view) => {
      const { figure, counter } = compose(view, size);
      if (figure) expect(Math.min(figure.bottom, size.height)).toBeGreaterThanOrEqual(counter ?? size.height);
    }),
    { numRuns: 500, seed: 4 },
  );
});

it('makes the framings really different, and shows no product where none is placed', () => {
  const figure = { top: 1010, height: 390, half: 160, hand: null };
  const view = { action: 'talk', placement: 'none', punch: 0, category: 'home', aspect: 1, figure, flip: false } as const;
  const heights = (['wide', 'medium', 'close', 'insert'] as const).map(
    (framing) => compose({ ...view, framing }, size).figure?.height ?? 0,
  );
  heights.slice(1).forEach((height, index) => {
    expect(height / (heights[index] ?? 1)).toBeGreaterThan(1.2);
  });
  for (const framing of ['wide', 'insert'] as const) expect(compose({ ...view, framing }, size).product).toBeNull();
});
