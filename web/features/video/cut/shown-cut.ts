import { scriptOverlays } from '#core/overlay-times.ts';
import type { ScriptView } from '../video-types.ts';
import type { Choices, Cut, Join, Overlay } from './cut-types.ts';

/** A word as it is spoken and as it is shown. */
export interface ShownWord {
  spoken: string;
  shown: string;
  start: number;
  end: number;
  changed: boolean;
}

/** The words of a segment (from 1) with the choices' spelling. */
export function wordsOf(cut: Cut, spoken: readonly string[][], saved: Choices, choices: Choices, segment: number): ShownWord[] {
  const { words = [] } = cut.segments[segment - 1] ?? {};
  return words.map(({ text, start, end }, index) => {
    const key = `${segment}:${index + 1}`;
    // Without word times of its own, a word that is spelled otherwise is known by nothing but its spelling.
    const said = spoken[segment - 1]?.[index] ?? (saved.spelling[key] === undefined ? text : saved.spelling[key]);
    return { spoken: said, shown: choices.spelling[key] ?? said, start, end, changed: choices.spelling[key] !== saved.spelling[key] };
  });
}

/** The overlays of a segment (from 1) as the choices have them. */
export function overlaysOf(cut: Cut, script: ScriptView | undefined, saved: Choices, choices: Choices, segment: number): Overlay[] {
  const key = String(segment);
  const own = choices.overlays[key];
  if (own) return own;
  const shown = cut.segments[segment - 1];
  if (!shown) return [];
  if (saved.overlays[key] === undefined) return shown.overlays;
  return scriptOverlays(script?.segments[segment - 1]?.overlays ?? [], shown.words, shown.seconds);
}

/** What joins a segment to the next; null where the cutting room is asked anew. */
export function joinOf(cut: Cut, saved: Choices, choices: Choices, after: number): Join | null {
  const key = String(after);
  if (choices.transitions[key] !== undefined) return choices.transitions[key];
  if (saved.transitions[key] !== undefined) return null;
  return cut.transitions.find((transition) => transition.after === after)?.kind ?? 'cut';
}
