import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captionTheme } from '#core/caption-themes.ts';
import { type Cut, type CutSegment, transitionKinds } from '#core/cut.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { piecesOf } from './pieces.ts';
import { renderPiece } from './render.ts';

const profile = { width: 270, height: 480, fps: 30, quality: 'master' } as const;
const seconds = 1.2;
const half = 6;
/** Brightness levels a second: one and a half a frame, so that every frame of the film tells which picture of the clip it shows. */
const slope = 45;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-exact-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A clip that becomes brighter evenly, from `base` on. */
async function brightening(name: string, rate: string, base: number): Promise<string> {
  const file = join(folder, `${name}-${rate.replace('/', '-')}.mp4`);
  const look = `geq=lum='${base}+T*${slope}':cb=128:cr=128`;
  const source = ['-f', 'lavfi', '-i', `color=black:s=64x114:r=${rate}:d=2.5`, '-vf', `${look},scale=270:480:flags=neighbor`];
  await runFfmpeg([...source, '-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-crf', '4', '-pix_fmt', 'yuv420p', file]);
  return file;
}

/** How bright each frame of a film is, black 16 and white 235. */
async function levels(file: string): Promise<number[]> {
  const parts: Buffer[] = [];
  const look = 'crop=64:64:100:200,scale=1:1:flags=area,format=gray';
  await runFfmpeg(['-i', file, '-vf', look, '-f', 'rawvideo', 'pipe:1'], { onOutput: (chunk) => parts.push(chunk) });
  return [...Buffer.concat(parts)].map((value) => 16 + (value * 219) / 255);
}

function filmOf(clips: string[], from: number, transition?: Cut['transitions'][number]): Cut {
  const segments = clips.map(
    (media): CutSegment => ({ source: { kind: 'clip', media, from }, seconds, words: [], overlays: [], keepClear: [] }),
  );
  return {
    form: 1,
    fps: 30,
    segments,
    transitions: transition ? [transition] : [],
    audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
    captions: captionTheme(null),
    platform: 'all',
    disclosure: '',
    brand: null,
  };
}

/** Every piece of a film by itself: the brightness of its frames. */
async function render(cut: Cut): Promise<number[][]> {
  const made: number[][] = [];
  for (const [index, piece] of piecesOf(cut).entries()) {
    const file = join(folder, `piece-${index}.mp4`);
    await renderPiece(cut, piece, { profile, fileOf: (media) => media, folder, file });
    made.push(await levels(file));
  }
  return made;
}

const furthest = (one: number[], other: number[]) => Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));

describe('a film in pieces', () => {
  test.each(['24', '25', '30000/1001', '30', '60'])(
    'from clips of %s frames a second shows every picture where one pass shows it',
    async (rate) => {
      const clips = [await brightening('first', rate, 20), await brightening('second', rate, 90)];
      for (const from of [0, 0.37]) {
        const [first = [], second = []] = await render(filmOf(clips, from));
        const [before = [], joint = [], after = []] = await render(filmOf(clips, from, { after: 1, kind: 'dissolve', seconds: 0.4 }));
        expect([before.length, joint.length, after.length]).toEqual([30, 12, 30]);
        expect(furthest(before, first)).toBeLessThanOrEqual(1);
        expect(furthest(after, second.slice(half))).toBeLessThanOrEqual(1);
        // Between the joints each frame is the mix of the two pictures of its own moment.
        const last = (base: number, frame: number) => base + Math.max(0, from + frame / 30) * slope;
        const mixed = joint.map((_, index) => {
          const [a, b, share] = [
            first[30 + index] ?? last(20, 30 + index),
            second[index - half] ?? last(90, index - half),
            (index + 1) / 13,
          ];
          return a * (1 - share) + b * share;
        });
        expect(furthest(joint, mixed)).toBeLessThanOrEqual(2.5);
      }
    },
  );
});

describe('a transition', () => {
  test.each(transitionKinds)('%s begins near the first picture, ends near the second, and is never dark between them', async (kind) => {
    const clips = [await brightening('first', '30', 90), await brightening('second', '30', 130)];
    const [before = [], joint = [], after = []] = await render(filmOf(clips, 0.2, { after: 1, kind, seconds: 0.4 }));
    expect(joint).toHaveLength(12);
    const edge = kind === 'flash' ? 120 : 12;
    expect(Math.abs((joint[0] ?? 0) - (before.at(-1) ?? 0))).toBeLessThan(edge);
    expect(Math.abs((joint.at(-1) ?? 0) - (after[0] ?? 0))).toBeLessThan(12);
    expect(Math.min(...joint)).toBeGreaterThan(Math.min(...before, ...after) - 6);
  });
});
