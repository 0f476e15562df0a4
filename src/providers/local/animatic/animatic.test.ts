import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CharacterDrawing } from '#core/character.ts';
import { type Shot, type ShotPrompt, untold } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import { createCanvas } from '#media/canvas.ts';
import { runFfmpeg, runFfprobe } from '#media/ffmpeg.ts';
import { writeScript } from '../../../studio/write/writer/write-script.ts';
import type { ClipRequest } from '../../spec/clip.ts';
import type { Keyframe } from '../../spec/image.ts';
import { createCompositor } from '../compositor/compositor.ts';
import { createAnimatic } from './animatic.ts';

const drawing: CharacterDrawing = {
  skin: '#e8b996',
  hair: { style: 'quiff', color: '#5a3a22' },
  build: 'broad',
  top: { style: 'shirt', color: '#3a6ea5', accent: '#ffffff' },
  glasses: true,
  beard: true,
  earrings: false,
  accent: '#33aaff',
};
const leo = { slug: 'leo', name: 'Leo', look: '', wardrobe: '', persona: '', voice: '', fits: [], drawing };

const words: Word[] = 'I gave up on pans. Then this came. It works.'
  .split(' ')
  .map((text, index) => ({ text, start: 0.2 + index * 0.34, end: 0.46 + index * 0.34 }));

function prompt(mood: ShotPrompt['mood'], shots: Pick<Shot, 'framing' | 'action'>[]): ShotPrompt {
  return {
    ...untold,
    set: 'kitchen',
    mood,
    shots: shots.map((shot) => ({ ...shot, share: 1 / shots.length, camera: 'push' as const })),
  };
}

const animatic = createAnimatic();
const compositor = createCompositor();
let home = '';
let request: ClipRequest;

const never = () => new AbortController().signal;
const quiet = () => undefined;

async function stills(shot: ShotPrompt, placement: 'hero' | 'none'): Promise<[Keyframe, Keyframe]> {
  const base = {
    role: placement === 'hero' ? ('solution' as const) : ('hook' as const),
    placement,
    shot,
    character: leo,
    product: { name: 'Pan', kind: 'kitchen' as const, images: [] },
    width: 270,
    height: 480,
    seed: 5,
    variation: 0,
    note: null,
  };
  return [
    await compositor.keyframe({ ...base, end: 'open', file: join(home, `${placement}-open.png`) }, never()),
    await compositor.keyframe({ ...base, end: 'close', file: join(home, `${placement}-close.png`) }, never()),
  ];
}

function plain(keyframe: Keyframe): Keyframe {
  return { file: keyframe.file, face: null, product: null, staging: { made: 'elsewhere' }, layers: [], note: null, degraded: null };
}

async function measure(file: string) {
  const probe = await runFfprobe([
    ...['-v', 'error', '-count_frames', '-of', 'json', '-show_entries', 'stream=codec_type,width,height,nb_read_frames'],
    file,
  ]);
  const { stderr } = await runFfmpeg(['-i', file, '-vf', 'freezedetect=n=0.001:d=0.8,blackdetect=d=0.04', '-f', 'null', '-']);
  return { streams: JSON.parse(probe).streams, faults: stderr.split('\n').filter((line) => /freeze_start|black_start/.test(line)) };
}

const hash = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'animatic-'));
  const shot = prompt('bright', [
    { framing: 'medium', action: 'hold-up' },
    { framing: 'insert', action: 'talk' },
    { framing: 'close', action: 'explain' },
  ]);
  const [first, last] = await stills(shot, 'hero');
  request = {
    ...{ first, last, shot, words, product: { name: 'Pan' }, seconds: 3, width: 270, height: 480, fps: 30, handles: 6, seed: 5 },
    file: join(home, 'clip.mp4'),
  };
});

describe('the animatic', () => {
  it('makes exactly the frames asked for and its handles, silent, never frozen, never black; the same request gives the same bytes, side by side', async () => {
    const shares: number[] = [];
    const other = join(home, 'again.mp4');
    const [clip] = await Promise.all([
      animatic.shoot(request, never(), (share) => shares.push(share)),
      animatic.shoot({ ...request, file: other }, never(), quiet),
    ]);
    expect(clip).toEqual({ file: request.file, handles: 6, seen: expect.any(Array), degraded: null });
    const { streams, faults } = await measure(request.file);
    expect(streams).toEqual([{ codec_type: 'video', width: 270, height: 480, nb_read_frames: '102' }]);
    expect(faults).toEqual([]);
    expect(shares.at(-1)).toBe(1);
    expect(await hash(other)).toBe(await hash(request.file));
  });

  it('says where face and product are as the camera moves, beat by beat, for all of the clip', async () => {
    const file = join(home, 'seen.mp4');
    const { seen } = await animatic.shoot({ ...request, seconds: 2, fps: 10, handles: 0, file }, never(), quiet);
    const boxes = seen ?? [];
    for (let at = 0.05; at < 2; at += 0.1) expect(boxes.some(({ start = 9, end = 0 }) => start <= at && at < end)).toBe(true);
    const high = boxes.map(({ y, height }) => y + height);
    expect(Math.min(...boxes.map(({ y }) => y))).toBeGreaterThan(0.1);
    expect(Math.max(...high)).toBeLessThan(0.78);
  });

  it('moves in a dark scene with no product and no words too', async () => {
    const shot = prompt('tense', [{ framing: 'wide', action: 'facepalm' }]);
    const [first, last] = await stills(shot, 'none');
    const file = join(home, 'dark.mp4');
    await animatic.shoot({ ...request, first, last, shot, words: [], seconds: 2, handles: 0, file }, never(), quiet);
    const { streams, faults } = await measure(file);
    expect(streams[0].nb_read_frames).toBe('60');
    expect(faults).toEqual([]);
  });

  it('moves a still it can’t take apart, of any shape, and says so', async () => {
    const wide = join(home, 'wide.png');
    const canvas = createCanvas(400, 200);
    const ink = canvas.getContext('2d');
    for (let index = 0; index < 60; index++) {
      ink.fillStyle = `hsl(${index * 40} 60% 50%)`;
      ink.fillRect((index * 67) % 400, (index * 31) % 200, 60, 40);
    }
    await writeFile(wide, canvas.toBuffer('image/png'));
    const file = join(home, 'still.mp4');
    const first = { ...plain(request.first), file: wide };
    const clip = await animatic.shoot({ ...request, first, last: plain(request.last), seconds: 2, handles: 0, file }, never(), quiet);
    expect(clip.degraded).toContain('moved as a whole');
    const { streams, faults } = await measure(file);
    expect(streams[0].nb_read_frames).toBe('60');
    expect(faults).toEqual([]);
  });

  it('films no two segments of a film alike, moment by moment', async () => {
    const small = { width: 108, height: 192 };
    const roles = ['hook', 'problem', 'solution', 'cta'] as const;
    const slots = roles.map((role) => ({ role, seconds: 4 }));
    const facts = [{ id: 'f1', role: 'benefit' as const, text: 'never sticks', evidence: 'Never sticks.', source: 'json-ld' as const }];
    const known = { brand: null, price: null, rating: null, description: null, url: null, readAt: '2026-11-20T00:00:00Z' };
    const product = { ...known, name: 'Pan', kind: 'kitchen' as const, facts };
    const { script } = writeScript({ product, tone: 'hype-friend', slots, seed: 2, presenter: null });
    const films = await Promise.all(
      script.segments.map(async ({ shot, role, placement, seconds }, index) => {
        const still = (end: 'open' | 'close') => {
          const drawn = { name: 'Pan', kind: 'kitchen' as const, images: [] };
          const asked = { role, placement, shot, character: leo, product: drawn, ...small, seed: 2, variation: 0, note: null, end };
          return compositor.keyframe({ ...asked, file: join(home, `alike-${index}-${end}.png`) }, never());
        };
        const [first, last] = [await still('open'), await still('close')];
        const file = join(home, `alike-${index}.mp4`);
        await animatic.shoot({ ...request, ...small, first, last, shot, seconds, fps: 10, handles: 0, seed: 2, file }, never(), quiet);
        const raw = join(home, `alike-${index}.raw`);
        await runFfmpeg(['-i', file, '-vf', 'fps=2,scale=18:32:flags=area', '-pix_fmt', 'rgb24', '-f', 'rawvideo', raw]);
        return readFile(raw);
      }),
    );
    const bytes = 18 * 32 * 3;
    const moments = (films[0]?.length ?? 0) / bytes;
    expect(moments).toBe(8);
    films.forEach((one, index) => {
      for (const other of films.slice(index + 1)) {
        for (let at = 0; at < moments; at++) {
          let sum = 0;
          for (let byte = at * bytes; byte < (at + 1) * bytes; byte++) sum += Math.abs((one[byte] ?? 0) - (other[byte] ?? 0));
          expect(sum / bytes).toBeGreaterThan(8);
        }
      }
    });
  });

  it('leaves no file when it is cancelled, before or while it runs', async () => {
    const file = join(home, 'cancelled.mp4');
    await expect(animatic.shoot({ ...request, file }, AbortSignal.abort(), quiet)).rejects.toMatchObject({ code: 'cancelled' });
    const stop = new AbortController();
    const running = animatic.shoot({ ...request, seconds: 60, file }, stop.signal, () => stop.abort());
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect((await readdir(home)).filter((name) => name.startsWith('cancelled'))).toEqual([]);
  });

  it('reports what is wrong with a request from inside its thread', async () => {
    const missing = { ...plain(request.first), file: join(home, 'missing.png') };
    await expect(animatic.shoot({ ...request, first: missing }, never(), quiet)).rejects.toMatchObject({ name: 'HooklineError' });
    await expect(animatic.shoot({ ...request, width: 271 }, never(), quiet)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
