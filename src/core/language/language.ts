export interface SpeechToken {
  /** The word as it stands in the text, with its punctuation. */
  written: string;
  /** What is said for it, one or more words with the punctuation that shapes the pause; empty when nothing is said. */
  spoken: string;
}

export interface SpeechText {
  /** The whole text in speakable words: the tokens' spoken parts, joined by spaces. */
  spoken: string;
  /** One per whitespace-separated word of the text, in order. */
  tokens: SpeechToken[];
}

/** How many syllables a segment holds. */
export interface SyllableRange {
  refuseBelow: number;
  low: number;
  aim: number;
  high: number;
  refuseAbove: number;
}

/** What the house has to know of a spoken language; one folder beside this file each. */
export interface Language {
  /** BCP 47, as `en`. */
  code: string;
  /** As a person chooses it: "English". */
  name: string;
  /** Text as a person writes it → words a voice can say. Numbers, prices, units, acronyms and addresses are spelled out. */
  toSpeech(text: string): SpeechText;
  /** The bare words that are said for a text, without punctuation. */
  spokenWords(text: string): string[];
  /** Syllables of one bare word. */
  wordSyllables(word: string): number;
  /** Syllables said for a text as a person writes it. */
  countSyllables(text: string): number;
  /** Predicted speaking time in seconds at an ordinary pace. */
  predictSeconds(text: string): number;
  /** How many syllables fit that many seconds; sparse tones speak less. */
  syllableRange(seconds: number, sparse?: boolean): SyllableRange;
}
