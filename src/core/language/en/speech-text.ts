import type { SpeechText, SpeechToken } from '../language.ts';
import { cardinal, codeNumber, decimal, fraction, money, ordinal, yearLike } from './speech-text-numbers.ts';
import { capitalsWord, shortForm, unitWord } from './speech-text-words.ts';

/** Text as a person writes it → words a voice can say. Numbers, prices, units, acronyms and addresses are spelled out. */
export function toSpeech(text: string): SpeechText {
  const written = text.split(/\s+/).filter(Boolean);
  const tokens: SpeechToken[] = [];
  written.forEach((word, index) => {
    const spoken = sayToken(word, written[index - 1] ?? '', written[index + 1] ?? '');
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

/** Most words say themselves; those are remembered, as the writer asks for the same ones over and over. */
function sayToken(word: string, before: string, after: string): string {
  if (!plainWord.test(word) || /\d/.test(before)) return readToken(word, before, after);
  const known = plainSaid.get(word);
  if (known !== undefined) return known;
  const said = readToken(word, '', '');
  if (plainSaid.size > 20_000) plainSaid.clear();
  plainSaid.set(word, said);
  return said;
}

function readToken(word: string, before: string, after: string): string {
  const plain = word
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[™®©*_`~^|<>]/g, '')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu, (mark) => (/^[0-9#*]$/.test(mark) ? mark : ''));
  const whole = shortForm(plain);
  if (whole) return whole;
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
  const said = shortForm(core) ?? sayCore(core, before, after);
  // The full stop of an abbreviation ("12 oz. bottle") ends no sentence.
  if (end === '.' && /^[a-z]/.test(after) && /^[a-z]{2,3}$/i.test(core) && unitWord(core, false, true)) return said;
  return said === '' ? '' : said + end;
}

function sayCore(core: string, before: string, after: string): string {
  const dashed = core.split(/\.{2,}|[—…]|--/).filter(Boolean);
  if (dashed.length > 1) return dashed.map((piece) => sayCore(piece, '', '')).join(', ');
  const unit = /\d/.test(before) ? unitWord(core, /^1$/.test(before), false) : null;
  if (unit) return unit;
  if (/^[xX×]$/.test(core) && /\d/.test(before) && /^\d/.test(after)) return 'by';
  if (/\d/.test(core)) return sayNumeric(core, after);
  if (core.includes('/')) return core.split('/').filter(Boolean).map(sayPlain).join(' or ');
  return sayPlain(core);
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
  [/^#(\d+)$/, ([, digits = '']) => `number ${cardinal(Number(digits))}`],
  [/^(\d+)(st|nd|rd|th)$/i, ([, digits = '']) => ordinal(Number(digits))],
  [/^(\d{1,2}):(\d{2})(am|pm)?$/i, ([, hour = '', minute = '', half]) => sayTime(Number(hour), Number(minute), half)],
  [
    /^(\d+)\/(\d+)$/,
    ([, top = '', bottom = '']) => (top === '24' && bottom === '7' ? 'twenty-four seven' : fraction(Number(top), Number(bottom))),
  ],
  [
    /^(\d+)-(\d+)\/(\d+)("?)$/,
    ([, whole = '', top = '', bottom = '', inch]) =>
      `${cardinal(Number(whole))} and ${fraction(Number(top), Number(bottom))}${inch ? ' inches' : ''}`,
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
  [/^([48])K$/, ([, digits = '']) => `${cardinal(Number(digits))} K`],
  [
    /^(304|316|430|420|440)$/,
    ([, digits = ''], after) => (/^stainless|^steel/i.test(after) ? codeNumber(digits) : cardinal(Number(digits))),
  ],
  [/^(19|20)\d\d$/, ([year = '']) => yearLike(Number(year))],
  [new RegExp(`^${num}$`), ([, digits = '']) => decimal(digits)],
  [new RegExp(`^${num}-([A-Za-z].*)$`), ([, digits = '', rest = '']) => `${decimal(digits)}${glueHyphen(rest)}`],
  [new RegExp(`^${num}(%|["″”'′+]|°?[A-Za-z℃℉°]+)(?:/(.+))?$`), ([, digits = '', unit = '', per]) => sayUnit(digits, unit, per)],
];

function sayNumeric(core: string, after: string): string {
  for (const [shape, say] of readers) {
    const match = shape.exec(core);
    if (match) return say([...match], after).trim();
  }
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
    .map((piece) => ` ${unitWord(piece, true, true) ?? (/\d/.test(piece) ? sayNumeric(piece, '') : sayPlain(piece))}`)
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
