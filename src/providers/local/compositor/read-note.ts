import type { Action, SetName } from '#core/shot-prompt.ts';
import {
  type Ask,
  aboutPerson,
  aboutProduct,
  askWords,
  filler,
  little,
  lots,
  opposite,
  placeWords,
  poseWords,
  refused,
  turned,
  withoutPerson,
  withoutProduct,
} from './note-words.ts';

/** One wish of a note. `words` are the person's own; `amount` is 0.5 for a bit, 1, or 2 for much. */
export interface Wish {
  words: string;
  ask: Ask | 'without-person' | 'without-product';
  amount: number;
  /** What a side or a size is meant of, when the note says so. */
  about: 'product' | 'person' | null;
  /** The place or pose that is named, if one is. */
  place: SetName | null;
  pose: Action | null;
}

export interface NoteReading {
  wishes: Wish[];
  /** What was not understood, in the person's words. */
  unknown: string[];
}

/** Reads a person's note by a table of words (`note-words.ts`). Every word is a wish, filler, or told back in `unknown`. */
export function readNote(note: string): NoteReading {
  const reading: NoteReading = { wishes: [], unknown: [] };
  const clauses = note
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/[,;.!?:\n()"“”]+|\s(?:and|but|then|with more)\s|\s[&+–—-]\s/);
  for (const clause of clauses) readClause(clause.replace(/\s+/g, ' ').trim(), reading);
  return reading;
}

function readClause(clause: string, { wishes, unknown }: NoteReading): void {
  // Longer than anything the table could mean.
  if (clause.length > 200) {
    unknown.push(`${clause.slice(0, 60)}…`);
    return;
  }
  let rest = clause;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0] ?? null;
    if (found !== null) rest = rest.replace(found, ' | ');
    return found;
  };
  const amount = lots.test(clause) ? 2 : little.test(clause) ? 0.5 : 1;
  const about = subjectOf(clause);
  const wish = (words: string, ask: Wish['ask'], more: Partial<Wish> = {}): void => {
    wishes.push({ words: words.trim(), ask, amount, about, place: null, pose: null, ...more });
  };
  const nobody = take(withoutPerson);
  if (nobody) wish(nobody, 'without-person');
  const empty = take(withoutProduct);
  if (empty) wish(empty, 'without-product');
  const turns = turned.test(rest);
  // "Don't wave" is no wish to wave, and what is wanted instead is not said.
  if (refused.test(rest) && !turns) {
    unknown.push(clause);
    return;
  }
  for (const [place, pattern] of placeWords) {
    const words = take(pattern);
    if (words) wish(words, 'place', { place });
  }
  for (const [pose, pattern] of poseWords) {
    const words = take(pattern);
    if (words) wish(words, 'pose', { pose });
  }
  for (const [ask, pattern] of askWords) {
    const words = take(pattern);
    if (words) wish(turns ? `${turned.exec(clause)?.[0]} ${words}` : words, turns ? (opposite[ask] ?? ask) : ask);
  }
  unknown.push(...leftOver(rest));
}

/** Whom a clause is about: the one named first. */
function subjectOf(clause: string): Wish['about'] {
  const product = clause.search(aboutProduct);
  const person = clause.search(aboutPerson);
  if (product < 0 && person < 0) return null;
  return person < 0 || (product >= 0 && product < person) ? 'product' : 'person';
}

/** Stretches of words that nothing took and that are no filler. */
function leftOver(rest: string): string[] {
  const plain = rest.replace(turned, ' ');
  return plain.split('|').flatMap((part) => {
    const words = part.split(' ').filter(Boolean);
    const known = words.map((word) => filler.has(word.replace(/'(?:s|re|ll)$/, '').replace(/[^\p{L}\p{N}'-]/gu, '')));
    const first = known.indexOf(false);
    return first < 0 ? [] : [words.slice(first, known.lastIndexOf(false) + 1).join(' ')];
  });
}
