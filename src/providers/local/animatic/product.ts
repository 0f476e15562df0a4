import type { Word } from '#core/timing.ts';
import type { Composition, Size } from '../compositor/layout.ts';
import type { ProductMoment, Softness } from '../compositor/scene.ts';
import type { Beat } from './timeline.ts';

/** How large a thing of the speech stands in its close picture, against the product in its own. */
const thingSize = 0.8;

/** A close picture of the product or a thing: the camera turns about its feet, so that a zoom never grows into the captions. */
export function placeInsert(composition: Composition, beat: Beat, size: Size): Composition {
  const { product } = composition;
  if (!product) return composition;
  const height = product.height * (beat.shows?.kind === 'object' ? thingSize : 1);
  return { ...composition, product: { ...product, height }, focus: { x: product.x, y: product.bottom - size.height * 0.01 } };
}

/** A standing product springs up when it is new in the picture, then turns a little; light sweeps over it now and then. */
export function moveProduct(composition: Composition, beat: Beat, time: number, fresh: boolean): ProductMoment {
  const into = Math.max(0, time - beat.start);
  const mode = composition.product?.mode;
  const springs = fresh && mode !== 'hand';
  // From near its place and size: what flies in from nowhere crosses the captions and looks like a mistake on a still.
  const enter = springs ? 0.82 + 0.18 * spring(into) : 1;
  const sway = Math.sin(time * 1.25 + beat.index);
  const cycle = mode === 'macro' ? 2.1 : 2.8;
  const since = (into + (fresh ? 0 : 1.2)) % cycle;
  const thing = beat.shows?.kind === 'object';
  return {
    enter,
    turn: (springs ? 1 - 0.14 * Math.exp(-into * 6) : 1) * (0.988 + 0.012 * sway),
    tilt: (mode === 'hand' ? 0.035 : 0.006) * Math.sin(time * 1.9 + 1) + (springs ? 0.06 * Math.exp(-into * 7) * Math.cos(into * 12) : 0),
    glint: !thing && since > 0.45 && since < 1.25 ? -0.3 + ((since - 0.45) / 0.8) * 1.6 : null,
  };
}

/** Seconds in which the focus goes over. */
const rackSeconds = 0.34;

/**
 * Where figure and product share a picture, the focus begins on whoever speaks and racks to the product at the word that is nearest to a
 * third of the beat; a beat that is cut in closer stays on the product.
 */
export function focusAt(composition: Composition, beat: Beat, time: number, words: readonly Word[]): Softness {
  if (!composition.figure || composition.product?.mode !== 'surface' || !composition.figureSoft) return { figure: 0, product: 0 };
  if (beat.entrance === 'punch') return { figure: 1, product: 0 };
  const at = rackAt(beat, words);
  const t = Math.min(1, Math.max(0, (time - at) / rackSeconds));
  const over = t * t * (3 - 2 * t);
  return { figure: over, product: 1 - over };
}

function rackAt({ start, end }: Beat, words: readonly Word[]): number {
  const wanted = start + Math.min(1.1, (end - start) * 0.34);
  const near = words
    .filter((word) => Math.abs(word.start - wanted) < 0.5)
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))[0];
  return near?.start ?? wanted;
}

/** 0 → 1 with one overshoot of about 9 %. */
function spring(time: number): number {
  return time <= 0 ? 0 : 1 - Math.exp(-7.5 * time) * Math.cos(9.5 * time);
}
