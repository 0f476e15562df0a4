import type { EstimateView } from './video-types.ts';

/** What is in the second estimate and was not in the first: made once already, and to be made again. */
export function newIn(before: EstimateView, after: EstimateView): EstimateView {
  const known = new Set(before.make.map(({ slot }) => slot));
  const make = after.make.filter(({ slot }) => !known.has(slot));
  const work = (list: EstimateView['make']) => list.reduce((sum, { seconds }) => sum + seconds, 0);
  const all = work(after.make);
  return {
    make,
    reuse: after.reuse,
    priceMicros: make.reduce((sum, { priceMicros }) => sum + priceMicros, 0),
    seconds: all === 0 ? 0 : Math.ceil((after.seconds * work(make)) / all),
  };
}
