import type { Claim, Hook } from '#core/script.ts';
import { writer } from '../../writer.ts';
import { checkWords } from '../writer/check-script.ts';
import type { WriteRequest } from '../writer/request.ts';
import type { Words } from '../writer/words.ts';
import { draftStory } from '../writer/write-script.ts';
import { writing } from '../writer/writings.ts';
import { askOnce, type Desk } from './ask.ts';
import { type Judged, judgeHook, judgeText, onlyOnce, segmentOf } from './judge.ts';
import { askAgain, askForWords, type WordsAnswer } from './words-question.ts';

/** A script's words, who wrote them, and in what they are less than they could be. */
export interface WrittenWords {
  words: Words;
  provider: string;
  degraded: string[];
  /** Whether the model gave an answer at all. */
  answered: boolean;
}

interface Draft {
  /** Whether the film begins with a hook segment. */
  opens: boolean;
  hooks: Judged<Hook>[];
  /** By index of the segment. */
  segments: Map<number, Judged<{ text: string; claims: Claim[] }>>;
}

/** As many openings a person chooses from. */
const mostHooks = 5;
const fewestHooks = 3;

/**
 * The words by the model, on the embedded writer's plan. Our own rules are the gate: what fails goes back once with the findings, and what
 * still fails is replaced by the embedded writer's, or all of it when there is nothing to use; `degraded` says so.
 */
export async function writeWordsByModel(desk: Desk, asked: WriteRequest): Promise<WrittenWords> {
  const { words: own, plan } = draftStory(asked);
  const request = { ...asked, product: writing.readWishes(asked).product };
  const question = askForWords(request, plan);
  const first = await askOnce(desk, 'script', question);
  if (first.value === null) return byEmbedded(own, first.fault, false);
  let draft = judgeAnswer(first.value, request);
  const notes: string[] = [];
  const findings = findingsOf(draft);
  if (findings.length > 0) {
    const second = await askOnce(desk, 'script:mended', askAgain(question, first.value, findings));
    if (second.value === null) notes.push(`The second reading failed: ${second.fault}.`);
    else draft = better(draft, judgeAnswer(second.value, request));
  }
  return assemble(desk, request, own, plan.tension.object, draft, notes);
}

function byEmbedded(words: Words, reason: string, answered: boolean): WrittenWords {
  return { words, provider: writer.id, degraded: [`${reason}; the embedded writer wrote this instead.`], answered };
}

function judgeAnswer(answer: WordsAnswer, request: WriteRequest): Draft {
  const { slots } = request;
  const opening = slots[0]?.role === 'hook' ? slots[0] : undefined;
  const from = opening ? 1 : 0;
  const segments = new Map(
    slots.slice(from).map((slot, at) => {
      const { text = '', claims = [] } = answer.segments[at] ?? {};
      return [at + from, { value: { text: text.trim(), claims }, ...judgeText(text.trim(), slot, request) }] as const;
    }),
  );
  const rest = [...segments.values()].map(({ value }) => value.text).join(' ');
  const hooks = opening ? answer.hooks.map((hook) => judgeHook(hook, opening, rest, request)) : [];
  return {
    opens: opening !== undefined,
    hooks: onlyOnce(hooks),
    segments,
  };
}

/** What the model is told about its answer; empty when all of it may stay. */
function findingsOf({ opens, hooks, segments }: Draft): string[] {
  const good = hooks.filter(({ grave, slight }) => grave.length + slight.length === 0).length;
  const few = opens && good < fewestHooks;
  return [
    ...(few ? [`Of the openings ${good} may stay; five are wanted, each of its own kind.`] : []),
    ...(few ? hooks : []).flatMap(({ grave, slight }, at) => [...grave, ...slight].map((fault) => `Opening ${at + 1}: ${fault}`)),
    ...[...segments].flatMap(([index, { grave, slight }]) => [...grave, ...slight].map((fault) => `Segment ${index + 1}: ${fault}`)),
  ];
}

/** Of each segment the version with fewer faults, the later one among equals; of the openings all. */
function better(first: Draft, second: Draft): Draft {
  const segments = new Map(first.segments);
  for (const [index, judged] of second.segments) {
    const before = segments.get(index);
    if (!before || weight(judged) <= weight(before)) segments.set(index, judged);
  }
  return { ...first, hooks: onlyOnce([...second.hooks, ...first.hooks]), segments };
}

function weight({ grave, slight }: Judged<unknown>): number {
  return grave.length * 10 + slight.length;
}

function assemble(desk: Desk, request: WriteRequest, own: Words, object: string, draft: Draft, notes: string[]): WrittenWords {
  const { slots, product } = request;
  const opens = slots[0]?.role === 'hook';
  const usable = (index: number) => draft.segments.get(index)?.grave.length === 0;
  const bodies = slots.map((_, index) => index).slice(opens ? 1 : 0);
  const hooks = opens ? chooseHooks(draft.hooks, own.hooks) : { hooks: [], byModel: 0 };
  if (!bodies.some(usable) && hooks.byModel === 0) {
    const [reason = 'an answer of nothing'] = [...draft.segments.values(), ...draft.hooks].flatMap(({ grave }) => grave);
    return byEmbedded(own, `Nothing ${desk.text.name} wrote passes the rules (${reason.replace(/\.$/, '')})`, true);
  }
  const replaced = bodies.filter((index) => !usable(index));
  const segments = slots.map((slot, index) => {
    const given = draft.segments.get(index)?.value;
    if (opens && index === 0) return segmentOf(hooks.hooks[0]?.text ?? '', [], slot, hooks.hooks[0]?.overlay ?? '', request);
    const embedded = own.segments[index];
    if (replaced.includes(index) && embedded) return embedded;
    return segmentOf(given?.text ?? '', given?.claims ?? [], slot, '', request);
  });
  const words = checkWords({ ...own, hooks: hooks.hooks, hook: 0, segments, reasons: [], lint: [] }, product);
  const said = new Set(words.segments.flatMap(({ claims }) => claims.map(({ factId }) => factId))).size;
  const best = words.hooks[0];
  const named = replaced.map((index) => index + 1).join(' and ');
  return {
    words: {
      ...words,
      reasons: [
        `Written by ${desk.text.id} on a plan that opens on ${object} and comes back to it.`,
        `Says ${said} ${said === 1 ? 'fact' : 'facts'} of the page.`,
        ...(best ? [`The opening scores ${best.score.total} of 14.`] : []),
      ],
    },
    provider: desk.text.id,
    answered: true,
    degraded: [
      ...notes,
      ...(replaced.length > 0
        ? [`What ${desk.text.name} wrote for segment ${named} did not pass the rules; the embedded writer wrote that part.`]
        : []),
      ...(opens ? aboutHooks(desk.text.name, hooks) : []),
      ...desk.text.notes,
    ],
  };
}

/** The openings that pass, best first; the embedded writer's fill up. Those below the gate only come in when nobody has a better one. */
function chooseHooks(judged: readonly Judged<Hook>[], own: readonly Hook[]): { hooks: Hook[]; byModel: number } {
  const best = (left: Hook, right: Hook) => right.score.total - left.score.total;
  const clean = judged.filter(({ grave }) => grave.length === 0);
  const passing = clean.filter(({ slight }) => slight.length === 0).map(({ value }) => value);
  const byModel = passing.sort(best).slice(0, mostHooks);
  const filled = [...byModel, ...own.slice(0, byModel.length >= fewestHooks ? 0 : mostHooks - byModel.length)];
  const enough = filled.length > 0 ? filled : clean.map(({ value }) => value).sort(best);
  return { hooks: enough.slice(0, mostHooks), byModel: byModel.length };
}

function aboutHooks(model: string, { hooks, byModel }: { hooks: readonly Hook[]; byModel: number }): string[] {
  if (byModel === 0) return [`No opening by ${model} passed the rules; the embedded writer's are taken.`];
  return byModel < Math.min(fewestHooks, hooks.length)
    ? [`Of the openings by ${model} ${byModel} passed the rules; the embedded writer wrote the others.`]
    : [];
}
