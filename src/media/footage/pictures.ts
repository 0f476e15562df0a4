import type { CameraKind, FootageBoundary, FootageProfile, FootageShot, TextBand } from '#core/footage.ts';
import type { Probe } from '../probe.ts';
import { createBoundaryFinder, type FrameMeasure } from './boundaries.ts';
import { type CameraSample, createCameraTrack, judgeCamera } from './camera.ts';
import { stretchesOf } from './cutting.ts';
import { readFrames } from './frame-stream.ts';
import { createFraming } from './framing.ts';
import { gridSizeFor } from './picture-grid.ts';
import { createPictureSamples } from './picture-samples.ts';
import { findText } from './text-rows.ts';

export interface PictureReading
  extends Pick<FootageProfile, 'seconds' | 'fps' | 'frames' | 'boundaries' | 'shots' | 'motion' | 'color' | 'text' | 'framing' | 'health'> {
  /** As the decoder names it; tells HDR. */
  transfer: string;
}

/** Colour, text and camera are looked at this often. */
const sampleSeconds = 0.5;
const frozenFor = 2;

/** Decodes all pictures of a video once and measures everything that is seen. `onProgress` goes by time. */
export async function readPictures(
  file: string,
  probe: Probe & { video: NonNullable<Probe['video']> },
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<PictureReading> {
  const nominal = probe.video.fps > 0 ? probe.video.fps : 30;
  const size = gridSizeFor(probe.video.width, probe.video.height);
  const finder = createBoundaryFinder(size, nominal);
  const track = createCameraTrack(size);
  const looks = createPictureSamples(size);
  const framing = createFraming(size);
  const camera: CameraSample[] = [];
  const series: FrameSeries = { times: [], motion: [], black: [], frozen: [] };
  const text: Record<TextBand, number> & { any: number; samples: number } = { top: 0, middle: 0, bottom: 0, any: 0, samples: 0 };
  let origin = 0;
  let nextSample = 0;

  const look = (frame: Uint8Array, measure: FrameMeasure, seconds: number) => {
    looks.add(frame);
    framing.add(measure.grid, measure.match.residual);
    const sample = track.sample(measure.grid, seconds);
    if (sample) camera.push(sample);
    const found = findText(frame, size);
    text.samples += 1;
    if (found.top || found.middle || found.bottom) text.any += 1;
    for (const band of ['top', 'middle', 'bottom'] as const) if (found[band]) text[band] += 1;
  };
  const report = await readFrames(
    file,
    probe,
    size,
    (frame, index, time) => {
      if (index === 0) origin = time;
      // Times that stand still or run back (damaged files) still move on.
      const seconds = Math.max(time - origin, series.times.at(-1) ?? 0);
      const measure = finder.push(frame);
      track.add(measure.grid, measure.match);
      addToSeries(series, measure, seconds, nominal);
      if (seconds + 1e-6 >= nextSample) {
        look(frame, measure, seconds);
        nextSample = seconds + sampleSeconds;
      }
      if (probe.seconds > 0) onProgress(Math.min(1, seconds / probe.seconds));
    },
    { signal },
  );
  const { times } = series;
  const step = times.length > 1 ? ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1) : 1 / nominal;
  const seconds = (times.at(-1) ?? 0) + (step > 0 ? step : 1 / nominal);
  const boundaries = finder
    .finish()
    .map((found): FootageBoundary => ({ ...found, seconds: ((times[found.first] ?? 0) + (times[found.last] ?? 0)) / 2 }));
  return {
    seconds,
    fps: report.frames > 1 && step > 0 ? 1 / step : nominal,
    frames: report.frames,
    transfer: report.transfer,
    boundaries,
    ...measureMotion(series, boundaries, camera, seconds),
    color: looks.color(),
    text: judgeText(text),
    framing: framing.estimate(),
    health: {
      blackShare: timeShare(series, series.black, seconds),
      frozenShare: frozenShare(series, seconds),
      letterbox: looks.letterbox(),
    },
  };
}

interface FrameSeries {
  times: number[];
  /** Levels per 1/30 s. */
  motion: number[];
  black: boolean[];
  frozen: boolean[];
}

function addToSeries(series: FrameSeries, { motion, change, light, contrast }: FrameMeasure, seconds: number, fps: number): void {
  const passed = seconds - (series.times.at(-1) ?? seconds - 1 / fps);
  series.times.push(seconds);
  series.motion.push(passed > 0 ? motion / (passed * 30) : 0);
  series.black.push(light < 13 && contrast < 4);
  series.frozen.push(series.times.length > 1 && change < 0.1 && motion < 0.1);
}

function timeShare({ times }: FrameSeries, flags: readonly boolean[], seconds: number): number {
  let sum = 0;
  flags.forEach((yes, index) => {
    if (yes) sum += (times[index + 1] ?? seconds) - (times[index] ?? 0);
  });
  return seconds > 0 ? Math.min(1, sum / seconds) : 0;
}

function frozenShare(series: FrameSeries, seconds: number): number {
  const long = series.frozen.map(() => false);
  let start = -1;
  for (let index = 0; index <= series.frozen.length; index++) {
    if (series.frozen[index]) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      if ((series.times[index] ?? seconds) - (series.times[start] ?? 0) >= frozenFor) long.fill(true, start, index);
      start = -1;
    }
  }
  return timeShare(series, long, seconds);
}

function measureMotion(
  { times, motion }: FrameSeries,
  boundaries: readonly FootageBoundary[],
  samples: readonly CameraSample[],
  seconds: number,
): { motion: FootageProfile['motion']; shots: FootageShot[] } {
  const edge = new Set<number>();
  for (const { first, last } of boundaries) for (let frame = first; frame <= last; frame++) edge.add(frame);
  const own = motion.map((value, frame) => ({ value, time: times[frame] ?? 0 })).filter((_, frame) => frame > 0 && !edge.has(frame));
  const mean = (values: readonly { value: number }[]) => values.reduce((sum, { value }) => sum + value, 0) / Math.max(1, values.length);
  const shots = stretchesOf(boundaries, seconds).map(({ start, seconds: length }): FootageShot => {
    const inside = samples.filter((sample) => sample.seconds - sampleSeconds >= start - 0.02 && sample.seconds <= start + length);
    return {
      start,
      seconds: length,
      motion: mean(own.filter(({ time }) => time >= start && time < start + length)),
      camera: judgeCamera(inside),
    };
  });
  const cameras: Record<CameraKind, number> = { static: 0, pan: 0, zoom: 0, handheld: 0 };
  for (const shot of shots) cameras[shot.camera] += shot.seconds / Math.max(1e-6, seconds);
  const halves: { value: number }[][] = Array.from({ length: Math.max(1, Math.ceil(seconds / sampleSeconds)) }, () => []);
  for (const entry of own) halves[Math.floor(entry.time / sampleSeconds)]?.push(entry);
  return { motion: { level: mean(own), curve: halves.map(mean), cameras }, shots };
}

function judgeText({ samples, any, ...counts }: Record<TextBand, number> & { any: number; samples: number }): FootageProfile['text'] {
  const share = (count: number) => count / Math.max(1, samples);
  const bands = { top: share(counts.top), middle: share(counts.middle), bottom: share(counts.bottom) };
  const most = (['top', 'middle', 'bottom'] as const).reduce((best, band) => (bands[band] > bands[best] ? band : best));
  return { share: share(any), band: share(any) > 0.1 ? most : null, bands };
}
