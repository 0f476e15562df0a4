import type { SegmentRole, SegmentSlot } from '#core/format.ts';
import type { SyllableRange } from '#core/language/language.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { lintLine } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import type { Segment } from '#core/script.ts';
import type { HookKind } from '#core/vocabulary.ts';
import { expand } from './pieces.ts';
import type { Plan } from './plan.ts';
import { chance, shuffled } from './random.ts';
import { type Draft, searchSegment } from './search.ts';
import { type Telling, tellable } from './telling.ts';
import type { Beat, TonePack } from './tone.ts';
import type { Filling, Saying, Slots } from './writing.ts';
import { writing } from './writings.ts';

const { countSyllables, predictSeconds, syllableRange } = filmLanguage;

export interface OpeningDraft {
  kind: HookKind;
  draft: Draft;
}

/** What every segment of one script is drafted from. */
export interface Desk {
  plan: Plan;
  pack: TonePack;
  slots: Slots;
  seed: number;
  /** Less or more than the usual number of syllables, as a share; 1 is usual. */
  length: number;
  /** How fast a reference speaks, as a share of the usual; null without one. Moves the aim inside the usual range only. */
  pace: number | null;
  /** What the words are checked against. */
  product: ProductView;
  /** What the other segments say: only what they name can be paid off at the end. */
  told?: string;
  /** Openings that were offered before: those told whole are not offered again. */
  offered?: readonly string[];
}

/** What stands on screen while a segment is said. */
export function overlaysFor(
  slot: Pick<SegmentSlot, 'role'>,
  text: string,
  sayings: Saying[],
  product: ProductView,
  overlay: string,
): Segment['overlays'] {
  if (slot.role === 'hook') return overlay === '' ? [] : [{ kind: 'hook', text: overlay, onWord: null }];
  if (slot.role === 'solution') return writing.chipOverlays(text, sayings);
  if (slot.role === 'cta') return writing.closingOverlays(text, product);
  if (slot.role === 'shot') return [...writing.chipOverlays(text, sayings).slice(0, 1), ...writing.closingOverlays(text, product)];
  return [];
}

/** Three to five openings of different kinds, best wording of each. */
export function draftOpenings(slot: SegmentSlot, desk: Desk): OpeningDraft[] {
  const { pack, seed } = desk;
  if (slot.seconds < 7) {
    const kinds: HookKind[] = ['scene', 'question', 'object-reveal'];
    return writing.shortForms.hook
      .flatMap((beats) => sayable(search(beats, slot, desk, false), 'hook', desk, 2))
      .slice(0, 3)
      .map((draft, index) => ({ kind: kinds[index] ?? 'scene', draft }));
  }
  const found = shuffled(pack.openings, seed, 'openings').flatMap(({ kind, beats }) =>
    sayable(search(beats, slot, desk, slot.seconds < 13), 'hook', desk, 8).map((draft) => ({ kind, draft })),
  );
  const whole = toldWhole(slot, desk, 'hook')
    .filter(({ draft }) => !desk.offered?.includes(draft.text))
    .map(({ draft, telling }) => ({ kind: telling.kind, draft }));
  return pickApart([...whole, ...found], 5);
}

/** What a segment told whole is worth before any that is pieced together; the plan's own telling comes before the others. */
const whole = 20;

/** A segment of the usual length as the tellings say it, the plan's own first; none for another length, or where there is no telling. */
function toldWhole(slot: SegmentSlot, { plan, pack, seed, length }: Desk, part: 'hook' | 'problem'): { draft: Draft; telling: Telling }[] {
  if (!plan.telling || !tellable(slot, length)) return [];
  // Where it is about somebody, the middle of another telling would be about somebody else.
  const others = part === 'problem' && pack.hero ? [] : plan.others;
  return [plan.telling, ...others].map((telling) => {
    const text = telling[part];
    const syllables = countSyllables(text);
    const jitter = chance(seed, text);
    const piece = { text, syllables, spokenSeconds: predictSeconds(text), sayings: [], source: text, jitter, framing: 0 };
    return { telling, draft: { text, syllables, pieces: [piece], score: whole * (telling === plan.telling ? 3 : 1) + jitter * 10 } };
  });
}

/** One opening a kind, best first; what another one tells already counts against it, so that there is a choice of scenes and not only of first words. */
function pickApart(found: readonly OpeningDraft[], most: number): OpeningDraft[] {
  const told = new Set<string>();
  const picked: OpeningDraft[] = [];
  while (picked.length < most) {
    const rank = ({ draft }: OpeningDraft) => draft.score - 3 * draft.pieces.filter(({ text }) => told.has(text)).length;
    const [next] = found.filter(({ kind }) => picked.every((other) => other.kind !== kind)).sort((left, right) => rank(right) - rank(left));
    if (!next) break;
    picked.push(next);
    for (const { text } of next.draft.pieces) told.add(text);
  }
  return picked;
}

/** The best few drafts of a segment over all orders of argument. */
export function draftSegment(slot: SegmentSlot, asked: Desk): Draft[] {
  const desk: Desk = { ...asked, slots: { ...asked.slots, callback: rooted(asked) } };
  const { role } = slot;
  const { pack, plan, seed, slots } = desk;
  if (role === 'shot') {
    // One fact has to carry the film: a size or a weight can't.
    // And where one answers the problem, another would be beside the point.
    const answers = plan.answered > 0 && plan.facts[0]?.dull !== true;
    const told = Object.entries(slots).map(
      ([name, fillings]) =>
        [name, answers && /^[cvs][23]$/.test(name) ? [] : fillings.filter(({ sayings }) => sayings.every(({ dull }) => !dull))] as const,
    );
    const forms = slot.seconds < 6 ? writing.tinyShotForms : writing.shotForms;
    const drafts = forms.flatMap((beats) => search(beats, slot, { ...desk, slots: Object.fromEntries(told) }, false));
    const factual = drafts.filter(({ pieces }) => pieces.some(({ sayings }) => sayings.length > 0));
    return sayable(factual.length > 0 ? factual : drafts, role, desk, 6);
  }
  if (role === 'hook') return draftOpenings(slot, desk).map(({ draft }) => draft);
  const short = slot.seconds < 7;
  const told =
    role === 'problem'
      ? sayable(
          toldWhole(slot, desk, role).map(({ draft }) => draft),
          role,
          desk,
          8,
        )
      : [];
  const orders = short ? writing.shortForms[role] : [...toldOrders(slot, desk), ...pack[role]];
  const lacks = (slot: string) => (slots[slot] ?? []).length === 0;
  const bare = role === 'cta' && !short && (lacks('price') || lacks('count'));
  const few = role === 'solution' && !short && plan.facts.length < 3;
  const more = (bare ? writing.closing : few ? writing.filling : []).map((beat) =>
    pack.exclaims ? beat.map((line) => line.replace(/\.$/, '!')) : beat,
  );
  const drafts = fillable(orders, desk)
    .flatMap((beats) =>
      search(more.length > 0 ? [...beats.slice(0, -1), ...more, ...beats.slice(-1)] : beats, slot, desk, slot.seconds < 13).slice(0, 6),
    )
    .map((draft) => ({ ...draft, score: draft.score + chance(seed, `order:${draft.pieces[0]?.source}`) * 4 + answers(draft) }))
    .sort((left, right) => right.score - left.score);
  return [...told, ...sayable(drafts, role, desk, 8)];
}

/** The orders that lead from a telling to the facts, and from the price back to it. */
function toldOrders(slot: SegmentSlot, { plan, pack, slots, length }: Desk): readonly (readonly Beat[])[] {
  if (!plan.telling || !tellable(slot, length)) return [];
  const spare = pack.cta.map(([first]) => first).find((beat) => beat?.some((line) => line.includes('{c4}'))) ?? [''];
  if (slot.role === 'cta') return [[spare, pack.proof, ['{end}']]];
  if (slot.role !== 'solution' || (slots.turn ?? []).length === 0) return [];
  const told: Beat[] = [['{turn}'], ...pack.answer];
  return [[...told, ['{payoff}']], told];
}

/** The first so many that the lint lets pass; when there are none, the best as they are, so that a person sees what is wrong. */
function sayable(drafts: readonly Draft[], role: SegmentRole, { product }: Desk, most: number): Draft[] {
  const clean: Draft[] = [];
  for (const draft of drafts.slice(0, 60)) {
    if (lintLine(draft.text, product, role).length === 0) clean.push(draft);
    if (clean.length === most) break;
  }
  return clean.length > 0 ? clean : drafts.slice(0, most);
}

/** The closing sentences that pay off something told before. */
function rooted({ slots, told = '' }: Desk): Filling[] {
  const named = writing.stemsOf(told);
  return (slots.callback ?? []).filter(({ after = [] }) => after.length > 0 && after.every((stem) => named.has(stem)));
}

/** A solution that says what the problem asks for, and then the fact that answers, is worth more than a list of facts; so is one that begins in the story. */
function answers({ pieces }: Draft): number {
  const says = (slot: string) => pieces.some(({ source }) => source.includes(slot));
  if (says('{turn}')) return whole + (says('{payoff}') ? 7 : 0);
  if (says('{end}')) return whole;
  if (says('{want}')) return 7;
  return says('{so}') ? 6 : 0;
}

/** Orders the product has something for at every step that may not be left out; all of them when there is none. */
function fillable(orders: readonly (readonly Beat[])[], { slots }: Desk): readonly (readonly Beat[])[] {
  const fills = (line: string) => [...line.matchAll(/\{([a-z0-9 ]+)\}/g)].every(([, name = '']) => (slots[name] ?? []).length > 0);
  const whole = orders.filter((beats) => beats.every((beat) => beat.includes('') || beat.some((line) => fills(line))));
  return whole.length > 0 ? whole : orders;
}

/** The range around the pace's own aim; never wider than the usual one. */
function paced(usual: SyllableRange, pace: number | null): SyllableRange {
  if (pace === null) return usual;
  const aim = Math.min(usual.high - 2, Math.max(usual.low + 2, Math.round(usual.aim * pace)));
  return { ...usual, aim, low: Math.max(usual.low, aim - 4), high: Math.min(usual.high, aim + 4) };
}

function search(beats: readonly Beat[], slot: SegmentSlot, { pack, plan, slots, seed, length, pace }: Desk, optional: boolean): Draft[] {
  const usual = paced(syllableRange(slot.seconds, pack.sparse === true), pace);
  const aim = Math.round(usual.aim * length);
  const range =
    length === 1 ? usual : { ...usual, aim, low: Math.max(usual.refuseBelow, aim - 4), high: Math.min(usual.refuseAbove, aim + 4) };
  const wanted = { seconds: slot.seconds, range, sentence: pack.sentence };
  const tryWith = (few: number, mayLeaveOut: (beat: Beat, index: number) => boolean) =>
    searchSegment(
      beats.map((beat, index) =>
        expand(beat, slots, { contract: pack.contract, seed, many: plan.subject.many, few, optional: mayLeaveOut(beat, index) }),
      ),
      wanted,
    );
  const dispensable = (beat: Beat, index: number) =>
    optional && index > 0 && !beat.some((line) => /\{(?:link|price|name|callback|turn|payoff|end)\}/.test(line));
  const found = tryWith(2, dispensable);
  if (found[0] && found[0].syllables >= range.low && found[0].syllables <= range.high) return found;
  const wider = tryWith(Number.POSITIVE_INFINITY, dispensable);
  if (wider.length > 0) return wider;
  // A long name or price may leave no room for what should not be missing: then the price alone stays, or nothing has to.
  const priced = tryWith(Number.POSITIVE_INFINITY, (beat) => !beat.some((line) => line.includes('{price}')));
  return priced.length > 0 ? priced : tryWith(Number.POSITIVE_INFINITY, () => true);
}
