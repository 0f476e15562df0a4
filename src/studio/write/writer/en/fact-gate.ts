import { headOf } from './fact-articles.ts';
import { abilityVerbs, adjectiveEnd, adjectives, massNouns, participles } from './fact-words.ts';
import {
  adjectiveLikeNouns,
  attributive,
  choices,
  danglers,
  doings,
  finiteVerbs,
  instructions,
  labels,
  modals,
  notParts,
  plainAdjectives,
  pluralVerbs,
} from './gate-words.ts';
import { isPart } from './part-nouns.ts';

/** What a wording is, and so which sentences may hold it. */
export type PhraseClass = 'noun phrase' | 'verb phrase' | 'imperative' | 'clause';

/** What a clause says, as the gate sees it. */
export interface Said {
  subject: string | null;
  verb: string;
  thing: string | null;
}

const determiner = /^(?:the|an?|its|your|their|this|these|every|each|both|all|no|some|any)$/;
const preposition =
  /^(?:of|for|with|without|in|on|at|by|from|to|into|onto|over|under|than|as|like|via|per|between|around|against|through|during|inside|behind|across|along|along|above|below|and|or|plus|that|about|within|beside|near|starring|down|out)$/;
const linkVerbs = /^(?:is|are|isn't|aren't|stays?|feels?|looks?|remains?|works?|runs?)$/;

/** The class of a page's wording; null when it is a fragment, a heading, or nothing the gate is sure of. */
export function classify(text: string): PhraseClass | null {
  const words = wordsOf(text);
  const first = words[0] ?? '';
  const second = words[1] ?? '';
  if (words.length === 0 || looseEnd(words)) return null;
  const opensAsVerb = modals.has(first) || (isFiniteVerb(first) && !/^(?:of|for|and|with|is|are|has)$/.test(second));
  if (opensAsVerb) return isVerbPhrase(text) ? 'verb phrase' : null;
  const lead = /ly$/.test(first) ? second : first;
  if (isCommand(lead, words[words.indexOf(lead) + 1] ?? '')) return words.length > 1 ? 'imperative' : null;
  if (isNounPhrase(text)) return 'noun phrase';
  return isClause(text) ? 'clause' : null;
}

/** True when every sentence the writer makes of a clause is English: the last word before anything is spoken. */
export function saysWell({ subject, verb, thing }: Said, named = false): boolean {
  if (subject !== null && !isSubject(subject)) return false;
  if (thing !== null && !isThing(thing, named)) return false;
  const several =
    subject !== null &&
    (/^(?:you|some|many|both|two|three|four)\b/.test(subject) || /[^s]s$/.test(subject.split(/ (?:of|on|in|with|at) /)[0] ?? ''));
  return isVerbPhrase(verb, several, named);
}

/** A thing one can name: a head noun with what belongs to it, and no verb of its own. */
export function isNounPhrase(given: string): boolean {
  const text = given.replace(/^up to /i, '');
  const words = wordsOf(text);
  const first = words[0] ?? '';
  if (words.length === 0 || words.length > 12 || looseEnd(words) || !/^[a-z0-9.]/.test(first)) return false;
  if (/\b(?:you|we|he|she|they|it|i|who|when|because|if|while)\b/.test(text.toLowerCase().replace(/\bthat .*$/, ''))) return false;
  if (/,\s/.test(text) && !/\b(?:and|or)\b/.test(text)) return false;
  if (preposition.test(first) || (/ly$/.test(first) && words.length < 3)) return false;
  if (/ing$/.test(first) && !attributive.has(first) && !massNouns.test(first) && words.length > 1) return false;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? '';
    if (/^(?:that|which|who)$/.test(before)) break;
    if (modals.has(word) || (finiteVerbs.has(word) && at > 0)) return false;
    // A determiner opens a phrase: in the middle it only follows a small word.
    if (at > 0 && determiner.test(word) && !preposition.test(before) && !determiner.test(before)) return false;
    // "a single device receiving up to 65W": a participle with an object of its own.
    if (at > 0 && /[a-z]{3}ing$/.test(word) && /^(?:up|over|out|off|\d.*)$/.test(words[at + 1] ?? '')) return false;
    if (at > 0 && onlyTold.has(word) && !/^(?:to|that|you|and|or)$/.test(before)) return false;
    if (isCommand(word, words[at + 1] ?? '') && at === (determiner.test(first) ? 1 : 0)) return false;
  }
  // "replaces 15 sets", "locks in moisture": a verb the lists don't know.
  if (/[^s]s$/.test(first) && /^(?:in|up|out|off|the|an?|your|\d.*)$/.test(words[1] ?? '')) return false;
  if (first === '1' && /[^s]s$/.test(words.at(-1) ?? '')) return false;
  return headed(words.slice(determiner.test(first) ? 1 : 0));
}

/**
 * A noun phrase for something a product can have: its head is a part, a measure or an ingredient, or the page itself says that
 * the product has one (`named`).
 */
export function isThing(text: string, named = false): boolean {
  if (/^[\d.,]+ (?:hours?|minutes?|days?) (?!of )/.test(text)) return false;
  if (/^no [a-z]/.test(text)) return isPart(text.split(' ').at(-1) ?? '');
  if (/^[\d.,]+ ?(?:mg|g|ml|oz|hours?|minutes?|cups?|grams?) of /.test(text)) return isNounPhrase(text);
  if (!isNounPhrase(text)) return false;
  if (named || /^[\d.]+% [a-z]/.test(text)) return true;
  // Whatever can be taken off or built in is a part.
  if (
    /^(?:an? )?(?:removable|detachable|built-in|integrated|interchangeable|replaceable|retractable) [a-z-]+(?: (?:for|with|of) |$)/.test(
      text,
    )
  )
    return true;
  const head = headOf(text.toLowerCase().replace(/^up to /, ''));
  const last = head.split(' ').at(-1) ?? '';
  return isPart(last) || massNouns.test(last) || /^(?:an? )?(?:maximum|minimum|total) /.test(text) || /\b[\d.,]+ [a-z]*s$/.test(head);
}

/** A phrase after "it": a finite verb with what it needs. */
export function isVerbPhrase(whole: string, several = false, named = false): boolean {
  const verb = whole.replace(/^(?:never|also|still) /, '');
  const words = wordsOf(verb);
  const [first = '', second = ''] = words;
  const rest = verb.split(' ').slice(1).join(' ');
  if (words.length < 2 || looseEnd(words)) return false;
  if (/,\s/.test(verb) && !/\b(?:and|or|so|but|down to|while|even|without|up to)\b/.test(verb)) return false;
  if (/\b(?:designed|built|made|able|meant|engineered) to [a-z]+$/.test(verb)) return false;
  if (/\b[A-Z][a-z]+,? (?:and|or) [a-z]+ [a-z]+s\b/.test(verb) && !/\b(?:in|by|for|with|your|an?) [A-Z]/.test(verb)) return false;
  if (/\b(?:any|every|all) (?:styles?|rooms?|homes?|occasions?|seasons?|lifestyles?|tastes?|decor|needs)$/.test(verb)) return false;
  if (/ (?:or|and) [a-z]+ed$/.test(verb) && /\bfor\b/.test(verb)) return false;
  if (runsOn(words) || /^(?:feels|looks) [a-z-]+(?: and [a-z-]+)?$/.test(verb)) return false;
  if (/^(?:can|can't|will|won't|should|shouldn't|doesn't|don't|cannot)$/.test(first))
    return !/^(?:be|also) [a-z]+able$/.test(rest) && second !== '';
  if (several && (doings.has(first) || pluralVerbs.has(first) || (words.length === 2 && /ly$/.test(second)))) return true;
  if (!isFiniteVerb(first) && !/(?:[^s]s)$/.test(first) && !/^(?:say|find|note|report|mention)s?$/.test(first)) return false;
  if (/^(?:has|have)$/.test(first)) return isThing(rest, named);
  if (/^(?:comes|come)$/.test(first) && second === 'with') return isThing(after(verb, 2), named);
  if (/^(?:is|are) for (?:[a-z]+$|everyone|anyone|all|any )/.test(verb)) return false;
  if (/^(?:gives|uses|adds)$/.test(first)) return given(first === 'gives' && second === 'you' ? after(verb, 2) : rest, first, second);
  if (/^lets?$/.test(first)) return second === 'you' ? choices.has(words[2] ?? '') || words.length > 4 : words.length > 2;
  if (/^(?:is|are|isn't|aren't)$/.test(first)) return isState(rest);
  if (/^(?:keeps|holds|makes|keep|hold|make)$/.test(first)) return !/^(?:out|by|at|off|away|in|from|with)$/.test(second);
  if (/^(?:surpasses|outperforms|elevates|transforms|revolutionizes|redefines|enjoys|experiences)$/.test(first)) return false;
  return !linkVerbs.test(first) || second !== '';
}

function given(rest: string, first: string, second: string): boolean {
  // "gives wet hands a grip" has two objects; only what the product hands over is checked.
  if (first === 'gives' && second !== 'you') return rest.split(' ').length > 2;
  if (first === 'uses' && / to [a-z]+ (?:this|the|your) /.test(rest)) return false;
  return isThing(rest);
}

/** A second clause that nothing joins to the first: "doubles wall vacuum insulation keeps drinks cold". */
function runsOn(words: string[]): boolean {
  for (const [at, word] of words.entries()) {
    if (at > 0 && /^(?:that|which|who|and|or|so|but|while|when|if|where|as|than|even)$/.test(word)) return false;
    if (at > 0 && finiteVerbs.has(word) && !/^(?:it|they|you|he|she)$/.test(words[at - 1] ?? '')) return true;
  }
  return false;
}

/** What may follow "is": a noun with its article, a participle with its complement, or plain adjectives. */
function isState(rest: string): boolean {
  const words = wordsOf(rest);
  const last = words.at(-1) ?? '';
  if (/^(?:an?|the|one|two) /.test(rest)) return isNounPhrase(rest);
  if (/^made (?:of|with|from) /.test(rest)) return isNounPhrase(after(rest, 2));
  if (/^designed to be |^(?:desperate|eager|happy|excited|proud)\b/.test(rest)) return false;
  if (participles.test(rest) || adjectives.test(rest) || adjectiveEnd.test(rest)) return !adjectiveTail(words);
  if (/^(?:not|sold|included|supplied|meant|for|on|in|up|about|\d)/.test(rest)) return !adjectiveTail(words);
  return (
    /(?:ed|en|able|ible|ful|less|ous|proof|free|safe|ive|ic|al|y|only|own|fit)$/.test(words[0] ?? '') ||
    plainAdjectives.has(last) ||
    plainAdjectives.has(words[0] ?? '') ||
    words.length > 1
  );
}

/** "made to stick to rough": cut between an adjective and its noun. */
function adjectiveTail(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  return plainAdjectives.has(last) && /^(?:to|of|with|for|an?|the)$/.test(before);
}

/** Somebody or something that can do what the verb says. */
function isSubject(subject: string): boolean {
  if (/^(?:you|some|many|a few|most|assembly)\b/.test(subject)) return true;
  if (/,/.test(subject) || /^the (?:technology|product|item|design|quality|company|brand|result)$/i.test(subject)) return false;
  const words = wordsOf(subject);
  if (words.some((word) => modals.has(word))) return false;
  return isNounPhrase(subject) || (/^\d/.test(subject) && !looseEnd(words)) || /^(?:the|every|all|both|no|each) [a-z-]+$/.test(subject);
}

function isClause(text: string): boolean {
  const raw = text.split(' ');
  const words = wordsOf(text);
  const at = words.findIndex((word, index) => index > 0 && (isFiniteVerb(word) || modals.has(word)));
  if (at < 1 || at === words.length - 1) return false;
  return isSubject(raw.slice(0, at).join(' ')) && isVerbPhrase(raw.slice(at).join(' '));
}

/** The last word before the first small word names a thing. */
function headed(words: string[]): boolean {
  const small = words.findIndex((word, at) => at > 0 && preposition.test(word) && !/^(?:and|or|plus)$/.test(word));
  // "rain cover stowed in the bottom pocket": the participle belongs to the place.
  const cut = small > 1 && /[a-z]{3}ed$|^(?:built|sewn|hidden|cut)$/.test(words[small - 1] ?? '') ? small - 1 : small;
  const head = cut < 0 ? words : words.slice(0, cut);
  const items = head.join(' ').split(/ (?:and|or|plus) /);
  const lasts = items.map((item) => item.split(' ').at(-1) ?? '');
  const last = lasts.at(-1) ?? '';
  if (!isNoun(last, head)) return false;
  if (cut >= 0 && words[cut] === 'to' && head.length === 1) return false;
  if (labels.test(last) && !/\d/.test(head.join(' '))) return false;
  if (notParts.test(last)) return false;
  const end = words.at(-1) ?? '';
  if (/^(?:convenience|ease|peace|mind|satisfaction|confidence|lifestyle)$/.test(end) || / ?[a-z]+-friendly design$/.test(head.join(' ')))
    return false;
  return !(plainAdjectives.has(end) && cut >= 0 && words.length - cut < 3);
}

function isNoun(word: string, head: string[]): boolean {
  if (/^[\d.,x×%-]+$/.test(word) || danglers.has(word)) return false;
  if (plainAdjectives.has(word) && !/^(?:light|back|front|classic|standard|manual|cold|heat|half|double)$/.test(word)) return false;
  if (word === 'duty' || (adjectives.test(word) && !massNouns.test(word))) return false;
  if (adjectiveLikeNouns.test(word)) return true;
  if (/(?:able|ible|ful|ous|less|[a-z]{4}ish|ern)$/.test(word) || /[a-z]{4}(?:ive|ic|ent|ant)$/.test(word)) return nounEnding(word);
  if (/ly$/.test(word) && !/(?:supply|assembly|family|jelly|belly|ply|fly)$/.test(word)) return false;
  if (/[a-z]ing$/.test(word)) return attributive.has(word) || massNouns.test(word) || head.length > 2;
  if (/[a-z]{3}ed$/.test(word)) return /(?:bed|seed|speed|thread|feed|shed|need)$/.test(word);
  return true;
}

function nounEnding(word: string): boolean {
  return /(?:moment|ment|agent|patent|ingredient|component|plant|detergent|lubricant|sealant|pendant|adhesive|accent|content|event|vent|tent|current|restaurant|assistant|fragrant|coolant|antioxidant|infant|current|fountain|finish|polish|varnish|garnish|pattern|lantern|basic|clinic|handful|cable|table)$/.test(
    word,
  );
}

/** Base verbs that are never a noun: inside a thing they betray a whole sentence. */
const onlyTold = new Set(
  'enjoy experience discover eliminate elevate utilize apply avoid ensure choose consult protect prevent reduce improve remove attach unleash transform'.split(
    ' ',
  ),
);

/** A base verb at the head of a sentence that speaks to a person. Words that may be nouns need an object that shows they aren't. */
function isCommand(word: string, next: string): boolean {
  if (!instructions.has(word) && !doings.has(word)) return false;
  if (
    /^(?:enjoy|experience|discover|eliminate|elevate|utilize|apply|avoid|try|insert|ensure|adjust|choose|consult|reduce|protect|prevent|resist|absorb|improve|enhance|remove|attach|keep|use|make|take|add|learn|bring|wear|stay|get|let|see|give)$/.test(
      word,
    )
  )
    return !/^(?:of|and|is|has)$/.test(next);
  // "swivel front wheels" are wheels; "tilt, swivel and rotate" is something one does.
  if (/^(?:tilt|swivel|rotate|recline)$/.test(word) && /^(?:tilt|swivel|rotate|recline|and|or)$/.test(next)) return true;
  return /^(?:the|an?|it|them|your|this|these|any|all|each|every|up|out|from|away|to|into|like|both|two|three|four|more|\d.*)$/.test(next);
}

function isFiniteVerb(word: string): boolean {
  return finiteVerbs.has(word) || abilityVerbs.has(word) || /^(?:isn't|aren't|doesn't|don't|hasn't)$/.test(word);
}

function looseEnd(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  if (/^(?:one|two|three|four|more)$/.test(last)) return !/^(?:for|all|to|of|or|in|and)$/.test(words.at(-2) ?? '');
  if (last === 'each') return !words.some((word) => /^\d/.test(word));
  if (last === 'only') return !words.includes('wash');
  if (last === 'on') return !words.includes('with');
  if (last === 'through') return !/^(?:pass|pull|slide|go|run|flow|shine)$/.test(words.at(-2) ?? '');
  return danglers.has(last) && !/^(?:all|up)$/.test(last);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^["'(]+|["',.;:!?)]+$/g, ''))
    .filter(Boolean);
}

function after(text: string, count: number): string {
  return text.split(' ').slice(count).join(' ');
}
