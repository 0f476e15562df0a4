import { type Character, type CharacterDrawing, topStyles } from '#core/character.ts';
import { chance } from './chance.ts';
import { readLook, readWardrobe } from './read-words.ts';

const skins = ['#5b3826', '#7a4a2f', '#c68f62', '#f0cdb4'] as const;
const hairColors = ['#a9a7a3', '#d9b26a', '#9a4a26', '#5a3a22', '#1f1714'] as const;
const accents = ['#e5694f', '#3aa6a0', '#d5a63a', '#7a5a94', '#4c7a56', '#3a6ea5'] as const;
const tops = ['#f1e8da', '#24365c', '#8d9096', '#c8663a', '#a8323b', '#e08a86'] as const;

/** A drawing that follows the words of look and wardrobe; what they leave open depends on the name alone. */
export function drawFromWords(name: string, look: string, wardrobe: string): CharacterDrawing {
  const pick = <T>(items: readonly T[], what: string): T => items[Math.floor(chance(`${name}|${what}`) * items.length)] as T;
  const { face, hair } = readLook(look);
  const top = readWardrobe(wardrobe);
  const he = face.beard || /\b(?:man|he|his|father|dad|boy|guy)\b/i.test(look);
  const accent = pick(accents, 'accent');
  return {
    ...face,
    skin: face.skin ?? pick(skins, 'skin'),
    hair: {
      style: hair.style ?? pick(he ? (['short', 'quiff', 'buzz'] as const) : (['bob', 'long', 'bun', 'curls'] as const), 'hair'),
      color: hair.color ?? pick(hairColors, 'hair color'),
    },
    build: face.build ?? 'average',
    top: {
      style: top.style ?? pick(topStyles.slice(0, 4), 'top'),
      color: top.color ?? pick(tops, 'top color'),
      accent: top.accent ?? accent,
    },
    accent,
  };
}

/** The drawing of a character of whom other words are said now: what they name otherwise than before changes, and all else stays. */
export function redrawFromWords(
  { drawing, ...before }: Pick<Character, 'drawing' | 'look' | 'wardrobe'>,
  now: Pick<Character, 'look' | 'wardrobe'>,
): CharacterDrawing {
  const [was, is] = [readLook(before.look), readLook(now.look)];
  return {
    ...drawing,
    ...newIn(is.face, was.face),
    hair: { ...drawing.hair, ...newIn(is.hair, was.hair) },
    top: { ...drawing.top, ...newIn(readWardrobe(now.wardrobe), readWardrobe(before.wardrobe)) },
  };
}

/** The parts that are said, and were not said so before. */
function newIn<T extends object>(now: T, before: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const parts = Object.entries(now).filter(([part, said]) => said !== null && said !== before[part as keyof T]);
  return Object.fromEntries(parts) as { [K in keyof T]?: NonNullable<T[K]> };
}
