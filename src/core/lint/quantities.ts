/** A number that is said, in digits or words, with the unit or the noun that follows it. */
export interface Quantity {
  value: number;
  /** In the text it was read from. */
  words: string;
  start: number;
  end: number;
  /** What it measures and how many of the base unit one is; empty for bare numbers and counted things. */
  unit: Partial<Record<Measure, number>>;
  /** The word after it, when no unit is: "six presets" → presets. */
  noun: string;
  /** Said as "a" or "an": "a week". */
  article: boolean;
}

export type Measure =
  | 'time'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'power'
  | 'energy'
  | 'charge'
  | 'voltage'
  | 'current'
  | 'heat'
  | 'share'
  | 'sound'
  | 'light'
  | 'paper'
  | 'sun'
  | 'warmth'
  | 'threads'
  | 'data'
  | 'rate'
  | 'denier'
  | 'food'
  | 'washes'
  | 'pressure';

const small: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const scales: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, dozen: 12 };

const hour = 3600;
const day = 24 * hour;
/** Longest first within a line, since the first that fits is taken. */
const units: [pattern: string, Quantity['unit']][] = [
  ['milliamp[- ]?hours?|mah', { charge: 1 }],
  ['kilowatt[- ]?hours?|kwh', { energy: 1000 }],
  ['watt[- ]?hours?|wh', { energy: 1 }],
  ['seconds?|secs?', { time: 1 }],
  ['minutes?|mins?', { time: 60 }],
  ['hours?|hrs?', { time: hour }],
  ['nights?', { time: day }],
  ['days?', { time: day }],
  ['weeks?', { time: 7 * day }],
  ['months?', { time: 30.4 * day }],
  ['years?|yrs?', { time: 365 * day }],
  ['decades?', { time: 3650 * day }],
  ['square (?:feet|foot|ft)', { area: 1 }],
  ['inch(?:es)?|in\\b(?=[ .,x]|$)|"', { length: 2.54 }],
  ['feet|foot|ft', { length: 30.48 }],
  ['yards?|yds?', { length: 91.44 }],
  ['miles?', { length: 160_934 }],
  ['millimet(?:er|re)s?|mm', { length: 0.1 }],
  ['centimet(?:er|re)s?|cm', { length: 1 }],
  ['kilomet(?:er|re)s?|km', { length: 100_000 }],
  ['met(?:er|re)s?', { length: 100 }],
  ['milligrams?|mg', { mass: 0.001 }],
  ['micrograms?|mcg', { mass: 0.000001 }],
  ['kilograms?|kilos?|kgs?', { mass: 1000 }],
  ['gsm', { paper: 1 }],
  ['grams?|g', { mass: 1 }],
  ['pounds?|lbs?', { mass: 453.6 }],
  ['(?:fluid |fl\\.? )?(?:ounces?|oz)', { mass: 28.35, volume: 29.57 }],
  ['tons?|tonnes?', { mass: 1e6 }],
  ['millilit(?:er|re)s?|ml', { volume: 1 }],
  ['lit(?:er|re)s?|l', { volume: 1000 }],
  ['quarts?|qts?', { volume: 946 }],
  ['pints?', { volume: 473 }],
  ['gallons?', { volume: 3785 }],
  ['kilowatts?|kw', { power: 1000 }],
  ['watts?|w', { power: 1 }],
  ['volts?|v', { voltage: 1 }],
  ['amps?', { current: 1 }],
  ['degrees?(?: (?:fahrenheit|celsius))?|°\\s?[cf]?|º\\s?[cf]?', { heat: 1 }],
  ['percent|per cent|%', { share: 1 }],
  ['decibels?|db', { sound: 1 }],
  ['lumens?|lm', { light: 1 }],
  ['tog', { warmth: 1 }],
  ['spf', { sun: 1 }],
  ['thread[- ]count', { threads: 1 }],
  ['gigabytes?|gb|gigs?', { data: 1 }],
  ['terabytes?|tb', { data: 1000 }],
  ['megapixels?|mp|dpi|hertz|hz|rpm|bpm|fps|psi|bar', { rate: 1 }],
  ['denier|d', { denier: 1 }],
  ['calories|cals?|kcal', { food: 1 }],
  ['washes|wash cycles|wears|uses|charges|cycles|drops?(?= tests?)', { washes: 1 }],
];
const unitPattern = new RegExp(
  `^[ -]?(?:(?:full|whole|more|extra|solid|straight|entire|good|long|us|u\\.s\\.|total) )?(?:${units.map(([pattern]) => `(${pattern})`).join('|')})(?![a-z])`,
  'i',
);

const wordNumber = `(?:${[...Object.keys(small), ...Object.keys(tens)].join('|')})`;
const scale = `(?:${Object.keys(scales).join('|')})`;
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+';
const spelled = `(?:(?:an?|half an?|half) (?=${scale}))?(?:${scale}|${wordNumber})(?:(?:[ -]| and )(?:${wordNumber}|${scale}))*`;
const numberPattern = new RegExp(
  `(?<![\\w.,])(?:(?:${digits})(?: ?[kK]\\b)?(?: ${scale}\\b)?|${spelled}\\b(?: point (?:${wordNumber}|oh)(?:[ -]${wordNumber})*)?)(?:[ -]and[ -]a[ -](?:half|quarter))?|(?<![\\w])(?:half|a quarter of) an?(?= (?:hour|day|year|inch|mile|cup|pound|liter|gallon))|(?<![\\w])an? (?=(?:full |whole |solid |entire )?(?:hour|day|week|month|year|decade|pound|mile|liter|gallon|quart)\\b)|(?<![\\w])(?:a )?couple (?:of )?(?=\\w)`,
  'gi',
);

/** All numbers of a text with what they count, in order. A price like "thirty-four ninety-five" is two of them. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|dozen|half|couple|quarter|an?)\b/i.test(
      text,
    )
  )
    return found;
  for (const match of text.matchAll(numberPattern)) {
    const starred = /^-stars?/i.test(text.slice(match.index + match[0].length));
    for (const part of spokenParts(match[0], match.index, starred)) {
      const value = numberOf(part.words);
      if (value === null) continue;
      const after = text.slice(part.start + part.words.length, part.start + part.words.length + 40);
      const unit = unitAfter(/\d$/.test(part.words) ? after : after.replace(/^[ -]in\b/i, ' ·'));
      const noun = /^[ -]?(?:[a-z]+(?:-[a-z]+)* )??([a-z]{3,}s)\b/i.exec(after)?.[1] ?? '';
      const end = part.start + part.words.length + (unit?.length ?? 0);
      found.push({
        value,
        words: text.slice(part.start, end).trim(),
        start: part.start,
        end,
        unit: unit?.unit ?? {},
        noun: unit ? '' : noun.toLowerCase(),
        article: /^(?:an?|one|half an?|a couple(?: of)?|couple(?: of)?) ?$/i.test(part.words),
      });
    }
  }
  return found.map((quantity, index) => {
    const next = found[index + 1];
    const pair =
      next && Object.keys(quantity.unit).length === 0 && /^\s*(?:x|×|by|to|and|or|-|–)\s*$/.test(text.slice(quantity.end, next.start));
    return pair ? { ...quantity, unit: next.unit } : quantity;
  });
}

function unitAfter(after: string): { unit: Quantity['unit']; length: number } | null {
  const match = unitPattern.exec(after);
  if (!match) return null;
  const index = match.slice(1).findIndex((group) => group !== undefined);
  return { unit: units[index]?.[1] ?? {}, length: match[0].length };
}

/** "thirty-four ninety-five" is two numbers; "two hundred and forty-nine" is one. */
function spokenParts(words: string, start: number, starred: boolean): { words: string; start: number }[] {
  const cut = new RegExp(
    `(?<=\\b(?:${wordNumber}))[ -](?=(?:${Object.keys(tens).join('|')}|ten|\\w+teen|oh)\\b)|(?<=\\b(?:${wordNumber})) and (?=(?:${wordNumber})\\b)|(?<=hundred|thousand|million) (?=${wordNumber}$)`,
    'gi',
  );
  const parts: { words: string; start: number }[] = [];
  let from = 0;
  for (const match of words.matchAll(cut)) {
    if (/point/i.test(words.slice(from, match.index))) continue;
    if (!starred && /(?:hundred|thousand|million)$/i.test(words.slice(0, match.index))) continue;
    parts.push({ words: words.slice(from, match.index), start: start + from });
    from = match.index + match[0].length;
  }
  parts.push({ words: words.slice(from), start: start + from });
  return parts;
}

/** The value of a number in digits or words, or null. */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().trim();
  const half = /and[ -]a[ -]half$/.test(text) ? 0.5 : /and[ -]a[ -]quarter$/.test(text) ? 0.25 : 0;
  const bare = text.replace(/[ -]and[ -]a[ -](?:half|quarter)$/, '');
  if (/^half an?$/.test(bare)) return 0.5;
  if (/^a quarter of an?$/.test(bare)) return 0.25;
  if (/^an?$/.test(bare)) return 1;
  if (/^(?:a )?couple(?: of)?$/.test(bare)) return 2;
  const digital = /^([\d,]*\.?\d+)( ?k)?(?: (\w+))?$/.exec(bare);
  if (digital) return Number((digital[1] ?? '').replaceAll(',', '')) * (digital[2] ? 1000 : 1) * (scales[digital[3] ?? ''] ?? 1) + half;
  const [whole = '', decimals] = bare.split(' point ');
  const value = wholeNumber(whole);
  if (value === null) return null;
  if (decimals === undefined) return value + half;
  const said = decimals.split(/[ -]/).map((word) => (word === 'oh' ? 0 : (small[word] ?? tens[word] ?? 0)));
  return Number(`${value}.${said.join('')}`);
}

function wholeNumber(words: string): number | null {
  let total = 0;
  let part = 0;
  let factor = 1;
  for (const word of words.split(/[\s-]+/)) {
    const size = scales[word];
    if (word === 'half') factor = 0.5;
    else if (word === 'a' || word === 'an') part = factor === 0.5 ? part : 1;
    else if (small[word] !== undefined) part += small[word];
    else if (tens[word] !== undefined) part += tens[word];
    else if (size === 100 || size === 12) part = Math.max(1, part) * size;
    else if (size !== undefined) {
      total += Math.max(1, part) * size;
      part = 0;
    } else if (word !== 'and') return null;
  }
  return (total + part) * factor;
}

/** Whether two quantities say the same: units turned into each other, 3 % for rounding; a bare number fits any unit. */
export function sameQuantity(said: Quantity, page: Quantity): boolean {
  const near = (left: number, right: number) => Math.abs(left - right) <= 0.03 * Math.max(Math.abs(right), 0.01);
  const measures = Object.keys(said.unit) as Measure[];
  if (measures.length === 0 || Object.keys(page.unit).length === 0) return near(said.value, page.value);
  return measures.some((measure) => {
    const ours = said.unit[measure];
    const theirs = page.unit[measure];
    return ours !== undefined && theirs !== undefined && near(said.value * ours, page.value * theirs);
  });
}
