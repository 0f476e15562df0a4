import { HooklineError } from '#core/errors.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { fadeEnds, gainOf, scale } from './samples.ts';
import { loudnessOf } from './speech-fit-loudness.ts';

export const trackRate = 48000;

export interface Finish {
  /** dB around 200 Hz, around 2.7 kHz and above `airFrom`. */
  warmth: number;
  presence: number;
  air: number;
  /** In Hz; 6000 unless told. */
  airFrom?: number;
}

/** Loudness of a voice track and the highest sample it may have; the film's own loudness is set when it is mastered. */
const level = { lufs: -18, peakDb: -1.5 };

/**
 * A raw voice track → 48 kHz, equalised, lightly compressed, at −18 LUFS, exactly `seconds` long. Timing is untouched: every filter is causal
 * and shorter than a millisecond. Errors as `runFfmpeg`.
 */
export async function finishSpeech(
  samples: Float32Array,
  rate: number,
  seconds: number,
  finish: Finish,
  signal: AbortSignal,
): Promise<Float32Array> {
  const raw = Float32Array.from(samples);
  const loud = loudnessOf(raw, rate);
  // The compressor's threshold means something only at a known level.
  if (Number.isFinite(loud)) scale(raw, gainOf(level.lufs - loud));
  const filters = [
    'highpass=f=70',
    `equalizer=f=210:t=q:w=0.8:g=${finish.warmth.toFixed(1)}`,
    // The model speaks 8 dB too quietly from 2 to 3.5 kHz against the long-term average of speech (Byrne et al. 1994), where consonants are told apart.
    `equalizer=f=2700:t=q:w=0.9:g=${finish.presence.toFixed(1)}`,
    `aresample=${trackRate}:filter_size=64:cutoff=0.97`,
    `highshelf=f=${finish.airFrom ?? 6000}:g=${finish.air.toFixed(1)}`,
    'acompressor=threshold=-22dB:ratio=2.2:attack=6:release=120:knee=6',
  ];
  const chunks: Buffer[] = [];
  await runFfmpeg(
    ['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', 'pipe:0', '-af', filters.join(','), '-f', 'f32le', '-ac', '1', 'pipe:1'],
    {
      signal,
      timeout: 120_000,
      feed: (stdin) => writeAll(stdin, Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)),
      onOutput: (chunk) => chunks.push(chunk),
    },
  );
  const bytes = Buffer.concat(chunks);
  const made = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + Math.floor(bytes.length / 4) * 4));
  if (Math.abs(made.length - seconds * trackRate) > 0.02 * trackRate) {
    throw new HooklineError('internal', `The finished voice lasts ${made.length / trackRate} s instead of ${seconds} s.`);
  }
  const out = new Float32Array(Math.round(seconds * trackRate));
  out.set(made.subarray(0, out.length));
  setLevel(out);
  fadeEnds(out, Math.round(0.005 * trackRate));
  return out;
}

/** −18 LUFS; the few samples that would then stick out are ducked within 3 ms around them. */
function setLevel(samples: Float32Array): void {
  const loud = loudnessOf(samples, trackRate);
  if (!Number.isFinite(loud)) return;
  scale(samples, gainOf(level.lufs - loud));
  const ceiling = gainOf(level.peakDb);
  const reach = Math.round(0.003 * trackRate);
  const gain = new Float32Array(samples.length).fill(1);
  samples.forEach((value, at) => {
    if (Math.abs(value) <= ceiling) return;
    const cut = 1 - ceiling / Math.abs(value);
    for (let i = Math.max(0, at - reach); i <= Math.min(samples.length - 1, at + reach); i++) {
      gain[i] = Math.min(gain[i] ?? 1, 1 - cut * (0.5 + 0.5 * Math.cos((Math.PI * (i - at)) / reach)));
    }
  });
  samples.forEach((value, at) => {
    samples[at] = value * (gain[at] ?? 1);
  });
}

function writeAll(stream: NodeJS.WritableStream, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    // A closed pipe ends the child; its exit code tells why.
    stream.once('close', () => resolve());
    stream.write(bytes, () => resolve());
  });
}
