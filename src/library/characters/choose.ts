import type { Character } from '#core/character.ts';
import { HooklineError } from '#core/errors.ts';
import type { Category } from '#core/vocabulary.ts';

/** The character a person named, else one that fits the category; which of several, the seed decides. */
export function chooseCharacter(cast: Character[], wanted: string | null, kind: Category, seed: number): Character {
  if (wanted !== null) {
    const found = cast.find((character) => character.slug === wanted.toLowerCase());
    if (found) return found;
    throw new HooklineError('invalid_input', `There is no character "${wanted.slice(0, 60)}".`, {
      hint: `Choose one of: ${cast.map((character) => character.slug).join(', ')}.`,
    });
  }
  const fitting = cast.filter((character) => character.fits.includes(kind));
  const pool = fitting.length > 0 ? fitting : cast;
  const chosen = pool[Math.abs(seed) % pool.length];
  if (!chosen) throw new HooklineError('conflict', 'The workspace has no characters.', { hint: 'Create one first.' });
  return chosen;
}
