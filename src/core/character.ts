import type { Category } from './vocabulary.ts';

/** How the local rig draws a character; other providers read `look` and `wardrobe` as words. */
export interface CharacterDrawing {
  skin: string;
  hair: { style: 'bun' | 'bob' | 'curls' | 'short' | 'buzz' | 'long' | 'braids' | 'quiff' | 'hijab' | 'bald' | 'ponytail'; color: string };
  build: 'slim' | 'average' | 'broad';
  top: { style: 'tee' | 'hoodie' | 'shirt' | 'sweater' | 'apron' | 'blazer' | 'tank'; color: string; accent: string };
  glasses: boolean;
  beard: boolean;
  earrings: boolean;
  accent: string;
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
