import type { LanguageCode } from '#core/language/languages.ts';
import { englishWriting } from './en/english-writing.ts';
import type { Writing } from './writing.ts';

/** What the writer knows of each language films are spoken in. */
export const writings = { en: englishWriting } as const satisfies Record<LanguageCode, Writing>;

export const writing: Writing = writings.en;
