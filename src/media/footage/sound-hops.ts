import { createSpectrum } from './spectrum.ts';

/** Samples a second that sound is analysed at: speech and beats lie below 8 kHz. */
export const soundRate = 16_000;
/** Hops a second: 10 ms are 2 % of the beat at 120. */
export const hopRate = 100;
const hop = soundRate / hopRate;
/** 64 ms: wide enough to part the notes of a bass from a drum. */
const frame = 1024;

/** What is kept of each 10 ms: three numbers, so the memory of ten minutes is 0.7 MB. */
export interface SoundHops {
  /** How much the spectrum grew, summed over bands. */
  flux: number[];
  /** Level of the whole sound, dB of full scale. */
  level: number[];
  /** Level at 300–3400 Hz, dB of full scale. */
  voice: number[];
}

export interface HopReader {
  /** 16-bit little-endian mono at `soundRate`; may end in the middle of a sample. */
  push(bytes: Buffer): void;
  finish(): SoundHops;
}

const bandEdges = Array.from({ length: 25 }, (_, index) => Math.round(2 * (7000 / 31.25 / 2) ** (index / 24)));

/** Measures sound as it comes, in hops of 10 ms. */
export function createHopReader(): HopReader {
  const hops: SoundHops = { flux: [], level: [], voice: [] };
  const spectrum = createSpectrum(frame);
  const samples = new Float32Array(frame);
  const bands = new Float32Array(bandEdges.length - 1);
  let filled = frame / 2;
  let odd: Buffer = Buffer.alloc(0);

  const measure = () => {
    const power = spectrum.power(samples);
    let flux = 0;
    for (let band = 0; band < bands.length; band++) {
      let sum = 0;
      for (let bin = bandEdges[band] as number; bin < Math.max(bandEdges[band + 1] as number, (bandEdges[band] as number) + 1); bin++)
        sum += power[bin] as number;
      // Compressed, so that a soft hi-hat counts beside a loud bass; noise under about −70 dB stays out.
      const loud = Math.log1p(sum * 0.02);
      const grown = loud - (bands[band] as number);
      if (grown > 0) flux += grown;
      bands[band] = loud;
    }
    hops.flux.push(flux / bands.length);
    let voice = 0;
    for (let bin = Math.round(300 / binWidth); bin <= 3400 / binWidth; bin++) voice += power[bin] as number;
    hops.voice.push(decibels(voice / voiceScale));
    let sum = 0;
    for (let index = (frame - hop) / 2; index < (frame + hop) / 2; index++) sum += (samples[index] as number) ** 2;
    hops.level.push(decibels(sum / hop));
  };
  const add = (value: number) => {
    samples[filled++] = value;
    if (filled < frame) return;
    measure();
    samples.copyWithin(0, hop);
    filled = frame - hop;
  };
  return {
    push(bytes) {
      const all = odd.length > 0 ? Buffer.concat([odd, bytes]) : bytes;
      const even = all.length & ~1;
      for (let at = 0; at < even; at += 2) add(all.readInt16LE(at) / 32768);
      odd = Buffer.from(all.subarray(even));
    },
    finish() {
      for (let index = 0; index < frame / 2 - hop; index++) add(0);
      return hops;
    },
  };
}

const binWidth = soundRate / frame;
/** Brings windowed power to the mean square of the samples: half the spectrum, a Hann window's 3/8. */
const voiceScale = (frame * frame * 3) / 8 / 2;

function decibels(meanSquare: number): number {
  return 10 * Math.log10(meanSquare + 1e-10);
}
