/** Pictures in motion for made clips: what one shot shows on each of its frames. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Canvas, createCanvas, type Image, type Ink, loadImage } from '#media/canvas.ts';
import { runFfmpeg } from '#media/ffmpeg.ts';

export type Random = () => number;
export type Source = { kind: 'picture'; picture: Canvas | Image } | { kind: 'frames'; frames: Canvas[] };

export interface Motion {
  kind: 'static' | 'pan' | 'zoom' | 'shake' | 'whip';
  /** −1 or 1. */
  direction: number;
  /** Pixels a frame for pan and shake, on a frame 270 wide at 30 fps. */
  speed: number;
  /** Where in the picture, 0..1; for zoom the amount. */
  amount: number;
  /** Zoom at the start. */
  zoom: number;
}

export type Effect =
  | { kind: 'flash'; at: number; frames: number }
  | { kind: 'exposure'; amount: number; period: number }
  | { kind: 'occluder'; at: number; frames: number; color: string }
  | { kind: 'talker'; zoom: number; phase: number }
  | { kind: 'caption'; every: number; words: string[]; color: string; plate: boolean; top: number };

export interface Look {
  source: Source;
  motion: Motion;
  effects: Effect[];
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
export const between = (random: Random, low: number, high: number) => low + (high - low) * random();

/** The pictures of a folder, without the plain ones: two parts of a wall are no two shots. */
export async function loadPictures(folder: string): Promise<Image[]> {
  const names = readdirSync(folder).filter((name) => /\.(png|jpe?g|webp)$/i.test(name));
  const pictures = await Promise.all(names.sort().map((name) => loadImage(join(folder, name))));
  return pictures.filter((picture) => contrastOf(picture) > 12);
}

function contrastOf(picture: Image): number {
  const ink = createCanvas(48, 48).getContext('2d');
  ink.drawImage(picture, 0, 0, 48, 48);
  const { data } = ink.getImageData(0, 0, 48, 48);
  const lights = Array.from({ length: data.length / 4 }, (_, index) => data[index * 4 + 1] ?? 0);
  const mean = lights.reduce((sum, light) => sum + light, 0) / lights.length;
  return Math.sqrt(lights.reduce((sum, light) => sum + (light - mean) ** 2, 0) / lights.length);
}

/** A picture of our own: a sky, hills, blobs or tiles in a few colours, with grain. */
export function paintPicture(random: Random): Canvas {
  const canvas = createCanvas(1200, 900);
  const ink = canvas.getContext('2d');
  const hue = random() * 360;
  const color = (spread: number, light: number) =>
    `hsl(${(hue + between(random, -spread, spread)).toFixed(0)} ${between(random, 15, 80).toFixed(0)}% ${light.toFixed(0)}%)`;
  const sky = ink.createLinearGradient(0, 0, between(random, -300, 300), 900);
  sky.addColorStop(0, color(20, between(random, 10, 90)));
  sky.addColorStop(1, color(60, between(random, 10, 90)));
  ink.fillStyle = sky;
  ink.fillRect(0, 0, 1200, 900);
  const kind = pick(random, ['hills', 'blobs', 'tiles', 'lines']);
  for (let index = 0; index < (kind === 'hills' ? 6 : 90); index++) {
    ink.fillStyle = color(kind === 'hills' ? 30 : 90, between(random, 8, 85));
    ink.strokeStyle = ink.fillStyle;
    ink.globalAlpha = between(random, 0.3, 1);
    const x = random() * 1200;
    const y = random() * 900;
    const size = between(random, 10, 120);
    ink.beginPath();
    if (kind === 'hills') hill(ink, random, 250 + index * 110);
    else if (kind === 'blobs') ink.ellipse(x, y, size, size * between(random, 0.4, 1), random() * 3, 0, 7);
    else if (kind === 'tiles') ink.rect(Math.round(x / 60) * 60, Math.round(y / 60) * 60, 56, 56);
    else ink.rect(x, y, size * 6, between(random, 2, 14));
    ink.fill();
  }
  ink.globalAlpha = 0.06;
  for (let index = 0; index < 9000; index++) {
    ink.fillStyle = random() < 0.5 ? '#000' : '#fff';
    ink.fillRect(random() * 1200, random() * 900, 3, 3);
  }
  return canvas;
}

function hill(ink: Ink, random: Random, height: number): void {
  const [a, b, c] = [random() * 7, random() * 7, random() * 7];
  ink.moveTo(0, 900);
  for (let x = 0; x <= 1200; x += 8)
    ink.lineTo(x, height + 60 * Math.sin(x / 190 + a) + 25 * Math.sin(x / 61 + b) + 7 * Math.sin(x / 13 + c));
  ink.lineTo(1200, 900);
}

const generators = ['testsrc2', 'mandelbrot', 'cellauto', 'sierpinski', 'rgbtestsrc', 'smptebars', 'gradients', 'life', 'noise'];

/** Names of ffmpeg's own sources in a random order: no two neighbours are the same. */
export function shuffleGenerators(random: Random): string[] {
  return generators
    .map((name) => ({ name, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name);
}

/** Frames of one of ffmpeg's own sources. */
export async function generate(name: string, random: Random, frames: number, width: number, height: number, fps: number): Promise<Source> {
  const size = `${width}x${height}`;
  const seed = Math.floor(random() * 1e6);
  const specs: Record<string, string> = {
    mandelbrot: `mandelbrot=size=${size}:rate=${fps}:end_scale=0.05:maxiter=400`,
    cellauto: `cellauto=size=${size}:rate=${fps}:random_seed=${seed}:rule=${pick(random, [110, 30, 90])}`,
    sierpinski: `sierpinski=size=${size}:rate=${fps}:seed=${seed}`,
    gradients: `gradients=size=${size}:rate=${fps}:seed=${seed}:speed=0.02`,
    life: `life=size=${Math.ceil(width / 4)}x${Math.ceil(height / 4)}:rate=${fps}:random_seed=${seed}:mold=10:life_color=#C83232:death_color=#3264C8,scale=${size}:flags=neighbor`,
    noise: `color=gray:size=${size}:rate=${fps},noise=alls=${Math.floor(between(random, 20, 60))}:allf=t:all_seed=${seed}`,
  };
  const spec = specs[name] ?? `${name}=size=${size}:rate=${fps}`;
  const chunks: Buffer[] = [];
  const output = ['-frames:v', String(frames), '-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'];
  await runFfmpeg(['-v', 'error', '-f', 'lavfi', '-i', spec, ...output], { onOutput: (chunk) => chunks.push(chunk) });
  const bytes = Buffer.concat(chunks);
  const step = width * height * 4;
  return {
    kind: 'frames',
    frames: Array.from({ length: frames }, (_, index) => {
      const canvas = createCanvas(width, height);
      const ink = canvas.getContext('2d');
      const image = ink.createImageData(width, height);
      image.data.set(bytes.subarray(index * step, (index + 1) * step));
      ink.putImageData(image, 0, 0);
      return canvas;
    }),
  };
}

/** Draws frame `index` of `count` of a shot over the whole canvas. */
export function drawLook(ink: Ink, look: Look, index: number, count: number, fps: number): void {
  const { width, height } = ink.canvas;
  drawSource(ink, look, index, count, fps);
  const unit = width / 270;
  for (const effect of look.effects) {
    if (effect.kind === 'talker') talker(ink, effect, index / fps, unit);
    if (effect.kind === 'caption') caption(ink, effect, index);
    if (effect.kind === 'occluder' && index >= effect.at && index < effect.at + effect.frames) {
      const bar = width * 0.3;
      ink.fillStyle = effect.color;
      ink.fillRect(((index - effect.at + 0.5) / effect.frames) * (width + bar) - bar, 0, bar, height);
    }
    if (effect.kind === 'flash' && index >= effect.at && index < effect.at + effect.frames) veil(ink, '#fff', 0.85);
    if (effect.kind === 'exposure') {
      const wave = effect.amount * Math.sin((2 * Math.PI * index) / effect.period);
      veil(ink, wave > 0 ? '#fff' : '#000', Math.abs(wave));
    }
  }
}

export function veil(ink: Ink, color: string, alpha: number): void {
  ink.globalAlpha = Math.max(0, Math.min(1, alpha));
  ink.fillStyle = color;
  ink.fillRect(0, 0, ink.canvas.width, ink.canvas.height);
  ink.globalAlpha = 1;
}

function drawSource(ink: Ink, { source, motion }: Look, index: number, count: number, fps: number): void {
  const { width, height } = ink.canvas;
  if (source.kind === 'frames') {
    ink.drawImage(source.frames[Math.min(index, source.frames.length - 1)] as Canvas, 0, 0, width, height);
    return;
  }
  const { picture } = source;
  const time = (index * 30) / fps;
  const share = index / Math.max(1, count);
  let zoom = motion.zoom;
  if (motion.kind === 'zoom') zoom *= motion.direction > 0 ? 1 + 0.35 * motion.amount * share : 1 + 0.35 * motion.amount * (1 - share);
  const base = Math.min(picture.width / width, picture.height / height);
  const cropWidth = (base * width) / zoom;
  const cropHeight = (base * height) / zoom;
  const pixel = cropWidth / 270;
  const roomX = picture.width - cropWidth;
  const roomY = picture.height - cropHeight;
  const start = motion.kind === 'zoom' ? 0.5 : motion.amount;
  let x = roomX * start;
  let y = roomY * 0.5;
  if (motion.kind === 'pan') x += motion.direction * motion.speed * time * pixel;
  if (motion.kind === 'shake') {
    x += pixel * motion.speed * (Math.sin(time * 1.1) + 0.6 * Math.sin(time * 0.47 + 1));
    y += pixel * motion.speed * (Math.sin(time * 0.9 + 2) + 0.5 * Math.sin(time * 0.31));
  }
  // A whip crosses most of the picture within a third of a second.
  if (motion.kind === 'whip') x = roomX * (0.1 + 0.8 / (1 + Math.exp((-motion.direction * (share - 0.5) * count * 30) / fps / 2.2)));
  ink.drawImage(picture, Math.max(0, Math.min(roomX, x)), Math.max(0, Math.min(roomY, y)), cropWidth, cropHeight, 0, 0, width, height);
}

function talker(ink: Ink, { zoom, phase }: Effect & { kind: 'talker' }, seconds: number, unit: number): void {
  const { width, height } = ink.canvas;
  const t = seconds + phase;
  ink.save();
  ink.translate(width / 2 + unit * 8 * Math.sin(t * 2.3), height * 0.5 + unit * 5 * Math.sin(t * 3.1));
  ink.scale(zoom * unit, zoom * unit);
  const oval = (color: string, x: number, y: number, across: number, down: number) => {
    ink.fillStyle = color;
    ink.beginPath();
    ink.ellipse(x, y, across, down, 0, 0, 7);
    ink.fill();
  };
  oval('#263a58', 0, 190, 105, 160);
  oval('#d2a788', 0, -20, 58, 76);
  oval('#2a2118', -22, -30, 6, 6);
  oval('#2a2118', 22, -30, 6, 6);
  oval('#701c20', 0, 20, 20, 3 + 9 * Math.abs(Math.sin(t * 9)));
  ink.restore();
}

function caption(ink: Ink, { every, words, color, plate, top }: Effect & { kind: 'caption' }, index: number): void {
  const { width, height } = ink.canvas;
  const text = words[Math.floor(index / every) % words.length] ?? '';
  const size = width / 10;
  ink.font = `bold ${size}px sans-serif`;
  ink.textAlign = 'center';
  if (plate) {
    ink.fillStyle = '#000';
    ink.fillRect(width * 0.08, height * top - size * 1.1, width * 0.84, size * 1.6);
  }
  ink.lineWidth = size / 6;
  ink.strokeStyle = '#000';
  if (!plate) ink.strokeText(text, width / 2, height * top);
  ink.fillStyle = color;
  ink.fillText(text, width / 2, height * top);
}
