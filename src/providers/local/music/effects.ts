import { rate, silence, type Track } from './instruments.ts';

/** A small room: four feedback combs and two all-passes a side on the mono sum, high end damped. Adds its sound to `out`. */
export function reverb(source: Track, out: Track, level: number): void {
  const frames = source.left.length;
  const mono = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) mono[frame] = ((source.left[frame] ?? 0) + (source.right[frame] ?? 0)) * 0.5;
  for (const [side, spread] of [
    [out.left, 0],
    [out.right, 37],
  ] as const) {
    const wet = new Float32Array(frames);
    for (const length of [1687, 1931, 2213, 2473]) comb(mono, wet, length + spread, 0.76);
    for (const length of [347, 613]) allPass(wet, length + spread);
    for (let frame = 0; frame < frames; frame += 1) side[frame] = (side[frame] ?? 0) + (wet[frame] ?? 0) * level * 0.25;
  }
}

function comb(source: Float32Array, out: Float32Array, length: number, feedback: number): void {
  const ring = new Float32Array(length);
  let at = 0;
  let damped = 0;
  for (let frame = 0; frame < source.length; frame += 1) {
    const echo = ring[at] ?? 0;
    damped += (echo - damped) * 0.55;
    ring[at] = (source[frame] ?? 0) + damped * feedback + 1e-20;
    out[frame] = (out[frame] ?? 0) + echo;
    at = at + 1 === length ? 0 : at + 1;
  }
}

function allPass(wave: Float32Array, length: number): void {
  const ring = new Float32Array(length);
  let at = 0;
  for (let frame = 0; frame < wave.length; frame += 1) {
    const echo = ring[at] ?? 0;
    const value = (wave[frame] ?? 0) + echo * 0.5;
    ring[at] = value;
    wave[frame] = echo - value * 0.5;
    at = at + 1 === length ? 0 : at + 1;
  }
}

/** Echoes that change sides, each darker than the one before. */
export function pingPong(source: Track, seconds: number, feedback: number, level: number): Track {
  const frames = source.left.length;
  const delay = Math.max(1, Math.round(seconds * rate));
  const wet = silence(frames);
  let [dark, darker] = [0, 0];
  for (let frame = delay; frame < frames; frame += 1) {
    const from = frame - delay;
    const mono = ((source.left[from] ?? 0) + (source.right[from] ?? 0)) * 0.5;
    dark += (mono + (wet.right[from] ?? 0) * feedback - dark) * 0.4;
    darker += ((wet.left[from] ?? 0) * feedback - darker) * 0.4;
    wet.left[frame] = dark;
    wet.right[frame] = darker;
  }
  return scale(wet, level);
}

/** Dips that follow the kick, so that pads breathe with it: `depth` 0..1, back after `seconds`. */
export function pump(track: Track, kicks: readonly number[], depth: number, seconds: number): void {
  const length = Math.round(seconds * rate);
  for (const kick of kicks) {
    const start = Math.round(kick * rate);
    for (let age = 0; age < length && start + age < track.left.length; age += 1) {
      const level = 1 - depth * (1 - age / length) ** 2;
      track.left[start + age] = (track.left[start + age] ?? 0) * level;
      track.right[start + age] = (track.right[start + age] ?? 0) * level;
    }
  }
}

/** Adds `source` times `level` to `out`. */
export function blend(source: Track, out: Track, level: number): void {
  for (let frame = 0; frame < out.left.length; frame += 1) {
    out.left[frame] = (out.left[frame] ?? 0) + (source.left[frame] ?? 0) * level;
    out.right[frame] = (out.right[frame] ?? 0) + (source.right[frame] ?? 0) * level;
  }
}

function scale(track: Track, level: number): Track {
  for (const side of [track.left, track.right])
    for (let frame = 0; frame < side.length; frame += 1) side[frame] = (side[frame] ?? 0) * level;
  return track;
}

/** The last step: no direct current, peaks rounded off, loudest sample at `peak`, no click at either end. */
export function finish(track: Track, peak: number): void {
  const fade = Math.round(0.04 * rate);
  const keep = Math.exp((-2 * Math.PI * 24) / rate);
  let loudest = 1e-9;
  for (const side of [track.left, track.right]) {
    let before = 0;
    let value = 0;
    for (let frame = 0; frame < side.length; frame += 1) {
      const sample = side[frame] ?? 0;
      value = keep * (value + sample - before);
      before = sample;
      const edge = Math.min(1, frame / 240, (side.length - 1 - frame) / fade);
      const shaped = Math.tanh(value) * edge;
      side[frame] = shaped;
      loudest = Math.max(loudest, Math.abs(shaped));
    }
  }
  scale(track, peak / loudest);
}
