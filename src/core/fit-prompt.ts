import { before } from './long-prompt.ts';
import { type Clause, clausesOf, nounOf, type PromptFacts, runOn } from './prompt-clauses.ts';
import type { PromptDialect } from './prompt-dialects.ts';
import { type LongSection, longSections } from './prompt-words.ts';
import { type TimedShot, tellShortly, tellShot, thingInHand, timecode, timeShots } from './shot-list.ts';
import type { ShotPrompt } from './shot-prompt.ts';

/** A shot prompt in the form of one kind of model. */
export interface FittedPrompt {
  text: string;
  /** What must not be in the picture, where the model takes that apart. */
  negative?: string;
  /** What found no room, or only in part, in words: `grade`, `light in part`. */
  leftOut: string[];
}

/** How much of the shots is told: everything, a few words each, or how the first one is framed. */
type ShotsTold = 'whole' | 'short' | 'first';

/**
 * Writes a shot prompt for one kind of model, never above its limit. Whole clauses go, least important first: subject, action and
 * product stay longest, then look, light and lens.
 */
export function fitPrompt(shot: ShotPrompt, facts: PromptFacts, dialect: PromptDialect): FittedPrompt {
  const all = clausesOf(shot, facts).filter(({ spare }) => !spare);
  const apart = (section: LongSection) => (section === 'AVOID' && dialect.negative !== null) || (section === 'SOUND' && !dialect.sound);
  const clauses = all.filter(({ section }) => !apart(section));
  const must = clauses.filter(({ section, rank }) => rank < longSections.length && /^(?:ACTION|PRODUCT|PERSON)$/.test(section));
  const timed = timeShots(shot.shots, facts.seconds, dialect.mostShots);
  const thing = thingInHand(facts.placement, nounOf(facts));
  const told = (['whole', 'short', 'first'] as const).find((how) => {
    const list = tellShots(timed, thing, dialect, how);
    // Shots leave more than half of the room to what is in them.
    return how === 'first' || (compose(must, list, dialect).length <= dialect.limit && list.length <= dialect.limit * 0.45);
  });
  const list = tellShots(timed, thing, dialect, told ?? 'first');
  const chosen = new Set<Clause>();
  const inOrder = () => clauses.filter((clause) => chosen.has(clause));
  for (const clause of [...clauses].sort((left, right) => left.rank - right.rank)) {
    // What comes later in a section explains what comes first.
    const earlier = before(clauses, clause);
    if (earlier !== clause && earlier.section === clause.section && !chosen.has(earlier)) continue;
    chosen.add(clause);
    if (compose(inOrder(), list, dialect).length > dialect.limit) chosen.delete(clause);
  }
  const negative = all.filter(({ section }) => section === 'AVOID' && dialect.negative !== null);
  return {
    text: compose(inOrder(), list, dialect),
    ...(dialect.negative === null ? {} : { negative: within(runOn(negative).replace(/\.$/, ''), dialect.negative) }),
    leftOut: [
      ...(told === 'whole' ? [] : ['shot list in part']),
      ...(timed.length < shot.shots.length
        ? [`${shot.shots.length - timed.length} of ${shot.shots.length} shots, joined with others`]
        : []),
      ...missing(clauses, chosen),
      ...(dialect.sound ? [] : ['sound: this model makes none']),
    ],
  };
}

function missing(clauses: readonly Clause[], chosen: ReadonlySet<Clause>): string[] {
  return longSections.flatMap((section) => {
    const own = clauses.filter((clause) => clause.section === section);
    const kept = own.filter((clause) => chosen.has(clause)).length;
    const name = section.toLowerCase();
    return kept === own.length ? [] : kept === 0 ? [name] : [`${name} in part`];
  });
}

function compose(clauses: readonly Clause[], list: string, { form, order, shots }: PromptDialect): string {
  return order
    .map((section) => {
      const text = section === 'SHOT LIST' ? list : runOn(clauses.filter((clause) => clause.section === section));
      if (text === '') return '';
      if (form === 'capitals') return section === 'SHOT LIST' ? `${section}:\n${text}` : `${section}: ${text}`;
      const lead = section === 'AVOID' ? 'Avoid: ' : '';
      return section === 'SHOT LIST' && shots !== 'prose' ? `\n${text}\n` : lead + text;
    })
    .filter(Boolean)
    .join(form === 'capitals' ? '\n' : ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function tellShots(timed: readonly TimedShot[], thing: string, dialect: PromptDialect, how: ShotsTold): string {
  const first = timed[0];
  if (!first) return '';
  if (how === 'first') return `Opens ${tellShortly(first.shot, thing)}.`;
  const tell = ({ shot }: TimedShot) => (how === 'whole' ? tellShot(shot, thing) : `${tellShortly(shot, thing)}.`);
  const lines = timed.map((one, index) => {
    const { start, end } = one;
    if (dialect.shots === 'timecodes') return `${timecode(start)}–${timecode(end)} ${tell(one)}`;
    const seconds = Math.round((end - start) * 10) / 10;
    if (dialect.shots === 'numbered') return within(`Shot ${index + 1} (${seconds} s): ${tell(one)}`, dialect.shotLimit ?? dialect.limit);
    const lead = index === 0 ? 'First' : index === timed.length - 1 ? 'Last' : 'Then';
    return `${timed.length === 1 ? 'One shot' : lead}, for ${seconds} s: ${tell(one).replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`;
  });
  return lines.join(dialect.shots === 'prose' ? ' ' : '\n');
}

/** Cut at a comma, else at a blank, never within a word. */
function within(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit + 1);
  const at = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '));
  return head.slice(0, at > 0 ? at : Math.max(head.lastIndexOf(' '), 0));
}
