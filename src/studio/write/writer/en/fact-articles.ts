import type { Clause } from '../writing.ts';
import { adjectives, massNouns } from './fact-words.ts';
import { plainAdjectives } from './gate-words.ts';
import { article } from './morphology.ts';

const determined = /^(?:an?|the|its?|no|all|both|some|plenty|enough|more|one|two|three|four|five|six|seven|eight|nine|ten|twelve) /i;

/** "has" and "comes with" need their article: rest is a noun phrase as the page has it. */
export function thingAfter(verb: string, rest: string): Clause {
  const thing = determined.test(rest) ? rest : withArticle(rest);
  return { verb: `${verb} ${thing}`.trim(), subject: null, thing: verb === 'has' && rest.split(' ').length <= 7 ? thing : null };
}

/** The noun phrase before its prepositions: "raised bolster" of "raised bolster on three sides". */
export function headOf(phrase: string): string {
  return (
    phrase.split(
      / (?:[a-z-]+ed |built |sewn |cut |hidden |tucked )?(?:of|for|with|on|in|into|to|from|at|per|without|that|around|under|starring|by|against|inside|after|before|between) /,
    )[0] ?? phrase
  );
}

/** True for a noun phrase that names several things: "warm and cool light modes", never "stainless". */
export function isPlural(head: string): boolean {
  return (
    /[^s]s$/.test(head) &&
    !/(?:ness|less|glass|us|is|lens|canvas|harness|mattress|press|access|compass|bass|gas|series)$/.test(head) &&
    !/^[\d.,]+ \w+s$/.test(head)
  );
}

/** The phrase with "a" or "an" where its first thing is one that can be counted. */
export function withArticle(phrase: string): string {
  if (determined.test(phrase)) return phrase;
  if (/^[\d.,]+ ?[a-z]+ of |^[\d.]+% /i.test(phrase)) return phrase;
  const counted = /^\d[\d.,]* ([a-z]+)/i.exec(phrase)?.[1];
  if (counted && /[^s]s$/.test(counted) && counted !== 'lbs') return phrase;
  const items = headOf(phrase).split(/,? and |, /);
  // "warm and cool light modes": the first word only belongs to the last one's noun.
  const first = items.find((item) => !describes(item)) ?? items[0] ?? phrase;
  if (isPlural(first) || massNouns.test(first)) return phrase;
  return `${article(phrase)} ${phrase}`;
}

function describes(item: string): boolean {
  return plainAdjectives.has(item.toLowerCase()) || adjectives.test(item);
}
