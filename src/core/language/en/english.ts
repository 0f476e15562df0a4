import type { Language } from '../language.ts';
import { toSpeech } from './speech-text.ts';
import { countSyllables, predictSeconds, spokenWords, syllableRange, wordSyllables } from './syllables.ts';

export const english: Language = {
  code: 'en',
  name: 'English',
  toSpeech,
  spokenWords: (text) => spokenWords(toSpeech(text).spoken),
  wordSyllables,
  countSyllables,
  predictSeconds,
  syllableRange,
};
