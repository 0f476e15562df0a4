import { chance } from '../writer/random.ts';

/** One of the choices, by seed and key alone. */
export function pick<T>(choices: readonly T[], seed: number, key: string): T {
  const found = choices[Math.floor(chance(seed, key) * choices.length)];
  if (found === undefined) throw new TypeError('Nothing to choose from.');
  return found;
}
