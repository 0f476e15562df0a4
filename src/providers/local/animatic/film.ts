import type { ShotPrompt } from '#core/shot-prompt.ts';
import { createCanvas } from '#media/canvas.ts';
import { encodeFrames } from '#media/frames.ts';
import type { Clip, ClipRequest } from '../../spec/clip.ts';
import type { Staging } from '../compositor/staging.ts';
import { planSegment, type SegmentPlan } from './plan-segment.ts';
import { type Painter, playScene, readScene } from './staged.ts';
import { moveStill } from './still.ts';
import { isLater } from './timeline.ts';
import { watch } from './watch.ts';

/** Draws and encodes the whole clip. Same request, same frames. */
export async function film(request: ClipRequest, signal: AbortSignal, onProgress: (share: number) => void): Promise<Clip> {
  const { width, height, fps, seconds, file, handles } = request;
  const frames = Math.round(seconds * fps) + 2 * handles;
  const { painter, plan, degraded } = await choosePainter(request);
  const { beats } = plan;
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  const look = watch(beats, { width, height }, seconds);
  let current = 0;
  const draw = (index: number): Uint8Array => {
    const time = (index - handles) / fps;
    while (current < beats.length - 1 && time >= (beats[current]?.end ?? seconds) - 1e-6) current++;
    look.note(painter(ink, current, time), current, time);
    return canvas.data();
  };
  await encodeFrames({ file, width, height, fps, frames }, draw, { signal, onProgress });
  return { file, handles, seen: degraded === null ? look.boxes() : null, degraded };
}

async function choosePainter(request: ClipRequest): Promise<{ painter: Painter; plan: SegmentPlan; degraded: string | null }> {
  const { shot, words, product, seconds, fps } = request;
  const size = { width: request.width, height: request.height };
  const first = await readScene(request.first);
  const last = await readScene(request.last);
  const scene = (first ?? last)?.staging ?? null;
  const plan = planSegment({
    shot: asStaged(shot, first?.staging, last?.staging),
    words,
    product,
    scene: first && last ? scene : null,
    seconds,
    fps,
    seed: request.seed,
  });
  const script = { ...plan, words, seconds };
  if (first && last) return { painter: playScene(first, last, script, size), plan, degraded: null };
  const opening = first ? playScene(first, null, script, size) : await moveStill(request.first, size, plan);
  const closing = last ? playScene(last, null, script, size) : await moveStill(request.last, size, plan);
  return {
    painter: (ink, at, time) => {
      const beat = plan.beats[at];
      return (beat && isLater(beat, seconds) ? closing : opening)(ink, at, time);
    },
    plan,
    degraded: 'a still that was not drawn here is moved as a whole',
  };
}

/** The shot prompt with what a person's note has made of the stills it begins and ends with. */
function asStaged(shot: ShotPrompt, first: Staging | undefined, last: Staging | undefined): ShotPrompt {
  const end = shot.shots.length - 1;
  const shots = shot.shots.map((one, index) => ({ ...one, ...(index === 0 ? first : index === end ? last : undefined)?.shot }));
  return { ...shot, shots };
}
