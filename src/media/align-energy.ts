/** Loudness over time: one value per frame, in dB under the loudest frame; frames are `step` seconds apart. */
export interface Envelope {
  step: number;
  db: Float32Array;
  /** Frames above this level sound. */
  threshold: number;
  /** Frames above this one may be the soft beginning of a sound, when a sound follows at once. */
  faint: number;
}

/** A stretch of sound, in frames: `end` is the first silent one. */
export interface Island {
  start: number;
  end: number;
}

const step = 0.005;
const windowSeconds = 0.01;

/**
 * Energy of a voice in 10 ms windows every 5 ms. The first difference of the signal is measured: it weighs voiceless sounds up,
 * which are quiet but begin words, and leaves hum and offset out.
 */
export function envelopeOf(samples: Float32Array, rate: number): Envelope {
  const frames = Math.max(1, Math.floor(samples.length / (step * rate)));
  const half = Math.max(1, Math.round((windowSeconds * rate) / 2));
  const sums = new Float64Array(samples.length + 1);
  for (let i = 1; i < samples.length; i++) {
    const difference = (samples[i] ?? 0) - (samples[i - 1] ?? 0);
    sums[i + 1] = (sums[i] ?? 0) + difference * difference;
  }
  const db = new Float32Array(frames);
  let loudest = Number.NEGATIVE_INFINITY;
  for (let frame = 0; frame < frames; frame++) {
    const middle = Math.round((frame + 0.5) * step * rate);
    const from = Math.max(0, middle - half);
    const to = Math.min(samples.length, middle + half);
    const power = ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, to - from);
    db[frame] = 10 * Math.log10(power + 1e-14);
    loudest = Math.max(loudest, db[frame] ?? 0);
  }
  for (let frame = 0; frame < frames; frame++) db[frame] = (db[frame] ?? 0) - loudest;
  return { step, db, ...levelsOf(db) };
}

/**
 * Sound: 34 dB under the loudest frame; in a noisy recording, 40 % of the way from its floor to its loud parts.
 * Faint: 50 dB under, or 8 dB over the floor.
 */
function levelsOf(db: Float32Array): { threshold: number; faint: number } {
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
  while (at > limit && (envelope.db[at - 1] ?? -100) > envelope.faint) at -= 1;
  return at;
}

/** Stretches of sound; clicks under 15 ms are dropped. */
export function islandsOf(envelope: Envelope): Island[] {
  const islands: Island[] = [];
  let start = -1;
  for (let frame = 0; frame <= envelope.db.length; frame++) {
    const sounding = frame < envelope.db.length && (envelope.db[frame] ?? -100) > envelope.threshold;
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
