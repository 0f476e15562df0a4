import { describe, expect, it } from 'vitest';
import type { Box } from '#core/cut.ts';
import { actions } from '#core/shot-prompt.ts';
import { readyCharacters } from '#library/characters/ready.ts';
import { createCanvas } from '#media/canvas.ts';
import { drawCharacter, drawHandOver, type Figure, type Performance, type Place } from './draw.ts';

const width = 270;
const height = 480;
const light = { key: '#fff1dd', rim: '#ffb36b', shade: 0.4 };
const place: Place = { x: width / 2, bottom: height, height: 300 };
const still: Performance = {
  action: 'talk',
  mouth: 0,
  blink: 0,
  brow: 0,
  smile: 0.3,
  gaze: { x: 0, y: 0 },
  lean: 0,
  breath: 0.3,
  gesture: 1,
};
const anyone = readyCharacters[0]?.drawing ?? fail();

function fail(): never {
  throw new Error('There are no ready characters.');
}

function shoot(drawing: typeof anyone, performance: Performance, where: Place = place): { pixels: Uint8ClampedArray; figure: Figure } {
  const ink = createCanvas(width, height).getContext('2d');
  const figure = drawCharacter(ink, drawing, performance, where, light);
  drawHandOver(ink, drawing, performance, where, light);
  return { pixels: ink.getImageData(0, 0, width, height).data, figure };
}

/** The smallest box around all pixels that differ; null when none do. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): Box | null {
  const found = { left: width, top: height, right: -1, bottom: -1 };
  for (let i = 0; i < a.length; i += 4) {
    if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2] && a[i + 3] === b[i + 3]) continue;
    const x = (i / 4) % width;
    const y = Math.floor(i / 4 / width);
    found.left = Math.min(found.left, x);
    found.top = Math.min(found.top, y);
    found.right = Math.max(found.right, x + 1);
    found.bottom = Math.max(found.bottom, y + 1);
  }
  if (found.right < 0) return null;
  return { x: found.left, y: found.top, width: found.right - found.left, height: found.bottom - found.top };
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const canvasBox: Box = { x: 0, y: 0, width, height };
const empty = new Uint8ClampedArray(width * height * 4);

describe('drawCharacter', () => {
  it.each(readyCharacters.map((character) => [character.slug, character.drawing] as const))(
    'draws %s in every action, inside the boxes it names',
    (_, drawing) => {
      for (const action of actions) {
        const { pixels, figure } = shoot(drawing, { ...still, action });
        const touched = difference(pixels, empty) ?? { x: 0, y: 0, width: 0, height: 0 };
        expect(touched.width, action).toBeGreaterThan(100);
        expect(touched.height, action).toBeGreaterThan(250);
        expect(inside(touched, figure.body), `${action}: ${JSON.stringify({ touched, body: figure.body })}`).toBe(true);
        expect(inside(figure.face, figure.body), action).toBe(true);
        expect(inside(figure.body, canvasBox), action).toBe(true);
        expect(figure.hand !== null, action).toBe(['hold-up', 'present', 'point'].includes(action));
      }
    },
  );

  it('draws each action differently, and each character', () => {
    const poses = new Set(actions.map((action) => Buffer.from(shoot(anyone, { ...still, action }).pixels).toString('base64')));
    expect(poses.size).toBe(actions.length);
    const cast = new Set(readyCharacters.map(({ drawing }) => Buffer.from(shoot(drawing, still).pixels).toString('base64')));
    expect(cast.size).toBe(readyCharacters.length);
  });

  it('gives the same bytes for the same arguments, whatever was drawn between', () => {
    const first = shoot(anyone, { ...still, action: 'hold-up', gesture: 0.6, lean: 0.4 }).pixels;
    for (const { drawing } of readyCharacters) shoot(drawing, { ...still, action: 'celebrate', gesture: 0.3 });
    expect(difference(first, shoot(anyone, { ...still, action: 'hold-up', gesture: 0.6, lean: 0.4 }).pixels)).toBeNull();
  });

  it.each([
    { name: 'upright', lean: 0, flip: false },
    { name: 'leaning', lean: 1, flip: false },
    { name: 'leaning back and mirrored', lean: -1, flip: true },
  ])('moves lips, eyes and brows only inside the face box: $name', ({ lean, flip }) => {
    for (const { drawing } of lean === 0 ? readyCharacters : readyCharacters.slice(0, 3)) {
      for (const action of ['talk', 'shrug'] as const) {
        const where = { ...place, flip };
        const base = { ...still, action, lean };
        const shut = shoot(drawing, base, where);
        for (const change of [{ mouth: 1 }, { blink: 1 }, { brow: 1 }, { brow: -1 }, { smile: -1 }, { gaze: { x: 1, y: 1 } }]) {
          const changed = difference(shut.pixels, shoot(drawing, { ...base, ...change }, where).pixels);
          expect(changed, JSON.stringify(change)).not.toBeNull();
          expect(
            changed && inside(changed, shut.figure.face),
            `${action} ${JSON.stringify({ change, changed, face: shut.figure.face })}`,
          ).toBe(true);
        }
      }
    }
  });

  it('draws nothing below the waist and mirrors on request', () => {
    const raised = { ...place, bottom: 400 };
    const { pixels, figure } = shoot(anyone, { ...still, action: 'hold-up' }, raised);
    const touched = difference(pixels, empty);
    expect(touched && touched.y + touched.height).toBeLessThanOrEqual(400);
    const mirrored = shoot(anyone, { ...still, action: 'hold-up' }, { ...raised, flip: true }).figure;
    expect((figure.hand?.x ?? 0) + (mirrored.hand?.x ?? 0)).toBeCloseTo(width, 3);
    expect(mirrored.hand?.angle).toBeCloseTo(-(figure.hand?.angle ?? 0), 6);
  });

  it('scales: a figure twice as high stands in boxes twice as large', () => {
    const small = shoot(anyone, still, { ...place, height: 150 }).figure;
    const large = shoot(anyone, still, { ...place, height: 300 }).figure;
    expect(large.face.width / small.face.width).toBeCloseTo(2, 6);
    expect(large.body.height / small.body.height).toBeCloseTo(2, 6);
  });

  it('puts the fingers over a held product and nowhere else', () => {
    const ink = createCanvas(width, height).getContext('2d');
    drawHandOver(ink, anyone, { ...still, action: 'talk' }, place, light);
    expect(difference(ink.getImageData(0, 0, width, height).data, empty)).toBeNull();
    drawHandOver(ink, anyone, { ...still, action: 'hold-up' }, place, light, 50);
    const grip = difference(ink.getImageData(0, 0, width, height).data, empty);
    const { hand } = shoot(anyone, { ...still, action: 'hold-up' }).figure;
    expect(grip && Math.abs(grip.x + grip.width / 2 - (hand?.x ?? 0))).toBeLessThan(20);
  });
});
