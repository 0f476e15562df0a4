const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales: [number, string][] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
];
const irregularOrdinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** 8249 → "eight thousand two hundred forty-nine". Whole numbers from 0 to 999 billion; others digit by digit. */
export function cardinal(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return digitByDigit(String(value));
  if (value < 20) return ones[value] ?? '';
  if (value < 100) {
    const rest = value % 10;
    return (tens[Math.floor(value / 10)] ?? '') + (rest ? `-${ones[rest]}` : '');
  }
  for (const [size, word] of scales) {
    if (value < size) continue;
    const rest = value % size;
    return `${cardinal(Math.floor(value / size))} ${word}${rest ? ` ${cardinal(rest)}` : ''}`;
  }
  return '';
}

/** 3 → "third", 22 → "twenty-second". */
export function ordinal(value: number): string {
  const words = cardinal(value);
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  const irregular = irregularOrdinals[last];
  if (irregular) return words.slice(0, cut) + irregular;
  return words.slice(0, cut) + (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
}

/** "1,240.5" → "one thousand two hundred forty point five". */
export function decimal(digits: string): string {
  const [whole = '0', fraction] = digits.replaceAll(',', '').split('.');
  const head = cardinal(Number(whole || '0'));
  return fraction ? `${head} point ${digitByDigit(fraction)}` : head;
}

/** "304" → "three oh four", the way a grade or model number is read. */
export function codeNumber(digits: string): string {
  if (digits.length <= 2 && !digits.startsWith('0')) return cardinal(Number(digits));
  if (digits.length === 3 && digits.endsWith('00')) return cardinal(Number(digits));
  if (digits.length === 4 && !digits.startsWith('0')) return yearLike(Number(digits));
  return [...digits].map((digit) => (digit === '0' ? 'oh' : (ones[Number(digit)] ?? ''))).join(' ');
}

/** 2026 → "twenty twenty-six", 1905 → "nineteen oh five". */
export function yearLike(value: number): string {
  const rest = value % 100;
  const head = Math.floor(value / 100);
  if (head % 10 === 0 && rest < 10) return cardinal(value);
  if (rest === 0) return `${cardinal(head)} hundred`;
  return `${cardinal(head)} ${rest < 10 ? `oh ${ones[rest]}` : cardinal(rest)}`;
}

const currencies: Record<string, { one: string; many: string; cent: string }> = {
  $: { one: 'dollar', many: 'dollars', cent: 'cents' },
  '€': { one: 'euro', many: 'euros', cent: 'cents' },
  '£': { one: 'pound', many: 'pounds', cent: 'pence' },
  '¥': { one: 'yen', many: 'yen', cent: '' },
  '₹': { one: 'rupee', many: 'rupees', cent: 'paise' },
};

/** "$12.48" → "twelve forty-eight", "$120" → "one hundred twenty dollars", "€43.90" → "forty-three euros ninety". */
export function money(sign: string, digits: string): string {
  // "€19,99": a comma before two last figures is a decimal one.
  const [whole = '0', fraction = ''] = digits
    .replace(/^(\d+),(\d\d)$/, '$1.$2')
    .replaceAll(',', '')
    .split('.');
  const name = currencies[sign];
  const units = Number(whole);
  const cents = fraction ? Number(fraction.padEnd(2, '0').slice(0, 2)) : 0;
  if (!name) return decimal(digits);
  if (cents === 0) return `${cardinal(units)} ${units === 1 ? name.one : name.many}`;
  if (units === 0) return `${cardinal(cents)} ${name.cent}`;
  const tail = cents < 10 ? `oh ${ones[cents]}` : cardinal(cents);
  if (sign !== '$') return `${cardinal(units)} ${units === 1 ? name.one : name.many} ${tail}`;
  if (units < 100) return `${cardinal(units)} ${tail}`;
  if (units < 1000 && units % 100 !== 0) return `${cardinal(Math.floor(units / 100))} ${pair(units % 100)} ${tail}`;
  return `${cardinal(units)} dollars and ${cardinal(cents)} ${name.cent}`;
}

function pair(value: number): string {
  return value < 10 ? `oh ${ones[value]}` : cardinal(value);
}

/** "1/2" → "one half", "3/4" → "three quarters", "3/16" → "three sixteenths", "9/10" → "nine out of ten", "18/8" → "eighteen eight". */
export function fraction(top: number, bottom: number): string {
  if (bottom === 2 && top === 1) return 'one half';
  if (top <= bottom && (bottom === 5 || bottom === 10 || bottom === 100)) return `${cardinal(top)} out of ${cardinal(bottom)}`;
  if (top < bottom && [3, 4, 6, 8, 16, 32, 64].includes(bottom)) {
    const part = bottom === 4 ? 'quarter' : ordinal(bottom);
    return `${cardinal(top)} ${part}${top === 1 ? '' : 's'}`;
  }
  return `${cardinal(top)} ${cardinal(bottom)}`;
}

function digitByDigit(digits: string): string {
  return [...digits].map((digit) => (digit === '.' ? 'point' : digit === '-' ? 'minus' : (ones[Number(digit)] ?? ''))).join(' ');
}
