import { runFfmpeg } from '../ffmpeg.ts';
import { type Loudness, readLoudness } from '../loudness.ts';
import { type Probe, readLimits, safeInput } from '../probe.ts';
import { createHopReader, type SoundHops, soundRate } from './sound-hops.ts';

export interface SoundReading {
  hops: SoundHops;
  loudness: Loudness;
  /** Loudness range in LU. */
  range: number;
  /** Momentary loudness in LUFS, ten a second; −70 and less is silence. */
  momentary: number[];
}

/** Decodes the sound of a file once: EBU R 128 on all its channels, and mono samples for everything else. */
export async function readSound(file: string, { container }: Probe, options: { signal?: AbortSignal } = {}): Promise<SoundReading> {
  const hops = createHopReader();
  const momentary: number[] = [];
  const onLine = (line: string) => {
    const value = readMomentary(line);
    if (value !== null) momentary.push(value);
  };
  const filter = `aresample=48000,ebur128=peak=true:framelog=info,aresample=${soundRate},aformat=sample_fmts=s16:channel_layouts=mono`;
  const output = ['-map', '0:a:0', '-vn', '-sn', '-dn', '-filter_threads', '1', '-af', filter, '-f', 's16le', 'pipe:1'];
  const { stderr } = await runFfmpeg(['-threads', '1', ...safeInput(file, container), ...output], {
    onOutput: (chunk) => hops.push(chunk),
    onLine,
    limits: { ...readLimits, cpu: 600 },
    ...options,
  });
  return { hops: hops.finish(), loudness: readLoudness(stderr), range: readRange(stderr), momentary };
}

/** Momentary loudness of one line of the meter's log, or null for any other line. */
export function readMomentary(line: string): number | null {
  const text = /\bt:\s*[\d.]+.*\bM:\s*(-?[\d.]+|-inf|nan)\s/.exec(line)?.[1];
  if (text === undefined) return null;
  const value = Number(text);
  return Number.isFinite(value) ? Math.max(-120, value) : -120;
}

/** Loudness range of the meter's last summary; 0 when there is none. */
export function readRange(log: string): number {
  const summary = log.slice(Math.max(0, log.lastIndexOf('Summary:')));
  const value = Number(/\bLRA:\s+(-?[\d.]+) LU\b/.exec(summary)?.[1]);
  return Number.isFinite(value) ? value : 0;
}
