import type { Word } from '#core/timing.ts';
import { type Image, type Ink, loadImage } from '#media/canvas.ts';
import type { Keyframe } from '../../spec/image.ts';
import { type Composition, compose, type Size } from '../compositor/layout.ts';
import { drawScene, type ProductMoment } from '../compositor/scene.ts';
import { makeStage, type Stage, withPicture } from '../compositor/stage.ts';
import { readStaging, type Staging } from '../compositor/staging.ts';
import { createActor } from './acting.ts';
import { moveCamera } from './camera.ts';
import { type Beat, isLater } from './timeline.ts';

/** Draws a moment of a beat. */
export type Painter = (ink: Ink, beat: Beat, time: number) => void;

export interface Script {
  beats: Beat[];
  words: Word[];
  seconds: number;
  seed: number;
}

/** A keyframe of ours with its product picture, or null when it can't be staged again. */
export async function readScene(keyframe: Keyframe): Promise<{ staging: Staging; picture: Image } | null> {
  const staging = readStaging(keyframe.staging);
  const layer = staging && keyframe.layers.find(({ name }) => name === staging.product.layer);
  return staging && layer ? { staging, picture: await loadImage(layer.file) } : null;
}

/** Plays the scene of a keyframe: sets, character and product move by themselves. `later` is another picture of the product. */
export function playScene(
  scene: { staging: Staging; picture: Image },
  later: { staging: Staging; picture: Image } | null,
  script: Script,
  size: Size,
): Painter {
  const stage = makeStage(scene.staging, scene.picture, size);
  const second = later ? withPicture(stage, later.picture, later.staging.product.kind) : stage;
  const { mood, role } = scene.staging;
  const actor = createActor({ mood, role, words: script.words, seconds: script.seconds, seed: script.seed });
  const compositions = new Map<Beat, Composition>();
  const stageOf = (beat: Beat): Stage => (isLater(beat, script.seconds) ? second : stage);
  const compositionOf = (beat: Beat): Composition => {
    const known = compositions.get(beat);
    if (known) return known;
    const made = arrange(stageOf(beat), beat, size);
    compositions.set(beat, made);
    return made;
  };
  return (ink, beat, time) => {
    const composition = compositionOf(beat);
    const fresh = arrives(script.beats, beat, compositionOf) && scene.staging.placement !== 'subtle';
    const { camera, smear } = moveCamera(beat, time, script.seed);
    drawScene(ink, stageOf(beat), {
      composition,
      performance: composition.figure ? actor(beat, time) : null,
      camera,
      time,
      product: moveProduct(composition, beat, time, fresh),
    });
    if (smear > 0) smearAcross(ink, size, smear);
  };
}

/** The product springs up once where it first stands, and again at each close-up of it. */
function arrives(beats: readonly Beat[], beat: Beat, compositionOf: (beat: Beat) => Composition): boolean {
  const index = beats.indexOf(beat);
  const mode = compositionOf(beat).product?.mode;
  if (mode === 'macro') return index === 0 || beat.entrance !== 'punch';
  return mode === 'surface' && !beats.slice(0, index).some((one) => compositionOf(one).product);
}

function arrange(stage: Stage, beat: Beat, size: Size): Composition {
  const { placement, product } = stage.staging;
  return compose(
    {
      framing: beat.shot.framing,
      action: beat.shot.action,
      placement,
      punch: beat.punch,
      category: product.category,
      aspect: stage.aspect,
      figure: stage.measures(beat.shot.action),
      flip: stage.flip,
    },
    size,
  );
}

/** A standing product springs up when it is new in the picture, then turns a little; light sweeps over it now and then. */
function moveProduct(composition: Composition, beat: Beat, time: number, fresh: boolean): ProductMoment {
  const into = time - beat.start;
  const mode = composition.product?.mode;
  // From near its place: a product that flies in from nowhere crosses the captions and looks like a mistake on a still.
  const enter = !fresh || mode === 'hand' ? 1 : 0.65 + 0.35 * spring(into);
  const sway = Math.sin(time * 1.25 + beat.index);
  const cycle = mode === 'macro' ? 2.1 : 2.8;
  const since = (into + (fresh ? 0 : 1.2)) % cycle;
  return {
    enter,
    turn: (fresh && mode !== 'hand' ? 1 - 0.35 * Math.exp(-into * 6) : 1) * (0.988 + 0.012 * sway),
    tilt:
      (mode === 'hand' ? 0.035 : 0.006) * Math.sin(time * 1.9 + 1) +
      (fresh && mode !== 'hand' ? 0.12 * Math.exp(-into * 7) * Math.cos(into * 12) : 0),
    glint: since > 0.45 && since < 1.25 ? -0.3 + ((since - 0.45) / 0.8) * 1.6 : null,
  };
}

/** 0 → 1 with one overshoot of about 9 %. */
function spring(time: number): number {
  return time <= 0 ? 0 : 1 - Math.exp(-7.5 * time) * Math.cos(9.5 * time);
}

/** Repeats the picture sideways, fading: what a whip pan leaves on a frame. */
function smearAcross(ink: Ink, { width, height }: Size, amount: number): void {
  ink.save();
  for (let step = 1; step <= 3; step++) {
    ink.globalAlpha = 0.5 / step;
    const grow = width * 0.05 * amount * step;
    ink.drawImage(ink.canvas, 0, 0, width, height, -grow, 0, width + grow * 2, height);
  }
  ink.restore();
}
