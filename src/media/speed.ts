/** The same sound played `factor` times as fast: shorter, higher, and from a smaller throat. Straight lines between samples; for small factors. */
export function changeSpeed(samples: Float32Array, factor: number): Float32Array {
  return Float32Array.from({ length: Math.max(1, Math.round(samples.length / factor)) }, (_, index) => {
    const at = Math.min(samples.length - 1, index * factor);
    const low = Math.floor(at);
    const share = at - low;
    return (samples[low] ?? 0) * (1 - share) + (samples[low + 1] ?? samples[low] ?? 0) * share;
  });
}
