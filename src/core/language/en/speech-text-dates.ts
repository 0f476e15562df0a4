import { cardinal, ordinal, yearLike } from './speech-text-numbers.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** "Nov." and "Nov" → "November"; whole names stay as they are; null for anything else. */
export function monthName(short: string): string | null {
  return beginning(months, short.replace(/\.$/, ''));
}

/** "Mon" → "Monday"; whole names stay as they are; null for anything else. */
export function dayName(short: string): string | null {
  return beginning(days, short);
}

function beginning(names: readonly string[], short: string): string | null {
  return /^[A-Z][a-z]{2,}$/.test(short) ? (names.find((name) => name.startsWith(short)) ?? null) : null;
}

/** A day as "November twenty-first twenty twenty-six"; null where there is no such month or day. A year of two digits is of this century. */
export function sayDate(year: number, month: number, day: number): string | null {
  const name = months[month - 1];
  if (name === undefined || day < 1 || day > 31) return null;
  return `${name} ${ordinal(day)} ${yearLike(year < 100 ? 2000 + year : year)}`;
}

/** "1-800-555-0199" as it is dictated: figure by figure, a breath between groups. */
export function sayPhone(number: string): string {
  const groups = number.split(/\D+/).filter(Boolean);
  return groups
    .map((group) =>
      /^[1-9]00$/.test(group)
        ? cardinal(Number(group))
        : [...group].map((digit) => (digit === '0' ? 'oh' : cardinal(Number(digit)))).join(' '),
    )
    .join(', ');
}
