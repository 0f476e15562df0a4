import type { PriceOpinion } from './candidate.ts';

const signs: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['USD$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['CDN$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['Rs.', 'INR'],
  ['Rs', 'INR'],
  ['lei', 'RON'],
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['元', 'CNY'],
];
/** Signs that several countries share: the page must say which. */
const shared = ['$', '¥', '￥', 'kr'];
const codes =
  'USD EUR GBP JPY CNY CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH INR KRW VND THB PHP IDR MYR SGD HKD TWD ILS AED SAR ZAR BRL MXN ARS CLP COP PEN EGP'.split(
    ' ',
  );
const known = new Set(codes);

const signPattern = [...signs.map(([sign]) => sign), ...shared]
  .sort((a, b) => b.length - a.length)
  // `US $5`, as well as `US$5`.
  .map((sign) => sign.replace(/(?<=\w)\$$/, ' ?$').replace(/[$.]/g, '\\$&'))
  .join('|');
const money = `(?:${codes.join('|')}|${signPattern})`;
const number = "\\d{1,3}(?:[ .,'’\\u00a0\\u202f]\\d{2,3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
const tail = '(?:[.,:]?[-–—]+)?';
const before = `(${money})[ \\u00a0]{0,2}(${number})${tail}`;
const after = `(${number})${tail}[ \\u00a0]{0,2}(${money})`;
const bounded = (pattern: string) => `(?<![\\p{L}\\p{N}.,])(?:${pattern})(?![\\p{L}\\p{N}]|[.,]\\d)`;
/** `2 490:-`, `599,-`: whole crowns or euros. */
const crowns = `(${number})(:-|,[-–])(?!\\d)`;
/** `149€99`: French cents behind the sign. */
const split = '(\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3})+|\\d{1,6})[ \\u00a0]?€[ \\u00a0]?(\\d\\d)(?![\\d.,]|[ \\u00a0]?€)';
const anywhere = new RegExp(`(?<![\\p{L}\\p{N}.,])${split}|${bounded(`${before}|${after}`)}|(?<![\\p{L}\\p{N}.,])${crowns}`, 'gu');

/** An ISO 4217 code we know, or null. */
export function readCurrency(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const text = given.trim().replace(/ (?=\$$)/, '');
  const code = text.toUpperCase();
  if (known.has(code)) return code;
  return signs.find(([sign]) => sign.toLowerCase() === text.toLowerCase())?.[1] ?? null;
}

/** A machine's or a person's number: `1299.5`, `1.299,50`, `1,299`, `1 299,00`, `1'299.–`. Null for what is no positive amount. */
export function readAmount(given: unknown): number | null {
  if (typeof given === 'number') return sane(given);
  if (typeof given !== 'string') return null;
  const text = given.trim();
  return /^\d{1,9}(\.\d+)?$/.test(text) ? sane(Number(text)) : readWritten(text);
}

/** As people write it: here `1.299` is more than a thousand. */
function readWritten(text: string): number | null {
  const digits = new RegExp(number, 'u').exec(text)?.[0];
  if (digits === undefined) return null;
  const compact = digits.replace(/[ '’\u00a0\u202f]/g, '');
  const mark = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (mark === -1) return sane(Number(compact));
  const decimals = compact.length - mark - 1;
  const marks = new Set(compact.replace(/\d/g, ''));
  // Three digits after the only kind of mark are thousands: 1,299 and 12.990 are not written for 1.299.
  const isDecimal = decimals !== 3 || (marks.size === 2 && compact.indexOf(compact.charAt(mark)) === mark && decimals < 3);
  const whole = compact.slice(0, isDecimal ? mark : undefined).replace(/[.,]/g, '');
  return sane(Number(isDecimal ? `${whole}.${compact.slice(mark + 1)}` : whole));
}

/** All prices written in a text, in order. `hint` is the page's currency, for signs that several countries share. */
export function readPrices(text: string, hint: string | null): (PriceOpinion & { at: number; written: string })[] {
  const found = [];
  for (const match of text.slice(0, 20_000).matchAll(anywhere)) {
    const [written, whole, cents, signBefore, numberAfter, numberBefore, signAfter, crowned] = match;
    const amount = readWritten(whole === undefined ? (numberAfter ?? numberBefore ?? crowned ?? '') : `${whole},${cents}`);
    const sign = whole === undefined ? (signBefore ?? signAfter ?? (crowned === undefined ? undefined : wholeSigns[hint ?? ''])) : '€';
    if (amount === null || sign === undefined) continue;
    // `$189.00 CAD` and `CAD $189.00`: the code says which dollar.
    const named = shared.includes(sign) ? codeBeside(text, match.index, match.index + written.length) : null;
    found.push({ amount, currency: named ?? currencyOfSign(sign, hint), at: match.index, written });
  }
  return found;
}

function codeBeside(text: string, from: number, to: number): string | null {
  const code =
    /^[ \u00a0]?([A-Z]{3})(?![\p{L}\p{N}])/u.exec(text.slice(to, to + 5))?.[1] ??
    /(?<!\p{L})([A-Z]{3})[ \u00a0]?$/u.exec(text.slice(Math.max(0, from - 5), from))?.[1];
  return readCurrency(code);
}

const wholeSigns: Record<string, string> = { SEK: 'kr', NOK: 'kr', DKK: 'kr', EUR: '€' };

function currencyOfSign(sign: string, hint: string | null): string | null {
  const own = readCurrency(sign);
  if (own !== null) return own;
  const fits: Record<string, readonly string[]> = {
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
    '¥': ['JPY', 'CNY'],
    '￥': ['JPY', 'CNY'],
    kr: ['SEK', 'NOK', 'DKK'],
  };
  const possible = fits[sign] ?? [];
  if (hint !== null && possible.includes(hint)) return hint;
  return possible[0] ?? null;
}

/** The currency that a shop's country suggests, from its address and the page's language; null when neither says. */
export function currencyOfPlace(url: string | null, language: string): string | null {
  const host = url === null ? '' : (URL.parse(url)?.hostname ?? '');
  const places: readonly (readonly [RegExp, string])[] = [
    [/\.ca$/, 'CAD'],
    [/\.au$/, 'AUD'],
    [/\.nz$/, 'NZD'],
    [/\.sg$/, 'SGD'],
    [/\.hk$/, 'HKD'],
    [/\.mx$/, 'MXN'],
    [/\.jp$/, 'JPY'],
    [/\.cn$/, 'CNY'],
    [/\.se$/, 'SEK'],
    [/\.no$/, 'NOK'],
    [/\.dk$/, 'DKK'],
    [/\.(de|at|fr|it|es|nl|be|fi|ie|pt|gr|sk|si|ee|lt|lv)$/, 'EUR'],
    [/\.uk$/, 'GBP'],
    [/\.in$/, 'INR'],
    [/\.pl$/, 'PLN'],
    [/\.cz$/, 'CZK'],
    [/\.br$/, 'BRL'],
    [/\.kr$/, 'KRW'],
  ];
  const byHost = places.find(([pattern]) => pattern.test(host))?.[1];
  if (byHost !== undefined) return byHost;
  const region = /^[a-z]{2}[-_]([a-z]{2})$/i.exec(language.trim())?.[1]?.toUpperCase();
  const byRegion: Record<string, string> = {
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    US: 'USD',
    JP: 'JPY',
    CN: 'CNY',
    SE: 'SEK',
    NO: 'NOK',
    DK: 'DKK',
  };
  return region === undefined ? null : (byRegion[region] ?? null);
}

/** `$49`, `€12.50`, `49.90 CHF`: how a price is written in facts. */
export function writePrice(amount: number, currency: string): string {
  const written = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  const sign = { USD: '$', EUR: '€', GBP: '£', INR: '₹' }[currency];
  return sign === undefined ? `${written} ${currency}` : `${sign}${written}`;
}

function sane(amount: number): number | null {
  return Number.isFinite(amount) && amount > 0 && amount < 1e9 ? Math.round(amount * 100) / 100 : null;
}
