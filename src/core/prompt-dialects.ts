import { type LongSection, longSections } from './prompt-words.ts';

/** How one kind of video model likes to be told. */
export interface PromptDialect {
  id: string;
  name: string;
  /** What it takes, in characters as the vendor counts them (UTF-16 units: never fewer than letters). */
  limit: number;
  /** `capitals` names each section, `prose` runs on as one paragraph. */
  form: 'capitals' | 'prose';
  order: readonly LongSection[];
  /** `timecodes` as a list, `prose` as sentences, `numbered` as `Shot 1 (3.4 s)`. */
  shots: 'timecodes' | 'prose' | 'numbered';
  /** At most so many shots; more are joined. */
  mostShots: number;
  /** Characters of one numbered shot. */
  shotLimit: number | null;
  /** Whether the model makes sound, so that it is worth telling. */
  sound: boolean;
  /** Characters of its separate negative prompt; null where it has none. */
  negative: number | null;
}

/** A paragraph starts with who does what; the camera and the light explain it. */
const subjectFirst: readonly LongSection[] = [
  'FORMAT & LOOK',
  'PERSON',
  'ACTION',
  'PRODUCT',
  'SHOT LIST',
  'WARDROBE & PROPS',
  'LIGHT',
  'LENS',
  'COMPOSITION',
  'GRADE',
  'SOUND',
  'FINISHING',
  'AVOID',
];

/** Ways of telling a video model the same prompt. A new kind of model is a new entry. */
export const dialects = [
  {
    // POST /v1/videos, `prompt` maxLength 32000: the OpenAPI document of 2026-08. OpenAI ended its own service on 2026-09-24; others serve the form.
    id: 'sora-wire',
    name: 'OpenAI-compatible /v1/videos',
    limit: 32_000,
    form: 'capitals',
    order: longSections,
    shots: 'timecodes',
    mostShots: 12,
    shotLimit: null,
    sound: true,
    negative: null,
  },
  {
    // POST /v1/videos/image2video: prompt and negative_prompt 2500, multi_prompt up to 6 of 512 each, `sound` on or off (read 2026-11-21).
    id: 'kling',
    name: 'Kling',
    limit: 2500,
    form: 'prose',
    order: subjectFirst,
    shots: 'numbered',
    mostShots: 6,
    shotLimit: 512,
    sound: true,
    negative: 2500,
  },
  {
    // predictLongRunning states no length (read 2026-11-21). Its guide counted 1,024 tokens when last read, unverified: 2500 characters are
    // 1,024 tokens even at 2.5 characters a token. Sound is made with the picture; negativePrompt states no length either.
    id: 'veo',
    name: 'Google Veo',
    limit: 2500,
    form: 'prose',
    order: subjectFirst,
    shots: 'timecodes',
    mostShots: 4,
    shotLimit: null,
    sound: true,
    negative: 1000,
  },
  {
    // Kling 3.0 routes take 2500; the 4.0 routes state no length and have no negative prompt, so it stays in the text (read 2026-11-21).
    id: 'wavespeed',
    name: 'WaveSpeed',
    limit: 2500,
    form: 'prose',
    order: subjectFirst,
    shots: 'prose',
    mostShots: 6,
    shotLimit: null,
    sound: true,
    negative: null,
  },
  {
    // No vendor: what most models take without cutting the end off unsaid.
    id: 'generic',
    name: 'Any model',
    limit: 2000,
    form: 'prose',
    order: subjectFirst,
    shots: 'prose',
    mostShots: 5,
    shotLimit: null,
    sound: false,
    negative: null,
  },
  {
    // Text encoders of small and older open models read little; 1000 is also the least of Runway's (promptText, read 2026-11-21).
    id: 'short',
    name: 'Small models',
    limit: 700,
    form: 'prose',
    order: subjectFirst,
    shots: 'prose',
    mostShots: 3,
    shotLimit: null,
    sound: false,
    negative: null,
  },
] as const satisfies readonly PromptDialect[];
