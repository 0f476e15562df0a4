import { HooklineError } from './errors.ts';

export type SegmentRole = 'hook' | 'problem' | 'solution' | 'cta' | 'shot';

export interface SegmentSlot {
  role: SegmentRole;
  seconds: number;
}

/** Formats a video can be made in; the film lasts exactly the sum of its segments. */
export const formats = {
  'ugc-60': [
    { role: 'hook', seconds: 15 },
    { role: 'problem', seconds: 15 },
    { role: 'solution', seconds: 15 },
    { role: 'cta', seconds: 15 },
  ],
  'ugc-30': [
    { role: 'hook', seconds: 10 },
    { role: 'solution', seconds: 10 },
    { role: 'cta', seconds: 10 },
  ],
  'ugc-15': [
    { role: 'hook', seconds: 5 },
    { role: 'solution', seconds: 5 },
    { role: 'cta', seconds: 5 },
  ],
  'single-shot-4': [{ role: 'shot', seconds: 4 }],
  'single-shot-8': [{ role: 'shot', seconds: 8 }],
  'single-shot-12': [{ role: 'shot', seconds: 12 }],
  'single-shot-15': [{ role: 'shot', seconds: 15 }],
} as const satisfies Record<string, readonly SegmentSlot[]>;

export type FormatName = keyof typeof formats;

/** What a `ugc-60` can be cut down to. */
export const cutDownFormats = ['ugc-30', 'ugc-15'] as const satisfies FormatName[];
export type CutDownFormat = (typeof cutDownFormats)[number];

/** What a video can be ordered in; 15 s with a person are only ever cut down from more. */
export const newFormats: readonly FormatName[] = (Object.keys(formats) as FormatName[]).filter((name) => name !== 'ugc-15');

/** Error: `invalid_input` for a format that no video can be ordered in. */
export function requireNewFormat(format: FormatName): void {
  if (newFormats.includes(format)) return;
  throw new HooklineError('invalid_input', `A video in ${format} is cut down from a longer one.`, {
    hint: 'Make it in ugc-60, then cut it down.',
  });
}

export interface Profile {
  width: number;
  height: number;
  fps: number;
  /** Longest segment in seconds; shorter ones shrink in proportion. */
  longestSegment: number;
}

/** `final` is what gets posted; `draft` is the whole film, tiny and short, for tests and trials. */
export const profiles = {
  final: { width: 1080, height: 1920, fps: 30, longestSegment: 15 },
  draft: { width: 270, height: 480, fps: 30, longestSegment: 4 },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;

/** The segments of a format under a profile, each with whole seconds; where several follow each other, each has time for a sentence. */
export function segmentsOf(format: FormatName, profile: ProfileName): SegmentSlot[] {
  const scale = profiles[profile].longestSegment / 15;
  const slots: readonly SegmentSlot[] = formats[format];
  const shortest = slots.length > 1 ? 4 : 1;
  return slots.map(({ role, seconds }) => ({ role, seconds: Math.max(shortest, Math.round(seconds * scale)) }));
}

export function filmSeconds(format: FormatName, profile: ProfileName): number {
  return segmentsOf(format, profile).reduce((sum, segment) => sum + segment.seconds, 0);
}

/** A name from a closed list, or `invalid_input` naming the choices. */
export function oneOf<T extends string>(what: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found) return found;
  throw new HooklineError('invalid_input', `Unknown ${what} "${value.slice(0, 60)}".`, {
    hint: `Choose one of: ${choices.join(', ')}.`,
  });
}
