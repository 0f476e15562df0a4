import { HooklineError } from '#core/errors.ts';
import { lintLine } from '#core/lint.ts';
import type { Hook, Script } from '#core/script.ts';
import { checkScript } from './check-script.ts';
import { type Desk, draftOpenings, draftSegment, overlaysFor } from './drafting.ts';
import { paceOf } from './manner.ts';
import { answerNote } from './note.ts';
import { makePlans, type Plan } from './plan.ts';
import { mixSeed } from './random.ts';
import type { WriteRequest } from './request.ts';
import type { Draft } from './search.ts';
import { tellable } from './telling.ts';
import { writing } from './writings.ts';

export interface RewriteRequest extends WriteRequest {
  script: Script;
  /** Index of the segment. */
  segment: number;
  /** Another number gives another wording. */
  variation: number;
}

/** New words for one segment; the others, and all pictures, stay. The story (its problem and its objects) stays too. */
export function rewriteSegment(request: RewriteRequest): Script {
  const { script, segment: index, variation, product } = request;
  const segment = script.segments[index];
  if (!segment)
    throw new HooklineError('invalid_input', `The script has no segment ${index + 1}.`, { hint: `Choose 1 to ${script.segments.length}.` });
  const wishes = writing.readWishes(request);
  const seed = mixSeed({ ...request, seed: request.seed + 7919 * (variation + 1) });
  const told = tellable(segment, wishes.length) ? { round: request.seed } : null;
  const plan = planOf(script, makePlans(wishes.product, request.tone, seed, told));
  const pack = writing.tonePacks[request.tone];
  const desk: Desk = {
    plan,
    pack,
    slots: writing.fillSlots(plan, pack, wishes.product, seed),
    seed,
    length: wishes.length,
    pace: paceOf(request.reference),
    product,
    offered: script.hooks.map(({ text }) => text),
    told: script.segments
      .filter((_, at) => at !== index)
      .map(({ text }) => text)
      .join(' '),
  };
  const slot = { role: segment.role, seconds: segment.seconds };
  const openings = segment.role === 'hook' ? draftOpenings(slot, desk) : [];
  const drafts: Draft[] = openings.length > 0 ? openings.map(({ draft }) => draft) : draftSegment(slot, desk);
  const others = script.segments.filter((_, at) => at !== index).map(({ text }) => text);
  const ranked = drafts
    .map((choice) => ({
      choice,
      rank:
        choice.score -
        6 * likeness(choice.text, segment.text) -
        4 * likeness(choice.text, others.join(' ')) -
        20 * errors(choice.text, request, segment.role),
    }))
    .sort((left, right) => right.rank - left.rank)
    .map(({ choice }) => choice);
  const draft = ranked.find(({ text }) => text !== segment.text);
  if (!draft) return checkScript(script, product);
  const sayings = draft.pieces.flatMap((piece) => piece.sayings);
  const hooks = openings.length > 0 ? hooksFrom([draft, ...ranked.filter((other) => other !== draft)]) : script.hooks;
  const overlay = openings.length > 0 ? (hooks[0]?.overlay ?? '') : '';
  const changed = {
    ...segment,
    text: draft.text,
    overlays: overlaysFor(slot, draft.text, sayings, wishes.product, overlay),
    claims: writing.claimsOf(draft.text, sayings, product),
  };
  const segments = script.segments.map((old, at) => (at === index ? changed : old));
  const reasons = answerNote(script.reasons, request.note, wishes.understood);
  return checkScript({ ...script, hooks, hook: openings.length > 0 ? 0 : script.hook, segments, reasons }, product);

  /** A new choice of openings, with the one that is taken first; they are scored with the whole script. */
  function hooksFrom(choices: Draft[]): Hook[] {
    return choices.flatMap((choice) => {
      const kind = openings.find((opening) => opening.draft === choice)?.kind;
      return kind ? { kind, text: choice.text, overlay: writing.hookOverlay(plan, choice.text, seed), score: unscored } : [];
    });
  }
}

const unscored: Hook['score'] = { total: 0, points: [] };

function errors(text: string, { product }: WriteRequest, role: Script['segments'][number]['role']): number {
  return lintLine(text, product, role).filter(({ level }) => level === 'error').length;
}

/** The plan whose problem the script tells. */
export function planOf(script: Script, plans: Plan[]): Plan {
  const said = script.segments.map(({ text }) => text).join(' ');
  const told = (plan: Plan) =>
    likeness(
      [
        plan.telling?.hook ?? '',
        plan.telling?.problem ?? '',
        ...plan.story.scenes,
        plan.story.cause,
        plan.story.cost,
        plan.tension.object,
        plan.tension.tension,
      ].join(' '),
      said,
    );
  const best = [...plans].sort((left, right) => told(right) - told(left))[0];
  if (!best) throw new TypeError('A frame without tensions.');
  return best;
}

/** Share of the first text's longer words that the second has, 0 to 1. */
function likeness(left: string, right: string): number {
  const theirs = new Set(right.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const ours = left.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return ours.length === 0 ? 0 : ours.filter((word) => theirs.has(word)).length / ours.length;
}
