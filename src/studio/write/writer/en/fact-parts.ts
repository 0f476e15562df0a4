import type { Fact } from '#core/product.ts';
import { headOf } from './fact-articles.ts';
import { isNounPhrase } from './fact-gate.ts';
import { abilityVerbs, puffery } from './fact-words.ts';
import { finiteVerbs, plainAdjectives } from './gate-words.ts';
import { isPart } from './part-nouns.ts';

/** The longest clause that can be said in one breath, in words. */
export const tooLong = 16;

/** Page text without marks, brackets, shop talk and loose ends. */
export function cleanPart(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/[™®©✔✓★☆●•]|\p{Extended_Pictographic}/gu, (mark) => (/\d/.test(mark) ? mark : ''))
    .replace(/[‘’]/g, "'")
    .replace(/[【[][^】\]]*[】\]]\s*[:：-]?/g, '')
    .replace(/\((?:[^)]*)\)/g, ' ')
    .replace(puffery, '')
    .replace(/(\d)\s?(?:hrs?|h)\b/gi, '$1 hours')
    .replace(/(\d)["″”]? ?[x×] ?(\d+)["″”]/g, '$1 by $2-inch')
    .replace(/(\d)["″”](?= [a-z])/gi, '$1-inch')
    .replace(/°\s?([cf])\b/g, (_, unit: string) => `°${unit.toUpperCase()}`)
    .replace(/\b([A-Z]{2,})'s\b/g, '$1s')
    .replace(
      /(\d) (Lumens|Watts|Amps|Volts|Hours|Minutes|Cups|Pieces|Modes)\b/g,
      (_, digit: string, unit: string) => `${digit} ${unit.toLowerCase()}`,
    )
    .replace(/(\d hours) (?=playtime|playback|runtime|battery life)/gi, '$1 of ')
    .replace(/ (?:&|AND) /g, ' and ')
    .replace(/\b(one|two|three|five|ten|\d+)[ -](year|month)s? (?=(?:limited )?warranty)/gi, '$1-$2 ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s\-–—:;,.!]+|[\s\-–—:;,.!]+$/g, '')
    .replace(/\b(in|of) (USA?|UK|EU|Netherlands|Philippines)\b/g, '$1 the $2')
    .replace(/^(?:and|plus|also|with its) /i, '')
    .replace(/, ([\w-]+),? (?:and|&) (?:much )?more$/i, ' and $1')
    .replace(/,? (?:and|&) (?:much )?more$/i, '')
    .replace(/\b([a-z-]+), ([a-z-]+)(?= [a-z])/g, (whole: string, left: string, right: string) =>
      plainAdjectives.has(left) && plainAdjectives.has(right) ? `${left} and ${right}` : whole,
    )
    .trim();
}

/** A small word or a verb that what follows the comma may still belong to. */
const ruling =
  / (?:for|in|with|of|on|to|from|against|between|like|as|fits?|fills?|holds?|catch(?:es)?|shows?|withstands?|handles?|cuts?) /i;

/** The wordings a fact may hold, whole lines before their pieces: each is tried in turn. */
export function factParts(text: string, evidence: string): { lines: string[]; items: string[] } {
  const lines: string[] = [];
  const pieces: string[] = [];
  const add = (part: string, list = lines) => {
    const done = cleanPart(part);
    const words = done.split(' ').length;
    if (
      done.length > 3 &&
      words <= tooLong + 2 &&
      !list.includes(done) &&
      !/^(?:each|which|that|so|making|it)\b(?!'s | is | has | [a-z]+s )/i.test(done)
    )
      list.push(done);
  };
  for (const line of cleanPart(text).split(/(?<=[a-z0-9)])[.!?]\s+|\s+[-–—|]\s+|;\s*/)) {
    const label = /^([A-Za-z ]{3,24}):\s*(.+)$/.exec(line);
    if (label?.[1] && label[2]) {
      const named = headOf(label[1]).split(' ').at(-1) ?? '';
      const value = /^[\d.]+ ?(?:inches|inch|ft|feet|cm|mm|lb|oz|hours|minutes)$/i.test(label[2]);
      if (/\bonly$/i.test(label[1])) add(label[1]);
      else if (value && isPart(named) && !labelled(label[1], label[2])) add(`the ${label[1].toLowerCase()} is ${label[2]}`);
      else if (
        isPart(named) &&
        label[1].includes(' ') &&
        !/\b(?:range|time|life|size|type|mode|weight|length|color)$/i.test(label[1]) &&
        !labelled(label[1], label[2])
      )
        add(label[1]);
      else add(labelled(label[1], label[2]) ?? label[2]);
      continue;
    }
    const items = line.split(/,\s+(?:and\s+)?/);
    // A bare list ("304 steel, double-wall, BPA-free") is only ever said item by item.
    const bareList =
      items.length > 2 &&
      !items.some((item) =>
        item.split(' ').some((word) => abilityVerbs.has(word.toLowerCase()) || /^(?:made|designed|is|to)$/i.test(word)),
      );
    if (!bareList) add(line);
    // What a preposition or a verb rules goes on after the comma: "presets for fries, chicken and fish" is one thing.
    const ruled = items.length > 2 && ruling.test(items[0] ?? '') && / (?:and|or) |^(?:and|or) /.test(line.slice(line.lastIndexOf(',')));
    if (ruled && line.split(' ').length > 8) add(headOf(items[0] ?? ''));
    if (/ that .*\b(?:when|if|while)\b/.test(line)) add(line.slice(0, line.indexOf(' that ')));
    const so = /^(.+?),? so (?:that )?(?:it|you can) (.+)$/i.exec(line);
    if (so?.[2]) add(/so (?:that )?you can /i.test(line) ? `lets you ${so[2]}` : so[2]);
    if (line.split(' ').length >= tooLong) add(shorten(line));
    if (items.length > 1 && !ruled && !/\beach$/.test(line)) {
      // After a verb, what stands between commas is its object and nothing of its own.
      const at = items.findIndex((item) => item.split(' ').some((word) => finiteVerbs.has(word.toLowerCase())));
      const own = at < 0 ? items : items.filter((item, index) => index <= at || !isNounPhrase(item));
      for (const item of own.slice(0, 5).filter((one) => !/^not (?:in|on|at|the|just|only)\b/i.test(one)))
        add(item, bareList ? lines : pieces);
    }
  }
  const label = /^\s*([A-Za-z ]{3,20}):\s*(\S.{0,40})$/.exec(evidence);
  if (label?.[1] && label[2]) {
    const said = labelled(label[1], cleanPart(label[2]));
    if (said) add(said);
  }
  return { lines, items: pieces };
}

/** True when the page's sentence goes on after the part in a way that changes or completes it: "can be removed, but with some difficulty". */
export function endsInside(part: string, { evidence }: Pick<Fact, 'evidence'>): boolean {
  const flat = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9,.;: ]+/g, ' ')
      .replace(/\s+/g, ' ');
  const last = flat(part).trim().split(' ').slice(-3).join(' ');
  const whole = flat(evidence);
  const at = whole.lastIndexOf(last);
  if (last.length < 6 || at < 0) return false;
  const rest = whole.slice(at + last.length);
  // "The ear pads are replaceable": what follows is already in the part.
  const said = new Set(flat(part).split(' '));
  if (
    rest
      .replace(/[.;].*$/, '')
      .split(' ')
      .every((word) => /^(?:are|is|)$/.test(word) || said.has(word))
  )
    return false;
  // "holds 14 oz of coffee": what it is a measure of changes nothing.
  if (/^of /.test(rest.trim()) && /^(?:holds|capacity)\b.*\d [a-z]+$/.test(flat(part).trim())) return false;
  return /^(?: (?:are|is|was|were|can|will|may|means?)\b|,? (?:[a-z]+ ){0,3}only\b|,? (?:but|except|unless|though|although|however|if)\b|[a-z]| (?:by|of|than)\b)/.test(
    rest,
  );
}

/** Cuts a long line where a clause can end; what is left must stand alone. */
function shorten(line: string): string {
  const at = line.search(/,\s|\s(?:so|that|while|which|making|ensuring|allowing|thanks|even|without|because)\b/);
  if (at > 12) return line.slice(0, at);
  const and = line.lastIndexOf(' and ');
  return and > 20 ? line.slice(0, and) : '';
}

const labels: [RegExp, (value: string) => string][] = [
  [/^(?:capacity|volume)$/i, (value) => `holds ${value}`],
  [/^(?:item )?weight$/i, (value) => `weighs ${value}`],
  [/^(?:material|fabric|composition)s?$/i, (value) => `is made of ${value.toLowerCase()}`],
  [/^(?:battery life|run ?time|burn time)$/i, (value) => `runs for ${value}`],
  [/^(?:battery|battery capacity)$/i, (value) => `has a ${value} battery`],
  [/^(?:cable|cord) length$/i, (value) => `has a ${value} cord`],
  [/^(?:power|wattage|output)$/i, (value) => `puts out ${value}`],
  [/^(?:size|dimensions)$/i, (value) => (/\d/.test(value) ? `measures ${value}` : '')],
  [/^(?:made in|origin|country of origin)$/i, (value) => `is made in ${value}`],
  [/^(?:care|cleaning)$/i, (value) => value.toLowerCase()],
  [/^(?:warranty)$/i, (value) => (/^\d/.test(value) ? `comes with a ${value.replace(/(\d+) (year|month)s?/, '$1-$2')} warranty` : '')],
];

function labelled(label: string, value: string): string | null {
  const rule = labels.find(([shape]) => shape.test(label.trim()));
  const said = rule && value.split(' ').length <= 6 ? rule[1](value.replace(/\.$/, '')) : '';
  return said === '' ? null : said;
}
