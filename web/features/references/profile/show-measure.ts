import type { MeasureNote } from '#core/footage.ts';
import type { Profile } from '../reference-queries.ts';

/** `1.4 s`; from a minute on `1:04`. */
export function showSeconds(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** As many digits as can be meant: `133`, `13.4`, `0.52`, `0.003`. */
export function showNumber(value: number): string {
  const size = Math.abs(value);
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3))).replace('-', '−');
}

export const showShare = (share: number): string => `${Math.round(share * 100)}%`;

/** A value beside its unit: shares as percentages of what they are a share of. */
export function showMeasure(value: number, unit: string): { value: string; unit: string } {
  const whole = /^share of (.+)$/.exec(unit)?.[1];
  if (unit === '0 to 1') return { value: showNumber(value), unit: 'of 1' };
  return whole === undefined ? { value: showNumber(value), unit } : { value: showShare(value), unit: `of ${whole}` };
}

/** What stands at a path of a profile: a number, the numbers of a list, or nothing. Lists are read through. */
export function readPath(profile: Profile, path: string): number | (number | null)[] | null {
  let found: unknown[] = [profile];
  let isList = false;
  for (const name of path.split('.')) {
    found = found.flatMap((one) => {
      const next = (one as Record<string, unknown> | null)?.[name] ?? null;
      if (Array.isArray(next)) isList = true;
      return next;
    });
  }
  if (isList) return found.map((one) => (typeof one === 'number' ? one : null));
  return typeof found[0] === 'number' ? found[0] : null;
}

/** Times to write under an axis: whole steps that leave room between them. The last one is the end, where it fits. */
export function ticksOf(seconds: number): number[] {
  const step = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600].find((size) => seconds / size <= 6) ?? 1200;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
  return ticks.filter((tick) => tick === 0 || seconds - tick > step * 0.35 || seconds - tick < 0.001);
}

/** Paths of a profile that belong together, by their first word, in the order of the record. */
export function groupsOf(measures: Readonly<Record<string, MeasureNote>>): [string, [string, MeasureNote][]][] {
  const groups = new Map<string, [string, MeasureNote][]>();
  for (const [path, note] of Object.entries(measures)) {
    if (path === 'version') continue;
    const group = path.includes('.') ? (path.split('.')[0] ?? '') : '';
    groups.set(group, [...(groups.get(group) ?? []), [path, note]]);
  }
  return [...groups];
}
