import type { SegmentRole, SegmentSlot } from '#core/format.ts';
import { lintLine } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import type { HookKind, Tone } from '#core/vocabulary.ts';

/**
 * One problem told whole in one tone's words, written by hand: what the search joins from single sentences elsewhere. Says nothing of the
 * product but what `turns` and `payoff` lead to and from.
 */
export interface Telling {
  tone: Tone;
  kind: HookKind;
  /** Index of the frame's tension it tells. */
  tension: number;
  /** The whole first segment of a film whose segments last 15 s. */
  hook: string;
  /** At most seven words over its first frame, other than those that are spoken. */
  screen: string;
  /** The whole second one: why it happens and what it costs. */
  problem: string;
  /** For each need of the tension the sentence that leads to the fact that answers it. */
  turns: string[];
  /** Follows the facts, and ties them to what was told without claiming more. */
  payoff: string;
  /** The last words of the film: where the link is, and what pays off the opening. */
  end: string;
}

/** Whether everything a telling says may be said of this product. */
export function isSayable({ hook, problem, end }: Telling, product: ProductView): boolean {
  const parts: [SegmentRole, string][] = [
    ['hook', hook],
    ['problem', problem],
    ['cta', end],
  ];
  return parts.every(([role, text]) => lintLine(text, product, role).length === 0);
}

/** Tellings are written for segments of 15 s that follow each other, and for the usual number of words. */
export function tellable({ role, seconds }: SegmentSlot, length: number): boolean {
  return role !== 'shot' && length === 1 && seconds >= 14 && seconds <= 16;
}
