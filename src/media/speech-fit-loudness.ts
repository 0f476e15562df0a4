/**
 * Integrated loudness of one channel in LUFS after ITU-R BS.1770-4: K-weighting, 400 ms blocks at 100 ms steps, gates at −70 LUFS and
 * 10 LU under the mean. −Infinity for silence. Sounds shorter than a block are measured as one block.
 */
export function loudnessOf(samples: Float32Array, rate: number): number {
  const weighted = highPass(highShelf(samples, rate), rate);
  const block = Math.min(weighted.length, Math.round(0.4 * rate));
  const step = Math.max(1, Math.round(0.1 * rate));
  const powers: number[] = [];
  for (let at = 0; at + block <= weighted.length && block > 0; at += step) {
    let power = 0;
    for (let i = at; i < at + block; i++) power += (weighted[i] ?? 0) ** 2;
    powers.push(power / block);
  }
  const audible = powers.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(audible)) - 10;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** First stage of the weighting, the head: +4 dB above 1.7 kHz. Analogue prototype of BS.1770 by bilinear transform, for any rate. */
function highShelf(samples: Float32Array, rate: number): Float64Array {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const vh = 10 ** (3.999843853973347 / 20);
  const vb = vh ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  const b = [(vh + (vb * k) / q + k * k) / a0, (2 * (k * k - vh)) / a0, (vh - (vb * k) / q + k * k) / a0];
  return biquad(samples, b, [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]);
}

/** Second stage: a high-pass at 38 Hz. */
function highPass(samples: Float64Array, rate: number): Float64Array {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return biquad(samples, [1, -2, 1], [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]);
}

function biquad(samples: Float32Array | Float64Array, b: number[], a: number[]): Float64Array {
  const [b0 = 1, b1 = 0, b2 = 0] = b;
  const [a1 = 0, a2 = 0] = a;
  const out = new Float64Array(samples.length);
  let z1 = 0;
  let z2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0;
    const y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    out[i] = y;
  }
  return out;
}
