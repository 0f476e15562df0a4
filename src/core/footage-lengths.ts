/**
 * How long the clips are that a segment is put together from, in whole seconds a model can film: as few as can be, then as little beyond
 * the segment as can be, the longest first. Errors: none; a segment shorter than the shortest clip gets that one.
 */
export function splitSeconds(seconds: number, allowed: readonly number[]): number[] {
  const lengths = [...allowed].sort((one, other) => other - one);
  const longest = lengths[0];
  if (longest === undefined) throw new Error('a model films clips of some length');
  const count = Math.max(1, Math.ceil(seconds / longest - 1e-9));
  // The least total that covers the segment with so many clips: all but the last at most the longest, found by small steps.
  let best: number[] = Array(count).fill(longest);
  const sum = (list: readonly number[]) => list.reduce((total, length) => total + length, 0);
  for (let place = count - 1; place >= 0; place--) {
    const others = sum(best) - (best[place] ?? 0);
    const enough = lengths.filter((length) => others + length >= seconds - 1e-9).at(-1);
    if (enough !== undefined) best = best.with(place, enough);
  }
  return best.sort((one, other) => other - one);
}
