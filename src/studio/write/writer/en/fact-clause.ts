import type { FactRole } from '#core/product.ts';
import type { Clause, Subject } from '../writing.ts';
import { ofStory, toldToPerson } from './fact-person.ts';
import { dropSubject, joinList, unTitle } from './fact-wording.ts';
import { abilityVerbs, adjectiveEnd, adjectives, kinds, massNouns, materials, participles, personVerbs, plainVerbs } from './fact-words.ts';
import { attributive, doings, pluralVerbs } from './gate-words.ts';
import { article, thirdPerson } from './morphology.ts';

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
    special(own) ??
    verbLed(own, first, second, rest, words, own !== lowered) ??
    itself(ownSubject(own), subject) ??
    stateLed(own, first, rest, words) ??
    asThing(own, role, subject)
  );
}

/** Wordings with a form of their own. */
function special(own: string): Clause | null {
  const wash = /^machine wash(?:able)?(?: (?:and|&) (?:tumble )?dry(?:able)?)?/i.exec(own)?.[0];
  if (wash) return it(/dry/i.test(wash) ? 'can be machine washed and dried' : 'can be machine washed');
  if (/^wipes? clean\b/i.test(own)) return it(own.replace(/^wipes?/i, 'wipes'));
  const tools = /^(?:no (tools|assembly|wiring|drilling|batteries)) (?:needed|required|necessary)$/i.exec(own);
  if (tools?.[1]) return it(`needs no ${tools[1].toLowerCase()}`);
  const each = /^(\d+) ([a-z]+s), ((?:[\d.]+|\w+) [a-z]+) each$/i.exec(own);
  if (each) return it(`comes as ${each[1]} ${each[2]?.toLowerCase()} of ${each[3]} each`);
  const keeps = /^keeps? (cold|hot|warm) (?:for )?(?:up to )?(\d+ hours?)$/i.exec(own);
  if (keeps) return it(`keeps things ${keeps[1]?.toLowerCase()} for up to ${keeps[2]}`);
  const pack = /^(pack|set|box|case) of (.+)$/i.exec(own);
  if (pack) return it(`comes in a ${pack[1]?.toLowerCase()} of ${pack[2]}`);
  const size =
    /^(?:about |approximately )?([\d./]+ ?(?:mm|cm|m|in|inch|inches|ft|feet|"|″)?(?: ?[xX×] ?[\d./]+ ?(?:mm|cm|in|inch|inches|ft|feet|"|″)?)+)$/.exec(
      own,
    );
  if (size) return it(`measures ${own}`);
  const thick = /^(?:just |only )?([\d.]+[ -]?(?:mm|cm|in|inch|inches|"|ft|feet)) (thick|wide|long|tall|deep|high)\b/i.exec(own);
  if (thick) return it(`is ${thick[0]}`);
  const excluded = /^(.+?) (?:is |are )?(not (?:included|supplied)|sold separately)$/i.exec(own);
  if (excluded?.[1] && excluded[2]) {
    const what = excluded[1].replace(/^(?:the|an?) /i, '');
    return { verb: `${/[^s]s$/.test(what) ? 'are' : 'is'} ${excluded[2].toLowerCase()}`, subject: `the ${what}`, thing: null };
  }
  const blend = /^\d+% [A-Za-z ]+(?:, \d+% [A-Za-z ]+)+$/.exec(own);
  if (blend) return it(`is made of ${own.toLowerCase().replace(/, (?=[^,]*$)/, ' and ')}`);
  const round = /^[\d.]+ (?:inches|inch|cm|mm|feet|ft) in diameter$/i.exec(own);
  if (round) return it(`is ${own}`);
  const included = /^(.+?) (?:is |are )?included$/i.exec(own);
  if (included?.[1] && !/^not\b|\bnot$/i.test(included[1])) return thingAfter('comes with', included[1]);
  const measured = /^([\d.,]+ [a-z]{3,}s) ((?:maximum|minimum|total|average|max) [a-z ]+)$/i.exec(own);
  if (measured?.[1] && measured[2]) return thingAfter('has', `${measured[2]} of ${measured[1].toLowerCase()}`);
  const across = /^[\d.]+ ?(?:mm|cm|m|in|inches|ft) across$/i.exec(own);
  if (across) return it(`is ${own}`);
  if (/^can be dimmable$/i.test(own)) return it('can be dimmed');
  const refused = /^(?:should not|shouldn't|must not) (be .+)$/i.exec(own);
  if (refused?.[1]) return it(`shouldn't ${refused[1]}`);
  const opinion =
    /^((?:some|many|a few) (?:\w+ )?(?:buyers|reviewers|people|customers|users)) ((?:say|find|note|report|mention)s? .+)$/i.exec(own);
  if (opinion?.[1] && opinion[2]) return { verb: opinion[2], subject: opinion[1].toLowerCase(), thing: null };
  return null;
}

/** "keeps …", "not suitable …", "charge two phones", "easily tears by hand". */
function verbLed(own: string, first: string, second: string, rest: string, words: string[], dropped: boolean): Clause | null {
  if (dropped && ['are', 'have', 'keep', 'hold', 'fit'].includes(first))
    return it(`${first === 'are' ? 'is' : thirdPerson(first)} ${rest}`);
  if (
    /ly$/.test(first) &&
    abilityVerbs.has(second) &&
    !/^(?:by|in|on|with|into|from|onto|under|over|through|for|to|and|out|up|off)?$/.test(words[2] ?? '')
  )
    return it(`${plainVerbs[second] ?? second} ${words.slice(2).join(' ')}`);
  if (/ly$/.test(first) && abilityVerbs.has(second)) return it(`${plainVerbs[second] ?? second} ${first} ${words.slice(2).join(' ')}`);
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
  if (personVerbs.has(first) && rest && second !== 'of' && !nounLike(first, second)) return it(`lets you ${own}`);
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

/** "has" and "comes with" need their article. */
function thingAfter(verb: string, rest: string): Clause | null {
  if (/^(?:an?|the|its?|no|all|two|three|four|five|six|both|some|plenty|enough|more|\d)\b/i.test(rest))
    return it(`${verb} ${rest}`, verb === 'has' ? rest : null);
  const thing = withArticle(rest);
  return it(`${verb} ${thing}`, verb === 'has' && rest.split(' ').length <= 7 ? thing : null);
}

/** A word that could be a verb but is followed by what follows a noun. */
function nounLike(first: string, second: string): boolean {
  if (/^(?:locks?|snaps?|turns?|clips?)$/.test(first) && /^(?:in|on)$/.test(second)) return false;
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
      /^(?:is|are|has|have|can|won't|doesn't)$/.test(word) ||
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
    if (/^(?:made|designed|built|easy|ideal|safe|lightweight|soft)\b/i.test(last)) return null;
    const subject = /^(?:(?:the|each|every|both|an?|one|two|three|four|all|no) |\d)/i.test(head)
      ? head.replace(/^its /i, 'the ')
      : `the ${head.replace(/^its /i, '')}`;
    const counted = /^\d+[- ](?:way|ply|layer|inch|point|speed|stage)\b/i.test(subject)
      ? `the ${subject.replace(/^(\d+) /, '$1-')}`
      : subject;
    const adverb = never && words[at - 1] !== 'always' ? `${words[at - 1]} ` : '';
    return {
      verb: `${adverb}${plainVerbs[word] ?? word}${words[at]?.endsWith(',') ? ',' : ''} ${words.slice(at + 1).join(' ')}`,
      subject: counted,
      thing: null,
    };
  }
  return null;
}

/** "made of …", "BPA-free", "third-party tested for …". */
function stateLed(own: string, first: string, rest: string, words: string[]): Clause | null {
  if (/^(?:specially|specifically|carefully|entirely) (?:made|designed|built|crafted)\b/i.test(own)) return it(`is ${rest}`);
  if (participles.test(own)) return it(`is ${own}`);
  if (
    /^[a-z-]+[- ](?:tested|certified|made|woven|stitched|bound|painted|rubbed|assembled|approved)(?: (?:for|by|in|to|with|on|from)\b.*)?$/i.test(
      own,
    ) &&
    words.length <= 8
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
    return /^\d+ /.test(phrase) ? null : it(`is ${article(phrase)} ${phrase}`);
  if (adjectives.test(last) || (/(?:ing|ed|(?<!f)ly)$/.test(last) && !massNouns.test(head) && !attributive.has(last))) return null;
  if (words.length < 2 || (role === 'limit' && !/\d/.test(phrase))) return null;
  const thing = withArticle(phrase);
  return it(`has ${thing}`, thing);
}

/** The noun phrase before its prepositions: "raised bolster" of "raised bolster on three sides". */
function headOf(phrase: string): string {
  return phrase.split(/ (?:of|for|with|on|in|to|from|at|per|without|that|around|under|starring|by|against|inside) /)[0] ?? phrase;
}

function withArticle(phrase: string): string {
  if (/^(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|one|no|all) /i.test(phrase)) return phrase;
  const head = headOf(phrase);
  const plural =
    /[^s]s$/.test(head.split(/ and /)[0] ?? '') &&
    !/(?:ness|less|glass|us|is|lens|canvas|harness|mattress|press|access|compass)$/.test(head);
  if (/^[\d.,]+ ?[a-z]+ of |^[\d.]+% /i.test(phrase)) return phrase;
  const counted = /^\d[\d.,]* ([a-z]+)/i.exec(phrase)?.[1];
  if (counted && /[^s]s$/.test(counted)) return phrase;
  if (plural || massNouns.test(head)) return phrase;
  return `${article(phrase)} ${phrase}`;
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
