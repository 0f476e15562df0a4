import type { Filling, Saying, Slots } from '../writing.ts';
import { abilityVerbs } from './fact-words.ts';
import { pluralVerb } from './morphology.ts';

/** A fact as a clause, after the name, with a subject of its own, and as the thing alone. */
export function factSlots(place: 1 | 2 | 3, saying: Saying | undefined, many: boolean): Slots {
  if (!saying) return {};
  return {
    [`c${place}`]: clauses(saying, many),
    [`v${place}`]: saying.subject === null ? [{ text: agree(saying.verb, many), sayings: [saying] }] : [],
    [`s${place}`]: saying.subject !== null ? [clause(saying, many)] : [],
    [`n${place}`]: saying.thing ? [{ text: saying.thing, sayings: [saying] }] : [],
  };
}

/** Longer than this, two facts in one sentence are hard to follow. */
const mostInOne = 26;

/** Two facts in one sentence; empty when that would be too long. */
export function pair(first: Saying | undefined, second: Saying | undefined, many: boolean): Filling[] {
  if (!first || !second || first.syllables + second.syllables > mostInOne) return [];
  const left = clause(first, many).text;
  const sayings = [first, second];
  if (first.subject !== null || second.subject !== null || /,| and /.test(first.verb)) {
    return [{ text: `${left}, and ${clause(second, many).text}`, sayings }];
  }
  const verb = agree(second.verb, many);
  const [ours, theirs] = [first.verb, second.verb].map((text) => /^(?:is|has|comes with) /.exec(text)?.[0]);
  const shared =
    ours !== undefined &&
    ours === theirs &&
    !/^is (?:\d|[a-z]+(?:ed|en|de) )/.test(`${first.verb} `) &&
    !/^is (?:\d|[a-z]+(?:ed|en|de) )/.test(`${second.verb} `);
  return [{ text: `${left} and ${shared ? verb.slice(verb.indexOf(' ') + (ours === 'comes with ' ? 6 : 1)) : verb}`, sayings }];
}

/** "it grips and holds" after a name: "grips and holds". */
export function withoutSubject({ text, sayings }: Filling): Filling {
  return { text: text.replace(/^(?:it|they) /, ''), sayings };
}

/** The fact as a clause that can stand alone. */
export function clause(saying: Saying, many: boolean): Filling {
  const text = saying.subject === null ? `${many ? 'they' : 'it'} ${agree(saying.verb, many)}` : `${saying.subject} ${saying.verb}`;
  return { text, sayings: [saying] };
}

function clauses(saying: Saying, many: boolean): Filling[] {
  const plain = clause(saying, many);
  if (!saying.thing) return [plain];
  // A measure is something one has, not something one gets.
  if (/\b(?:capacity|output|size|weight|width|height|length|thickness|sugar|max)$/.test(saying.thing)) return [plain];
  const one = /^an? /.test(saying.thing);
  return [
    plain,
    ...(one ? [{ text: `there's ${saying.thing}`, sayings: [saying] }] : []),
    { text: `you get ${saying.thing}`, sayings: [saying] },
  ];
}

/** "keeps coffee hot" after "they": "keep coffee hot". */
function agree(verb: string, many: boolean): string {
  if (!many) return verb;
  const [first = '', ...rest] = verb.split(' ');
  const said =
    first === "doesn't"
      ? "don't"
      : first === "isn't"
        ? "aren't"
        : /^(?:can|can't|will|won't|do|don't)$/.test(first)
          ? first
          : pluralVerb(first);
  return [said, ...rest]
    .join(' ')
    .replace(/ and ([a-z]+s)\b/g, (whole: string, next: string) => (abilityVerbs.has(next) ? ` and ${pluralVerb(next)}` : whole))
    .replace(/\bits\b/g, 'their')
    .replace(/\bitself\b/g, 'themselves');
}
