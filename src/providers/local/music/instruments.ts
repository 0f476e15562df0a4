import type { Chance } from './chance.ts';
import type { DrumName } from './drums.ts';

export const rate = 48_000;

/** Left and right, equally long. */
export interface Track {
  left: Float32Array;
  right: Float32Array;
}

export function silence(frames: number): Track {
  return { left: new Float32Array(frames), right: new Float32Array(frames) };
}

const tableSize = 2048;

/** One period of a wave built from sines, so that nothing folds back above the hearing range; peak 1. */
export function overtones(levels: readonly number[]): Float32Array {
  const table = new Float32Array(tableSize + 1);
  let peak = 0;
  for (let at = 0; at <= tableSize; at += 1) {
    let sum = 0;
    for (const [index, level] of levels.entries()) sum += level * Math.sin((2 * Math.PI * (index + 1) * at) / tableSize);
    table[at] = sum;
    peak = Math.max(peak, Math.abs(sum));
  }
  return table.map((value) => value / (peak || 1));
}

export function hertz(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

export interface Tone {
  table: Float32Array;
  midi: number;
  /** In cents. */
  detune: number;
  at: number;
  seconds: number;
  attack: number;
  /** After `seconds`. */
  release: number;
  /** Time constant of the level's fall in seconds; Infinity holds it. */
  decay: number;
  loud: number;
  /** −1 left to 1 right. */
  pan: number;
  /** Start of the wave, 0..1. */
  phase: number;
}

/** Adds a pitched note. */
export function play(track: Track, tone: Tone): void {
  const start = Math.max(0, Math.round(tone.at * rate));
  const held = Math.round(tone.seconds * rate);
  const release = Math.max(1, Math.round(tone.release * rate));
  const attack = Math.max(1, Math.round(tone.attack * rate));
  const end = Math.min(track.left.length, start + held + release);
  const step = (hertz(tone.midi) * 2 ** (tone.detune / 1200) * tableSize) / rate;
  const fall = Number.isFinite(tone.decay) ? Math.exp(-1 / (tone.decay * rate)) : 1;
  const left = tone.loud * Math.cos(((tone.pan + 1) * Math.PI) / 4);
  const right = tone.loud * Math.sin(((tone.pan + 1) * Math.PI) / 4);
  let phase = tone.phase * tableSize;
  let level = 1;
  for (let frame = start; frame < end; frame += 1) {
    const age = frame - start;
    const rise = age < attack ? age / attack : 1;
    const going = age > held ? 1 - (age - held) / release : 1;
    const index = phase | 0;
    const low = tone.table[index] ?? 0;
    const value = (low + ((tone.table[index + 1] ?? 0) - low) * (phase - index)) * level * rise * going * going;
    track.left[frame] = (track.left[frame] ?? 0) + value * left;
    track.right[frame] = (track.right[frame] ?? 0) + value * right;
    level *= fall;
    phase += step;
    if (phase >= tableSize) phase -= tableSize;
  }
}

/** Adds a ready sound. */
export function strike(track: Track, sound: Float32Array, at: number, loud: number, pan: number): void {
  const start = Math.max(0, Math.round(at * rate));
  const end = Math.min(track.left.length, start + sound.length);
  const left = loud * Math.cos(((pan + 1) * Math.PI) / 4);
  const right = loud * Math.sin(((pan + 1) * Math.PI) / 4);
  for (let frame = start; frame < end; frame += 1) {
    const value = sound[frame - start] ?? 0;
    track.left[frame] = (track.left[frame] ?? 0) + value * left;
    track.right[frame] = (track.right[frame] ?? 0) + value * right;
  }
}

/** The kit, each drum once; `chance` makes its noise. */
export function buildKit(chance: Chance): Record<DrumName, Float32Array> {
  const noise = () => chance.next() * 2 - 1;
  return {
    kick: sound(0.42, kick()),
    snare: sound(0.26, snare(noise)),
    hat: sound(0.07, hiss(noise, 0.016, 0.86)),
    open: sound(0.3, hiss(noise, 0.075, 0.84)),
    crash: sound(1.8, hiss(noise, 0.42, 0.72)),
  };
}

/** A noise that swells for `seconds`, brighter as it goes: the lift before a drop. */
export function riser(seconds: number, chance: Chance): Float32Array {
  let low = 0;
  return sound(seconds, (time) => {
    const share = time / seconds;
    const white = chance.next() * 2 - 1;
    low += (white - low) * (0.05 + 0.5 * share);
    return (white - low) * share ** 2.5 * Math.min(1, (1 - share) * 40);
  });
}

function sound(seconds: number, at: (time: number) => number): Float32Array {
  const frames = Math.round(seconds * rate);
  const tail = Math.min(frames, 480);
  return Float32Array.from({ length: frames }, (_, frame) => at(frame / rate) * Math.min(1, (frames - frame) / tail));
}

/** A falling sine, pushed into soft saturation. */
function kick(): (time: number) => number {
  let phase = 0;
  return (time) => {
    phase += (2 * Math.PI * (46 + 95 * Math.exp(-time / 0.028))) / rate;
    return Math.tanh(2.1 * Math.sin(phase) * Math.exp(-time / 0.12)) * Math.min(1, time * 2000);
  };
}

/** A short drum tone under a burst of noise without its lowest part. */
function snare(noise: () => number): (time: number) => number {
  let low = 0;
  let soft = 0;
  return (time) => {
    const white = noise();
    low += (white - low) * 0.12;
    soft += (white - low - soft) * 0.55;
    const tone = Math.sin(2 * Math.PI * 188 * time + 1.4 * Math.exp(-time / 0.02)) * Math.exp(-time / 0.055);
    return (0.45 * tone + 0.85 * soft * Math.exp(-time / 0.07)) * Math.min(1, time * 3000);
  };
}

/** Noise with only its top left: `high` near 1 keeps less. */
function hiss(noise: () => number, decay: number, high: number): (time: number) => number {
  let first = 0;
  let second = 0;
  let before = 0;
  let beforeFirst = 0;
  return (time) => {
    const white = noise();
    first = high * (first + white - before);
    second = high * (second + first - beforeFirst);
    before = white;
    beforeFirst = first;
    return second * Math.exp(-time / decay) * Math.min(1, time * 4000);
  };
}
