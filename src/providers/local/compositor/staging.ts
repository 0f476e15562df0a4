import type { CharacterDrawing } from '#core/character.ts';
import type { SegmentRole } from '#core/format.ts';
import { actions, type SetName, type Shot, type ShotPrompt, setNames } from '#core/shot-prompt.ts';
import type { Category, Placement } from '#core/vocabulary.ts';

/** Everything needed to draw a keyframe's scene again, at any moment and size. Plain JSON. */
export interface Staging {
  scene: 'hookline-1';
  set: SetName;
  mood: ShotPrompt['mood'];
  role: SegmentRole;
  placement: Placement;
  /** The shot the still shows. */
  shot: Pick<Shot, 'framing' | 'action'>;
  /** Main colours of the product: the scene's palette comes from them. */
  colors: { hex: string; share: number }[];
  character: CharacterDrawing | null;
  product: StagedProduct;
  seed: number;
  /** How a person's note has changed it; absent where none has. */
  tuning?: Tuning;
}

/** Small changes to how a scene is arranged and lit. */
export interface Tuning {
  /** Factor on the product's height, as far as the layout's law has room. */
  size: number;
  /** 1 when the shot is to be cut in a little closer. */
  punch: number;
  /** Person on the right, product on the left (true), or the other way round; null leaves it to the seed. */
  flip: boolean | null;
  /** Turns that around. */
  mirror: boolean;
  /** −1 darker … 1 brighter. */
  light: number;
  /** −1 cooler … 1 warmer. */
  warmth: number;
}

export const untuned: Readonly<Tuning> = { size: 1, punch: 0, flip: null, mirror: false, light: 0, warmth: 0 };

export interface StagedProduct {
  /** Name of the layer with its picture. */
  layer: string;
  /** A cut-out product, a photo shown as a print, or the box with its name that stands in for a picture. */
  kind: 'cutout' | 'print' | 'box';
  category: Category;
}

/** A staging this code wrote, or null for anything else (another provider's, an uploaded picture's). */
export function readStaging(value: unknown): Staging | null {
  if (!isRecord(value) || value['scene'] !== 'hookline-1') return null;
  const { set, shot, product, colors, seed, mood } = value;
  if (!setNames.some((one) => one === set) || !isRecord(shot) || !isRecord(product)) return null;
  if (!actions.some((one) => one === shot['action']) || typeof product['layer'] !== 'string') return null;
  if (!Array.isArray(colors) || typeof seed !== 'number' || typeof mood !== 'string') return null;
  return value as unknown as Staging;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
