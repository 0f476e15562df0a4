import { open, readFile, rename, rm } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';

/** Sound as numbers: one array per channel, samples in −1..1. */
export interface Sound {
  rate: number;
  channels: Float32Array[];
}

const headerBytes = 44;

/**
 * Writes 16-bit PCM WAV through `file.part`, so a crash leaves no half file. Channels must be equally long.
 * Samples beyond ±1 are clamped; no dither (the sources have more noise than 16 bits do).
 */
export async function writeWav(file: string, channels: readonly Float32Array[], rate: number): Promise<void> {
  const frames = channels[0]?.length ?? 0;
  if (channels.length === 0 || channels.some((channel) => channel.length !== frames)) {
    throw new HooklineError('internal', 'A WAV needs at least one channel, all of one length.');
  }
  const memory = new ArrayBuffer(headerBytes + frames * channels.length * 2);
  const bytes = Buffer.from(memory);
  writeHeader(bytes, channels.length, rate);
  // Whole arrays in the machine's own order, which is little-endian wherever Node runs: ten times as fast as number by number.
  const body = new Int16Array(memory, headerBytes);
  channels.forEach((channel, offset) => {
    for (let frame = 0, at = offset; frame < frames; frame++, at += channels.length) {
      body[at] = Math.round(Math.max(-1, Math.min(1, channel[frame] ?? 0)) * 32767);
    }
  });
  const part = `${file}.part`;
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function writeHeader(bytes: Buffer, channels: number, rate: number): void {
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * channels * 2, 28);
  bytes.writeUInt16LE(channels * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(bytes.length - headerBytes, 40);
}

/** Reads a WAV of 16-bit PCM or 32-bit float. Errors: `unsupported_media` for anything else. */
export async function readWav(file: string): Promise<Sound> {
  return parseWav(await readFile(file));
}

/** The same from bytes in memory. A `data` chunk longer than the file (a stream's header) is cut at its end. */
export function parseWav(bytes: Buffer): Sound {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') throw unsupported();
  let format: { kind: number; channels: number; rate: number; bits: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (name === 'fmt ' && size >= 16) format = readFormat(body);
    if (name === 'data') {
      if (format === null) throw unsupported();
      return { rate: format.rate, channels: readFrames(body, format) };
    }
    at += 8 + size + (size % 2);
  }
  throw unsupported();
}

function readFormat(body: Buffer): { kind: number; channels: number; rate: number; bits: number } {
  const tag = body.readUInt16LE(0);
  // 0xFFFE is WAVE_FORMAT_EXTENSIBLE: the real tag opens the sub-format at byte 24.
  const kind = tag === 0xfffe && body.length >= 26 ? body.readUInt16LE(24) : tag;
  return { kind, channels: body.readUInt16LE(2), rate: body.readUInt32LE(4), bits: body.readUInt16LE(14) };
}

function readFrames(body: Buffer, format: { kind: number; channels: number; bits: number }): Float32Array[] {
  const { kind, channels, bits } = format;
  const float = kind === 3 && bits === 32;
  if ((!float && !(kind === 1 && bits === 16)) || channels < 1) throw unsupported();
  const width = bits / 8;
  const frames = Math.floor(body.length / (width * channels));
  // A copy, since the body of a file may begin at an odd place.
  const memory = body.buffer.slice(body.byteOffset, body.byteOffset + frames * channels * width);
  const values = float ? new Float32Array(memory) : new Int16Array(memory);
  const unit = float ? 1 : 1 / 32768;
  return Array.from({ length: channels }, (_, offset) => {
    const channel = new Float32Array(frames);
    for (let frame = 0, at = offset; frame < frames; frame++, at += channels) channel[frame] = (values[at] ?? 0) * unit;
    return channel;
  });
}

function unsupported(): HooklineError {
  return new HooklineError('unsupported_media', 'This is not a WAV file of 16-bit PCM or 32-bit float.', {
    hint: 'Convert it with: ffmpeg -i FILE -c:a pcm_s16le out.wav',
  });
}

/** Gain in place. */
export function scale(samples: Float32Array, gain: number): void {
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * gain;
}

/** Largest absolute sample. */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const value of samples) peak = Math.max(peak, Math.abs(value));
  return peak;
}

export function gainOf(db: number): number {
  return 10 ** (db / 20);
}

/** Raised-cosine fades in place, `frames` long at each end (shorter on short sounds). */
export function fadeEnds(samples: Float32Array, frames: number): void {
  const length = Math.min(frames, Math.floor(samples.length / 2));
  for (let i = 0; i < length; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / length);
    samples[i] = (samples[i] ?? 0) * gain;
    const end = samples.length - 1 - i;
    samples[end] = (samples[end] ?? 0) * gain;
  }
}

/** Adds `source` into `target` from sample `at` on; what falls outside is dropped. */
export function addAt(target: Float32Array, source: Float32Array, at: number): void {
  for (let i = Math.max(0, -at); i < source.length && at + i < target.length; i++) {
    target[at + i] = (target[at + i] ?? 0) + (source[i] ?? 0);
  }
}
