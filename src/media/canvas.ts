/** The one door to the drawing library: everything that draws pixels imports from here. */

export type { Canvas, Image, SKRSContext2D as Ink } from '@napi-rs/canvas';
export { createCanvas, GlobalFonts, loadImage, Path2D, PathOp } from '@napi-rs/canvas';
