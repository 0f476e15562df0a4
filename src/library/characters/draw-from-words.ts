import { type CharacterDrawing, hairStyles, topStyles } from '#core/character.ts';
import { chance } from './chance.ts';

/** Colours that people name, for hair, skin and clothes. */
const skins: [RegExp, string][] = [
  [/\b(?:very dark|deep|ebony|dark brown) skin\b|\bblack (?:wo)?man\b/i, '#5b3826'],
  [/\b(?:brown|dark) skin\b/i, '#7a4a2f'],
  [/\b(?:tan|olive|warm|golden) skin\b|\btanned\b/i, '#c68f62'],
  [/\b(?:pale|fair|light|freckled) skin\b|\bfreckles\b|\bpale\b/i, '#f0cdb4'],
];
const hairColors: [RegExp, string][] = [
  [/\b(?:gr[ae]y|silver)\b[^,.]*\b(?:hair|bun|bob|curls|beard)\b|\bsilver-haired\b/i, '#a9a7a3'],
  [/\b(?:blonde?|fair-haired|sandy)\b/i, '#d9b26a'],
  [/\b(?:red|ginger|auburn|copper)\b/i, '#9a4a26'],
  [/\b(?:brown|chestnut)\b/i, '#5a3a22'],
  [/\b(?:black|dark)\b/i, '#1f1714'],
];
const clothColors: [RegExp, string][] = [
  [/\bwhite\b|\bcream\b|\bivory\b/i, '#f1e8da'],
  [/\bblack\b/i, '#24242a'],
  [/\b(?:navy|dark blue)\b/i, '#24365c'],
  [/\b(?:blue|denim)\b/i, '#3a6ea5'],
  [/\b(?:green|olive|sage|forest)\b/i, '#4c7a56'],
  [/\b(?:mustard|yellow)\b/i, '#d5a63a'],
  [/\b(?:orange|rust|terracotta)\b/i, '#c8663a'],
  [/\b(?:red|burgundy|wine)\b/i, '#a8323b'],
  [/\b(?:pink|coral|rose)\b/i, '#e08a86'],
  [/\b(?:purple|lilac|plum)\b/i, '#7a5a94'],
  [/\b(?:brown|tan|beige|camel)\b/i, '#b08a62'],
  [/\bgr[ae]y\b/i, '#8d9096'],
];
const accents = ['#e5694f', '#3aa6a0', '#d5a63a', '#7a5a94', '#4c7a56', '#3a6ea5'] as const;

/** A drawing that follows the words of look and wardrobe; what they leave open depends on the name alone. */
export function drawFromWords(name: string, look: string, wardrobe: string): CharacterDrawing {
  const pick = <T>(items: readonly T[], what: string): T => items[Math.floor(chance(`${name}|${what}`) * items.length)] as T;
  const named = (pairs: readonly [RegExp, string][], text: string, what: string) =>
    pairs.find(([words]) => words.test(text))?.[1] ??
    pick(
      pairs.map(([, hex]) => hex),
      what,
    );
  const he = /\b(?:man|he|his|father|dad|boy|guy|beard(?:ed)?)\b/i.test(look);
  const style =
    hairStyles.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(look)) ??
    pick(he ? (['short', 'quiff', 'buzz'] as const) : (['bob', 'long', 'bun', 'curls'] as const), 'hair');
  const accent = pick(accents, 'accent');
  return {
    skin: named(skins, look, 'skin'),
    hair: { style, color: named(hairColors, look, 'hair color') },
    build: /\b(?:broad|stocky|heavy|muscular|large)\b/i.test(look)
      ? 'broad'
      : /\b(?:slim|thin|lean|petite)\b/i.test(look)
        ? 'slim'
        : 'average',
    top: {
      style:
        topStyles.find((one) => new RegExp(`\\b${one}\\b|${one === 'tee' ? '\\bt-?shirt\\b' : one}`, 'i').test(wardrobe)) ??
        pick(topStyles.slice(0, 4), 'top'),
      color: named(clothColors, wardrobe, 'top color'),
      accent,
    },
    glasses: /\bglasses\b|\bspectacles\b/i.test(look),
    beard: /\bbeard|\bmustache|\bstubble/i.test(look),
    earrings: /\bearrings?\b|\bhoops?\b/i.test(look),
    accent,
  };
}
