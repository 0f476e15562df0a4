import { article, past, pluralVerb, thirdPerson } from './morphology.ts';

/** Who a scene is about, and when. */
export interface Voice {
  person: 'you' | 'somebody' | 'people' | 'she' | 'he' | 'they';
  tense: 'present' | 'past';
  /** Said once, before the pronoun. */
  name?: string;
}

const pronouns = {
  you: { subject: 'you', object: 'you', possessive: 'your', self: 'yourself' },
  somebody: { subject: 'they', object: 'them', possessive: 'their', self: 'themselves' },
  people: { subject: 'they', object: 'them', possessive: 'their', self: 'themselves' },
  they: { subject: 'they', object: 'them', possessive: 'their', self: 'themselves' },
  she: { subject: 'she', object: 'her', possessive: 'her', self: 'herself' },
  he: { subject: 'he', object: 'him', possessive: 'his', self: 'himself' },
} as const;

/**
 * Writes out a clause for a voice. Marks: `P` the person as subject, `P's` possessive, `P'o` object, `P'self`;
 * `^verb` agrees with the person, `~verb` with a thing, `~~verb` with several things; `^^verb` stays bare.
 * All marked verbs take the voice's tense.
 */
export function inflect(clause: string, voice: Voice): string {
  const names = pronouns[voice.person];
  let mentioned = voice.name === undefined && voice.person !== 'somebody' && voice.person !== 'people';
  let singular = voice.person === 'she' || voice.person === 'he';
  return clause.replace(
    /\bP's\b|\bP'o\b|\bP'self\b|\bP\b|(\^\^?|~~?)([a-z]+)/g,
    (mark: string, sign: string | undefined, verb: string | undefined) => {
      if (!mentioned && voice.name !== undefined && (mark === 'P' || mark === "P's" || mark === "P'o")) {
        mentioned = true;
        return mark === "P's" ? `${voice.name}'s` : voice.name;
      }
      if (mark === "P's") return names.possessive;
      if (mark === "P'o") return names.object;
      if (mark === "P'self") return names.self;
      if (mark === 'P') {
        if (mentioned) {
          if (voice.person === 'somebody') singular = false;
          return names.subject;
        }
        mentioned = true;
        singular = voice.person === 'somebody';
        return voice.person;
      }
      const lemma = verb ?? '';
      if (sign === '^^') return lemma;
      const many = sign === '~~' || (sign === '^' && !singular);
      if (voice.tense === 'past') return lemma === 'be' && many ? 'were' : past(lemma);
      return many ? pluralVerb(thirdPerson(lemma)) : thirdPerson(lemma);
    },
  );
}

const contractions: [RegExp, string][] = [
  [/\b(you|they|we) are (?=[a-z])/gi, "$1're "],
  [
    /\b(you|they|we|I) have (?=(been|got|had|put|just|already|never|gone|lost|done|seen|\w+ed|made|left|run|bought|worn|read|found|kept)\b)/gi,
    "$1've ",
  ],
  [/\b(you|they|we|I|she|he|it) will (?=[a-z])/gi, "$1'll "],
  [
    /(?<!\b(?:in|on|of|with|for|to|down|up|over|out) )\b(it|that|there|what|he|she|here|where) is (?!to\b|and\b|or\b|when\b|it\b)(?=[a-z0-9])/gi,
    "$1's ",
  ],
  [/\bI am (?=[a-z])/gi, "I'm "],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should) not\b/gi, "$1n't"],
  [/\bcan ?not\b/gi, "can't"],
  [/\bwill not\b/gi, "won't"],
  [/\blet us\b/gi, "let's"],
];

/** "it is not" → "it isn't" for tones that talk that way. */
function contract(text: string): string {
  // "it is not" reads better as "it isn't" than "it's not", so the negations go first.
  return [...contractions.slice(5), ...contractions.slice(0, 5)].reduce((done, [pattern, to]) => done.replace(pattern, to), text);
}

/** Capitals after full stops, a/an by sound, single spaces, one mark at a time. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;:])/g, '$1')
    .replace(/\bcan not\b/g, 'cannot')
    .replace(/,+([.!?])/g, '$1')
    .replace(/([.!?]),/g, '$1')
    .replace(/\.{2}(?!\.)/g, '.')
    .replace(/([!?])\./g, '$1')
    .replace(/,{2,}/g, ',')
    .replace(/\bacross over\b/g, 'across more than')
    .replace(/\b([Aa])n? (?=([A-Za-z0-9"'][\w'-]*))/g, (whole: string, letter: string, next: string, at: number, all: string) =>
      letter === 'A' && at > 0 && !/[.!?:] ["”]?$/.test(all.slice(Math.max(0, at - 3), at))
        ? whole
        : `${letter}${article(next) === 'an' ? 'n' : ''} `,
    )
    .replace(/(^|[.!?]["”]? )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bi(?=['’ ,.])/g, 'I')
    .trim();
}

/** A wording with its contractions, capitals and spaces. */
export function finish(text: string, contracted: boolean): string {
  return tidy(contracted ? contract(text) : text);
}

/** A word said twice running, or two connectives. */
export function stumbles(text: string): boolean {
  return /\b(\w{4,}) \1\b|\bthis is this\b|\bthese are these\b/i.test(text) || /\b(?:so|and|but),? (?:so|and|but)\b/i.test(text);
}

/** A tone's line about one thing, for several; null when it only works for one. */
export function aboutSeveral(alternative: string): string | null {
  const said = alternative
    .replace(/\bthis is (?=[^.]*\{name\})/g, 'these are ')
    .replace(/\bit was (?=\{price\}|listed)/g, 'they were ')
    .replace(/\bit has (?=\{stars\})/g, 'they have ')
    .replace(/\bgave it (?=\{stars\})/g, 'gave them ')
    .replace(/\bit is rated\b/g, 'they are rated')
    .replace(/\bhere is \{name\}/g, 'here are {name}')
    .replace(/\bdoes \{name\} do\b/g, 'do {name} do')
    .replace(/\{name\} (gives|says|comes)\b/g, (_, verb: string) => `{name} ${verb.slice(0, -1)}`);
  return /\{name\} has\b|\bit (?:does not know|has no|asks|is a \{item\})/.test(said) ? null : said;
}
