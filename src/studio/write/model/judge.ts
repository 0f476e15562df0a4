import { passesGate, scoreHook } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { lintLine, lintScript } from '#core/lint.ts';
import type { Claim, Hook } from '#core/script.ts';
import { overlaysFor } from '../writer/drafting.ts';
import { placements } from '../writer/placements.ts';
import type { WriteRequest } from '../writer/request.ts';
import type { Words } from '../writer/words.ts';
import { writing } from '../writer/writings.ts';
import { findForeign } from './foreign.ts';

/** A text of a model with what is wrong with it: `grave` may not stay, the rest is worth a second try. */
export interface Judged<T> {
  value: T;
  grave: string[];
  slight: string[];
}

type Slot = WriteRequest['slots'][number];

/** Holds one spoken text against everything a film's words are held against. */
export function judgeText(text: string, slot: Slot, request: WriteRequest): Omit<Judged<string>, 'value'> {
  const { product, tone } = request;
  const lint = lintScript([{ ...slot, text }], product, writing.tonePacks[tone].sparse === true);
  const errors = lint
    .filter(({ level, rule }) => level === 'error' && rule !== 'length')
    .map(({ message, words }) => `${message} ("${words}")`);
  const length = lint.filter(({ rule }) => rule === 'length');
  const long = length.filter(({ level }) => level === 'error').map(({ message }) => message);
  return {
    grave: [...findForeign(text, product), ...errors, ...long],
    slight: length.filter(({ level }) => level === 'warning').map(({ message }) => message),
  };
}

/** An opening with its score; one below the gate has a slight fault, so that it is mended or another is taken. */
export function judgeHook(hook: Pick<Hook, 'kind' | 'text' | 'overlay'>, slot: Slot, answer: string, request: WriteRequest): Judged<Hook> {
  const { product, tone } = request;
  const overlay = overlayFits(hook.overlay, request) ? hook.overlay.trim() : '';
  const text = hook.text.trim();
  const facts = product.facts.map((fact) => fact.text);
  const score = scoreHook({ text, overlay, tone, brand: product.brand, facts, answer, person: true });
  const { grave, slight } = judgeText(text, slot, request);
  const lacks = score.points.filter(({ points }) => points < 2).map(({ criterion, reason }) => `${criterion}: ${reason}`);
  return {
    value: { kind: hook.kind, text, overlay, score },
    grave,
    slight: [...slight, ...(passesGate(score) ? [] : [`Scores ${score.total} of 14, too little. ${lacks.join(' ')}`])],
  };
}

/** Words on the first picture claim as much as words that are said. */
function overlayFits(overlay: string, { product }: WriteRequest): boolean {
  return (
    overlay.trim().split(/\s+/).length <= 7 &&
    findForeign(overlay, product).length === 0 &&
    !lintLine(overlay, product, 'solution').some(({ level }) => level === 'error')
  );
}

/** A segment as the script holds it, from a text and the facts a model says it rests on. */
export function segmentOf(
  text: string,
  claims: readonly Claim[],
  slot: Slot,
  overlay: string,
  request: WriteRequest,
): Words['segments'][number] {
  const { product } = request;
  const ids = new Set(claims.map(({ factId }) => factId));
  const sayings = writing
    .sayFacts(product, writing.nameSubject(product, writing.frameFor(product)))
    .filter(({ factId }) => ids.has(factId));
  return {
    role: slot.role,
    seconds: slot.seconds,
    text,
    placement: placements[slot.role],
    overlays: overlaysFor(slot, text, sayings, product, overlay),
    claims: claims.map(({ words, factId }) => ({ words, factId })),
    syllables: filmLanguage.countSyllables(text),
    spokenSeconds: filmLanguage.predictSeconds(text),
  };
}

/** Each text once, the first of equals: a second answer often repeats the good lines of the first. */
export function onlyOnce<T extends { value: { text: string } }>(judged: readonly T[]): T[] {
  return judged.filter(({ value }, at) => judged.findIndex((other) => other.value.text === value.text) === at);
}
