import type { Action, Shot, ShotPrompt } from '#core/shot-prompt.ts';
import { type Canvas, createCanvas, type Image, type Ink } from '#media/canvas.ts';
import { drawCharacter } from '../art/character/draw.ts';
import type { Light } from '../art/character/kit.ts';
import { fade, noise, type Palette, paletteFrom } from '../art/palette.ts';
import { drawSet } from '../art/sets/draw.ts';
import { type Atmosphere, drawBeams, drawGlow, makeAtmosphere } from './atmosphere.ts';
import type { Composition, Measures, ShotView, Size } from './layout.ts';
import { makeSprite, type Sprite } from './sprite.ts';
import { type Staging, type Tuning, untuned } from './staging.ts';

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
  /** The set as a composition sees it, lit where its product stands; `reach` times the canvas so that the camera can move. */
  back: (composition: Composition) => Canvas;
  /** The table or counter in front and where its far edge lies (share of the canvas height). */
  front: { canvas: Canvas; edge: number };
  sprite: (height: number) => Sprite;
  /** The character's measures in an action; null without a character. */
  measures: (action: Action) => Measures | null;
  /** Where what is out of focus is drawn, small. */
  soft: Canvas;
}

/** How much of the set lies beyond the canvas, as a factor. */
export const reach = 1.16;

/** 0 soft light … 1 hard light. */
const hardness: Record<ShotPrompt['mood'], number> = { tense: 0.72, flat: 0.4, bright: 0.16, warm: 0.3 };

export function makeStage(staging: Staging, picture: Image, size: Size): Stage {
  const { mood, seed, set } = staging;
  const palette = paletteFrom(staging.colors, mood, seed);
  const tuning = staging.tuning ?? untuned;
  const flip = (tuning.flip ?? noise(seed, 11) > 0.5) !== tuning.mirror;
  const shade = Math.min(1, Math.max(0, hardness[mood] - tuning.light * 0.24));
  let drawn: Canvas | undefined;
  const master = () => {
    drawn ??= drawMaster(staging, palette, size);
    return drawn;
  };
  const atmosphere = makeAtmosphere(palette, seed, size);
  const front = createCanvas(size.width, size.height);
  drawSet(front.getContext('2d'), set, palette, size, { mood, seed, layer: 'front' });
  regrade(front.getContext('2d'), tuning);
  return {
    staging,
    size,
    palette,
    flip,
    light: { key: palette.light, rim: palette.accent, shade },
    aspect: picture.width / picture.height,
    atmosphere,
    back: keepBy(backKey, (composition) => viewOf(master(), size, composition, atmosphere, palette, picture.width / picture.height)),
    front: { canvas: front, edge: edgeOf(front) },
    sprite: keepBy(String, (height: number) => makeSprite(picture, staging.product.kind, height, palette, flip ? 1 : -1, shade)),
    measures: keepBy(String, (action: Action) => measure(staging.character, action, palette)),
    soft: createCanvas(size.width, size.height),
  };
}

/** How a shot sees the scene. */
export function shotView(
  { staging, aspect, flip, measures }: Stage,
  { framing, action, punch = 0 }: Pick<Shot, 'framing' | 'action'> & { punch?: number },
): ShotView {
  const tuning = staging.tuning ?? untuned;
  return {
    framing,
    action,
    punch: Math.max(punch, tuning.punch),
    placement: staging.placement,
    category: staging.product.category,
    aspect,
    figure: measures(action),
    flip,
    size: tuning.size,
    headline: staging.role === 'hook',
    aside: tuning.flip !== null,
  };
}

/** Lays a note's light over what is drawn of the place; product and person keep their own colours. */
function regrade(ink: Ink, { light, warmth }: Tuning): void {
  const { width, height } = ink.canvas;
  const lay = (mode: 'screen' | 'multiply' | 'soft-light', color: string): void => {
    // Only where something is drawn: `source-atop` blends, but not these modes do by themselves.
    const over = createCanvas(width, height);
    const pen = over.getContext('2d');
    pen.fillStyle = color;
    pen.fillRect(0, 0, width, height);
    pen.globalCompositeOperation = 'destination-in';
    pen.drawImage(ink.canvas, 0, 0);
    ink.save();
    ink.globalCompositeOperation = mode;
    ink.drawImage(over, 0, 0);
    ink.restore();
  };
  if (light > 0) lay('screen', fade('#fff4e2', 0.24 * light));
  if (light < 0) lay('multiply', fade('#14161f', -0.6 * light));
  if (warmth !== 0) lay('soft-light', fade(warmth > 0 ? '#ff8a1f' : '#2a7bff', 0.62 * Math.abs(warmth)));
}

/** Draws the figure once, on next to nothing, to hear where it puts its face and hand. */
function measure(character: Staging['character'], action: Action, palette: Palette): Measures | null {
  if (!character) return null;
  const ink = createCanvas(8, 8).getContext('2d');
  const calm = { mouth: 0, blink: 0, brow: 0, smile: 0, gaze: { x: 0, y: 0 }, lean: 0, breath: 0.5, gesture: 1 };
  const drawn = drawCharacter(
    ink,
    character,
    { ...calm, action },
    { x: 0, bottom: 0, height: 1000 },
    { key: palette.light, rim: palette.accent, shade: 0.5 },
  );
  // Breath and sway move a head by a few units; the law of the layout holds for all of it.
  const spare = 10;
  return {
    top: -drawn.face.y + spare,
    height: drawn.face.height + spare,
    half: drawn.face.width / 2 + spare,
    hand: drawn.hand && { x: Math.abs(drawn.hand.x), y: -drawn.hand.y },
  };
}

/** The same scene with another picture of the product. */
export function withPicture(stage: Stage, picture: Image | Canvas, kind: Staging['product']['kind']): Stage {
  const { palette, flip, light } = stage;
  return {
    ...stage,
    staging: { ...stage.staging, product: { ...stage.staging.product, kind } },
    aspect: picture.width / picture.height,
    sprite: keepBy(String, (height: number) => makeSprite(picture, kind, height, palette, flip ? 1 : -1, light.shade)),
  };
}

function drawMaster({ set, mood, seed, tuning }: Staging, palette: Palette, size: Size): Canvas {
  const large = { width: Math.round(size.width * reach), height: Math.round(size.height * reach) };
  const canvas = createCanvas(large.width, large.height);
  drawSet(canvas.getContext('2d'), set, palette, large, { mood, seed, layer: 'back' });
  regrade(canvas.getContext('2d'), tuning ?? untuned);
  return canvas;
}

function backKey({ setZoom, setBlur, product, counter }: Composition): string {
  const lit = product && product.mode !== 'hand' ? [product.mode, product.x, product.bottom, product.height] : [];
  return [setZoom.toFixed(3), setBlur, Math.round(counter ?? -1), ...lit].join('/');
}

function viewOf(
  master: Canvas,
  size: Size,
  { setZoom, setBlur, product, counter }: Composition,
  atmosphere: Atmosphere,
  palette: Palette,
  aspect: number,
): Canvas {
  // What is out of focus needs half the pixels.
  const scale = setBlur >= 3 ? 0.5 : 1;
  const width = Math.round(size.width * reach * scale);
  const height = Math.round(size.height * reach * scale);
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  ink.imageSmoothingQuality = 'high';
  const radius = (setBlur / 1000) * size.height * scale;
  if (radius > 0.4) ink.filter = `blur(${radius.toFixed(2)}px)`;
  const grown = setZoom * (radius > 0.4 ? 1 + (radius * 5) / height : 1);
  // People look at the upper middle; the set comes closer around it.
  const lay = (up: number) =>
    ink.drawImage(master, width * 0.5 * (1 - grown), height * (0.42 * (1 - grown) - up), width * grown, height * grown);
  const up = tilt(counter, size);
  lay(0);
  if (up > 0) {
    lay(up);
    // What the hook's text stood on went out at the top with the tilt.
    const top = ink.createLinearGradient(0, 0, 0, height * 0.3);
    top.addColorStop(0, fade(palette.deep, 0.62));
    top.addColorStop(0.5, fade(palette.deep, 0.3));
    top.addColorStop(1, fade(palette.deep, 0));
    ink.filter = 'none';
    ink.fillStyle = top;
    ink.fillRect(0, 0, width, height * 0.3);
  }
  ink.filter = 'none';
  if (!product || product.mode === 'hand') return canvas;
  // Light that does not move is laid in here: drawn in every frame it would cost more than the figure does.
  ink.scale(scale, scale);
  ink.translate((size.width * (reach - 1)) / 2, (size.height * (reach - 1)) / 2);
  const macro = product.mode === 'macro';
  if (macro) closeIn(ink, palette, size, product.x, product.bottom - product.height * 0.5);
  if (macro) drawBeams(ink, atmosphere, size, product.x, product.bottom);
  const radiusOfGlow = Math.max(product.height, product.height * aspect) * 0.95;
  drawGlow(ink, atmosphere, product.x, product.bottom - product.height * 0.55, radiusOfGlow, macro ? 0.8 : 0.45);
  return canvas;
}

/**
 * A high counter hides the lower half of a set, its furniture: there the camera looks a little further down. Share of the height; what the set
 * leaves empty below lies behind the counter.
 */
function tilt(counter: number | null, { height }: Size): number {
  return counter === null ? 0 : Math.min(0.095, Math.max(0, (0.8 - counter / height) * 0.5));
}

/** Darkness from the edges towards a close-up product: nothing else is to be looked at. */
function closeIn(ink: Ink, palette: Palette, size: Size, x: number, y: number): void {
  const around = ink.createRadialGradient(x, y, size.height * 0.16, x, y, size.height * 0.62);
  around.addColorStop(0, fade(palette.deep, 0));
  around.addColorStop(0.55, fade(palette.deep, 0.5));
  around.addColorStop(1, fade(palette.ink, 0.86));
  ink.fillStyle = around;
  ink.fillRect(-size.width, -size.height, size.width * 3, size.height * 3);
}

/** The first row that is solid in the middle of the front layer. */
function edgeOf(front: Canvas): number {
  const { data, height } = front.getContext('2d').getImageData(Math.floor(front.width / 2), 0, 1, front.height);
  for (let y = 0; y < height; y++) if ((data[y * 4 + 3] ?? 0) > 200) return y / height;
  return 0.82;
}

function keepBy<A, V>(keyOf: (from: A) => string, make: (from: A) => V): (from: A) => V {
  const kept = new Map<string, V>();
  return (from) => {
    const key = keyOf(from);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(from);
    kept.set(key, made);
    return made;
  };
}
