import type { Ink } from '#media/canvas.ts';
import { drawObject } from '../art/objects/objects.ts';
import { fade } from '../art/palette.ts';
import { law } from '../compositor/layout.ts';
import { type Camera, planes } from '../compositor/scene.ts';
import type { Stage } from '../compositor/stage.ts';
import type { Pop } from './inserts.ts';

/** Height of a thing that springs up beside somebody, as a share of the canvas. */
const share = 0.13;

/** Draws the things that spring up beside the speaker when they are named: over the shoulder, within the law of the layout. */
export function makePops(pops: readonly Pop[], { size, palette, flip }: Stage): (ink: Ink, camera: Camera, time: number) => void {
  const side = Math.round(size.height * share);
  const drawn = pops.map((pop) => ({ ...pop, picture: drawObject(pop.object, Math.round(side * 1.25)) }));
  const x = size.width * (flip ? law.left : 1 - law.left) + (flip ? side / 2 : -side / 2);
  const y = size.height * 0.325;
  return (ink, camera, time) => {
    const pop = drawn.find(({ start, end }) => time >= start && time < end);
    if (!pop) return;
    const into = time - pop.start;
    const left = pop.end - time;
    const grow = (1 - Math.exp(-11 * into) * Math.cos(11 * into)) * Math.min(1, left / 0.14);
    const turn = 0.09 * Math.sin(time * 3.1) + 0.5 * Math.exp(-into * 8) * (flip ? 1 : -1);
    ink.save();
    ink.translate(x + camera.x * planes.pop * size.width, y + camera.y * planes.pop * size.height + Math.sin(time * 2.3) * side * 0.02);
    ink.rotate(turn);
    ink.scale(grow, grow);
    const halo = ink.createRadialGradient(0, 0, side * 0.1, 0, 0, side * 0.72);
    halo.addColorStop(0, fade(palette.ink, 0.34));
    halo.addColorStop(1, fade(palette.ink, 0));
    ink.fillStyle = halo;
    ink.fillRect(-side * 0.75, -side * 0.75, side * 1.5, side * 1.5);
    const scale = side / Math.max(pop.picture.width, pop.picture.height);
    const [width, height] = [pop.picture.width * scale, pop.picture.height * scale];
    ink.drawImage(pop.picture, -width / 2, -height / 2, width, height);
    ink.restore();
  };
}
