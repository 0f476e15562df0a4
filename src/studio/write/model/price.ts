import type { TextProvider } from '#providers/spec/text.ts';
import type { Making } from '../../stage.ts';
import { tableSystem, tableTokens } from './table-question.ts';
import { mostTokens, wordsSystem } from './words-question.ts';

/** Letters of a question and of an answer, at most: the fields of a page are capped. */
const letters = { question: 7000, answer: 10_000 };
/** What a call takes, mostly waiting; it needs no place of this machine. */
const seconds = 30;

/** What writing a script may cost at most: the words, their mending, the roundtable. Nothing without a model. */
export function priceOfWriting(text: TextProvider | null): Making[] {
  if (!text) return [];
  const ask = (system: string, extra: number, tokens: number) =>
    text.price({ system, prompt: ' '.repeat(letters.question + extra), mostTokens: tokens });
  return [
    {
      stage: 'write',
      slot: 'script',
      price: ask(wordsSystem, 0, mostTokens.words) + ask(wordsSystem, letters.answer, mostTokens.words),
      seconds,
    },
    { stage: 'write', slot: 'roundtable', price: ask(tableSystem(), 0, tableTokens), seconds },
  ];
}

/** What new words for a segment may cost at most, with one mending. */
export function priceOfSegment(text: TextProvider | null, segment: number): Making[] {
  if (!text) return [];
  const ask = (extra: number) =>
    text.price({ system: wordsSystem, prompt: ' '.repeat(letters.question + extra), mostTokens: mostTokens.segment });
  return [{ stage: 'write', slot: `script:${segment}`, price: ask(letters.answer / 2) + ask(letters.answer), seconds }];
}
