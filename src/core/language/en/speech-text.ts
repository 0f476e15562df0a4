import type { SpeechText, SpeechToken } from '../language.ts';
import { dayName, monthName, sayDate, sayPhone } from './speech-text-dates.ts';
import { cardinal, codeNumber, decimal, fraction, money, ordinal, yearLike } from './speech-text-numbers.ts';
import { capitalsWord, shortForm, unitWord } from './speech-text-words.ts';

/** Text as a person writes it → words a voice can say. Numbers, prices, units, acronyms and addresses are spelled out. */
export function toSpeech(text: string): SpeechText {
  const written = text.split(/\s+/).filter(Boolean);
  const tokens: SpeechToken[] = [];
  written.forEach((word, index) => {
    const spoken = sayToken(word, written[index - 1] ?? '', written[index + 1] ?? '', written[index - 2] ?? '');
    const previous = tokens.at(-1);
    // A dash on its own is a pause: it becomes a comma after the word before it.
    if (/^[-–—…]+$|^\.{2,}$/.test(word) && previous && /\w$/.test(previous.spoken)) previous.spoken += ',';
    tokens.push({ written: word, spoken });
  });
  return {
    spoken: tokens
      .map((token) => token.spoken)
      .filter(Boolean)
      .join(' '),
    tokens,
  };
}

const plainWord = /^[A-Za-z][a-z']*[.,!?;:]?$/;
const plainSaid = new Map<string, string>();
/** What a unit may follow: a number, or the first half of a unit ("fl oz", "sq. ft"). */
const unitStarts = /[\d\p{No}]|^(?:fl|sq|cu)\.?$/iu;
/** A number after one of these describes a single thing: "a 12 oz bottle". */
const oneOf = /^(?:an?|the|this|that|my|your|our|its|each|every|one)$/i;

/** Most words say themselves; those are remembered, as the writer asks for the same ones over and over. */
function sayToken(word: string, before: string, after: string, earlier: string): string {
  if (!plainWord.test(word) || word.endsWith('.') || unitStarts.test(before)) return readToken(word, before, after, earlier);
  const known = plainSaid.get(word);
  if (known !== undefined) return known;
  const said = readToken(word, '', '');
  if (plainSaid.size > 20_000) plainSaid.clear();
  plainSaid.set(word, said);
  return said;
}

function readToken(word: string, before: string, after: string, earlier = ''): string {
  const plain = spellSigns(word)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[™®©*_`~^|<>]/g, '')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu, (mark) => (/^[0-9#*]$/.test(mark) ? mark : ''));
  const whole = shortForm(plain) ?? (/^\d/.test(after) || plain.endsWith('.') ? monthName(plain) : null);
  // The full stop of an abbreviation may end the sentence as well.
  if (whole)
    return /^[A-Za-z].*\.$/.test(plain) && (after === '' || (/^[A-Z]/.test(after) && /^(?:etc|[ap]\.m)\.$/i.test(plain)))
      ? `${whole}.`
      : whole;
  if (/^(https?:\/\/|www\.)|^([\w-]+\.)+(com|net|org|shop|store|co|io|app|tv|me)(\/|[.,!?]|$)/i.test(plain)) return sayAddress(plain);
  const parts = /^([("'“[]*)(.*?)([)"'”\]]*[.,!?;:…)"'”\]]*)$/su.exec(plain);
  let core = parts?.[2] ?? plain;
  let tail = parts?.[3] ?? '';
  // An inch or foot mark belongs to the number, not to a quotation.
  const mark = /^["'”″′]/.exec(tail)?.[0];
  if (mark && /\d$/.test(core) && !parts?.[1]) {
    core += mark;
    tail = tail.slice(1);
  }
  const end = /[?!]/.exec(tail)?.[0] ?? (tail.includes('…') || tail.includes('..') ? ',' : (/[.,;:]/.exec(tail)?.[0] ?? ''));
  const one = /^1$/.test(before) || (oneOf.test(earlier) && /^[a-z]/.test(after) && !joins.test(after));
  const said = shortForm(core) ?? sayCore(core, { before, after, one });
  // The full stop of an abbreviation ("12 oz. bottle") ends no sentence.
  if (end === '.' && /^[a-z]/.test(after) && /^[a-z]{2,3}$/i.test(core) && unitWord(core, false, true)) return said;
  return said === '' ? '' : said + end;
}

/** What may follow a measure without being measured by it: "the 12 oz is heavy". */
const joins = /^(?:is|was|of|and|or|in|on|to|for|with|from|at|it|that|has|as|than|but|you|we|they|so|if)$/;

interface Around {
  before: string;
  after: string;
  /** The unit belongs to one thing: "1 cup", "a 12 ounce bottle". */
  one: boolean;
}
const alone: Around = { before: '', after: '', one: false };

function sayCore(core: string, { before, after, one }: Around): string {
  const dashed = core.split(/\.{2,}|[—…]|--/).filter(Boolean);
  if (dashed.length > 1) return dashed.map((piece) => sayCore(piece, alone)).join(', ');
  const glued = /^in$/i.test(core) && (/\d\.\d/.test(before) || /^(?:wide|long|tall|high|deep|thick|across|by|x|×)\b/i.test(after));
  const unit = unitStarts.test(before) ? unitWord(core, one, glued) : null;
  if (unit) return unit;
  if (/^[xX×]$/.test(core) && /\d/.test(before) && /^\d/.test(after)) return 'by';
  // "1 ½": half of what follows comes on top.
  if (/^\d+$/.test(before) && /^[1-9]\/[2-9]$/.test(core)) return `and ${sayNumeric(core, after)}`;
  if (/^[123]?\d$/.test(core) && monthName(before)) return ordinal(Number(core));
  if (/\d/.test(core)) return sayNumeric(core, after);
  const days = /^(\p{L}+)[-–](\p{L}+)$/u
    .exec(core)
    ?.slice(1)
    .map((day) => dayName(day) ?? monthName(day));
  if (days?.every((day) => day !== null)) return days.join(' to ');
  if (core.includes('–')) return core.split('–').filter(Boolean).map(sayPlain).join(' to ');
  if (core.includes('/')) return core.split('/').filter(Boolean).map(sayPlain).join(' or ');
  return sayPlain(core);
}

/** Fractions of one sign become figures, and signs before a figure the words they stand for. */
function spellSigns(word: string): string {
  return word
    .replace(/(\d?)([¼-¾⅐-⅞])/gu, (_, whole: string, sign: string) => `${whole && `${whole}-`}${sign.normalize('NFKD').replace('⁄', '/')}`)
    .replace(/^(?:US|USD|CA|AU)(?=\$\d)/, '')
    .replace(/\u2212(?=\d)/g, '-')
    .replace(/^[~≈](?=[$€£]?\d)/, 'about-')
    .replace(/^<(?=[$€£]?\d)/, 'under-')
    .replace(/^>(?=[$€£]?\d)/, 'over-')
    .replace(/^±(?=\d)/, 'plus or minus-')
    .replace(/^\+(?=\d)/, 'plus-')
    .replace(/^-(?=[.\d])/, 'minus-');
}

function sayPlain(word: string): string {
  if (/^[A-Z]\+$/.test(word)) return `${word[0]} plus`;
  const initials = /^((?:\p{Lu}\.){2,})(\p{L}*)$/u.exec(word);
  if (initials?.[1]) return [...initials[1].replaceAll('.', ''), initials[2]].filter(Boolean).join(' ');
  const bare = word.replace(/[^\p{L}\p{M}'&.-]/gu, '');
  if (bare === '' || /^[-.'&]+$/.test(bare)) return '';
  if (bare.includes('&')) return bare.split('&').filter(Boolean).map(sayPlain).join(' and ');
  const pieces = bare.split('-').filter(Boolean);
  if (pieces.length > 1 && pieces.some((piece) => capitalsWord(piece) || /^[A-Z]$/.test(piece))) {
    return pieces.map((piece) => capitalsWord(piece) ?? piece).join(' ');
  }
  const possessive = /^([A-Z]{2,})'s$/.exec(bare);
  if (possessive?.[1]) return `${capitalsWord(possessive[1]) ?? possessive[1]}'s`;
  return capitalsWord(bare) ?? bare;
}

type Reader = [RegExp, (match: string[], after: string) => string];
const num = '(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)';

/** Shapes with digits, most particular first. */
const readers: Reader[] = [
  [new RegExp(`^([$€£¥₹])${num}$`), ([, sign = '', digits = '']) => money(sign, digits)],
  [
    new RegExp(`^([$€£¥₹])${num}([KM])$`),
    ([, sign = '', digits = '', scale]) => `${decimal(digits)} ${scale === 'K' ? 'thousand' : 'million'} ${moneyName(sign)}`,
  ],
  [
    new RegExp(`^([$€£¥₹])${num}[-–](?:[$€£¥₹])?${num}$`),
    ([, sign = '', low = '', high = '']) => `${money(sign, low)} to ${money(sign, high)}`,
  ],
  [new RegExp(`^${num}([€£])$`), ([, digits = '', sign = '']) => money(sign, digits)],
  // "about-5" and the like, made of a sign.
  [/^(about|under|over|plus|minus|plus or minus)-(.+)$/, ([, sign = '', rest = ''], after) => `${sign} ${sayNumeric(rest, after)}`],
  [
    /^([$€£¥₹][\d,.]+)\/(\p{L}+)$/u,
    ([, price = '', per = '']) =>
      `${sayNumeric(price, '')} ${/^(?:oz|ounce|hr|hour)$/i.test(per) ? 'an' : 'a'} ${unitWord(per, true, true) ?? sayPlain(per)}`,
  ],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([all = '', year, month, day]) => sayDate(Number(year), Number(month), Number(day)) ?? sayPhone(all)],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/,
    ([all = '', month, day, year]) => sayDate(Number(year), Number(month), Number(day)) ?? sayPhone(all),
  ],
  [/^(?:\d{1,3}-)?\d{3}-\d{3}-\d{4}$/, ([all = '']) => sayPhone(all)],
  [/^(\d+)-in-(\d+)$/i, ([, things = '', whole = '']) => `${cardinal(Number(things))} in ${cardinal(Number(whole))}`],
  [/^(?:No|Nr)\.?(\d+)$/i, ([, digits = '']) => `number ${cardinal(Number(digits))}`],
  [
    /^(720|1080|1440|2160)([pi])$/i,
    ([, lines = '', scan = '']) => `${lines === '720' ? 'seven twenty' : yearLike(Number(lines))} ${scan.toUpperCase()}`,
  ],
  [/^#(\d+)$/, ([, digits = '']) => `number ${cardinal(Number(digits))}`],
  [/^(\d+)(st|nd|rd|th)$/i, ([, digits = '']) => ordinal(Number(digits))],
  [/^(\d{1,2}):(\d{2})(am|pm)?$/i, ([, hour = '', minute = '', half]) => sayTime(Number(hour), Number(minute), half)],
  [
    /^(\d+)\/(\d+)$/,
    ([, top = '', bottom = '']) => (top === '24' && bottom === '7' ? 'twenty-four seven' : fraction(Number(top), Number(bottom))),
  ],
  [/^(\d+\.\d+)\/(\d+)$/, ([, mark = '', most = '']) => `${decimal(mark)} out of ${cardinal(Number(most))}`],
  [/^(\d+\/\d+)["”″]$/, ([, part = '']) => `${sayNumeric(part, '')} inch`],
  [new RegExp(`^${num}["”″][xX×]${num}["”″]$`), ([, wide = '', high = '']) => `${decimal(wide)} by ${decimal(high)} inches`],
  [
    /^(\d+)-(\d+)\/(\d+)("?)$/,
    ([, whole = '', top = '', bottom = '', inch]) =>
      `${cardinal(Number(whole))} and ${fraction(Number(top), Number(bottom)).replace(/^one half$/, 'a half')}${inch ? ' inches' : ''}`,
  ],
  [new RegExp(`^${num}[-–]${num}(.*)$`), ([, low = '', high = '', rest = '']) => `${decimal(low)} to ${decimal(high)}${glue(rest, false)}`],
  [
    new RegExp(`^${num}[xX×]${num}(.*)$`),
    ([, low = '', high = '', rest = '']) => `${decimal(low)} by ${decimal(high)}${glue(rest, false)}`,
  ],
  [/^(\d[\d,.]*)[xX×]$/, ([, digits = '']) => `${decimal(digits)} times`],
  [/^'?([5-9])0s$/, ([, decade = '']) => cardinal(Number(`${decade}0`)).replace(/y$/, 'ies')],
  [/^(\d)'(\d+)"?$/, ([, feet = '', inches = '']) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`],
  [
    /^(\d{2})(\d)0s$/,
    ([, century = '', decade = '']) => `${cardinal(Number(century))} ${cardinal(Number(`${decade}0`)).replace(/y$/, 'ies')}`,
  ],
  [/^([48])K$/i, ([, digits = '']) => `${cardinal(Number(digits))} K`],
  [
    /^(304|316|430|420|440)$/,
    ([, digits = ''], after) => (/^stainless|^steel/i.test(after) ? codeNumber(digits) : cardinal(Number(digits))),
  ],
  [/^(19|20)\d\d$/, ([year = '']) => yearLike(Number(year))],
  [new RegExp(`^${num}$`), ([, digits = '']) => decimal(digits)],
  [new RegExp(`^${num}-([A-Za-z].*)$`), ([, digits = '', rest = '']) => `${decimal(digits)}${glueHyphen(rest)}`],
  [new RegExp(`^${num}(%|["″”'′+¢★]|°?[A-Za-z℃℉°]+[²³]?)(?:/(\\D.*))?$`), ([, digits = '', unit = '', per]) => sayUnit(digits, unit, per)],
];

function sayNumeric(core: string, after: string): string {
  for (const [shape, say] of readers) {
    const match = shape.exec(core);
    if (match) return say([...match], after).trim();
  }
  // "100ml/3.4oz", "8am–5pm": two measures of one thing, or from one to the other.
  const pair = /^(\d[^/–-]*)([/–-])(\d[^/–-]*)$/.exec(core);
  if (pair) return [pair[1], pair[3]].map((side = '') => sayNumeric(side, '')).join(pair[2] === '/' ? ', ' : ' to ');
  // A code such as IPX7, T304 or A2-80: letters and digits in turn.
  const runs = core.match(/\d+(?:\.\d+)?|[A-Za-z']+/g) ?? [];
  return runs.map((run) => (/^\d/.test(run) ? (run.includes('.') ? decimal(run) : codeNumber(run)) : (capitalsWord(run) ?? run))).join(' ');
}

function sayUnit(digits: string, unit: string, per: string | undefined): string {
  const said = unitWord(unit, digits === '1', true) ?? capitalsWord(unit) ?? unit;
  const share = per ? ` per ${unitWord(per, true, true) ?? sayPlain(per)}` : '';
  return `${decimal(digits)} ${said}${share}`;
}

function glue(rest: string, one: boolean): string {
  const bare = rest.replace(/^-/, '');
  return bare ? ` ${unitWord(bare, one, true) ?? (/\d/.test(bare) ? sayNumeric(bare, '') : sayPlain(bare))}` : '';
}

/** The second half of "2-pack" or "24-oz": a unit after a hyphen stays in the singular. */
function glueHyphen(rest: string): string {
  return rest
    .split('-')
    .map(
      (piece, index, all) =>
        ` ${(/^in$/i.test(piece) && index + 1 < all.length ? 'in' : unitWord(piece, true, true)) ?? (/\d/.test(piece) ? sayNumeric(piece, '') : sayPlain(piece))}`,
    )
    .join('');
}

function sayTime(hour: number, minute: number, half: string | undefined): string {
  const clock = minute === 0 ? (half ? '' : " o'clock") : minute < 10 ? ` oh ${cardinal(minute)}` : ` ${cardinal(minute)}`;
  return `${cardinal(hour)}${clock}${half ? ` ${[...half.toUpperCase()].join(' ')}` : ''}`;
}

function moneyName(sign: string): string {
  return money(sign, '2').replace(/^two /, '');
}

function sayAddress(word: string): string {
  const bare = word.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const end = /[.,!?;:]+$/.exec(bare)?.[0] ?? '';
  return (
    bare
      .slice(0, bare.length - end.length)
      .split(/[?#]/)[0]
      ?.replace(/\/+$/, '')
      .replaceAll('.', ' dot ')
      .replaceAll('/', ' slash ')
      .replace(/[-_]+/g, ' ') + end
  );
}
