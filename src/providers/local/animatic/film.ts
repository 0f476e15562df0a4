import { createCanvas } from '#media/canvas.ts';
import { encodeFrames } from '#media/frames.ts';
import type { Clip, ClipRequest } from '../../spec/clip.ts';
import { type Painter, playScene, readScene, type Script } from './staged.ts';
import { moveStill } from './still.ts';
import { type Beat, isLater, planBeats } from './timeline.ts';

/** Draws and encodes the whole clip. Same request, same frames. */
export async function film(request: ClipRequest, signal: AbortSignal, onProgress: (share: number) => void): Promise<Clip> {
  const { width, height, fps, seconds, words, seed, file } = request;
  const frames = Math.round(seconds * fps);
  const beats = planBeats(request.shot.shots, words, seconds, fps);
  const { painter, degraded } = await choosePainter(request, { beats, words, seconds, seed });
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext('2d');
  let current = 0;
  const draw = (index: number): Uint8Array => {
    const time = index / fps;
    while (current < beats.length - 1 && time >= (beats[current]?.end ?? seconds) - 1e-6) current++;
    painter(ink, beats[current] as Beat, time);
    return canvas.data();
  };
  await encodeFrames({ file, width, height, fps, frames }, draw, { signal, onProgress });
  return { file, degraded };
}

async function choosePainter(request: ClipRequest, script: Script): Promise<{ painter: Painter; degraded: string | null }> {
  const size = { width: request.width, height: request.height };
  const first = await readScene(request.first);
  const last = await readScene(request.last);
  if (first && last) return { painter: playScene(first, last, script, size), degraded: null };
  const opening = first ? playScene(first, null, script, size) : await moveStill(request.first, size, script.seed);
  const closing = last ? playScene(last, null, script, size) : await moveStill(request.last, size, script.seed);
  return {
    painter: (ink, beat, time) => (isLater(beat, script.seconds) ? closing : opening)(ink, beat, time),
    degraded: 'a still that was not drawn here is moved as a whole',
  };
}
