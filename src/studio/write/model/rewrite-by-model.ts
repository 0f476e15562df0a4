import type { Hook, Script } from '#core/script.ts';
import type { TextRequest } from '#providers/spec/text.ts';
import { writer } from '../../writer.ts';
import { checkScript } from '../writer/check-script.ts';
import { makePlans } from '../writer/plan.ts';
import type { WriteRequest } from '../writer/request.ts';
import { planOf, rewriteSegment } from '../writer/rewrite-segment.ts';
import { writing } from '../writer/writings.ts';
import { askOnce, type Desk } from './ask.ts';
import { type Judged, judgeHook, judgeText, onlyOnce, segmentOf } from './judge.ts';
import { askAgain, askForOpenings, askForSegment, type OpeningsAnswer, type SegmentAnswer } from './words-question.ts';

export interface Rewritten {
  script: Script;
  provider: string;
  degraded: string[];
}

/** As many openings a person chooses from; with fewer good ones the model is asked once more. */
const mostHooks = 5;
const fewestHooks = 3;

/**
 * New words for one segment by the model, between the others as they stand, or other openings for the first; held to the same rules as
 * all. What still breaks one after it went back once is the embedded writer's, and `degraded` says so.
 */
export async function rewriteByModel(
  desk: Desk,
  asked: WriteRequest,
  script: Script,
  index: number,
  variation: number,
): Promise<Rewritten> {
  const request = { ...asked, product: writing.readWishes(asked).product };
  const plan = planOf(script, makePlans(request.product, request.tone, request.seed));
  const texts = script.segments.map(({ text }) => text);
  const opens = script.segments[index]?.role === 'hook';
  const changed = opens
    ? await reopen(desk, request, script, askForOpenings(request, plan, texts, variation))
    : await replace(desk, request, script, index, askForSegment(request, plan, texts, index, variation));
  if ('script' in changed) {
    return { script: checkScript(changed.script, asked.product), provider: desk.text.id, degraded: [...desk.text.notes] };
  }
  const own = rewriteSegment({ ...asked, script, segment: index, variation });
  return { script: own, provider: writer.id, degraded: [`${changed.fault}; the embedded writer wrote segment ${index + 1} instead.`] };
}

type Changed = { script: Script } | { fault: string };

async function replace(
  desk: Desk,
  request: WriteRequest,
  script: Script,
  index: number,
  question: TextRequest<SegmentAnswer>,
): Promise<Changed> {
  const old = script.segments[index];
  if (!old) throw new TypeError('The script has no such segment.');
  const faultsOf = ({ text }: SegmentAnswer): string[] => {
    if (text.trim() === old.text) return ['These are the words it has already.'];
    const { grave, slight } = judgeText(text.trim(), old, request);
    return [...grave, ...slight];
  };
  const answers = await askTwice(desk, `script:${index + 1}`, question, faultsOf);
  const good = answers.told.find((answer) => faultsOf(answer).length === 0);
  if (!good) return refusal(desk, answers.fault ?? answers.told.flatMap(faultsOf)[0]);
  const segment = { ...segmentOf(good.text.trim(), good.claims, old, '', request), shot: old.shot };
  return { script: { ...script, segments: script.segments.map((one, at) => (at === index ? segment : one)) } };
}

async function reopen(desk: Desk, request: WriteRequest, script: Script, question: TextRequest<OpeningsAnswer>): Promise<Changed> {
  const [old, ...rest] = script.segments;
  if (!old) throw new TypeError('The script has no segments.');
  const answer = rest.map(({ text }) => text).join(' ');
  const judge = ({ hooks }: OpeningsAnswer): Judged<Hook>[] => hooks.map((hook) => judgeHook(hook, old, answer, request));
  const clean = ({ value, grave, slight }: Judged<Hook>) => grave.length + slight.length === 0 && value.text !== old.text;
  const faultsOf = (given: OpeningsAnswer): string[] => {
    const judged = judge(given);
    if (judged.filter(clean).length >= fewestHooks) return [];
    const found = judged.flatMap(({ grave, slight }, at) => [...grave, ...slight].map((fault) => `Opening ${at + 1}: ${fault}`));
    return found.length > 0 ? found : ['There are fewer than three other openings.'];
  };
  const answers = await askTwice(desk, 'script:1', question, faultsOf);
  const hooks = onlyOnce(answers.told.flatMap(judge))
    .filter(clean)
    .map(({ value }) => value)
    .sort((left, right) => right.score.total - left.score.total)
    .slice(0, mostHooks);
  const [first] = hooks;
  if (!first) return refusal(desk, answers.fault ?? answers.told.flatMap(faultsOf)[0]);
  const opening = { ...segmentOf(first.text, [], old, first.overlay, request), shot: old.shot };
  return { script: { ...script, hooks, hook: 0, segments: [opening, ...rest] } };
}

/** The answers to a question, and to its second asking where the first has faults; `fault` when the vendor gave none. */
async function askTwice<T>(
  desk: Desk,
  slot: string,
  question: TextRequest<T>,
  faultsOf: (answer: T) => string[],
): Promise<{ told: T[]; fault: string | null }> {
  const first = await askOnce(desk, slot, question);
  if (first.value === null) return { told: [], fault: first.fault };
  const faults = faultsOf(first.value);
  if (faults.length === 0) return { told: [first.value], fault: null };
  const second = await askOnce(desk, `${slot}:mended`, askAgain(question, first.value, faults));
  return { told: second.value === null ? [first.value] : [second.value, first.value], fault: second.fault };
}

function refusal({ text }: Desk, fault: string | undefined): { fault: string } {
  const reason = fault?.replace(/\.$/, '') ?? 'nothing';
  return { fault: reason.startsWith(text.name) ? reason : `What ${text.name} wrote does not pass the rules (${reason})` };
}
