import type { ReferenceStyle, Taken } from '#core/reference-style.ts';
import type { HookKind } from '#core/vocabulary.ts';

/** Syllables a second of ordinary speech, pauses left out. */
const usualRate = 4;
/** A reference moves the pace by so much at most; beyond, words no longer fit their segment. */
const slowest = 0.86;
const fastest = 1.14;

/** How fast the reference speaks, as a share of the usual; null when it says too little to tell. */
export function paceOf(reference: ReferenceStyle | null | undefined): number | null {
  const rate = reference?.syllablesPerSecond ?? null;
  return rate === null ? null : Math.min(fastest, Math.max(slowest, rate / usualRate));
}

/** What an opening gains for being of a kind that suits the reference's beginning: 5 for the best of them, less for each after it. */
export function openingBonus(kind: HookKind, reference: ReferenceStyle | null | undefined): number {
  const place = reference?.openings.indexOf(kind) ?? -1;
  return place < 0 ? 0 : 5 - Math.min(place, 4);
}

interface Spoken {
  seconds: number;
  syllables: number;
}

/** What the words have from the reference, for people to read. */
export function takenInWords(reference: ReferenceStyle | null | undefined, kind: HookKind | null, segments: readonly Spoken[]): Taken[] {
  if (!reference) return [];
  const seconds = segments.reduce((sum, segment) => sum + segment.seconds, 0);
  const syllables = segments.reduce((sum, segment) => sum + segment.syllables, 0);
  const opening: Taken[] =
    kind && reference.openings.includes(kind)
      ? [{ what: 'opening', from: `first change after ${reference.hookSeconds.toFixed(1)} s`, here: kind.replaceAll('-', ' ') }]
      : [];
  const rate = reference.syllablesPerSecond;
  const pace: Taken[] =
    rate === null
      ? []
      : [{ what: 'speaking pace', from: `${rate.toFixed(1)} syllables a second`, here: `${syllables} syllables in ${seconds} s` }];
  return [...opening, ...pace];
}

/** The same as a reason: "Speaking pace as in the reference: 51 syllables in 15 s (4.6 syllables a second there)." */
export function sayTaken({ what, from, here }: Taken): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} as in the reference: ${here} (${from} there).`;
}
