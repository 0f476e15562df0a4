import type { Box } from '#core/cut.ts';
import type { Shot } from '#core/shot-prompt.ts';
import type { Category, Placement } from '#core/vocabulary.ts';
import type { Place } from '../art/character/draw.ts';

/**
 * Where faces and products may be, as shares: above lies the hook's text (0.10–0.24), below the captions (0.66–0.78),
 * at the bottom and on the right the apps' own buttons.
 */
export const law = { left: 0.06, right: 0.88, top: 0.22, bottom: 0.66 };

export interface Size {
  width: number;
  height: number;
}

/** What a shot shows, in canvas pixels, before the camera moves. */
export interface Composition {
  figure: Place | null;
  /** Softens the figure: the product in front is in focus. */
  figureSoft: boolean;
  product: ProductPlace | null;
  /** Upper edge of the table or counter in front; null when the shot ends above it. */
  counter: number | null;
  /** How far the camera is into the set: 1 shows all of it. */
  setZoom: number;
  /** Softness of the set, in thousandths of the canvas height. */
  setBlur: number;
  /** The point camera moves turn around. */
  focus: { x: number; y: number };
  flip: boolean;
}

export interface ProductPlace {
  mode: 'hand' | 'surface' | 'macro';
  /** Height of the standing product in pixels; for `hand` the figure says where it is. */
  height: number;
  x: number;
  bottom: number;
}

/** Height of a product beside a person, in figure units (1000 = waist to crown); bottles, jars, boxes as people hold them. */
const natural: Record<Category, number> = {
  supplements: 390,
  skincare: 370,
  fitness: 440,
  tech: 350,
  kitchen: 410,
  fashion: 460,
  home: 440,
  baby: 370,
  pet: 430,
  office: 350,
  general: 400,
};

/** Height of the face (chin to crown) as a share of the canvas, alone and beside a product on the counter. */
const faceShare = {
  wide: { alone: 0.19, beside: 0.16 },
  medium: { alone: 0.25, beside: 0.215 },
  close: { alone: 0.35, beside: 0.165 },
  insert: { alone: 0.43, beside: 0.165 },
} as const;

const setLook = {
  wide: { zoom: 1.04, blur: 0.8 },
  medium: { zoom: 1.24, blur: 3 },
  close: { zoom: 1.55, blur: 7 },
  insert: { zoom: 1.9, blur: 12 },
} as const;

/** A drawn figure in its own units (1000 = waist to crown), arms in the shot's pose: what the arrangement must respect. */
export interface Measures {
  /** Upper end of the face's box above the waist, its height, and half its width. */
  top: number;
  height: number;
  half: number;
  /** Where the centre of a held product sits: to the side of the axis and above the waist. */
  hand: { x: number; y: number } | null;
}

/** On an open palm a product stands this far below the hand's point. */
export const palmBelow = 165;
/** A held product shows its upper part: the fingers close around it this far below its top, as a share of its height. */
export const gripShare = 0.86;

/** How far the showing hand reaches from the body's axis, so that it ends beside a standing product and not behind it. */
const beside: Partial<Record<Shot['action'], number>> = { present: 350, point: 215, wave: 380, celebrate: 360 };

export interface ShotView {
  framing: Shot['framing'];
  action: Shot['action'];
  placement: Placement;
  /** 1 when the shot is cut in closer. */
  punch: number;
  category: Category;
  /** Width over height of the product's picture. */
  aspect: number;
  /** Null when nobody is in the picture. */
  figure: Measures | null;
  flip: boolean;
  /** Wanted height of the product against the usual. */
  size?: number;
  /** A headline stands above: whoever speaks stands lower and no closer than leaves it two lines of its size. */
  headline?: boolean;
  /** A side was asked for: what stands alone leaves the middle. */
  aside?: boolean;
}

const holds = (action: Shot['action']): boolean => action === 'hold-up' || action === 'present';

/** Arranges a shot so that face and product keep to the law of the layout. */
export function compose(view: ShotView, size: Size): Composition {
  const mode = productMode(view);
  const face = view.figure;
  if (mode === 'macro' || !face) return macro(view, size);
  const look = setLook[view.framing];
  const base = { setZoom: look.zoom * (1 + 0.1 * view.punch), setBlur: look.blur, flip: view.flip, figureSoft: false };
  if (mode === 'hand') return { ...base, ...inHand(view, face, size) };
  if (mode === 'surface') return { ...base, ...onSurface(view, face, size) };
  return { ...base, ...alone(view, face, size) };
}

function productMode({ placement, framing, action, figure }: ShotView): ProductPlace['mode'] | null {
  if (!figure) return placement === 'none' ? null : 'macro';
  if (placement === 'none') return null;
  if (placement === 'subtle') return framing === 'wide' || framing === 'medium' ? 'surface' : null;
  if (framing === 'insert') return 'macro';
  if (placement === 'set_down') return 'surface';
  return holds(action) && figure.hand && framing !== 'wide' ? 'hand' : 'surface';
}

/** Height of a picture of this shape in figure units: wide things keep their area, not their height. */
function unitsOf({ category, aspect, size = 1 }: ShotView): number {
  const shape = Math.min(1.05, Math.sqrt(0.62 / aspect));
  return Math.min(natural[category] * shape * size, (330 * Math.min(1.2, size)) / aspect);
}

/** The same idea for a product that stands alone: limited by the law's width and by area. */
function fitted(view: ShotView, wanted: number, widest: number, size: Size): number {
  const shape = Math.min(1, Math.max(0.55, Math.sqrt(0.8 / view.aspect)));
  const height = Math.min(wanted * shape * (view.size ?? 1), law.bottom - law.top - 0.012);
  return Math.min(height * size.height, (widest * size.width) / view.aspect);
}

function alone(view: ShotView, face: Measures, size: Size) {
  const share = Math.min(
    view.headline ? 0.385 : 0.435,
    faceShare[view.framing].alone * (1 + (view.framing === 'wide' ? 0.36 : 0.18) * view.punch),
  );
  const unit = (share * size.height) / face.height;
  const spare = law.bottom - law.top - share;
  const lower = view.headline ? Math.min(spare, 0.06) : Math.min(spare * 0.4, view.framing === 'wide' ? 0.05 : 0.025);
  const top = (law.top + lower) * size.height;
  const bottom = top + face.top * unit;
  const room = (law.right - law.left) / 2 - (face.half * unit) / size.width;
  const off = view.aside ? Math.min(0.15, room) : view.framing === 'wide' ? 0.07 : 0;
  const x = size.width * (0.47 + (view.flip ? off : -off));
  const counter = bottom - 46 * unit;
  return {
    figure: { x, bottom, height: 1000 * unit, flip: view.flip },
    product: null,
    counter: counter < size.height ? counter : null,
    focus: { x, y: top + share * size.height * 0.5 },
  };
}

function inHand(view: ShotView, face: Measures, size: Size) {
  const units = unitsOf(view);
  const grip = face.hand ?? { x: 280, y: 500 };
  const reach = grip.x + (units * view.aspect) / 2 + 12;
  const low = view.action === 'present' ? grip.y - palmBelow - 12 : grip.y - units * (1 - gripShare) - 12;
  const tallest = ((law.bottom - law.top) * size.height) / (face.top - Math.max(0, low));
  const widest = ((law.right - law.left) * size.width) / (face.half + reach);
  const wanted = (faceShare[view.framing].alone * 1.12 * (1 + 0.14 * view.punch) * size.height) / face.height;
  const unit = Math.min(wanted, tallest, widest);
  const span = (face.half + reach) * unit;
  const left = ((law.left + law.right) * size.width - span) / 2;
  const x = view.flip ? left + reach * unit : left + face.half * unit;
  const bottom = law.top * size.height + face.top * unit;
  const counter = bottom - 40 * unit;
  return {
    figure: { x, bottom, height: 1000 * unit, flip: view.flip },
    product: { mode: 'hand' as const, height: units * unit, x: 0, bottom: 0 },
    counter: counter < size.height ? counter : null,
    focus: { x: size.width * 0.47, y: size.height * 0.42 },
  };
}

function onSurface(view: ShotView, face: Measures, size: Size) {
  const subtle = view.placement === 'subtle';
  const near = view.framing === 'close' || view.framing === 'insert';
  const share = faceShare[view.framing].beside * (1 + (near ? 0 : 0.15 * view.punch));
  const unit = (share * size.height) / face.height;
  const top = (law.top + 0.012) * size.height;
  const bottom = top + face.top * unit;
  const counter = Math.min(bottom - 46 * unit, (subtle ? 0.628 : 0.612) * size.height);
  const wanted = subtle ? 0.15 : { wide: 0.25, medium: 0.32, close: 0.4, insert: 0.4 }[view.framing] * (near ? 1 + 0.05 * view.punch : 1);
  // Wider, it would stand before the face beside it.
  const height = fitted(view, wanted, near ? 0.5 : subtle ? 0.28 : 0.46, size);
  const width = height * view.aspect;
  const side = view.flip ? -1 : 1;
  const middle = ((law.left + law.right) / 2) * size.width;
  const outer = ((law.right - law.left) / 2) * size.width;
  const reachOut = (beside[view.action] ?? 0) * unit;
  const furthest = outer - width / 2;
  const offset = Math.min(furthest, Math.max(outer * 0.55, width * 0.35));
  const figureOffset =
    reachOut > 0 && !near ? Math.min(outer - face.half * unit, reachOut + width / 2 - offset) : outer * (near ? 0.56 : 0.42);
  const figureX = middle - side * figureOffset;
  const productX = middle + side * Math.min(furthest, Math.max(offset, reachOut + width / 2 - figureOffset));
  return {
    figure: { x: figureX, bottom, height: 1000 * unit, flip: view.flip },
    figureSoft: near,
    product: { mode: 'surface' as const, height, x: productX, bottom: (subtle ? 0.645 : 0.652) * size.height },
    counter,
    focus: near ? { x: productX, y: size.height * 0.5 } : { x: middle, y: size.height * 0.42 },
  };
}

function macro(view: ShotView, size: Size): Composition {
  const close = view.framing === 'insert' || view.framing === 'close';
  const height = fitted(view, close ? 0.42 : view.framing === 'medium' ? 0.37 : 0.3, 0.8, size);
  const width = (height * view.aspect) / size.width;
  const off = view.aside ? Math.min(0.16, Math.max(0, (law.right - law.left - width) / 2)) : 0;
  const x = ((law.left + law.right) / 2 + (view.flip ? -off : off)) * size.width;
  const look = setLook[close ? 'insert' : view.framing];
  return {
    figure: null,
    figureSoft: false,
    product: { mode: 'macro', height, x, bottom: 0.65 * size.height },
    counter: 0.6 * size.height,
    setZoom: look.zoom * (1 + 0.12 * view.punch),
    setBlur: look.blur,
    focus: { x, y: 0.45 * size.height },
    flip: view.flip,
  };
}

/** A pixel box as shares, cut to the canvas. */
export function shares(box: Box, size: Size): Box {
  const left = Math.max(0, box.x / size.width);
  const top = Math.max(0, box.y / size.height);
  const right = Math.min(1, (box.x + box.width) / size.width);
  const bottom = Math.min(1, (box.y + box.height) / size.height);
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
