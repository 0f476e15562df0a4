/**
 * Products as shops photograph them, drawn in units of 1000 from the ground (y = 0) up (negative y), the middle at x = 0.
 * What is opaque here is the product: the picture's alpha is the known matte.
 */
import type { Random } from '../footage/drawing.ts';
import type { Shape, Tint } from './ink.ts';
import { bottle, carton, glass, jar, mug, tube } from './vessels.ts';
import { bag, headphones, plush, shoe } from './wares.ts';

const makers = { bottle, jar, carton, shoe, plush, glass, mug, bag, tube, headphones };
export type ProductKind = keyof typeof makers;
export const productKinds = Object.keys(makers) as ProductKind[];

export function makeProduct(kind: ProductKind, tint: Tint, random: Random): Shape {
  return makers[kind](random, tint);
}
