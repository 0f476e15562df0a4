import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createCanvas, type Ink } from './canvas.ts';
import { cutOut } from './cutout.ts';

const side = 240;

function photo(draw: (ink: Ink) => void, type: 'png' | 'jpeg' = 'png'): Buffer {
  const canvas = createCanvas(side, side);
  draw(canvas.getContext('2d'));
  return type === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 88);
}

function fill(ink: Ink, color: string | ReturnType<Ink['createLinearGradient']>, x = 0, y = 0, width = side, height = side): void {
  ink.fillStyle = color;
  ink.fillRect(x, y, width, height);
}

function shade(ink: Ink, x: number, y: number, rx: number, ry: number, alpha: number): void {
  const soft = ink.createRadialGradient(0, 0, 0, 0, 0, 1);
  soft.addColorStop(0, `rgba(30,30,40,${alpha})`);
  soft.addColorStop(1, 'rgba(30,30,40,0)');
  ink.save();
  ink.translate(x, y);
  ink.scale(rx, ry);
  fill(ink, soft, -1, -1, 2, 2);
  ink.restore();
}

/** The cut-out laid back where it stood: alpha at photo coordinates. */
async function alphaOf(result: Awaited<ReturnType<typeof cutOut>>): Promise<(x: number, y: number) => number> {
  const { data, info } = await sharp(result.cutout).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const left = Math.round(result.box.x * side);
  const top = Math.round(result.box.y * side);
  return (x, y) => {
    const inX = x - left;
    const inY = y - top;
    if (inX < 0 || inY < 0 || inX >= info.width || inY >= info.height) return 0;
    return data[(inY * info.width + inX) * 4 + 3] ?? 0;
  };
}

const hex = (rgb: readonly number[]): string => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

describe('cutOut', () => {
  it('takes every plain background away, also within a hole, and keeps the product, whatever the colours and place', {
    timeout: 180_000,
  }, async () => {
    const pale = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 205, max: 255 })));
    const strong = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 10, max: 110 })));
    const place = fc.record({
      x: fc.integer({ min: 80, max: 160 }),
      y: fc.integer({ min: 80, max: 160 }),
      r: fc.integer({ min: 36, max: 66 }),
    });
    await fc.assert(
      fc.asyncProperty(pale, strong, place, fc.boolean(), async (background, product, { x, y, r }, jpeg) => {
        const bytes = photo(
          (ink) => {
            fill(ink, hex(background));
            ink.fillStyle = hex(product);
            ink.beginPath();
            ink.arc(x, y, r, 0, Math.PI * 2);
            ink.fill();
            fill(ink, hex(background), x - 12, y - 12, 24, 24);
          },
          jpeg ? 'jpeg' : 'png',
        );
        const result = await cutOut(bytes);
        expect(result.method).toBe('plain');
        const alpha = await alphaOf(result);
        const wrong: string[] = [];
        for (let py = 0; py < side; py += 2) {
          for (let px = 0; px < side; px += 2) {
            const away = Math.hypot(px - x, py - y);
            if (away > r + 4 && alpha(px, py) !== 0) wrong.push(`background left at ${px},${py}`);
            const inHole = Math.max(Math.abs(px - x), Math.abs(py - y));
            if (inHole < 8 && alpha(px, py) !== 0) wrong.push(`hole closed at ${px},${py}`);
            if (away < r - 4 && inHole > 16 && alpha(px, py) !== 255) wrong.push(`product lost at ${px},${py}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 8, seed: 7 },
    );
  });

  it('follows a lit backdrop and drops the shadow on the ground', async () => {
    const result = await cutOut(
      photo((ink) => {
        const wall = ink.createLinearGradient(0, 0, side, side);
        wall.addColorStop(0, '#f2ede4');
        wall.addColorStop(1, '#bdb5a8');
        fill(ink, wall);
        shade(ink, 126, 200, 74, 14, 0.5);
        fill(ink, '#1f7a5c', 80, 40, 80, 160);
      }, 'jpeg'),
    );
    expect(result.method).toBe('gradient');
    const alpha = await alphaOf(result);
    expect(alpha(120, 120)).toBe(255);
    for (const [x, y] of [
      [10, 10],
      [230, 230],
      [60, 100],
      [190, 202],
    ] as const)
      expect(alpha(x, y)).toBe(0);
    expect(result.box.width * side).toBeLessThan(110);
    expect(result.colors[0]?.hex).toMatch(/^#[12]/);
  });

  it('keeps the photo rather than eating a white product on white', async () => {
    const result = await cutOut(
      photo((ink) => {
        fill(ink, '#ffffff');
        const body = ink.createLinearGradient(70, 0, 170, 0);
        for (const [at, color] of [
          [0, '#e8e8eb'],
          [0.3, '#ffffff'],
          [0.7, '#ffffff'],
          [1, '#e4e4e8'],
        ] as const)
          body.addColorStop(at, color);
        fill(ink, body, 70, 60, 100, 150);
        fill(ink, '#444444', 95, 30, 50, 30);
        fill(ink, '#333333', 100, 120, 40, 12);
      }),
    );
    expect(result.method).toBe('kept');
    expect(result.box).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it('keeps a photo with a busy background whole', async () => {
    const result = await cutOut(
      photo((ink) => {
        for (let index = 0; index < 300; index++)
          fill(ink, `hsl(${(index * 47) % 360} 50% ${20 + ((index * 13) % 60)}%)`, (index * 97) % side, (index * 53) % side, 40, 30);
        fill(ink, '#223344', 80, 60, 80, 150);
      }),
    );
    expect(result.method).toBe('kept');
    expect((await sharp(result.cutout).metadata()).width).toBe(side);
  });

  it('respects alpha that is there and trims to it', async () => {
    const result = await cutOut(photo((ink) => fill(ink, '#aa2244', 60, 40, 90, 150)));
    expect(result.method).toBe('alpha');
    expect(result.box).toEqual({ x: 60 / side, y: 40 / side, width: 90 / side, height: 150 / side });
    expect(result.colors).toEqual([{ hex: '#aa2244', share: 1 }]);
  });

  it('leaves no background colour in the edge', async () => {
    const result = await cutOut(
      photo((ink) => {
        fill(ink, '#ffffff');
        ink.fillStyle = '#202020';
        ink.beginPath();
        ink.arc(120, 120, 70, 0, Math.PI * 2);
        ink.fill();
      }),
    );
    const { data } = await sharp(result.cutout).raw().toBuffer({ resolveWithObject: true });
    let soft = 0;
    let brightest = 0;
    for (let at = 0; at < data.length; at += 4) {
      const alpha = data[at + 3] ?? 0;
      if (alpha > 0 && alpha < 255) soft++;
      if (alpha > 40) brightest = Math.max(brightest, data[at] ?? 0);
    }
    expect(brightest).toBeLessThan(90);
    expect(soft).toBeGreaterThan(100);
  });

  it('refuses bytes that are no picture', async () => {
    await expect(cutOut(Buffer.from('not a picture'))).rejects.toMatchObject({ code: 'unsupported_media' });
  });
});
