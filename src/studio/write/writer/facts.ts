import { lintLine } from '#core/lint.ts';
import type { Fact, FactRole, ProductView } from '#core/product.ts';
import { countSyllables } from '#core/syllables.ts';
import { chipOf } from './chips.ts';
import { abilityVerbs, adjectiveEnd, massNouns, materials, personVerbs, plainVerbs, puffery, states } from './fact-words.ts';
import { article, thirdPerson } from './morphology.ts';
import type { Subject } from './subject.ts';

/** A page fact as the writer can say it. */
export interface Saying {
  factId: string;
  role: FactRole;
  /** Third-person verb phrase for "it": "keeps coffee hot for 11 hours". */
  verb: string;
  /** A subject of its own ("the lid") instead of the product; null otherwise. */
  subject: string | null;
  /** The thing alone when the verb is only "has": "double-wall insulation". */
  thing: string | null;
  chip: string;
  syllables: number;
  /** Higher is worth saying first. */
  worth: number;
}

const tooLong = 14;

/** Every way the page's facts can be said well; facts that can't are left out. */
export function sayFacts(product: ProductView, subject: Subject): Saying[] {
  const sayings: Saying[] = [];
  const seen = new Set<string>();
  for (const fact of product.facts) {
    if (fact.role === 'price' || /\$\s?\d|\b(?:ratings?|reviews?|stars?)\b/i.test(fact.text)) continue;
    for (const saying of sayFact(fact, subject)) {
      const key = saying.verb.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
      if (seen.has(key) || lintLine(sentence(saying), product, 'solution').some((finding) => finding.level === 'error')) continue;
      seen.add(key);
      sayings.push(saying);
    }
  }
  return sayings;
}

function sentence(saying: Saying): string {
  return `${saying.subject ?? 'It'} ${saying.verb}.`;
}

/** One fact's clauses, best first: at most two. */
function sayFact(fact: Fact, subject: Subject): Saying[] {
  const found: Saying[] = [];
  for (const part of parts(fact.text, fact.evidence)) {
    const clause = asClause(part, fact.role, subject);
    if (!clause) continue;
    const words = clause.verb.split(' ').length + (clause.subject?.split(' ').length ?? 0);
    const syllables = countSyllables(`${clause.subject ?? ''} ${clause.verb}`);
    if (words < 2 || words > tooLong || syllables > 26) continue;
    if (/[[\]{}<>|\\/]|\b(?:our|we|us|you'll love|buy|order|shop|click)\b/i.test(clause.verb)) continue;
    const chip = chipOf(clause.verb, clause.thing);
    const numbered = /\d/.test(clause.verb) ? 2 : 0;
    const ease = syllables > 18 ? -1 : syllables < 5 ? -0.5 : 1;
    const roleWorth = { mechanism: 2, number: 1.5, material: 1, benefit: 1.5, use: 0.5, proof: 1, limit: 0, origin: 0.5, price: 0 }[
      fact.role
    ];
    found.push({ factId: fact.id, role: fact.role, ...clause, chip, syllables, worth: numbered + ease + roleWorth });
  }
  return found.sort((left, right) => right.worth - left.worth).slice(0, 2);
}

function clean(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/[™®©✔✓★☆●•]|\p{Extended_Pictographic}/gu, (mark) => (/\d/.test(mark) ? mark : ''))
    .replace(/[‘’]/g, "'")
    .replace(/[【[][^】\]]*[】\]]\s*[:：-]?/g, '')
    .replace(/\((?:[^)]*)\)/g, ' ')
    .replace(/\b100% (?=[a-z])/gi, 'all ')
    .replace(puffery, '')
    .replace(/(\d)\s?(?:hrs?|h)\b/gi, '$1 hours')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:;,.!]+|[\s\-–—:;,.!]+$/g, '')
    .trim();
}

/** The clauses a fact's text may hold: whole, by sentence, around dashes and colons, and items of a list. */
function parts(text: string, evidence: string): string[] {
  const whole = clean(text);
  const list: string[] = [];
  const add = (part: string) => {
    const done = clean(part);
    if (done.length > 3 && !list.includes(done)) list.push(done);
  };
  if (whole.split(' ').length <= tooLong && !/[;:]|, \S+, /.test(whole)) add(whole);
  for (const line of whole.split(/(?<=[a-z0-9)])[.!?]\s+|\s+[-–—|]\s+|;\s*/)) {
    const label = /^([A-Za-z ]{3,24}):\s*(.+)$/.exec(line);
    if (label?.[1] && label[2]) {
      add(labelled(label[1], label[2]) ?? label[2]);
      continue;
    }
    const count = line.split(' ').length;
    if (count <= tooLong) add(line);
    const items = line.split(/,\s+(?:and\s+)?/);
    const verbLed = abilityVerbs.has((items[0] ?? '').split(' ')[0]?.toLowerCase() ?? '');
    if (items.length > 1 && (count > 9 || !verbLed)) for (const item of verbLed ? items.slice(0, 1) : items.slice(0, 5)) add(item);
    if (count > tooLong) add(shorten(line));
  }
  const label = /^\s*([A-Za-z ]{3,20}):\s*(\S.{0,40})$/.exec(evidence);
  if (label?.[1] && label[2] && list.length < 3) {
    const said = labelled(label[1], clean(label[2]));
    if (said) add(said);
  }
  return list;
}

/** Cuts a long line where a clause can end; the cut part must stand alone. */
function shorten(line: string): string {
  const at = line.search(/,\s|\s(?:so|while|which|making|ensuring|allowing|thanks|even|without|because)\b/);
  return at > 12 ? line.slice(0, at) : '';
}

const labels: [RegExp, (value: string) => string][] = [
  [/^capacity|volume$/i, (value) => `holds ${value}`],
  [/^(?:item )?weight$/i, (value) => `weighs ${value}`],
  [/^material|fabric|composition$/i, (value) => `is made of ${value.toLowerCase()}`],
  [/^(?:battery life|run ?time|burn time)$/i, (value) => `runs for ${value.replace(/^up to/i, 'up to')}`],
  [/^(?:battery|battery capacity)$/i, (value) => `has a ${value} battery`],
  [/^(?:cable|cord) length$/i, (value) => `has a ${value} cord`],
  [/^(?:power|wattage|output)$/i, (value) => `puts out ${value}`],
  [/^(?:length|width|height|diameter)$/i, (value) => `measures ${value}`],
  [/^(?:made in|origin|country of origin)$/i, (value) => `is made in ${value}`],
  [/^(?:care|cleaning)$/i, (value) => `is ${value.toLowerCase()}`],
];

function labelled(label: string, value: string): string | null {
  const rule = labels.find(([shape]) => shape.test(label.trim()));
  return rule && value.split(' ').length <= 6 ? rule[1](value.replace(/\.$/, '')) : null;
}

type Clause = Pick<Saying, 'verb' | 'subject' | 'thing'>;

/** A part as "it" + verb phrase, or with a subject of its own; null when no rule fits. */
function asClause(part: string, role: FactRole, subject: Subject): Clause | null {
  const lowered = unTitle(part, subject);
  const own = dropSubject(lowered, subject);
  const words = own.split(' ');
  const first = (words[0] ?? '').toLowerCase().replace(/[^a-z-]/g, '');
  const rest = words.slice(1).join(' ');
  const it = (verb: string, thing: string | null = null): Clause => ({ verb: verb.trim(), subject: null, thing });
  if (own !== lowered && ['are', 'have', 'keep', 'hold', 'fit'].includes(first))
    return it(`${first === 'are' ? 'is' : thirdPerson(first)} ${rest}`);
  if (abilityVerbs.has(first) && rest) {
    const plain = plainVerbs[first] ?? first;
    if (plain === 'makes for' || (first === 'is' && /^(?:the|an?) (?:best|ideal|way)/i.test(rest))) return null;
    return it(`${plain} ${rest}`, plain === 'has' && words.length <= 8 ? rest : null);
  }
  if (/^(?:can|will|won't|can't|doesn't|does)$/.test(first) && rest) return it(`${first} ${rest}`);
  if (states.test(own)) return it(`is ${own}`);
  if (first === 'not' && rest) return it(`isn't ${rest}`);
  if (first === 'with' && rest) return it(`comes with ${rest}`, rest);
  if (first === 'for' && rest) return it(`is for ${rest}`);
  if (first === 'up' && /^to \d/.test(rest)) return it(`gives you ${own}`, own);
  if (personVerbs.has(first) && rest) return it(`lets you ${own}`);
  if (abilityVerbs.has(thirdPerson(first)) && rest && !/^(?:light|clip|wash|heat|water|power|sound)$/.test(first)) {
    const third = thirdPerson(first);
    return it(`${plainVerbs[third] ?? third} ${rest}`);
  }
  const clause = /^((?:the |each |every |both |its |a |an )?(?:[\w'-]+ ){1,4}?)(is|are|has|have|[a-z]+s) (.+)$/i.exec(own);
  if (
    clause?.[1] &&
    clause[2] &&
    clause[3] &&
    (abilityVerbs.has(clause[2]) || /^(?:is|are|has|have)$/.test(clause[2])) &&
    !/\b(?:and|of|with|to|for|that|which)\s*$/.test(clause[1])
  ) {
    const head = clause[1].trim().replace(/^its /i, 'the ');
    const bare = /^(?:the|each|every|both|an?) /i.test(head) ? head : `the ${head}`;
    return { verb: `${plainVerbs[clause[2]] ?? clause[2]} ${clause[3]}`, subject: bare, thing: null };
  }
  const excluded = /^(.+?) (?:is |are )?(not (?:included|supplied)|sold separately)$/i.exec(own);
  if (excluded?.[1] && excluded[2])
    return {
      verb: `${/[^s]s$/.test(excluded[1]) ? 'are' : 'is'} ${excluded[2].toLowerCase()}`,
      subject: `the ${excluded[1].replace(/^(?:the|an?) /i, '')}`,
      thing: null,
    };
  if (adjectiveEnd.test(own) && words.length <= 4) return it(`is ${own}`);
  return asThing(own, role);
}

/** A noun phrase: what it is made of, or what it has. */
function asThing(phrase: string, role: FactRole): Clause | null {
  const words = phrase.split(' ');
  if (words.length > 8 || /\b(?:that|which|when|while|you|your|because|so|is|are)\b/i.test(phrase)) return null;
  if (!/^[a-z0-9]/i.test(phrase) || /^(?:and|or|but|in|on|at|by|to|from|as|no more|say)\b/i.test(phrase))
    return /^no /i.test(phrase) ? { verb: `has ${phrase}`, subject: null, thing: null } : null;
  const material = phrase.match(materials)?.at(-1);
  if (
    material &&
    (phrase.toLowerCase().endsWith(material.toLowerCase()) || role === 'material') &&
    !/\b(?:lid|handle|base|strap|sole|cord|cover|interior|exterior|lining|wall|blades?)s?\b/i.test(phrase)
  ) {
    return { verb: `is made of ${phrase}`, subject: null, thing: null };
  }
  const measure = /^(?:about |up to )?([\d.,/]+)[\s-]?([a-zA-Z"°%]+)$/.exec(phrase);
  if (measure) return bareMeasure(phrase, measure[2] ?? '');
  if (words.length < 2 && !massNouns.test(phrase)) return null;
  const bare = /^(?:an?|the|two|three|four|five|six|\d+)\b/i.test(phrase) && !/^\d+(?:\.\d+)?-/.test(phrase);
  const numberOfThings = /^\d+(?:\.\d+)?[ -]\w+ \w+/.test(phrase) && !phrase.endsWith('s');
  const many = /[^s]s$/.test(phrase) && !/(?:ness|less|glass|us|is)$/.test(phrase);
  const thing = (bare && !numberOfThings) || many || massNouns.test(phrase) ? phrase : `${article(phrase)} ${phrase}`;
  return { verb: `has ${thing}`, subject: null, thing };
}

function bareMeasure(phrase: string, unit: string): Clause | null {
  const verb = /^(?:ml|l|liters?|litres?|qt|quarts?|cups?|gal|gallons?|fl)$/i.test(unit)
    ? 'holds'
    : /^(?:kg|g|grams?|lbs?|pounds?|kilograms?)$/i.test(unit)
      ? 'weighs'
      : /^(?:W|watts?|lm|lumens?)$/i.test(unit)
        ? 'puts out'
        : /^(?:cm|mm|m|in|inch|inches|ft|feet|")$/i.test(unit)
          ? 'measures'
          : null;
  return verb ? { verb: `${verb} ${phrase}`, subject: null, thing: null } : null;
}

/** "Double-Wall Vacuum Insulation" → "double-wall vacuum insulation"; names and capitals stay. */
function unTitle(text: string, subject: Subject): string {
  const words = text.split(' ');
  const capitals = words.filter((word) => /^[A-Z][a-z]/.test(word)).length;
  const shouting = words.filter((word) => /^[A-Z]{4,}/.test(word)).length;
  const titled = capitals > Math.max(1, words.length * 0.5);
  return words
    .map((word, index) => {
      if (subject.names.has(word.toLowerCase().replace(/[^a-z0-9]/g, ''))) return word;
      if (/^[A-Z]{4,}[,.]?$/.test(word) && shouting >= 2) return word.toLowerCase();
      if (/^[A-Z][a-z]+(?:-[A-Z]?[a-z]+)*[,.]?$/.test(word) && (index === 0 || titled)) return word.toLowerCase();
      return word;
    })
    .join(' ');
}

/** "The Gorilla tape holds …", "This bottle is …", "It's …" → "holds …", "is …". */
function dropSubject(text: string, subject: Subject): string {
  const known = [...subject.spellings].sort((left, right) => right.length - left.length);
  for (const spelling of known) {
    for (const lead of [`the ${spelling} `, `this ${spelling} `, `these ${spelling} `, `our ${spelling} `, `${spelling} `]) {
      if (!text.toLowerCase().startsWith(lead.toLowerCase())) continue;
      const rest = text.slice(lead.length);
      if (abilityVerbs.has(rest.split(' ')[0] ?? '') || /^(?:are|have|can|keep|hold|fit)\b/.test(rest)) return rest;
    }
  }
  return text
    .replace(/^(?:it|this|they|these)(?:'s| is|'re| are) /i, 'is ')
    .replace(/^(?:it|this|that) (?=[a-z]+s )/i, '')
    .replace(/^they have /i, 'has ')
    .replace(/^(?:our|the) (?:product|item) (?=[a-z]+s )/i, '');
}
