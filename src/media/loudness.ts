import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { safeInput, sniff } from './probe.ts';

/** Integrated loudness (LUFS) and true peak (dBTP) by EBU R 128; −70 or less means silence. */
export interface Loudness {
  lufs: number;
  truePeak: number;
}

/** Filter that measures and passes sound through unchanged; its summary stands in ffmpeg's log. */
export const loudnessMeter = 'ebur128=peak=true:framelog=verbose';

/** Measures a sound or video file, at most the first `seconds`. */
export async function measureLoudness(file: string, options: { seconds?: number; signal?: AbortSignal } = {}): Promise<Loudness> {
  const limit = options.seconds === undefined ? [] : ['-t', String(options.seconds)];
  const { stderr } = await runFfmpeg(
    [...limit, ...safeInput(file, await sniff(file)), '-map', '0:a:0', '-af', `aresample=48000,${loudnessMeter}`, '-f', 'null', '-'],
    options.signal ? { signal: options.signal } : {},
  );
  return readLoudness(stderr);
}

/** The last summary of `loudnessMeter` in a log. Error: `internal` when there is none. */
export function readLoudness(log: string): Loudness {
  const summary = log.slice(Math.max(0, log.lastIndexOf('Summary:')));
  const lufs = /\bI:\s+(-?[\d.]+|-inf|nan) LUFS/.exec(summary)?.[1];
  const peak = /\bPeak:\s+(-?[\d.]+|-inf|nan) dBFS/.exec(summary)?.[1];
  if (lufs === undefined || peak === undefined) throw new HooklineError('internal', 'ffmpeg did not report a loudness.');
  return { lufs: level(lufs), truePeak: level(peak) };
}

function level(text: string): number {
  const value = Number(text);
  return Number.isFinite(value) ? Math.max(-99, value) : -99;
}
