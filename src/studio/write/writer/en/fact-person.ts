import type { Clause, Subject } from '../writing.ts';
import { classify, isNounPhrase } from './fact-gate.ts';
import { kinds, plainVerbs } from './fact-words.ts';
import { choices, doings } from './gate-words.ts';
import { article, thirdPerson } from './morphology.ts';

const it = (verb: string): Clause => ({ verb, subject: null, thing: null });

/** A sentence that speaks to a person is a choice it gives them, a caution, or nothing; undefined when it isn't such a sentence. */
export function toldToPerson(first: string, words: string[], subject: Subject): Clause | null | undefined {
  const at = /ly$/.test(first) ? 1 : 0;
  const said = words.slice(at).join(' ');
  if (classify(said) !== 'imperative') return undefined;
  const verb = (words[at] ?? '').toLowerCase().replace(/,$/, '');
  const them = subject.many ? 'them' : 'it';
  const caution = /^(?:keep|store) (?:it |them |the \w+ )?((?:out of|away from|in a (?:cool|dry)) .+)$/i.exec(said);
  if (caution?.[1] && !/child|infant|doctor|pets/i.test(said))
    return { subject: 'you', verb: `should keep ${them} ${caution[1]}`, thing: null };
  if (
    verb === 'keep' &&
    /\b(?:dry|cold|hot|warm|cool|fresh|safe|in place|clean|organized|close)\b/.test(said) &&
    !/^keep (?:dry|cool|cold|warm|it|this|them|out|away|in|refrigerated)\b/i.test(said)
  )
    return it(`keeps ${words.slice(at + 1).join(' ')}`);
  if (verb === 'use' && / to [a-z]+ /.test(said) && /^use (?:the|an?|it)\b/.test(said))
    return { subject: 'you', verb: `can ${said.replace(/\bthis (?:[a-z]+ ){1,2}(?=at|in|on|to|with)/, `${them} `)}`, thing: null };
  if (doings.has(verb)) return it(`${plainVerbs[thirdPerson(verb)] ?? thirdPerson(verb)} ${words.slice(at + 1).join(' ')}`);
  if (verb === 'choose' && !/^choose (?:from|between|your|the)\b/i.test(said)) return null;
  return choices.has(verb) ? it(`lets you ${said}`) : null;
}

/** Of a book or a film only what kind it is and whom it is about; its plot is nothing the product has. */
export function ofStory(own: string): Clause | null {
  if (/^an? (?:young |old |retired )?(?:man|woman|girl|boy|family|detective|couple|team|doctor|spy) (?:with|who|in) /i.test(own))
    return it(`is about ${own}`);
  if (/^\d[\d,]* (?:pages|minutes|pieces|cards|players|discs)$/i.test(own)) return it(`has ${own}`);
  const last = (own.split(/ (?:starring|of|by|with|from|about|in) /)[0] ?? '').split(' ').at(-1) ?? '';
  return kinds.test(last) && isNounPhrase(own) && !/^(?:the|in)\b/i.test(own)
    ? it(`is ${/^an? /i.test(own) ? own : `${article(own)} ${own}`}`)
    : null;
}
