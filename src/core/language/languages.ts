import { english } from './en/english.ts';
import type { Language } from './language.ts';

/** The languages films can be spoken in, by code. */
export const languages = { en: english } as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

/** What films are spoken in; a video has no choice of its own yet. */
export const filmLanguage: Language = languages.en;
