import { words } from '#web/words/en.ts';

/** `$5.04`, `$0.0042`; nothing spent is `Free`. */
export function showPrice(micros: number): string {
  if (micros === 0) return words.units.free;
  const dollars = micros / 1_000_000;
  return `$${dollars.toFixed(dollars >= 0.01 || dollars === 0 ? 2 : 4)}`;
}

/** A length of film: `0:04`, `1:00`. */
export function showLength(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A waiting time, roughly: `about 8 min`. */
export function showWait(seconds: number): string {
  if (seconds < 10) return words.units.moment;
  if (seconds < 60) return words.units.aboutSeconds(Math.ceil(seconds / 5) * 5);
  if (seconds < 3600) return words.units.aboutMinutes(Math.ceil(seconds / 60));
  return words.units.aboutHours(Math.round(seconds / 360) / 10);
}

/** `4.2 MB`. */
export function showBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** step).toFixed(step > 1 ? 1 : 0)} ${units[step]}`;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });
const calendar = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** How long ago: `3 min. ago`, after a week the date. */
export function showAgo(moment: string, now = Date.now()): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const past = Math.abs(seconds);
  if (past < 45) return words.units.justNow;
  if (past < 3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (past < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  if (past < 7 * 86_400) return relative.format(Math.round(seconds / 86_400), 'day');
  return calendar.format(new Date(moment));
}

export const showDate = (moment: string): string => calendar.format(new Date(moment));
export const showCount = (count: number): string => count.toLocaleString('en');

/** A title, which is an address until the product has a name: then without the part that all addresses share. */
export const showTitle = (title: string): string => title.replace(/^https?:\/\/(www\.)?/i, '');
