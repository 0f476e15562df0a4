import type { Character } from '#core/character.ts';

/** The ready cast: one face for each category, and one for everything else. Invented people. */
export const readyCharacters: readonly Character[] = [
  {
    slug: 'mara',
    name: 'Mara',
    look: 'Woman in her late twenties, warm tan skin, dark hair in a high bun, small gold hoops.',
    wardrobe: 'Cream tee with a coral collar.',
    persona: 'Quick, warm, says it as to a friend.',
    voice: 'warm',
    fits: ['skincare'],
    drawing: {
      skin: '#d99a6c',
      hair: { style: 'bun', color: '#2b1b17' },
      build: 'slim',
      top: { style: 'tee', color: '#f0e4d2', accent: '#e5694f' },
      glasses: false,
      beard: false,
      earrings: true,
      accent: '#e5694f',
    },
  },
  {
    slug: 'theo',
    name: 'Theo',
    look: 'Man in his thirties, deep brown skin, short curls, full short beard.',
    wardrobe: 'Forest-green hoodie with cream cords.',
    persona: 'Calm, dry, hard to impress.',
    voice: 'deep',
    fits: ['fitness'],
    drawing: {
      skin: '#6b4029',
      hair: { style: 'buzz', color: '#17100e' },
      build: 'broad',
      top: { style: 'hoodie', color: '#2f6b55', accent: '#f1e3c6' },
      glasses: false,
      beard: true,
      earrings: false,
      accent: '#5fc79a',
    },
  },
];
