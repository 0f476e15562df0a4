import { lintLine } from '#core/lint.ts';
import { agentNames, type Remark } from '#core/roundtable.ts';
import { type PromptSection, promptSections, type Shot, type ShotPrompt } from '#core/shot-prompt.ts';
import type { Table } from '../roundtable/agent.ts';
import { holdRoundtable, type Settled } from '../roundtable/hold-roundtable.ts';
import { askOnce, type Desk } from './ask.ts';
import { findForeign } from './foreign.ts';
import { askTable, type TableAnswer } from './table-question.ts';

export interface TableHeld extends Settled {
  degraded: string[];
}

const longest = { remark: 360, section: 420 };
const mostRemarks = 24;
/** A shot shorter than this share is seen by nobody. */
const leastShare = 0.08;

/**
 * The roundtable by the model, heard while it speaks. Parts that are missing, out of their lists or against the rules are the embedded
 * agents', and so is everything when there is no answer; `degraded` says so.
 */
export async function holdTableByModel(desk: Desk, table: Table): Promise<TableHeld> {
  const own = holdRoundtable(table);
  const question = askTable(table);
  const told = await askOnce(desk, 'roundtable', { ...question, onPartial: (partial) => hearPartial(desk, table, partial) });
  desk.say?.(undefined);
  if (told.value === null) return { ...own, degraded: [`${told.fault}; the embedded agents settled the pictures instead.`] };
  return settle(desk.text.name, told.value, table, own);
}

/** Whole words only, and none that the rules refuse: what is said live was checked like what is kept. */
function hearPartial({ say }: Desk, { product }: Table, partial: unknown): void {
  const last = (partial as { talk?: { agent?: unknown; words?: unknown }[] }).talk?.at(-1);
  const agent = agentNames.find((name) => name === last?.agent);
  if (!agent || typeof last?.words !== 'string') return;
  const words = last.words.slice(0, longest.remark).replace(/\s*\S*$/, '');
  if (words !== '' && refusals(words, product).length === 0) say?.({ agent, words });
}

function settle(model: string, answer: TableAnswer, table: Table, own: Settled): TableHeld {
  const { remarks, whole } = takeRemarks(answer, table, own);
  const filled: string[] = [];
  const prompts = own.prompts.map((ours, index): ShotPrompt => {
    const given = answer.segments[index];
    const lacks: string[] = [];
    const shots = takeShots(given?.shots ?? []);
    if (!shots) lacks.push('shots');
    if (!given?.mood) lacks.push('mood');
    const told = promptSections.map((section): [PromptSection, string] => {
      const text = takeSection(given?.[section] ?? null, table);
      if (text === null) lacks.push(section);
      return [section, text ?? ours[section]];
    });
    if (lacks.length > 0) filled.push(`${lacks.length === promptSections.length + 2 ? 'all' : lacks.join(', ')} of segment ${index + 1}`);
    return {
      ...(Object.fromEntries(told) as Record<PromptSection, string>),
      set: answer.set ?? ours.set,
      mood: given?.mood ?? ours.mood,
      shots: shots ?? ours.shots,
    };
  });
  if (answer.set === null) filled.push('the place');
  return {
    prompts,
    remarks,
    taken: own.taken,
    degraded: [
      ...(whole ? [] : [`What ${model} said at the roundtable was not whole; the embedded agents' words stand instead.`]),
      ...(filled.length > 0
        ? [`What ${model} gave for the pictures was not whole or broke a rule; the embedded agents filled ${filled.join('; ')}.`]
        : []),
    ],
  };
}

/** The talk, if every agent has opened; a remark that breaks a rule is left out. */
function takeRemarks({ talk }: TableAnswer, { product, slots }: Table, own: Settled): { remarks: Remark[]; whole: boolean } {
  const remarks = talk.slice(0, mostRemarks).flatMap(({ agent, kind, segment, to, words }): Remark[] => {
    const said = words?.replace(/\s+/g, ' ').trim() ?? '';
    if (!agent || !kind || said === '' || said.length > longest.remark || refusals(said, product).length > 0) return [];
    const about = segment !== null && Number.isInteger(segment) && segment >= 1 && segment <= slots.length ? segment : null;
    return [{ agent, kind, segment: about, to: to === agent ? null : to, words: said }];
  });
  const opened = new Set(remarks.filter(({ kind }) => kind === 'opens').map(({ agent }) => agent));
  const whole = agentNames.every((name) => opened.has(name));
  return { remarks: whole ? remarks : own.remarks, whole };
}

/** Null unless every shot is in our terms; shares sum to 1 again. */
function takeShots(given: TableAnswer['segments'][number]['shots']): Shot[] | null {
  const shots = given.flatMap(({ share, framing, camera, action }): Shot[] =>
    share !== null && share > 0 && framing && camera && action ? [{ share, framing, camera, action }] : [],
  );
  if (shots.length === 0 || shots.length < given.length || shots.length > 5) return null;
  const total = shots.reduce((sum, { share }) => sum + share, 0);
  const whole = shots.map((shot) => ({ ...shot, share: shot.share / total }));
  return whole.some(({ share }) => share < leastShare) ? null : whole;
}

/** A section without quotations and names, cut at the end of a sentence; null when there is none to use. */
function takeSection(given: string | null, { product, character }: Table): string | null {
  const text = given?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '' || refusals(text, product).length > 0 || /["“”]/.test(text)) return null;
  if (character && new RegExp(`\\b${escapeWords(character.name)}\\b`, 'i').test(text)) return null;
  if (text.length <= longest.section) return text;
  const end = text.slice(0, longest.section).lastIndexOf('. ');
  return end > 0 ? text.slice(0, end + 1) : null;
}

/** What neither a remark nor a section may hold. Focal lengths and the like are no claims; results and cures are, in pictures too. */
function refusals(text: string, product: Table['product']): string[] {
  const claims = lintLine(text, product).filter(
    ({ level, rule, words }) => level === 'error' && (rule === 'health' || rule === 'before-after' || /[$€£¥₹]/.test(words)),
  );
  return [...findForeign(text, product), ...claims.map(({ message }) => message)];
}

function escapeWords(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
