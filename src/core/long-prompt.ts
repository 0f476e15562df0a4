import { type Clause, clausesOf, nounOf, type PromptFacts, runOn } from './prompt-clauses.ts';
import { longSections } from './prompt-words.ts';
import { tellShortly, tellShot, thingInHand, timecode, timeShots } from './shot-list.ts';
import type { ShotPrompt } from './shot-prompt.ts';

/** The long form's length in characters. */
export const longPromptLength = { least: 2000, most: 3000 };

/**
 * A shot prompt written out whole, the source of every model's own form: named sections in capitals, shots with timecodes, 2,000 to
 * 3,000 characters. It says no words of the script. What a person has written stays as far as it finds room, sentence by sentence.
 */
export function writeLongPrompt(shot: ShotPrompt, facts: PromptFacts): string {
  const clauses = clausesOf(shot, facts);
  const thing = thingInHand(facts.placement, nounOf(facts));
  const timed = timeShots(shot.shots, facts.seconds);
  const lines = (tell: typeof tellShot) =>
    timed.map(({ shot: one, start, end }) => `${timecode(start)}–${timecode(end)} ${tell(one, thing)}`).join('\n');
  const must = clauses.filter(({ rank }) => rank < longSections.length);
  const full = lines(tellShot);
  const list = compose(must, full).length <= longPromptLength.most ? full : lines(tellShortly);
  const chosen = new Set(must);
  for (const clause of [...clauses].sort((left, right) => left.rank - right.rank)) {
    if (chosen.has(clause) || (clause.continues && !chosen.has(before(clauses, clause)))) continue;
    const now = compose(
      clauses.filter((one) => chosen.has(one)),
      list,
    ).length;
    if (clause.spare && now >= longPromptLength.least) break;
    if (now + clause.text.length + 2 <= longPromptLength.most) chosen.add(clause);
  }
  return compose(
    clauses.filter((clause) => chosen.has(clause)),
    list,
  );
}

/** The clause that a part continues. */
export function before(clauses: readonly Clause[], clause: Clause): Clause {
  return clauses[clauses.indexOf(clause) - 1] ?? clause;
}

function compose(clauses: readonly Clause[], list: string): string {
  return longSections
    .map((section) =>
      section === 'SHOT LIST' ? `SHOT LIST:\n${list}` : `${section}: ${runOn(clauses.filter((clause) => clause.section === section))}`,
    )
    .join('\n');
}
