import { rename, writeFile } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import type { Action, Shot, ShotPrompt } from '#core/shot-prompt.ts';
import { createCanvas, loadImage } from '#media/canvas.ts';
import type { Keyframe, KeyframeRequest } from '../../spec/image.ts';
import type { Performance } from '../art/character/draw.ts';
import { compose, shares } from './layout.ts';
import { type ProductPicture, pictureOf } from './picture.ts';
import { drawScene, restingProduct, stillCamera } from './scene.ts';
import { makeStage } from './stage.ts';
import type { Staging } from './staging.ts';

const expressions: Record<ShotPrompt['mood'], { smile: number; brow: number }> = {
  tense: { smile: -0.4, brow: -0.5 },
  flat: { smile: 0, brow: 0 },
  bright: { smile: 0.7, brow: 0.35 },
  warm: { smile: 0.75, brow: 0.25 },
};

/** Draws and writes one still. Errors: `invalid_input` without a shot, `unsupported_media` for an unreadable product picture, `cancelled`. */
export async function drawKeyframe(request: KeyframeRequest, signal: AbortSignal): Promise<Keyframe> {
  const shot = request.end === 'open' ? request.shot.shots[0] : request.shot.shots.at(-1);
  if (!shot) throw new HooklineError('invalid_input', 'The shot prompt has no shots.', { hint: 'Write the segment again.' });
  stopIfCancelled(signal);
  const picture = await pictureOf(request.product, request.role, request.end, request.seed);
  stopIfCancelled(signal);
  const staging = stage(request, shot, picture);
  const size = { width: request.width, height: request.height };
  const scene = makeStage(staging, await loadImage(picture.png), size);
  const composition = compose(
    {
      ...staging.shot,
      placement: staging.placement,
      punch: 0,
      category: staging.product.category,
      aspect: scene.aspect,
      figure: scene.measures(shot.action),
      flip: scene.flip,
    },
    size,
  );
  const canvas = createCanvas(size.width, size.height);
  const seen = drawScene(canvas.getContext('2d'), scene, {
    composition,
    performance: staging.character ? posing(shot.action, request.shot.mood, request.end, scene.flip) : null,
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
    degraded: request.placement === 'none' && staging.character ? null : picture.degraded,
  };
}

function stage(request: KeyframeRequest, shot: Shot, picture: ProductPicture): Staging {
  return {
    scene: 'hookline-1',
    set: request.shot.set,
    mood: request.shot.mood,
    role: request.role,
    placement: request.placement,
    shot: { framing: shot.framing, action: shot.action },
    colors: picture.colors,
    character: request.character?.drawing ?? null,
    product: { layer: 'product', kind: picture.kind, category: request.product.kind },
    seed: request.seed,
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
