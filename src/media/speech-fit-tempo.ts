/**
 * The same speech faster (`tempo` > 1) or slower, pitch kept: overlapped windows laid at a new spacing, each taken where it best continues
 * the one before (WSOLA). Any moment t of the source is heard at t / tempo, within the 8 ms of the search. Output length = length / tempo.
 */
export function changeTempo(samples: Float32Array, rate: number, tempo: number): Float32Array {
  const out = new Float32Array(Math.max(1, Math.round(samples.length / tempo)));
  // 24 ms windows hold two periods of the lowest voice we make (85 Hz).
  const hop = Math.round(0.012 * rate);
  const reach = Math.round(0.008 * rate);
  if (samples.length < hop * 4) return shrinkShort(samples, out);
  let previous = 0;
  for (let at = 0; at < out.length + hop; at += hop) {
    const ideal = Math.round(at * tempo);
    const taken = at === 0 ? 0 : bestMatch(samples, previous + hop, ideal, hop, reach);
    for (let i = -hop; i < hop; i++) {
      const target = at + i;
      if (target < 0 || target >= out.length) continue;
      const weight = at === 0 && i < 0 ? 1 : 0.5 + 0.5 * Math.cos((Math.PI * i) / hop);
      out[target] = (out[target] ?? 0) + weight * (samples[taken + i] ?? 0);
    }
    previous = taken;
  }
  return out;
}

/** Start near `ideal` whose sound is most like what would naturally follow (normalised correlation, every second sample). */
function bestMatch(samples: Float32Array, natural: number, ideal: number, hop: number, reach: number): number {
  let best = ideal;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let shift = -reach; shift <= reach; shift += 2) {
    // A window hanging over either end would fade into nothing.
    const start = Math.max(hop, Math.min(samples.length - hop, ideal + shift));
    let product = 0;
    let energy = 1e-9;
    for (let i = -hop; i < hop; i += 2) {
      const candidate = samples[start + i] ?? 0;
      product += candidate * (samples[natural + i] ?? 0);
      energy += candidate * candidate;
    }
    const score = product / Math.sqrt(energy) - 1e-6 * Math.abs(shift);
    if (score > bestScore) {
      bestScore = score;
      best = start;
    }
  }
  return best;
}

/** Sounds of under 50 ms are too short for windows; they are resampled (their pitch moves, nobody can tell). */
function shrinkShort(samples: Float32Array, out: Float32Array): Float32Array {
  for (let i = 0; i < out.length; i++) {
    const at = (i * (samples.length - 1)) / Math.max(1, out.length - 1);
    const low = Math.floor(at);
    const share = at - low;
    out[i] = (samples[low] ?? 0) * (1 - share) + (samples[low + 1] ?? samples[low] ?? 0) * share;
  }
  return out;
}
