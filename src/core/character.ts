import type { Category } from './vocabulary.ts';

export const hairStyles = ['bun', 'bob', 'curls', 'short', 'buzz', 'long', 'braids', 'quiff', 'hijab', 'bald', 'ponytail'] as const;
export const builds = ['slim', 'average', 'broad'] as const;
export const topStyles = ['tee', 'hoodie', 'shirt', 'sweater', 'apron', 'blazer', 'tank'] as const;

/** How the local rig draws a character; other providers read `look` and `wardrobe` as words. */
export interface CharacterDrawing {
  skin: string;
  hair: { style: (typeof hairStyles)[number]; color: string };
  build: (typeof builds)[number];
  top: { style: (typeof topStyles)[number]; color: string; accent: string };
  glasses: boolean;
  beard: boolean;
  earrings: boolean;
  accent: string;
}

/** What is seen of a character. */
export type Appearance = Pick<Character, 'look' | 'wardrobe' | 'drawing'>;

export function appearanceOf({ look, wardrobe, drawing }: Character): Appearance {
  return { look, wardrobe, drawing };
}

/** A persistent on-screen identity. Claims no profession, licence or title. */
export interface Character {
  /** Stable short name, e.g. `mara`. */
  slug: string;
  name: string;
  look: string;
  wardrobe: string;
  persona: string;
  voice: string;
  fits: Category[];
  drawing: CharacterDrawing;
}

/** A character as a film is cast with it. */
export interface Casting extends Character {
  /** SHA-256 of pictures that show them, best first: a person's own, else the portrait. Films of an earlier version have none. */
  pictures?: string[];
}
