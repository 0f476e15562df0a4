import { type AssEvent, colour, literal, type Point, round, roundedBox } from './ass.ts';
import { layers, type Moment } from './caption-layers.ts';
import type { PlacedWord } from './caption-set.ts';
import { widthOf } from './fonts.ts';
import { isRightToLeft, joinsLetters } from './writing.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A letter more often than this is not seen as typing (seconds). */
const fastest = 0.034;

/**
 * A word whose letters appear one by one while it is said; what is still to come is set but not seen, so that nothing moves. Letters that
 * join their neighbours appear as a word. `set` draws one state of it.
 */
export function typedText(
  placed: PlacedWord,
  centre: Point,
  { lit, leave }: Moment,
  set: (time: { start: number; end: number }, body: string) => AssEvent[],
): AssEvent[] {
  const { word, cap, width } = placed;
  const letters = Array.from(graphemes.segment(word.shown), ({ segment }) => segment);
  const spoken = Math.max(0, Math.min(word.end, lit.end) - word.start);
  const steps = joinsLetters(word.shown) ? 1 : Math.max(1, Math.min(letters.length, Math.floor(spoken / fastest)));
  const backwards = isRightToLeft(word.shown);
  return Array.from({ length: steps }, (_, step) => {
    const count = Math.ceil((letters.length * (step + 1)) / steps);
    const [seen, coming] = [letters.slice(0, count).join(''), letters.slice(count).join('')];
    const start = word.start + (spoken * step) / steps;
    const last = step === steps - 1;
    const end = last ? leave : word.start + (spoken * (step + 1)) / steps;
    const body = coming === '' ? literal(seen) : `${literal(seen)}{\\alpha&HFF&}${literal(coming)}`;
    const reach = widthOf(word.face, seen, cap) - width / 2;
    const caret = caretAt({ x: centre.x + (backwards ? -reach : reach), y: centre.y }, cap, backwards);
    return [...set({ start, end }, body), { layer: layers.lit, start, end: last ? Math.max(start, lit.end) : end, text: caret }];
  }).flat();
}

/** The bar where the next letter will stand. */
function caretAt({ x, y }: Point, cap: number, backwards: boolean): string {
  const away = 0.16 * cap * (backwards ? -1 : 1);
  return `{\\an5\\pos(${round(x + away)},${round(y)})\\1c${colour('#C2410C')}\\p1}${roundedBox(Math.max(3, cap * 0.09), cap * 1.3, 2)}`;
}
