import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Character } from '#core/character.ts';
import type { Box } from '#core/cut.ts';
import type { SegmentRole } from '#core/format.ts';
import { type Action, type SetName, type Shot, type ShotPrompt, untold } from '#core/shot-prompt.ts';
import type { Placement } from '#core/vocabulary.ts';
import { createCanvas } from '#media/canvas.ts';
import type { KeyframeRequest } from '../../spec/image.ts';
import { createCompositor } from './compositor.ts';
import { law } from './layout.ts';
import { readStaging } from './staging.ts';

const mara: Character = {
  slug: 'mara',
  name: 'Mara',
  look: '',
  wardrobe: '',
  persona: '',
  voice: '',
  fits: ['skincare'],
  drawing: {
    skin: '#b97a56',
    hair: { style: 'curls', color: '#2a1a12' },
    build: 'average',
    top: { style: 'hoodie', color: '#e0a030', accent: '#ffffff' },
    glasses: false,
    beard: false,
    earrings: true,
    accent: '#ff8800',
  },
};

let home = '';
let made = 0;
const compositor = createCompositor();

async function photo(name: string, width: number, height: number, color: string, busy = false): Promise<string> {
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  ink.fillStyle = '#ffffff';
  ink.fillRect(0, 0, width, height);
  for (let index = 0; busy && index < 200; index++) {
    ink.fillStyle = `hsl(${(index * 47) % 360} 50% ${20 + ((index * 13) % 60)}%)`;
    ink.fillRect((index * 97) % width, (index * 53) % height, 50, 40);
  }
  ink.fillStyle = color;
  ink.fillRect(width * 0.1, height * 0.1, width * 0.8, height * 0.8);
  const file = join(home, name);
  await writeFile(file, canvas.toBuffer('image/png'));
  return file;
}

function prompt(set: SetName, mood: ShotPrompt['mood'], framing: Shot['framing'], action: Action): ShotPrompt {
  return { ...untold, set, mood, shots: [{ share: 1, framing, camera: 'push', action }] };
}

function request(change: Partial<KeyframeRequest>): KeyframeRequest {
  made++;
  return {
    end: 'open',
    role: 'solution',
    placement: 'hero',
    shot: prompt('kitchen', 'bright', 'medium', 'hold-up'),
    character: mara,
    product: { name: 'Glow Drops', kind: 'skincare', images: [] },
    width: 270,
    height: 480,
    seed: 11,
    variation: 0,
    note: null,
    file: join(home, `still-${made}.png`),
    ...change,
  };
}

const never = () => new AbortController().signal;

function lawful(box: Box | null): void {
  if (!box) return;
  expect(box.x).toBeGreaterThanOrEqual(law.left - 0.012);
  expect(box.x + box.width).toBeLessThanOrEqual(law.right + 0.012);
  expect(box.y).toBeGreaterThanOrEqual(law.top - 0.012);
  expect(box.y + box.height).toBeLessThanOrEqual(law.bottom + 0.012);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'compositor-'));
});

describe('the compositor', () => {
  const scenes: [SegmentRole, Placement, SetName, ShotPrompt['mood'], Shot['framing'], Action][] = [
    ['hook', 'none', 'bathroom', 'tense', 'wide', 'facepalm'],
    ['problem', 'subtle', 'desk', 'tense', 'medium', 'think'],
    ['problem', 'none', 'gym', 'flat', 'close', 'shrug'],
    ['solution', 'hero', 'kitchen', 'bright', 'medium', 'hold-up'],
    ['solution', 'hero', 'bedroom', 'bright', 'insert', 'talk'],
    ['solution', 'hero', 'nursery', 'warm', 'close', 'explain'],
    ['cta', 'set_down', 'studio', 'warm', 'medium', 'present'],
    ['cta', 'hero', 'outdoor', 'warm', 'wide', 'wave'],
  ];
  const shapes = [
    [80, 220],
    [240, 90],
    [160, 160],
  ] as const;

  it('keeps faces and products inside the law of the layout, in every role and for every shape of product', async () => {
    for (const [index, [role, placement, set, mood, framing, action]] of scenes.entries()) {
      const [width, height] = shapes[index % 3] ?? [160, 160];
      const images = [await photo(`shape-${index}.png`, width, height, '#205a80')];
      const still = await compositor.keyframe(
        request({
          role,
          placement,
          shot: prompt(set, mood, framing, action),
          product: { name: 'X', kind: 'home', images },
          seed: index * 7,
        }),
        never(),
      );
      lawful(still.face);
      lawful(still.product);
      expect(still.product === null, `${role} ${placement} ${framing}`).toBe(placement === 'none');
      expect(still.face === null, `${role} ${framing}`).toBe(framing === 'insert');
      expect(still.degraded).toBeNull();
      const { width: w, height: h, format } = await sharp(still.file).metadata();
      expect([w, h, format]).toEqual([270, 480, 'png']);
    }
  });

  it('puts the real product’s pixels where it says it does', async () => {
    const images = [await photo('magenta.png', 200, 260, '#e010c0')];
    const shot = prompt('kitchen', 'bright', 'insert', 'talk');
    const still = await compositor.keyframe(request({ shot, product: { name: 'X', kind: 'home', images } }), never());
    const box = still.product;
    if (!box) throw new Error('no product in an insert shot');
    const middle = {
      left: Math.round((box.x + box.width * 0.3) * 270),
      top: Math.round((box.y + box.height * 0.3) * 480),
      width: 20,
      height: 20,
    };
    // `stats` looks at the input, so the part is cut out first.
    const { channels } = await sharp(await sharp(still.file).extract(middle).png().toBuffer()).stats();
    const [red, green, blue] = channels.map(({ mean }) => mean);
    expect(red).toBeGreaterThan(170);
    expect(green).toBeLessThan(90);
    expect(blue).toBeGreaterThan(140);
  });

  it('says when no picture, or no cut-out, was to be had, but not where the product is not shown', async () => {
    const empty = await compositor.keyframe(request({}), never());
    expect(empty.degraded).toContain('no product picture');
    const busy = [await photo('busy.png', 300, 300, '#334455', true)];
    const print = await compositor.keyframe(request({ product: { name: 'X', kind: 'home', images: busy } }), never());
    expect(print.degraded).toContain('shown as a print');
    const hook = request({ role: 'hook', placement: 'none', shot: prompt('desk', 'tense', 'close', 'talk') });
    expect((await compositor.keyframe(hook, never())).degraded).toBeNull();
  });

  it('shows other angles in other segments when there are several pictures', async () => {
    const images = [
      await photo('one.png', 100, 200, '#aa2222'),
      await photo('two.png', 200, 200, '#22aa22'),
      await photo('three.png', 220, 100, '#2222aa'),
    ];
    const layer = async (role: SegmentRole) => {
      const still = await compositor.keyframe(request({ role, product: { name: 'X', kind: 'home', images } }), never());
      const { dominant } = await sharp(still.layers[0]?.file).flatten().stats();
      return (['r', 'g', 'b'] as const).reduce((most, one) => (dominant[one] > dominant[most] ? one : most));
    };
    expect([await layer('solution'), await layer('problem'), await layer('cta')]).toEqual(['r', 'g', 'b']);
  });

  it('draws the same still for the same request, and stages it as plain data', async () => {
    const one = await compositor.keyframe(request({}), never());
    const other = await compositor.keyframe(request({}), never());
    expect(await sharp(one.file).raw().toBuffer()).toEqual(await sharp(other.file).raw().toBuffer());
    expect(readStaging(JSON.parse(JSON.stringify(one.staging)))).toEqual(one.staging);
    expect(readStaging({ scene: 'somebody else’s' })).toBeNull();
  });

  it('follows a note in the picture, keeps the film’s colours in every other take, and tells both', async () => {
    const images = [await photo('noted.png', 120, 220, '#e010c0')];
    const shot = prompt('kitchen', 'bright', 'medium', 'talk');
    const ask = (change: Partial<KeyframeRequest>) =>
      compositor.keyframe(request({ shot, product: { name: 'X', kind: 'home', images }, ...change }), never());
    const plain = await ask({});
    expect(plain.note).toBeNull();
    const noted = await ask({ variation: 1, note: 'wider, product on the left, in the café, and sparkly' });
    expect(noted.note?.followed).toEqual(['café', 'wider', 'left']);
    expect(noted.degraded).toContain('“sparkly” is not understood');
    expect(noted.face?.height).toBeLessThan(plain.face?.height ?? 0);
    expect(noted.product?.x).toBeLessThan(noted.face?.x ?? 0);
    expect(readStaging(noted.staging)).toMatchObject({ set: 'cafe', seed: readStaging(plain.staging)?.seed });
    const alone = await ask({ note: 'without the person' });
    expect(alone.face).toBeNull();
    expect(alone.product).not.toBeNull();
    const large = await ask({ note: 'product much bigger' });
    expect(large.note?.followed.length === 1).toBe((large.product?.height ?? 0) > (plain.product?.height ?? 0) * 1.03);
    lawful(large.product);
    const again = readStaging((await ask({ variation: 1 })).staging);
    expect(again?.colors).toEqual(readStaging(plain.staging)?.colors);
    expect(again?.shot.action).not.toBe('talk');
  });

  it('stops when it is told to and leaves no file', async () => {
    const stopped = request({ file: join(home, 'stopped.png') });
    await expect(compositor.keyframe(stopped, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect((await readdir(home)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});
