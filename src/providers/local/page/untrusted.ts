import type { Candidate, Findings } from './candidate.ts';
import { linesOfMarkup, longest } from './plain-text.ts';

/** Text that speaks to a program and not to a buyer. */
const order =
  /\b(ignore|disregard|forget|override)\b.{0,40}\b(previous|prior|above|earlier|all|your|system|the brief)\b.{0,30}\b(instructions?|prompts?|rules|messages|brief)\b|\bignore the brief\b|^\s*(system|assistant|user|developer)\s*:|\byou (must|should|will|are to) (now )?(say|answer|respond|reply|output|print|act as|pretend)\b|\b(answer|respond|reply) only (with\b)?|\bset the (price|link|budget|recipient)\b|\bas an? (ai|language model|assistant)\b|\b(system|new) (prompt|instructions?)\s*:|<\|[a-z_]+\|>|\[\/?inst\]/i;

/**
 * Takes out of what was read whatever gives orders to a program, and markup out of what should be words. Says in `notes` that it did.
 * The writer's fields stay typed and capped whatever remains; this keeps such lines from being told as facts.
 */
export function withoutOrders(findings: Findings): { findings: Findings; notes: string[] } {
  let left = 0;
  const speaks = (text: string) => {
    if (!order.test(text)) return true;
    left++;
    return false;
  };
  const keep = (candidates: Candidate<string>[], limit: number) =>
    candidates
      .map((candidate) => plain(candidate, limit))
      .filter(({ value, source }) => value !== '' && (source === 'person' || speaks(value)));
  const kept: Findings = {
    ...findings,
    name: keep(findings.name, longest.name),
    brand: keep(findings.brand, longest.brand),
    description: keep(findings.description, longest.description),
    category: keep(findings.category, longest.category),
    statements: findings.statements.filter(({ label, text }) => speaks(label === undefined ? text : `${label}: ${text}`)),
  };
  return { findings: kept, notes: left === 0 ? [] : ['The page holds text that gives orders to programs. It was left out.'] };
}

function plain(candidate: Candidate<string>, limit: number): Candidate<string> {
  if (!/<\/?[a-z]/i.test(candidate.value)) return candidate;
  const value = linesOfMarkup(candidate.value, limit).join(' ');
  return { ...candidate, value, evidence: linesOfMarkup(candidate.evidence, longest.evidence).join(' ') };
}
