import { chance } from '../writer/random.ts';

/** One of the choices, by seed and key alone. */
export function pick<T>(choices: readonly T[], seed: number, key: string): T {
  const found = choices[Math.floor(chance(seed, key) * choices.length)];
  if (found === undefined) throw new TypeError('Nothing to choose from.');
  return found;
}

/** A wording with the product in it: `{it}` is "the kettle", `{It}` begins a sentence. */
export function fill(wording: string, it: string): string {
  return wording.replaceAll('{it}', it).replaceAll('{It}', raised(it));
}

/** As the beginning of a sentence. */
export function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
