import { showPrice, showWait } from '#web/lib/show-values.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { namesOf } from '../describe-make.ts';
import type { EstimateView } from '../video-types.ts';

interface Film {
  /** How many segments it has. */
  segments: number;
  /** Whether it was made once. */
  made: boolean;
}

/** `Renders 1 of 4 segments again · about 14 s`: what a change of the edit makes, in words for people. */
export function describeChange({ make, priceMicros, seconds }: EstimateView, { segments, made }: Film): string {
  const what = describeParts(make, { segments, made });
  return words.dots([what, priceMicros === 0 ? '' : showPrice(priceMicros), showWait(seconds)]);
}

function describeParts(make: EstimateView['make'], { segments, made }: Film): string {
  const edit = make.filter(({ stage }) => stage === 'edit').map(({ slot }) => slot);
  const before = namesOf(make.filter(({ stage }) => stage !== 'edit'));
  const count = (kind: string) => edit.filter((slot) => slot.startsWith(`${kind}:`)).length;
  const [renders, transitions] = [count('render'), count('transition')];
  const pictures = [
    ...(renders === 0 ? [] : [made ? words.segmentsOf(renders, segments) : words.segmentCount(renders)]),
    ...(transitions === 0 ? [] : [words.transitionCount(transitions)]),
  ];
  const parts = [
    ...(before === null ? [] : [words.alsoMakes(before)]),
    ...(pictures.length === 0 ? [] : [made ? words.renders(words.list(pictures)) : words.willRender(words.list(pictures))]),
    ...(edit.includes('music') ? [words.composes] : []),
    // A new sound follows from a changed piece of music; it is worth words only where it is all there is.
    ...(edit.includes('audio') && made ? [words.mixes] : []),
  ];
  if (parts.length > 0) return capital(parts.join(', '));
  return edit.length > 0 ? words.joins : words.madeBefore;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
