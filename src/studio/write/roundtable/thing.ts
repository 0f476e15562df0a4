import type { Category } from '#core/vocabulary.ts';
import { things } from './things.ts';

/** How a kind of product behaves before a lens. Wordings take `{it}` for "the kettle". */
export interface Thing {
  /** What the light meets first. */
  surface: 'mirror' | 'gloss' | 'matt' | 'cloth' | 'clear' | 'screen' | 'lit' | 'paper';
  /** What it takes to hold it; `room` can't be lifted into a frame. */
  size: 'palm' | 'hands' | 'arms' | 'worn' | 'room';
  print: 'small' | 'large';
  /** How it is lit when it matters: a sentence. */
  light: string;
  /** What a phone gets wrong with it, as a remark about `{it}`. */
  risk: string;
  /** What hands do with it that proves something without a word: verb phrases. */
  touch: readonly [string, string, string];
  /** The sound it makes. */
  sound: string;
}

/** Which of the kinds a product is, by its noun, else its name, else its category. */
export function thingOf({ noun, name, kind }: { noun: string; name: string; kind: Category }): Thing {
  const title = name.split(/[,|(–]/)[0] ?? '';
  const found = things.find(({ words }) => words.test(noun)) ?? things.find(({ words }) => words.test(title));
  const thing = found ?? things.find(({ kinds }) => kinds.includes(kind)) ?? things.at(-1);
  if (!thing) throw new TypeError('No kind of thing is known.');
  return thing;
}
