import { rm } from 'node:fs/promises';
import { runFfmpeg } from './ffmpeg.ts';
import { readLimits, safeInput, sniff } from './probe.ts';
import { peakOf, readWav, scale, writeWav } from './samples.ts';

const rate = 48_000;
/** Seconds over which the end of a piece gives way to its beginning where it is played again. */
const blend = 1;
/** Highest sample of what is laid: −1 dBFS, so that also the quietest piece keeps its finest steps in 16 bits. */
const peak = 0.89;
/** Under this (−80 dBFS) there is no music, only a converter's noise. */
const silent = 0.0001;

/** A piece in `source`, to be made `seconds` long and written to `file`. */
export interface Music {
  source: string;
  file: string;
  seconds: number;
}

/** What `fitMusic` does in its thread. The piece is read as what its first bytes say and nothing else. */
export async function layMusic({ source, file, seconds }: Music, signal: AbortSignal): Promise<void> {
  const plain = `${file}.plain.wav`;
  try {
    const length = ['-t', String(seconds)];
    const sound = ['-map', '0:a:0', '-vn', '-sn', '-dn', '-ac', '2', '-ar', String(rate), '-c:a', 'pcm_f32le', '-f', 'wav', plain];
    await runFfmpeg(['-threads', '1', ...safeInput(source, await sniff(source)), ...length, ...sound], {
      limits: { ...readLimits, cpu: 120 },
      signal,
    });
    const { channels } = await readWav(plain);
    const frames = Math.round(seconds * rate);
    const laid = channels.map((channel) => playAgain(channel, frames));
    const loudest = Math.max(...laid.map(peakOf));
    for (const channel of laid) scale(channel, loudest > silent ? peak / loudest : 0);
    await writeWav(file, laid, rate);
  } finally {
    await rm(plain, { force: true });
  }
}

/** Exactly `frames` samples: the beginning of a long piece, a short one over and over. */
function playAgain(samples: Float32Array, frames: number): Float32Array {
  const out = new Float32Array(frames);
  out.set(samples.subarray(0, frames));
  if (samples.length === 0) return out;
  const joint = Math.min(blend * rate, Math.floor(samples.length / 3));
  const step = samples.length - joint;
  for (let start = step; start < frames && step > 0; start += step) {
    const end = Math.min(frames, start + samples.length);
    for (let at = start; at < end; at++) {
      const share = at - start < joint ? (at - start + 0.5) / joint : 1;
      // Two unlike sounds keep their power so.
      const old = share < 1 ? (out[at] ?? 0) * Math.cos((share * Math.PI) / 2) : 0;
      out[at] = old + (samples[at - start] ?? 0) * Math.sin((share * Math.PI) / 2);
    }
  }
  return out;
}
