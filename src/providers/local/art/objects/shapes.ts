import type { Ink } from '#media/canvas.ts';
import { tune } from '../palette.ts';
import { across, box, disc, line, shape } from '../sets/scene.ts';

/** A body lit from the left: a little lighter there, a little darker on the right. */
export function round(ink: Ink, color: string, x0: number, x1: number) {
  return across(ink, x0, x1, tune(color, { l: 0.05 }), [0.3, tune(color, { l: 0.02 })], [0.65, color], tune(color, { l: -0.11 }));
}

/** A box with soft corners and a shaded right side. */
export function block(ink: Ink, color: string, x: number, y: number, width: number, height: number, radius = 14): void {
  box(ink, x, y, width, height, round(ink, color, x, x + width), radius);
}

/** A path filled with a shaded colour. */
export function body(ink: Ink, color: string, data: string, x0: number, x1: number): void {
  shape(ink, data, round(ink, color, x0, x1));
}

/** A streak of light on something smooth. */
export function shine(ink: Ink, data: string, width = 10, alpha = 0.5): void {
  line(ink, data, `rgba(255,255,255,${alpha})`, width);
}

/** An ellipse in two tones: its rim and what lies in it. */
export function opening(ink: Ink, x: number, y: number, rx: number, ry: number, rim: string, inside: string): void {
  disc(ink, x, y, rx, rim, ry);
  disc(ink, x, y, rx * 0.9, inside, ry * 0.82);
}

/** `count` copies around a point, each turned further. */
export function around(ink: Ink, x: number, y: number, count: number, draw: () => void): void {
  for (let index = 0; index < count; index++) {
    ink.save();
    ink.translate(x, y);
    ink.rotate((index / count) * Math.PI * 2);
    draw();
    ink.restore();
  }
}

/** The same drawing, turned by `degrees` about a point. */
export function tilted(ink: Ink, x: number, y: number, degrees: number, draw: () => void): void {
  ink.save();
  ink.translate(x, y);
  ink.rotate((degrees * Math.PI) / 180);
  ink.translate(-x, -y);
  draw();
  ink.restore();
}
