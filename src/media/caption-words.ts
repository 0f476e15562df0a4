import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Word } from '#core/timing.ts';
import type { Face } from './fonts.ts';
import { cleanText } from './overlay-text.ts';
import { capitals, chooseFace, facesFor, isRightToLeft, standsTight, unitsOf } from './writing.ts';

/** A word as it is set. */
export interface CaptionWord extends Word {
  /** Without the punctuation that a caption does not need; `text` has all of it. */
  shown: string;
  face: Face;
  emoji: string[];
  /** Stands right behind the word before it. */
  tight: boolean;
}

/**
 * Spoken words as captions show them: in the theme's case, each in a face that has its letters, long unspaced ones in parts that share its
 * time by their length. A mark on its own that captions do not need is not shown. Errors: `invalid_input` for letters no face has.
 */
export function captionWords(words: readonly Word[], theme: CaptionTheme): { words: CaptionWord[]; rtl: boolean; notes: string[] } {
  const chain = facesFor(theme);
  // One face for all of them where one has all letters: a text that changes its type from word to word looks broken.
  const main = chooseFace(
    words
      .map(({ text }) => (theme.uppercase ? capitals(text) : text))
      .join(' ')
      .slice(0, 4000),
    chain,
  );
  const order = [...new Set([main, ...chain])];
  const notes: string[] = [];
  const set = words.flatMap((word) => {
    const units = unitsOf(word.text.replace(/\s+/gu, ' ').trim());
    const lengths = units.map((unit) => Array.from(unit).length);
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    let done = 0;
    return units.flatMap((unit, index): CaptionWord[] => {
      const from = done / whole;
      done += lengths[index] ?? 0;
      const { text, face, emoji, dropped } = cleanText(theme.uppercase ? capitals(unit) : unit, order);
      if (dropped.length > 0) notes.push(`captions: left out ${dropped.join(' ')}`);
      const shown = bare(text);
      if (shown === '') return [];
      const at = (share: number) => word.start + (word.end - word.start) * share;
      const tight = index > 0 && standsTight(unit) && standsTight(units[index - 1] ?? '');
      return [{ text, shown, face, emoji, tight, start: at(from), end: at(done / whole) }];
    });
  });
  return { words: set, rtl: isRightToLeft(words.map(({ text }) => text).join(' ')), notes };
}

/** Question and exclamation marks stay, and what makes a number negative. */
function bare(text: string): string {
  return text.replace(/^(?:["'“”‘([—、。]|[–-](?!\p{Sc}?[.,]?\d))+/u, '').replace(/(?<!\s)["'“”’)\].,;:–—…、。，．،؛-]+$/u, '');
}
