import { rename, writeFile } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import type { Action, Shot, ShotPrompt } from '#core/shot-prompt.ts';
import { createCanvas, loadImage } from '#media/canvas.ts';
import type { Keyframe, KeyframeRequest, NoteAnswer } from '../../spec/image.ts';
import type { Performance } from '../art/character/draw.ts';
import { type Direction, followNote, type Means, otherPose } from './follow-note.ts';
import { type Composition, compose, type ShotView, type Size, shares } from './layout.ts';
import { type ProductPictures, picturesOf } from './picture.ts';
import { drawScene, restingProduct, stillCamera } from './scene.ts';
import { makeStage, shotView } from './stage.ts';
import { type StagedProduct, type Staging, untuned } from './staging.ts';

const expressions: Record<ShotPrompt['mood'], { smile: number; brow: number }> = {
  tense: { smile: -0.4, brow: -0.5 },
  flat: { smile: 0, brow: 0 },
  bright: { smile: 0.7, brow: 0.35 },
  warm: { smile: 0.75, brow: 0.25 },
};

/** Draws and writes one still. Errors: `invalid_input` without a shot, `unsupported_media` for an unreadable product picture, `cancelled`. */
export async function drawKeyframe(request: KeyframeRequest, signal: AbortSignal): Promise<Keyframe> {
  const { end } = request;
  const size = { width: request.width, height: request.height };
  const shot = end === 'open' ? request.shot.shots[0] : request.shot.shots.at(-1);
  if (!shot) throw new HooklineError('invalid_input', 'The shot prompt has no shots.', { hint: 'Write the segment again.' });
  stopIfCancelled(signal);
  const pictures = await picturesOf(request.product, request.seed);
  stopIfCancelled(signal);
  let plan = await arrange(request, shot, pictures, true);
  if (plan.fixed) plan = await arrange(request, shot, pictures, false);
  const { scene, staging, composition, picture, answer } = plan;
  const canvas = createCanvas(size.width, size.height);
  const seen = drawScene(canvas.getContext('2d'), scene, {
    composition,
    performance: staging.character ? posing(staging.shot.action, request.shot.mood, end, scene.flip) : null,
    camera: stillCamera,
    time: 0.8,
    product: { ...restingProduct, glint: composition.product?.mode === 'macro' ? 0.3 : null },
  });
  stopIfCancelled(signal);
  const layerFile = request.file.replace(/(\.png)?$/i, '.product.png');
  await writeWhole(layerFile, picture.png);
  await writeWhole(request.file, await canvas.encode('png'));
  return {
    file: request.file,
    face: seen.face && shares(seen.face, size),
    product: seen.product && shares(seen.product, size),
    staging,
    layers: [{ name: staging.product.layer, file: layerFile }],
    note: answer,
    degraded: lacking(staging.placement === 'none' && staging.character ? null : picture.degraded, answer),
  };
}

/** The scene ready to be drawn; `fixed` where a wanted size of the product changed nothing. */
async function arrange(request: KeyframeRequest, shot: Shot, pictures: ProductPictures, sizes: boolean) {
  const size = { width: request.width, height: request.height };
  const { direction, answer } = directed(request, shot, { pictures: pictures.count, sizes });
  const picture = await pictures.choose(request.role, request.end, direction.angle);
  const staging = stage(request, direction, picture.kind, pictures.colors);
  const scene = makeStage(staging, await loadImage(picture.png), size);
  const view = shotView(scene, { ...direction.shot, punch: closing(request) });
  const composition = compose(view, size);
  const fixed = direction.tuning.size !== 1 && !hasRoom(view, composition, size);
  return { scene, staging, composition, picture, answer, fixed };
}

/** A segment that ends in the shot it began with has moved in a little by then: its two stills are no twins. */
function closing({ end, shot: { shots } }: KeyframeRequest): number {
  const [first, last] = [shots[0], shots.at(-1)];
  return end === 'close' && first?.framing === last?.framing && first?.action === last?.action ? 0.7 : 0;
}

/** The shot as the script has it, moved on by each new take, then as the note wants it. */
function directed(request: KeyframeRequest, { framing, action }: Shot, means: Means): { direction: Direction; answer: NoteAnswer | null } {
  const { note, variation, placement, shot } = request;
  const start: Direction = {
    set: shot.set,
    shot: { framing, action },
    placement,
    person: request.character !== null,
    angle: 0,
    tuning: { ...untuned },
  };
  const read = note === null ? null : followNote(note, start, means);
  // A note changes what it names and nothing else; one that names nothing is another take all the same.
  if (read && read.answer.followed.length > 0) return read;
  return { direction: anotherTake(start, variation), answer: read?.answer ?? null };
}

/** Takes of one shot differ in side, product picture and pose; place, framing and light are the film's. */
function anotherTake(start: Direction, variation: number): Direction {
  let { action } = start.shot;
  for (let round = 0; round < variation; round++) action = otherPose(action);
  return { ...start, shot: { ...start.shot, action }, angle: variation, tuning: { ...start.tuning, mirror: variation % 2 === 1 } };
}

/** Whether the law of the layout has room for the wanted size, or leaves the product as it is. */
function hasRoom(view: ShotView, wanted: Composition, size: Size): boolean {
  const usual = compose({ ...view, size: 1 }, size).product;
  return !usual || !wanted.product || Math.abs(wanted.product.height / usual.height - 1) > 0.03;
}

function lacking(picture: string | null, answer: NoteAnswer | null): string | null {
  const note = answer && answer.ignored.length > 0 ? `of the note, not done: ${answer.ignored.join('; ')}` : null;
  return [picture, note].filter((one) => one !== null).join('; ') || null;
}

function stage(request: KeyframeRequest, direction: Direction, kind: StagedProduct['kind'], colors: Staging['colors']): Staging {
  return {
    scene: 'hookline-1',
    set: direction.set,
    mood: request.shot.mood,
    role: request.role,
    placement: direction.placement,
    shot: direction.shot,
    colors,
    character: direction.person ? (request.character?.drawing ?? null) : null,
    product: { layer: 'product', kind, category: request.product.kind },
    seed: request.seed,
    tuning: direction.tuning,
  };
}

/** A held instant that reads at a glance: mid-word at the opening, at rest at the close. */
function posing(action: Action, mood: ShotPrompt['mood'], end: 'open' | 'close', flip: boolean): Performance {
  const shows = action === 'hold-up' || action === 'present' || action === 'point';
  return {
    action,
    mouth: end === 'open' ? 0.42 : 0.1,
    blink: 0,
    ...expressions[mood],
    gaze: { x: shows && end === 'open' ? 0.5 * (flip ? 1 : 1) : 0, y: shows && end === 'open' ? 0.15 : 0 },
    lean: flip ? -0.25 : 0.25,
    breath: 0.5,
    gesture: 1,
  };
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HooklineError('cancelled', 'Casting was stopped.');
}
