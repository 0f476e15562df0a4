/** Loudness over time; frames are `step` seconds apart. */
export interface Envelope {
  step: number;
  /** In dB under the loudest frame, high sounds weighed up. */
  db: Float32Array;
  /** Frames that sound: by how many dB they are over the level that parts sound from silence. */
  over: Float32Array;
  /** The same for the softest beginning of a sound, when a sound follows at once. */
  overFaint: Float32Array;
  /** 1 where a frame hisses as s, sh and ch do. */
  hiss: Uint8Array;
}

/** A stretch of sound, in frames: `end` is the first silent one. */
export interface Island {
  start: number;
  end: number;
}

const step = 0.005;
const windowSeconds = 0.01;
/** Below this (Hz) there is hum and wind rather than voice. */
const rumble = 200;
/** Most of a hiss lies above this (Hz), most of any voice below. */
const hissing = 2600;

/**
 * Energy of a voice in 10 ms windows every 5 ms, weighed twice: of the signal's first difference, in which voiceless sounds stand out that
 * are quiet but begin words, and of the signal itself, in which a dull voice stands out of a hiss. Whatever stands out of either sounds.
 */
export function envelopeOf(samples: Float32Array, rate: number): Envelope {
  const sharp = levelsOf(samples, rate, 0);
  const plain = levelsOf(samples, rate, Math.exp((-2 * Math.PI * rumble) / rate));
  const over = sharp.db.map((value, frame) => Math.max(value - sharp.threshold, (plain.db[frame] ?? -100) - plain.threshold));
  const overFaint = sharp.db.map((value, frame) => Math.max(value - sharp.faint, (plain.db[frame] ?? -100) - plain.threshold));
  // A sound of one pitch loses as much to its difference as that pitch is below the half of the rate: so a hiss tells itself.
  const bright = 20 * Math.log10(2 * Math.sin((Math.PI * hissing) / rate));
  const hiss = Uint8Array.from(over, (value, frame) => Number(value > 0 && (sharp.power[frame] ?? 0) - (plain.power[frame] ?? 0) > bright));
  return { step, db: sharp.db, over, overFaint, hiss };
}

/** dB under the loudest frame, and the levels in it that part sound from silence. */
function levelsOf(
  samples: Float32Array,
  rate: number,
  memory: number,
): { power: Float32Array; db: Float32Array; threshold: number; faint: number } {
  const frames = Math.max(1, Math.floor(samples.length / (step * rate)));
  const half = Math.max(1, Math.round((windowSeconds * rate) / 2));
  const sums = new Float64Array(samples.length + 1);
  let high = 0;
  for (let i = 1; i < samples.length; i++) {
    const difference = (samples[i] ?? 0) - (samples[i - 1] ?? 0);
    high = memory * high + difference;
    sums[i + 1] = (sums[i] ?? 0) + high * high;
  }
  const powers = new Float32Array(frames);
  let loudest = Number.NEGATIVE_INFINITY;
  for (let frame = 0; frame < frames; frame++) {
    const middle = Math.round((frame + 0.5) * step * rate);
    const from = Math.max(0, middle - half);
    const to = Math.min(samples.length, middle + half);
    const power = ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, to - from);
    powers[frame] = 10 * Math.log10(power + 1e-14);
    loudest = Math.max(loudest, powers[frame] ?? 0);
  }
  const db = powers.map((value) => value - loudest);
  return { power: powers, db, ...edgesOf(db) };
}

/**
 * Sound: 34 dB under the loudest frame; in a noisy recording, 40 % of the way from its floor to its loud parts.
 * Faint: 50 dB under, or 8 dB over the floor.
 */
function edgesOf(db: Float32Array): { threshold: number; faint: number } {
  const sorted = Float32Array.from(db).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? -100;
  const floor = at(0.05);
  const loud = at(0.95);
  const threshold = Math.max(-34, Math.min(floor + 0.4 * (loud - floor), loud - 8));
  return { threshold, faint: Math.min(threshold, Math.max(-50, floor + 8)) };
}

/** Where a sound that is heard from `frame` on softly began, at most 70 ms before and not before `earliest`. */
export function softStart(envelope: Envelope, frame: number, earliest: number): number {
  const limit = Math.max(earliest, frame - Math.round(0.07 / envelope.step));
  let at = frame;
  while (at > limit && (envelope.overFaint[at - 1] ?? -100) > 0) at -= 1;
  return at;
}

/** Stretches of sound; clicks under 15 ms are dropped. */
export function islandsOf(envelope: Envelope): Island[] {
  const islands: Island[] = [];
  let start = -1;
  for (let frame = 0; frame <= envelope.db.length; frame++) {
    const sounding = (envelope.over[frame] ?? -100) > 0;
    if (sounding && start < 0) start = frame;
    if (!sounding && start >= 0) {
      if (frame - start >= 3) islands.push({ start, end: frame });
      start = -1;
    }
  }
  return islands;
}

/** Frames where the sound dips between two louder parts, with the depth of the dip in dB. */
export function dipsOf(envelope: Envelope, island: Island): { frame: number; depth: number }[] {
  const dips: { frame: number; depth: number }[] = [];
  const reach = Math.round(0.1 / envelope.step);
  const level = (frame: number) => envelope.db[frame] ?? -100;
  for (let frame = island.start + 4; frame < island.end - 4; frame++) {
    const here = level(frame);
    if (here > level(frame - 1) || here >= level(frame + 1)) continue;
    let before = here;
    let after = here;
    for (let i = 1; i <= reach; i++) {
      if (frame - i >= island.start) before = Math.max(before, level(frame - i));
      if (frame + i < island.end) after = Math.max(after, level(frame + i));
    }
    dips.push({ frame, depth: Math.min(before, after) - here });
  }
  return dips;
}
