import { passesGate, scoreHook } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { lintScript } from '#core/lint.ts';
import type { Remark } from '#core/roundtable.ts';
import type { Hook, Script } from '#core/script.ts';
import type { Table } from '../roundtable/agent.ts';
import { holdRoundtable } from '../roundtable/hold-roundtable.ts';
import { type Desk, draftOpenings, draftSegment, overlaysFor } from './drafting.ts';
import { openingBonus, paceOf, sayTaken, takenInWords } from './manner.ts';
import { answerNote } from './note.ts';
import { placements } from './placements.ts';
import { makePlans, type Plan } from './plan.ts';
import { mixSeed } from './random.ts';
import type { WriteRequest } from './request.ts';
import { joinSegments } from './search.ts';
import { tellable } from './telling.ts';
import { illustrate, type Words } from './words.ts';
import { writing } from './writings.ts';

export type { WriteRequest } from './request.ts';

const { predictSeconds } = filmLanguage;

/** A whole script and what the roundtable said about its pictures. */
export interface Written {
  script: Script;
  remarks: Remark[];
}

/** Writes a script for a product and settles its pictures: no key, no network, the same for the same request. */
export function writeScript(request: WriteRequest): Written {
  const words = writeWords(request);
  const { prompts, remarks, taken } = holdRoundtable(tableFor(request));
  const script = illustrate(words, prompts);
  return { script: { ...script, taken: [...script.taken, ...taken] }, remarks };
}

/** The words alone. */
export function writeWords(asked: WriteRequest): Words {
  return draftStory(asked).words;
}

/** The words and the plan they follow. */
export function draftStory(asked: WriteRequest): { words: Words; plan: Plan } {
  const { product, length, understood } = writing.readWishes(asked);
  const request = { ...asked, product, seed: mixSeed(asked) };
  const suits = ({ telling }: Plan) => (telling ? openingBonus(telling.kind, request.reference) : 0);
  const [first] = request.slots;
  const told = first && tellable(first, length) ? { round: asked.seed } : null;
  const plans = makePlans(product, request.tone, request.seed, told)
    .sort((left, right) => suits(right) - suits(left))
    .slice(0, 2);
  const tried: (Drafted & { plan: Plan; index: number })[] = [];
  for (const [index, plan] of plans.entries()) {
    tried.push({ ...draftWords(request, plan, length), plan, index });
    // A telling takes its turn; only one that the product does not fit makes room for the next.
    if (plan.telling && tried[index]?.words.lint.length === 0) break;
  }
  const best = tried.sort((left, right) => right.rank - right.index * 2 - (left.rank - left.index * 2))[0];
  if (!best) throw new TypeError('A frame without tensions.');
  return { plan: best.plan, words: { ...best.words, reasons: answerNote(best.words.reasons, asked.note, understood) } };
}

/** What the roundtable gets to know of a request. */
export function tableFor(request: WriteRequest): Table {
  const { product, tone, slots, seed, reference = null, character = null } = request;
  const { noun, many } = writing.nameSubject(product, writing.frameFor(product));
  return { product, tone, slots, seed: mixSeed({ ...request, seed }), noun, many, character, reference };
}

interface Drafted {
  words: Words;
  rank: number;
}

function draftWords(request: WriteRequest, plan: Plan, length: number): Drafted {
  const pack = writing.tonePacks[request.tone];
  const slots = writing.fillSlots(plan, pack, request.product, request.seed);
  const desk: Desk = { plan, pack, slots, seed: request.seed, length, pace: paceOf(request.reference), product: request.product };
  const first = request.slots[0];
  const openings = first?.role === 'hook' ? draftOpenings(first, desk) : [];
  const following = request.slots.slice(openings.length > 0 ? 1 : 0);
  const bodies = following.filter(({ role }) => role !== 'cta').map((slot) => draftSegment(slot, desk));
  const middle = joinSegments(bodies);
  const answer = middle.map(({ text }) => text).join(' ');
  const scored = openings.map(({ kind, draft }) => {
    const overlay = writing.hookOverlay(plan, draft.text, request.seed);
    const score = scoreHook({
      text: draft.text,
      overlay,
      tone: request.tone,
      brand: request.product.brand,
      facts: request.product.facts.map((fact) => fact.text),
      answer: `${answer} ${plan.answered > 0 ? plan.tension.topic.join(' ') : ''}`,
      person: true,
    });
    return {
      hook: { kind, text: draft.text, overlay, score } satisfies Hook,
      draft,
      rank: score.total * 2 + (passesGate(score) ? 4 : 0) + draft.score * 0.5 + openingBonus(kind, request.reference),
    };
  });
  const hooks = scored.sort((left, right) => right.rank - left.rank);
  // The end pays off what this opening and the middle told, so it is drafted last.
  const told = [hooks[0]?.draft.text ?? '', answer].join(' ');
  const endings = following.filter(({ role }) => role === 'cta').map((slot) => draftSegment(slot, { ...desk, told }));
  const rest = joinSegments([...middle.map((draft) => [draft]), ...endings]);
  const drafts = hooks[0] ? [hooks[0].draft, ...rest] : rest;
  const segments = request.slots.map((slot, index): Words['segments'][number] => {
    const draft = drafts[index];
    const text = draft?.text ?? '';
    const sayings = draft?.pieces.flatMap((piece) => piece.sayings) ?? [];
    return {
      role: slot.role,
      seconds: slot.seconds,
      text,
      placement: placements[slot.role],
      overlays: overlaysFor(slot, text, sayings, request.product, hooks[0]?.hook.overlay ?? ''),
      claims: writing.claimsOf(text, sayings, request.product),
      syllables: draft?.syllables ?? 0,
      spokenSeconds: predictSeconds(text),
    };
  });
  const taken = takenInWords(request.reference, hooks[0]?.hook.kind ?? null, segments);
  const lint = lintScript(segments, request.product, pack.sparse === true);
  const words: Words = {
    tone: request.tone,
    hooks: hooks.map(({ hook }) => hook),
    hook: 0,
    segments,
    reasons: [...reasons(plan, hooks[0]?.hook), ...taken.map(sayTaken)],
    taken,
    lint,
  };
  const faults = lint.reduce((total, { level }) => total + (level === 'error' ? 20 : 3), 0);
  return { words, rank: (hooks[0]?.rank ?? 0) + drafts.reduce((total, { score }) => total + score, 0) - faults };
}

function reasons(plan: Plan, hook: Hook | undefined): string[] {
  const { tension, subject, facts } = plan;
  return [
    plan.telling
      ? 'Tells one moment whole, and comes back to it at the end.'
      : `Opens on ${tension.object} and comes back to it at the end.`,
    plan.answered > 0
      ? `${plan.answered} ${plan.answered === 1 ? 'fact' : 'facts'} of the page answer the problem.`
      : 'The page says little that answers the problem, so the script claims little.',
    facts.length > 0
      ? `Says ${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} about ${subject.name}, each with its place on the page.`
      : 'Claims nothing: the page gave no fact that can be said.',
    ...(hook ? [`The opening scores ${hook.score.total} of 14.`] : []),
  ];
}
