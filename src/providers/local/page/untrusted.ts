import { givesOrders } from '#core/orders.ts';
import type { Candidate, Findings } from './candidate.ts';
import { linesOfMarkup, longest } from './plain-text.ts';

/**
 * Takes out of what was read whatever gives orders to a program, and markup out of what should be words. Says in `notes` that it did.
 * The writer's fields stay typed and capped whatever remains; this keeps such lines from being told as facts.
 */
export function withoutOrders(findings: Findings): { findings: Findings; notes: string[] } {
  let left = 0;
  const speaks = (text: string) => {
    if (!givesOrders(text)) return true;
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
