import type { ShotPrompt } from '#core/shot-prompt.ts';
import { type Canvas, createCanvas, type Image, loadImage } from '#media/canvas.ts';
import type { Light } from '../art/character/kit.ts';
import { noise, type Palette, paletteFrom } from '../art/palette.ts';
import { drawSet } from '../art/sets/draw.ts';
import { type Atmosphere, makeAtmosphere } from './atmosphere.ts';
import type { Size } from './layout.ts';
import { makeSprite, type Sprite } from './sprite.ts';
import type { Staging } from './staging.ts';

/** A scene made ready to be drawn many times: bitmaps of what does not move, light, colours. */
export interface Stage {
  staging: Staging;
  size: Size;
  palette: Palette;
  light: Light;
  /** Mirrors the arrangement: person on the right, product on the left. */
  flip: boolean;
  aspect: number;
  atmosphere: Atmosphere;
  /** The set as seen at a zoom and softness; drawn over `reach` times the canvas so that the camera can move. */
  back: (zoom: number, blur: number) => Canvas;
  /** The table or counter in front and where its far edge lies (share of the canvas height). */
  front: { canvas: Canvas; edge: number };
  sprite: (height: number) => Sprite;
  /** Small canvas for a figure out of focus. */
  soft: Canvas;
}

/** How much of the set lies beyond the canvas, as a factor. */
export const reach = 1.16;

/** 0 soft light … 1 hard light. */
const hardness: Record<ShotPrompt['mood'], number> = { tense: 0.72, flat: 0.4, bright: 0.16, warm: 0.3 };

export async function prepareStage(staging: Staging, pictureFile: string, size: Size): Promise<Stage> {
  return makeStage(staging, await loadImage(pictureFile), size);
}

export function makeStage(staging: Staging, picture: Image, size: Size): Stage {
  const { mood, seed, set } = staging;
  const palette = paletteFrom(staging.colors, mood, seed);
  const flip = noise(seed, 11) > 0.5;
  const shade = hardness[mood];
  const master = keep((_: string) => drawMaster(staging, palette, size));
  const front = createCanvas(size.width, size.height);
  drawSet(front.getContext('2d'), set, palette, size, { mood, seed, layer: 'front' });
  return {
    staging,
    size,
    palette,
    flip,
    light: { key: palette.light, rim: palette.accent, shade },
    aspect: picture.width / picture.height,
    atmosphere: makeAtmosphere(palette, seed, size),
    back: keep2((zoom, blur) => viewOf(master('set'), size, zoom, blur)),
    front: { canvas: front, edge: edgeOf(front) },
    sprite: keep((height: number) => makeSprite(picture, staging.product.kind, height, palette, flip ? 1 : -1, shade)),
    soft: createCanvas(Math.ceil(size.width / 4), Math.ceil(size.height / 4)),
  };
}

/** The same scene with another picture of the product. */
export function withPicture(stage: Stage, picture: Image, kind: Staging['product']['kind']): Stage {
  const { palette, flip, light } = stage;
  return {
    ...stage,
    staging: { ...stage.staging, product: { ...stage.staging.product, kind } },
    aspect: picture.width / picture.height,
    sprite: keep((height: number) => makeSprite(picture, kind, height, palette, flip ? 1 : -1, light.shade)),
  };
}

function drawMaster({ set, mood, seed }: Staging, palette: Palette, size: Size): Canvas {
  const large = { width: Math.round(size.width * reach), height: Math.round(size.height * reach) };
  const canvas = createCanvas(large.width, large.height);
  drawSet(canvas.getContext('2d'), set, palette, large, { mood, seed, layer: 'back' });
  return canvas;
}

function viewOf(master: Canvas, size: Size, zoom: number, blur: number): Canvas {
  // What is out of focus needs half the pixels.
  const scale = blur >= 3 ? 0.5 : 1;
  const width = Math.round(size.width * reach * scale);
  const height = Math.round(size.height * reach * scale);
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d', { alpha: false });
  ink.imageSmoothingQuality = 'high';
  const radius = (blur / 1000) * size.height * scale;
  if (radius > 0.4) ink.filter = `blur(${radius.toFixed(2)}px)`;
  const grown = zoom * (radius > 0.4 ? 1 + (radius * 5) / height : 1);
  // People look at the upper middle; the set comes closer around it.
  ink.drawImage(master, width * 0.5 * (1 - grown), height * 0.42 * (1 - grown), width * grown, height * grown);
  return canvas;
}

/** The first row that is solid in the middle of the front layer. */
function edgeOf(front: Canvas): number {
  const { data, height } = front.getContext('2d').getImageData(Math.floor(front.width / 2), 0, 1, front.height);
  for (let y = 0; y < height; y++) if ((data[y * 4 + 3] ?? 0) > 200) return y / height;
  return 0.82;
}

function keep<K extends string | number, V>(make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

function keep2<V>(make: (one: number, two: number) => V): (one: number, two: number) => V {
  const made = keep((key: string) => {
    const [one, two] = key.split('/').map(Number);
    return make(one ?? 1, two ?? 0);
  });
  return (one, two) => made(`${one.toFixed(3)}/${two}`);
}
