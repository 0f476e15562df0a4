import type { Choices, Join, Overlay } from './cut-types.ts';

/** The choices with a word shown otherwise; what it is spoken as takes the change back. Segment and word count from 1. */
export function spell(choices: Choices, { segment, word }: { segment: number; word: number }, text: string, spoken: string): Choices {
  const key = `${segment}:${word}`;
  const { [key]: _, ...others } = choices.spelling;
  const shown = text.trim();
  return { ...choices, spelling: shown === '' || shown === spoken ? others : { ...others, [key]: shown } };
}

/** The choices with these overlays over a segment; null for those of the script. */
export function overlay(choices: Choices, segment: number, overlays: Overlay[] | null): Choices {
  const { [String(segment)]: _, ...others } = choices.overlays;
  return { ...choices, overlays: overlays === null ? others : { ...others, [String(segment)]: overlays } };
}

/** The choices with a transition after a segment; null leaves it to the cutting room. */
export function join(choices: Choices, after: number, kind: Join | null): Choices {
  const { [String(after)]: _, ...others } = choices.transitions;
  return { ...choices, transitions: kind === null ? others : { ...others, [String(after)]: kind } };
}

/** Whether two decisions come to the same, in whatever order they were taken. */
export function areSame(a: Choices, b: Choices): boolean {
  return print(a) === print(b);
}

/** How many things differ: each word, boundary, and segment's overlays is one. */
export function countChanges(from: Choices, to: Choices): number {
  const maps = (['spelling', 'transitions', 'overlays'] as const).map((name) => {
    const places = new Set([...Object.keys(from[name]), ...Object.keys(to[name])]);
    return [...places].filter((place) => print(from[name][place]) !== print(to[name][place])).length;
  });
  const singles = (['captions', 'brand', 'platform', 'music'] as const).filter((name) => print(from[name]) !== print(to[name])).length;
  return maps.reduce((sum, count) => sum + count, singles);
}

function print(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
