import type { StageName } from '#core/pipeline-state.ts';
import { showPrice, showWait } from '#web/lib/show-values.ts';
import { videoWords as words } from '#web/words/video.ts';
import type { EstimateView } from './video-types.ts';

/** Up to here each thing is named; beyond, they are counted. */
const mostNamed = 3;

/** The part of an estimate that falls to some stages. Time is shared out by the work in it. */
export function partOf(estimate: EstimateView, stages: readonly StageName[]): EstimateView {
  const make = estimate.make.filter(({ stage }) => stages.includes(stage));
  const sum = (list: EstimateView['make'], of: 'seconds' | 'priceMicros') => list.reduce((total, one) => total + one[of], 0);
  const all = sum(estimate.make, 'seconds');
  const seconds = all === 0 ? 0 : Math.ceil((estimate.seconds * sum(make, 'seconds')) / all);
  return { make, reuse: estimate.reuse, priceMicros: sum(make, 'priceMicros'), seconds };
}

/** `8 keyframes`, `voice 3, clip 3 and the film`; null when there is nothing to make. */
export function namesOf(make: EstimateView['make']): string | null {
  const kindOf = (slot: string) => slot.split(':')[0] ?? '';
  const parts: string[] = [];
  for (const kind of ['keyframe', 'voice', 'clip'] as const) {
    const slots = make.filter(({ slot }) => kindOf(slot) === kind);
    if (slots.length === 0) continue;
    if (slots.length <= mostNamed && make.length <= 12) parts.push(...slots.map(({ slot }) => words.slot(slot)));
    else parts.push(words.count[kind](slots.length));
  }
  if (make.some(({ stage }) => stage === 'edit')) parts.push(words.theFilm);
  return parts.length === 0 ? null : words.list(parts);
}

/** `Makes 8 keyframes · Free · about 20 s`. */
export function describeMake(estimate: EstimateView, again = false): string {
  const names = namesOf(estimate.make);
  if (names === null) return words.makesNothing;
  return words.dots([again ? words.makesAgain(names) : words.makes(names), showPrice(estimate.priceMicros), showWait(estimate.seconds)]);
}
