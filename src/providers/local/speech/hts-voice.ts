import { HooklineError } from '#core/errors.ts';

/** How a speaker differs from the voice as installed. */
export interface Timbre {
  /** Semitones added to the pitch of every sound. */
  semitones: number;
  /** Liveliness: factor on the distance of the pitch from its mean (in log frequency). */
  range: number;
  /** Factor on the low formants: below 1 a longer throat, above 1 a shorter one. */
  formants: number;
}

/** Mean pitch of cmu_us_slt_arctic as natural log of Hz, the median over five spoken sentences (168 Hz). */
const meanLogPitch = Math.log(168);

/**
 * Another speaker from the same model: a copy of an `.htsvoice` (HTS voice 1.0, two streams MCP and LF0) with its pitch statistics
 * moved and stretched and its frequency warping changed. Shifting inside the vocoder leaves none of the artefacts of shifting its sound.
 * Errors: `provider_failed` when the file is not laid out as expected.
 */
export function deriveVoice(original: Buffer, timbre: Timbre): Buffer {
  const dataTag = Buffer.from('[DATA]\n');
  const tagAt = original.indexOf(dataTag);
  if (tagAt < 0) throw unreadable('no data section');
  const header = original.toString('latin1', 0, tagAt);
  const data = Buffer.from(original.subarray(tagAt + dataTag.length));
  const states = Number(/^NUM_STATES:(\d+)$/m.exec(header)?.[1]);
  if (!(states > 0) || !/^VECTOR_LENGTH\[LF0\]:1$/m.test(header) || !/^NUM_WINDOWS\[LF0\]:3$/m.test(header)) {
    throw unreadable('another kind of pitch model');
  }
  movePitch(section(header, data, 'STREAM_PDF[LF0]'), states, timbre);
  stretchVariance(section(header, data, 'GV_PDF[LF0]'), timbre.range);
  const alpha = Number(/^OPTION\[MCP\]:.*?ALPHA=([\d.]+)/m.exec(header)?.[1]);
  if (!(alpha > 0 && alpha < 1)) throw unreadable('no frequency warping');
  const changed = header
    .replace(/^(OPTION\[MCP\]:.*?ALPHA=)[\d.]+/m, `$1${warpFor(alpha, timbre.formants).toFixed(4)}`)
    .replace(/^COMMENT:.*$/m, 'COMMENT:modified by Hookline: pitch and frequency warping');
  return Buffer.concat([Buffer.from(changed, 'latin1'), dataTag, data]);
}

/**
 * The bilinear warping that moves low formants by `factor`. Near 0 Hz the warped frequency grows (1+α)/(1−α) times as fast as the true one,
 * so the same cepstrum read with a steeper warping has its formants lower by the ratio of the slopes.
 */
function warpFor(alpha: number, factor: number): number {
  const slope = (1 + alpha) / (1 - alpha) / factor;
  return (slope - 1) / (slope + 1);
}

function section(header: string, data: Buffer, name: string): Buffer {
  const range = header.split('\n').find((line) => line.startsWith(`${name}:`));
  const [first, last] = (range?.slice(name.length + 1) ?? '').split('-').map(Number);
  if (first === undefined || last === undefined || !(first >= 0 && last < data.length && last > first)) throw unreadable(`no ${name}`);
  return data.subarray(first, last + 1);
}

/** Per state a count, then per density 3 means (static, delta, delta-delta), 3 variances and the weight of being voiced, all 32 bits. */
function movePitch(pdf: Buffer, states: number, { semitones, range }: Timbre): void {
  let count = 0;
  for (let state = 0; state < states; state++) count += pdf.readUInt32LE(state * 4);
  if (states * 4 + count * 28 !== pdf.length) throw unreadable('pitch densities of unexpected size');
  const shift = (semitones * Math.LN2) / 12;
  for (let at = states * 4; at < pdf.length; at += 28) {
    const mean = pdf.readFloatLE(at);
    // Densities of voiceless states carry means far off any pitch; they are never heard.
    pdf.writeFloatLE(meanLogPitch + (mean - meanLogPitch) * range + shift, at);
    for (const offset of [4, 8]) pdf.writeFloatLE(pdf.readFloatLE(at + offset) * range, at + offset);
    for (const offset of [12, 16, 20]) pdf.writeFloatLE(pdf.readFloatLE(at + offset) * range * range, at + offset);
  }
}

/** One count, then mean and variance of the variance of log pitch over a sentence. */
function stretchVariance(pdf: Buffer, range: number): void {
  for (let at = 4; at + 8 <= pdf.length; at += 8) {
    pdf.writeFloatLE(pdf.readFloatLE(at) * range ** 2, at);
    pdf.writeFloatLE(pdf.readFloatLE(at + 4) * range ** 4, at + 4);
  }
}

function unreadable(what: string): HooklineError {
  return new HooklineError('provider_failed', `The festival voice model is laid out unexpectedly: ${what}.`, {
    hint: 'Reinstall it: sudo apt-get install --reinstall festvox-us-slt-hts',
  });
}
