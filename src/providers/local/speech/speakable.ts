import { HooklineError } from '#core/errors.ts';
import { toSpeech } from '#core/language/en/speech-text.ts';

/** A word the voice can say. `text` has letters and apostrophes of ASCII only, so no engine can read it as a command. */
export interface SpokenWord {
  /** Index of the written token it belongs to. */
  token: number;
  text: string;
  /** What follows it; shapes the melody and the pause. */
  mark: '' | ',' | '.' | '?' | '!';
}

export interface Speakable {
  /** The text as written, one entry per whitespace-separated word. */
  written: string[];
  sentences: SpokenWord[][];
  /** Written tokens with letters the voice has no sounds for. */
  unsayable: string[];
}

const longestWord = 24;
const longestSentence = 40;
const mostWords = 2000;

/** Text as written → sentences of speakable words. Errors: `invalid_input` for nothing to say or more than 2000 words. */
export function toSpeakable(text: string): Speakable {
  const { tokens } = toSpeech(text);
  const sentences: SpokenWord[][] = [];
  const unsayable: string[] = [];
  let sentence: SpokenWord[] = [];
  let total = 0;
  const close = () => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  tokens.forEach(({ written, spoken }, token) => {
    const pieces = spoken.split(/\s+/).flatMap(sayable);
    if (pieces.length === 0 && /\p{L}/u.test(written)) unsayable.push(written);
    for (const { text: word, mark } of pieces) {
      total += 1;
      sentence.push({ token, text: word, mark });
      if (/[.?!]/.test(mark) || (sentence.length >= longestSentence && mark === ',') || sentence.length >= longestSentence * 1.5) close();
    }
  });
  close();
  if (total > mostWords) {
    throw new HooklineError('invalid_input', `The text has ${total} words to say; a segment takes ${mostWords} at most.`, {
      hint: 'Split it into more segments.',
    });
  }
  if (total === 0) {
    throw new HooklineError('invalid_input', 'The text has no word this voice can say.', {
      hint: 'Write it in English, in Latin letters.',
    });
  }
  return { written: tokens.map((token) => token.written), sentences, unsayable };
}

/** The words of one spoken piece: hyphens part, accents go, nothing but A–Z, a–z and inner apostrophes stays. */
function sayable(piece: string): { text: string; mark: SpokenWord['mark'] }[] {
  const mark = (/[?!]/.exec(piece) ?? /[.](?=[^A-Za-z]*$)/.exec(piece) ?? /[,;:](?=[^A-Za-z]*$)/.exec(piece))?.[0] ?? '';
  const words = fold(piece)
    .split(/[^A-Za-z']+/)
    .map((word) => word.replace(/^'+|'+$/g, '').replace(/'{2,}/g, "'"))
    .filter((word) => word !== '')
    .flatMap((word) => word.match(new RegExp(`.{1,${longestWord}}`, 'g')) ?? []);
  const last = words.length - 1;
  return words.map((text, index) => ({ text, mark: index === last ? asMark(mark) : '' }));
}

function asMark(mark: string): SpokenWord['mark'] {
  if (mark === '.' || mark === '?' || mark === '!') return mark;
  return mark === '' ? '' : ',';
}

const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'th',
  þ: 'th',
  ı: 'i',
};

function fold(text: string): string {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[ßæÆœŒøØłŁđĐðþı]/g, (letter) => latin[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
