/**
 * Makes clips with known shot boundaries: `node evals/footage-clips.ts <folder> [--seeds 1-3] [--families flash,dissolve] [--pictures <folder>]`.
 * One clip per family and seed, in several sizes and frame rates, with `truth.json` in the form of the reference clips. Without pictures it paints its own.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { createCanvas, type Image } from '#media/canvas.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';
import {
  between,
  drawLook,
  type Effect,
  generate,
  type Look,
  loadPictures,
  type Motion,
  paintPicture,
  pick,
  type Random,
  shuffleGenerators,
  veil,
} from './footage/drawing.ts';
import { seeded } from './word-times.ts';

export const families = ['hard_photo', 'hard_synth', 'motion', 'flash', 'dissolve', 'jumpcut', 'rapid', 'onetake'] as const;
export type Family = (typeof families)[number];

export interface ClipTruth {
  id: string;
  family: Family;
  fps: number;
  frames: number;
  /** First frame of each new shot. */
  cuts: number[];
  /** First and last frame of each dissolve or fade. */
  gradual: [number, number][];
}

type Transition = { kind: 'cut' } | { kind: 'dissolve' | 'fadeblack' | 'fadewhite' | 'flashcut'; frames: number };
interface Shot {
  look: Look;
  frames: number;
  /** How it begins. */
  into: Transition;
}

interface Screen {
  width: number;
  height: number;
  fps: number;
}

const screens: Screen[] = [
  { width: 270, height: 480, fps: 30 },
  { width: 270, height: 480, fps: 24 },
  { width: 360, height: 640, fps: 30 },
  { width: 480, height: 270, fps: 25 },
  { width: 432, height: 768, fps: 60 },
];

const words = ['DAY 3', 'OKAY SO', 'WAIT', 'THIS ONE', 'NO WAY', 'LOOK', 'HONESTLY', 'HALF PRICE', 'LINK BELOW', 'WHY THOUGH'];

async function composeShots(family: Family, random: Random, pictures: Image[], screen: Screen): Promise<Shot[]> {
  const { fps } = screen;
  const lasting = (low: number, high: number) => Math.max(5, Math.round(between(random, low, high) * fps));
  let last: Image | null = null;
  const view = () => {
    if (pictures.length < 2 || random() > 0.85) return paintPicture(random);
    const others = pictures.filter((picture) => picture !== last);
    last = pick(random, others);
    return last;
  };
  const motion = (kinds: readonly Motion['kind'][]): Motion => ({
    kind: pick(random, kinds),
    direction: random() < 0.5 ? -1 : 1,
    speed: between(random, 2, 8),
    amount: between(random, 0.15, 0.6),
    zoom: between(random, 1, 1.16),
  });
  const picture = (): Look['source'] => ({ kind: 'picture', picture: view() });
  const sources = shuffleGenerators(random);
  let turn = 0;
  const frames = (count: number) => generate(sources[turn++ % sources.length] as string, random, count, screen.width, screen.height, fps);
  const occluder = (count: number): Effect => {
    const length = Math.round(between(random, 0.33, 0.7) * fps);
    return {
      kind: 'occluder',
      at: Math.floor(random() * Math.max(1, count - length)),
      frames: length,
      color: pick(random, ['#d84bc0', '#3cb4ac', '#858a60', '#101010', '#f0e0d0']),
    };
  };
  const flash = (count: number): Effect => ({
    kind: 'flash',
    at: Math.round(count * between(random, 0.35, 0.75)),
    frames: pick(random, [1, 2, 2, 3]),
  });
  const cut: Transition = { kind: 'cut' };
  const shots: Shot[] = [];
  const add = (count: number, source: Look['source'], move: Motion, effects: Effect[] = [], into: Transition = cut) =>
    shots.push({ frames: count, look: { source, motion: move, effects }, into: shots.length === 0 ? cut : into });
  const still: Motion = { kind: 'static', direction: 1, speed: 0, amount: 0.5, zoom: 1 };

  if (family === 'onetake') {
    const count = lasting(8, 14);
    const effects: Effect[] = [occluder(count), flash(count)];
    if (random() < 0.6) effects.unshift({ kind: 'talker', zoom: 1, phase: random() * 5 });
    if (random() < 0.6) effects.unshift(captions(random, fps));
    if (random() < 0.5)
      effects.push({ kind: 'exposure', amount: between(random, 0.15, 0.4), period: Math.round(between(random, 0.9, 3) * fps) });
    add(count, picture(), motion(['whip', 'shake', 'pan', 'zoom']), effects);
  } else if (family === 'jumpcut') {
    // Either the background alone comes closer behind the talker, or the whole picture is punched in.
    const whole = random() < 0.5;
    let scene = picture();
    let zoom = 1;
    for (let index = 0; index < 10; index++) {
      if (index > 0 && random() < 0.35) scene = picture();
      zoom = pick(
        random,
        [1, 1.08, 1.15, 1.22, 1.4].filter((other) => other !== zoom),
      );
      const talker: Effect = { kind: 'talker', zoom: whole ? zoom : 1, phase: whole ? random() * 5 : 0 };
      add(lasting(0.9, 2), scene, { ...still, zoom }, [talker, captions(random, fps)]);
    }
  } else if (family === 'rapid') {
    for (let index = 0; index < 26; index++) {
      const count = lasting(0.2, 0.5);
      add(count, random() < 0.15 ? await frames(count) : picture(), motion(['static', 'zoom', 'static', 'pan']));
    }
  } else if (family === 'dissolve') {
    for (let index = 0; index < 8; index++) {
      const kind = pick(random, ['dissolve', 'dissolve', 'dissolve', 'fadeblack', 'fadewhite', 'cut'] as const);
      const length = Math.round(between(random, 0.3, kind === 'dissolve' ? 0.9 : 0.45) * fps);
      add(lasting(2, 3), picture(), motion(['static', 'zoom', 'pan']), [], kind === 'cut' ? cut : { kind, frames: length });
    }
  } else {
    for (let index = 0; index < 8; index++) {
      const count = lasting(family === 'flash' ? 1.6 : 0.9, 2.6);
      if (family === 'hard_synth') add(count, await frames(count), still);
      if (family === 'hard_photo') add(count, picture(), motion(['static', 'zoom', 'pan']));
      if (family === 'motion') add(count, picture(), motion(['pan', 'shake', 'whip']), random() < 0.45 ? [occluder(count)] : []);
      if (family === 'flash') {
        const effects = [flash(count)];
        if (random() < 0.35)
          effects.push({ kind: 'exposure', amount: between(random, 0.15, 0.35), period: Math.round(between(random, 0.9, 2) * fps) });
        add(count, picture(), motion(['shake', 'static', 'pan']), effects, random() < 0.5 ? cut : { kind: 'flashcut', frames: 2 });
      }
    }
  }
  return shots;
}

function captions(random: Random, fps: number): Effect {
  const chosen = Array.from({ length: 4 }, () => pick(random, words));
  const color = `hsl(${Math.floor(random() * 360)} 60% 85%)`;
  return {
    kind: 'caption',
    every: Math.round(between(random, 0.2, 0.5) * fps),
    words: chosen,
    color,
    plate: random() < 0.6,
    top: pick(random, [0.72, 0.74, 0.2, 0.5]),
  };
}

interface Layout {
  frames: number;
  cuts: number[];
  gradual: [number, number][];
  starts: number[];
}

/** Where each shot begins. A dissolve overlaps the two shots, a fade or flash lies on both sides of the cut. */
function layOut(shots: Shot[]): Layout {
  const layout: Layout = { frames: 0, cuts: [], gradual: [], starts: [] };
  for (const { frames, into } of shots) {
    const start = layout.frames - (into.kind === 'dissolve' ? into.frames : 0);
    if (layout.starts.length > 0) {
      if (into.kind === 'cut' || into.kind === 'flashcut') layout.cuts.push(start);
      else if (into.kind === 'dissolve') layout.gradual.push([start, start + into.frames]);
      else layout.gradual.push([start - into.frames, start + into.frames]);
    }
    layout.starts.push(start);
    layout.frames = start + frames;
  }
  return layout;
}

async function writeClip(file: string, shots: Shot[], layout: Layout, screen: Screen, random: Random): Promise<void> {
  const { width, height, fps } = screen;
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  const over = createCanvas(width, height);
  const overInk = over.getContext('2d');
  const draw = (frame: number) => {
    const at = layout.starts.findLastIndex((start) => start <= frame);
    const here = shots[at] as Shot;
    const offset = frame - (layout.starts[at] ?? 0);
    const { into } = here;
    if (into.kind === 'dissolve' && offset < into.frames) {
      const before = shots[at - 1] as Shot;
      drawLook(ink, before.look, frame - (layout.starts[at - 1] ?? 0), before.frames, fps);
      drawLook(overInk, here.look, offset, here.frames, fps);
      ink.globalAlpha = (offset + 1) / (into.frames + 1);
      ink.drawImage(over, 0, 0);
      ink.globalAlpha = 1;
      return;
    }
    drawLook(ink, here.look, offset, here.frames, fps);
    const next = shots[at + 1];
    for (const [edge, distance] of [
      [into, offset + 1],
      [next?.into, (layout.starts[at + 1] ?? 0) - frame],
    ] as const) {
      if (edge?.kind === 'flashcut' && distance <= edge.frames / 2) veil(ink, '#fff', 0.85);
      if ((edge?.kind === 'fadeblack' || edge?.kind === 'fadewhite') && distance <= edge.frames)
        veil(ink, edge.kind === 'fadeblack' ? '#000' : '#fff', 1 - distance / (edge.frames + 1));
    }
  };
  const feed = async (stdin: Writable) => {
    for (let frame = 0; frame < layout.frames; frame++) {
      draw(frame);
      const bytes = Buffer.from(ink.getImageData(0, 0, width, height).data);
      await new Promise((resolve) => stdin.write(bytes, resolve));
    }
  };
  const crf = String(Math.round(between(random, 22, 32)));
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-video_size', `${width}x${height}`, '-framerate', String(fps), '-i', 'pipe:0'];
  const output = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', crf, '-pix_fmt', 'yuv420p', '-an', `${file}.part.mp4`];
  await runFfmpeg(['-v', 'error', ...input, ...output], { feed });
  await rename(`${file}.part.mp4`, file);
}

/** Makes one clip and returns its truth. The same seed and pictures give the same clip. */
export async function makeClip(folder: string, family: Family, seed: number, pictures: Image[]): Promise<ClipTruth> {
  const random = seeded(seed * 1009 + families.indexOf(family) * 131 + 7);
  const screen = seed % 2 === 1 ? (screens[0] as Screen) : pick(random, screens);
  const shots = await composeShots(family, random, pictures, screen);
  const layout = layOut(shots);
  const id = `${family}-${seed}`;
  await writeClip(join(folder, `${id}.mp4`), shots, layout, screen, random);
  return { id, family, fps: screen.fps, frames: layout.frames, cuts: layout.cuts, gradual: layout.gradual };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { seeds: { type: 'string', default: '1-3' }, families: { type: 'string' }, pictures: { type: 'string' } },
  });
  const folder = positionals[0];
  if (folder === undefined) {
    stdout.write('Usage: node evals/footage-clips.ts <folder> [--seeds 1-3] [--families flash,dissolve] [--pictures <folder>]\n');
    process.exit(2);
  }
  const [first = 1, last = first] = values.seeds.split('-').map(Number);
  const wanted = families.filter((family) => values.families === undefined || values.families.split(',').includes(family));
  const pictures = values.pictures === undefined ? [] : await loadPictures(values.pictures);
  await mkdir(folder, { recursive: true });
  const truth: ClipTruth[] = [];
  for (let seed = first; seed <= last; seed++)
    for (const family of wanted) {
      truth.push(await makeClip(folder, family, seed, pictures));
      stdout.write(`${truth.at(-1)?.id} ${truth.at(-1)?.frames} frames\n`);
      await writeFile(join(folder, 'truth.json'), JSON.stringify(truth, null, 1));
    }
}
