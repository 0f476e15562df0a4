import type { FactRole } from '#core/product.ts';
import type { Clause, Subject } from '../writing.ts';
import { headOf, isPlural, thingAfter, withArticle } from './fact-articles.ts';
import { ofStory, toldToPerson } from './fact-person.ts';
import { special } from './fact-special.ts';
import { dropSubject, joinList, unTitle } from './fact-wording.ts';
import { abilityVerbs, adjectiveEnd, adjectives, kinds, massNouns, materials, participles, personVerbs, plainVerbs } from './fact-words.ts';
import { attributive, doings, pluralVerbs } from './gate-words.ts';
import { article, thirdPerson } from './morphology.ts';
import { isPart } from './part-nouns.ts';

const it = (verb: string, thing: string | null = null): Clause => ({ verb: verb.trim(), subject: null, thing });

/** The clause a part of a fact makes; null when no rule fits, so that nothing odd is ever said. */
export function asClause(part: string, role: FactRole, subject: Subject): Clause | null {
  const lowered = joinList(unTitle(part, subject));
  const own = dropSubject(lowered, subject);
  const words = own.split(' ');
  const first = (words[0] ?? '').toLowerCase().replace(/[^a-z'-]/g, '');
  const second = (words[1] ?? '').toLowerCase();
  const rest = words.slice(1).join(' ');
  if (looksCoded(words)) return null;
  if (subject.story) return ofStory(own);
  const told = toldToPerson(first, words, subject);
  if (told !== undefined) return told;
  return (
    special(own, subject) ??
    verbLed(own, first, second, rest, words, own !== lowered) ??
    itself(ownSubject(own), subject) ??
    stateLed(own, first, rest, words) ??
    madeTo(own) ??
    asThing(own, role, subject) ??
    thingThat(own, role, subject)
  );
}

/** "A rubber top that grips when damp": the thing, and what it does. */
function thingThat(own: string, role: FactRole, subject: Subject): Clause | null {
  const [, thing = '', does = ''] = /^([^,]+?) that ([a-z]+s [^,]+)$/i.exec(own) ?? [];
  const verb = does.split(' ')[0] ?? '';
  if (thing === '' || !(abilityVerbs.has(verb) || doings.has(verb.replace(/s$/, '')))) return null;
  const clause = asThing(thing, role, subject);
  return clause && { ...clause, verb: `${clause.verb} that ${does}`, thing: null };
}

/** "keeps …", "not suitable …", "charge two phones", "easily tears by hand". */
function verbLed(own: string, first: string, second: string, rest: string, words: string[], dropped: boolean): Clause | null {
  if (dropped && ['are', 'have', 'keep', 'hold', 'fit'].includes(first))
    return it(`${first === 'are' ? 'is' : thirdPerson(first)} ${rest}`);
  const adverb = /ly$/.test(first) && !/(?:assembly|supply|family|belly|jelly|fly|ply)$/.test(first);
  if (
    adverb &&
    abilityVerbs.has(second) &&
    !/^(?:by|in|on|with|into|from|onto|under|over|through|for|to|and|out|up|off)?$/.test(words[2] ?? '')
  )
    return it(`${plainVerbs[second] ?? second} ${words.slice(2).join(' ')}`);
  if (adverb && abilityVerbs.has(second)) return it(`${plainVerbs[second] ?? second} ${first} ${words.slice(2).join(' ')}`);
  if (abilityVerbs.has(first) && rest && !nounLike(first, second)) {
    const plain = plainVerbs[first] ?? first;
    if (first === 'is' && /^(?:the|an?) (?:best|ideal|way)|^(?:ideal|perfect)/i.test(rest)) return null;
    if (plain === 'has') return thingAfter('has', rest);
    return it(`${plain} ${rest}`);
  }
  if (/^(?:can|will|won't|can't|doesn't|does)$/.test(first) && rest) return it(`${first} ${rest}`);
  if (first === 'not' && second === 'for') return it(`isn't meant ${rest.replace(/^for use (on|in|with) /, 'for use $1 ')}`);
  if (first === 'not' && rest) return it(`isn't ${rest}`);
  if ((first === 'with' || (first === 'equipped' && second === 'with')) && rest)
    return thingAfter('comes with', rest.replace(/^with /, ''));
  if (first === 'for' && rest) return it(`is for ${rest}`);
  if (first === 'up' && /^to \d/.test(rest)) return it(`gives you ${own}`, own);
  if (personVerbs.has(first) && rest && second !== 'of' && !nounLike(first, second) && !namesPart(second)) return it(`lets you ${own}`);
  // "raises the screen": a verb no list has, with an object that shows it is one.
  if (/^[a-z]{3,}[^s]s$/.test(first) && /^(?:the|your|any|both|each|every|an?)$/.test(second) && words.length > 2)
    return / and more\b/.test(own) ? null : it(own);
  const third = thirdPerson(first);
  if (
    doings.has(first) &&
    words.length > 2 &&
    !nounLike(first, second) &&
    !/^(?:light|double|free|clip|water|power|sound|cover|filter|set|lock|play|support|cut|grip|seal|look|feel|wash)$/.test(first)
  )
    return it(`${plainVerbs[third] ?? third} ${rest}`);
  return null;
}

/** "carry bag", "charge port": a bare part after a base verb makes a compound noun of the two. */
function namesPart(second: string): boolean {
  return isPart(second) && !/[^s]s$/.test(second) && !massNouns.test(second);
}

/** A word that could be a verb but is followed by what follows a noun. */
function nounLike(first: string, second: string): boolean {
  if (/^(?:locks?|snaps?|turns?|clips?|pairs|goes)$/.test(first) && /^(?:in|on)$/.test(second)) return false;
  if (/^(?:repairs|returns|refills|sets|zips|packs|foams|changes|wraps|curls|strains|maps|heats|hooks)$/.test(first))
    return /^(?:of|for|and|with|is|are|in)$/.test(second);
  return (
    /^(?:covers?|lights?|charges?|charging|sounds?|looks?|plays?|locks?|stops?|tracks?|turns?|wraps?|sorts?|snaps?|ties?|buttons?|stands?|rests?|grips?|cuts?|pairs?|brush|set|control|pack)$/.test(
      first,
    ) && /^(?:of|for|and|with|is|are|has|have|on|in)$/.test(second)
  );
}

/** "The 4-light pendant lamp feels …", said of that pendant: it is the product that feels. */
function itself(clause: Clause | null, { noun }: Subject): Clause | null {
  const last = noun.split(' ').at(-1) ?? noun;
  const same =
    clause?.subject &&
    !/ (?:of|on|in|for|with) /.test(clause.subject) &&
    new RegExp(`^the .*\\b${last}s?(?: lamp| light| set)?$`, 'i').test(clause.subject);
  return clause && same ? { ...clause, subject: null } : clause;
}

/** "The gooseneck spout pours slowly", "10 minutes of charging gives 5 hours". */
function ownSubject(own: string): Clause | null {
  const words = own.split(' ');
  for (let at = 1; at <= Math.min(6, words.length - 2); at++) {
    const word = (words[at] ?? '').toLowerCase().replace(/,$/, '');
    const next = (words[at + 1] ?? '').toLowerCase();
    const led = /^(?:the|every|each|an?) /i.test(own) && at >= 2 && !/[^s]s$/.test(words[at - 1] ?? '');
    const unknownVerb =
      led && /^[a-z]{3,}[^s]s$/.test(word) && /^(?:the|an?|your|it|on|off|up|out|in|into|back|away|flat|\d.*)$/.test(next);
    const verb =
      /^(?:is|are|has|have|can|won't|doesn't|don't|does|do)$/.test(word) ||
      unknownVerb ||
      (abilityVerbs.has(word) && !nounLike(word, next)) ||
      (at === words.length - 2 && /[a-z]{2}ly$/.test(next) && /[^s]s$/.test(words[at - 1] ?? '') && /^[a-z]+[^s]$/.test(word)) ||
      ((pluralVerbs.has(word) || doings.has(word)) && /[^s]s$/.test(words[at - 1] ?? '') && !/^(?:of|and)$/.test(next));
    if (!verb) continue;
    const never = /^(?:never|also|still|always)$/.test(words[at - 1] ?? '');
    if (never && at < 2) continue;
    const head = words.slice(0, never ? at - 1 : at).join(' ');
    const last = (words[at - 1] ?? '').toLowerCase().replace(/[^a-z-]/g, '');
    if (
      /^(?:and|or|of|with|to|for|that|which|who|by|from|in|on|a|an|the|you|it|they|not|ly|may|might|could|would|should|must)$/.test(last) ||
      /\b(?:that|which|when|if|while|because)\b/i.test(head)
    )
      return null;
    if (/^(?:made|designed|built|easy|ideal|safe|lightweight|soft|free|new|extra|quick|fast)\b/i.test(last)) return null;
    const adverb = never && words[at - 1] !== 'always' ? `${words[at - 1]} ` : '';
    return {
      verb: `${adverb}${plainVerbs[word] ?? word}${words[at]?.endsWith(',') ? ',' : ''} ${words.slice(at + 1).join(' ')}`,
      subject: subjectOf(head),
      thing: null,
    };
  }
  return null;
}

/** Who does it, with an article: "the gooseneck spout", "a 10-minute charge", "two layers"; things in general have none. */
function subjectOf(head: string): string {
  const bare = head.replace(/^its /i, '');
  if (/^(?:the|each|every|both|an?|one|two|three|four|five|six|all|no) /i.test(bare)) return bare;
  if (/^\d+[- ](?:minute|second|hour)s? [a-z]+$/i.test(bare) && !/[^s]s$/.test(bare)) return withArticle(bare.replace(/^(\d+) /, '$1-'));
  if (/^\d+[- ](?:way|ply|layer|inch|point|speed|stage)\b/i.test(bare)) return `the ${bare.replace(/^(\d+) /, '$1-')}`;
  if (/^\d[\d,.]* (?:[a-z-]+ )*[a-z]+s\b/.test(bare)) return bare;
  return /\b(?:assembly|setup|installation|night vision|markers|drinks|clothes|stains|crumbs|guests|hands|dogs|cats)$/i.test(bare)
    ? bare
    : `the ${bare}`;
}

/** "made of …", "BPA-free", "third-party tested for …". */
function stateLed(own: string, first: string, rest: string, words: string[]): Clause | null {
  if (/^(?:specially|specifically|carefully|entirely) (?:made|designed|built|crafted)\b/i.test(own)) return it(`is ${rest}`);
  if (participles.test(own)) return it(`is ${own}`);
  if (
    /^[a-z-]+[- ](?:tested|certified|made|woven|stitched|coded|bound|painted|rubbed|assembled|approved)(?: (?:for|by|in|to|with|on|from)\b.*)?$/i.test(
      own,
    ) &&
    words.length <= 8
  )
    return it(`is ${own}`);
  if (
    /^(?:stackable|foldable|adjustable|washable|rechargeable|refillable|reversible|waterproof|submersible) (?:up to|to|for|with|in|from|at) /i.test(
      own,
    )
  )
    return it(`is ${own}`);
  const parts = own.split(/,? and |, | & /);
  if (words.length <= 7 && parts.every((part) => adjectives.test(part) || (adjectiveEnd.test(part) && part.split(' ').length <= 3)))
    return it(`is ${own.replace(/ & /, ' and ')}`);
  if (
    /^(?:easy|safe|suitable|compatible|available|gentle|ready|free|small enough|light enough|quick|comfortable) (?:to|for|with|in|on|enough|from|of)\b/i.test(
      own,
    ) &&
    first
  )
    return it(`is ${own}`);
  return null;
}

/** "pre-washed fabric made to resist shrinking": what a part is made to do. */
function madeTo(own: string): Clause | null {
  const [, head, rest] = /^([a-z0-9 -]+?) ((?:made|built|designed|shaped|sized|cut) (?:to|for) .+)$/i.exec(own) ?? [];
  if (!head || !rest || head.split(' ').length < 2 || !isPart(head.split(' ').at(-1) ?? '')) return null;
  return { subject: subjectOf(head), verb: `${isPlural(head) ? 'are' : 'is'} ${rest}`, thing: null };
}

/** A noun phrase: what the product is, is made of, or has. */
function asThing(phrase: string, role: FactRole, subject: Subject): Clause | null {
  const words = phrase.split(' ');
  if (words.length > 10 || /\b(?:which|when|while|you|your|because|so|is|are|will|we|our)\b/i.test(phrase)) return null;
  if (/\bthat\b/i.test(phrase) && !/\bthat (?:[a-z]+s |[a-z]+ (?:in|on|up|down|to|with|the|your)\b)/.test(phrase)) return null;
  if (/^no /i.test(phrase) && words.length <= 5) return it(`has ${phrase}`);
  if (
    !/^[a-z0-9]/i.test(phrase) ||
    /^(?:the|every|and|or|but|in|on|at|by|to|from|as|say|more|ideal|great|perfect|if|each|any|all-in-one)\b/i.test(phrase)
  )
    return null;
  const head = headOf(phrase);
  const last = head.split(' ').at(-1)?.toLowerCase() ?? '';
  if (hidesVerb(head) || /^[a-z]+[^s]s (?:into|onto|without|off|away|down|up)\b/i.test(phrase)) return null;
  const material = head.match(materials)?.at(-1)?.toLowerCase();
  if (
    material &&
    (last === material.split(' ').at(-1) || /(?:blend|mix|muslin|knit|weave|canvas|twill|jersey)$/.test(last)) &&
    words.length > 1
  )
    return it(`is made of ${phrase}`);
  const measure = /^(?:about |up to )?([\d.,/]+)[\s-]?([a-zA-Z"°%]+)$/.exec(phrase);
  if (measure) return bareMeasure(phrase, measure[2] ?? '');
  if (last === subject.noun.split(' ').at(-1) || kinds.test(last))
    return /^(?:\d+|two|three|four|five|six) /.test(phrase) ? null : it(`is ${article(phrase)} ${phrase}`);
  if (adjectives.test(last) || (/(?:ing|ed|(?<!f)ly)$/.test(last) && !isPart(last) && !massNouns.test(head) && !attributive.has(last)))
    return null;
  if (words.length < 2 || (role === 'limit' && !/\d/.test(phrase))) return null;
  const thing = withArticle(phrase);
  return it(`has ${thing}`, thing);
}

/** "app sets no-go zones": a word in -s between two nouns is rather a verb that no list knows, and then nothing is said. */
function hidesVerb(head: string): boolean {
  const words = head.split(' ');
  return words.some(
    (word, at) =>
      at > 0 &&
      at < words.length - 1 &&
      isPlural(word) &&
      !/,$/.test(word) &&
      !/^(?:and|or)$/.test(words[at + 1] ?? '') &&
      !/^\d/.test(words[at - 1] ?? ''),
  );
}

function bareMeasure(phrase: string, unit: string): Clause | null {
  const verb = /^(?:ml|l|liters?|litres?|qt|quarts?|cups?|gal|gallons?|fl)$/i.test(unit)
    ? 'holds'
    : /^(?:kg|g|grams?|lbs?|pounds?|kilograms?)$/i.test(unit)
      ? 'weighs'
      : /^(?:W|watts?|lm|lumens?)$/i.test(unit)
        ? 'puts out'
        : null;
  return verb ? it(`${verb} ${phrase}`) : null;
}

/** Ratings plates and part numbers: nothing to say aloud. */
function looksCoded(words: string[]): boolean {
  const codes = words.filter((word) => /[A-Z]+\d|\d[A-Z]{2,}|\d+-\d+[a-z]+A/.test(word)).length;
  return codes > 0 && (codes >= words.length / 4 || words.some((word) => /^[A-Z]{2,}\d+[A-Z]?,?$/.test(word)));
}
