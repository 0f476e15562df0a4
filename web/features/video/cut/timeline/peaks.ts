/** Loudest sample of each of `count` equal parts, 0..1. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const each = samples.length / count;
  return Array.from({ length: count }, (_, index) => {
    let loudest = 0;
    for (let at = Math.floor(index * each); at < Math.min(samples.length, Math.ceil((index + 1) * each)); at++) {
      loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    }
    return Math.min(1, loudest);
  });
}
