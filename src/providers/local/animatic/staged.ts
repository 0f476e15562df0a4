import type { Word } from '#core/timing.ts';
import { type Image, type Ink, loadImage } from '#media/canvas.ts';
import type { Keyframe } from '../../spec/image.ts';
import { drawObject, type ObjectName } from '../art/objects/objects.ts';
import { type Composition, compose, type Size } from '../compositor/layout.ts';
import { drawScene, type Seen } from '../compositor/scene.ts';
import { makeStage, type Stage, shotView, withPicture } from '../compositor/stage.ts';
import { readStaging, type Staging } from '../compositor/staging.ts';
import { createActor } from './acting.ts';
import { moveCamera } from './camera.ts';
import { makeForeground } from './foreground.ts';
import type { SegmentPlan } from './plan-segment.ts';
import { makePops } from './pops.ts';
import { focusAt, moveProduct, placeInsert } from './product.ts';
import { makeSmear } from './smear.ts';
import { type Beat, isLater } from './timeline.ts';

/** Draws a moment of the plan's beat at this place. Says where face and product are, in canvas pixels; null where nobody can tell or look. */
export type Painter = (ink: Ink, at: number, time: number) => Seen | null;

export interface Script extends SegmentPlan {
  words: Word[];
  seconds: number;
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
  const { beats, pops, energy, seed, words, seconds } = script;
  const stages = openStages(scene, later, size);
  const stageOf = (beat: Beat): Stage =>
    beat.shows?.kind === 'object' ? stages.showing(beat.shows.object) : isLater(beat, seconds) ? stages.second : stages.first;
  const { mood, role } = scene.staging;
  const actor = createActor({ mood, role, words, seconds, seed, energy, beats, pops });
  const compositions = beats.map((beat) => arrange(stageOf(beat), beat, size));
  const drawForeground = makeForeground(stages.first, seed);
  const drawPops = makePops(pops, stages.first);
  const smear = makeSmear(size);
  return (ink, at, time) => {
    const beat = beats[at];
    const composition = compositions[at];
    if (!beat || !composition) return null;
    const stage = stageOf(beat);
    const fresh = scene.staging.placement !== 'subtle' && arrives(beats, compositions, at);
    const view = moveCamera(beat, beats[at + 1], time, script);
    const seen = drawScene(ink, stage, {
      composition,
      performance: composition.figure ? actor(beat, time) : null,
      camera: view.camera,
      time,
      product: moveProduct(composition, beat, time, fresh),
      soft: focusAt(composition, beat, time, words),
    });
    drawPops(ink, view.camera, time);
    drawForeground(ink, composition, beat, view.camera);
    if (view.smear > 0.004) smear(ink, view.smear);
    return view.smear > 0.02 ? null : seen;
  };
}

/** The scene with its first and its later picture of the product, and with whatever thing an insert shows in its place. */
function openStages(scene: { staging: Staging; picture: Image }, later: { staging: Staging; picture: Image } | null, size: Size) {
  const first = makeStage(scene.staging, scene.picture, size);
  const second = later ? openLater(first, scene.staging, later, size) : first;
  const kept = new Map<ObjectName, Stage>();
  const showing = (object: ObjectName): Stage => {
    const stage = kept.get(object) ?? withPicture(first, drawObject(object, Math.round(size.height * 0.45)), 'cutout');
    kept.set(object, stage);
    return stage;
  };
  return { first, second, showing };
}

/** The closing still's scene: mostly the opening's with another picture; its own where a person's note made it another. */
function openLater(first: Stage, staging: Staging, { staging: own, picture }: { staging: Staging; picture: Image }, size: Size): Stage {
  const alike = (one: Staging) => JSON.stringify([one.set, one.placement, one.character, one.colors, one.seed, one.tuning ?? null]);
  return alike(own) === alike(staging) ? withPicture(first, picture, own.product.kind) : makeStage(own, picture, size);
}

/** The product springs up once where it first stands, and again at each close-up of it. */
function arrives(beats: readonly Beat[], compositions: readonly Composition[], at: number): boolean {
  const mode = compositions[at]?.product?.mode;
  if (mode === 'macro') return at === 0 || beats[at]?.entrance !== 'punch';
  return mode === 'surface' && !compositions.slice(0, at).some((one) => one.product);
}

function arrange(stage: Stage, beat: Beat, size: Size): Composition {
  const { shot, punch, shows } = beat;
  const view = shotView(stage, { ...shot, punch });
  if (shows) return placeInsert(compose({ ...view, framing: 'insert', placement: 'hero', figure: null, aside: false }, size), beat, size);
  return compose(view, size);
}
