import type { Script, Segment } from '#core/script.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';

/** A script before the roundtable has settled its pictures. */
export interface Words extends Omit<Script, 'segments'> {
  segments: Omit<Segment, 'shot'>[];
}

/** The words with the shot prompts of their segments. */
export function illustrate(words: Words, prompts: readonly ShotPrompt[]): Script {
  const segments = words.segments.map((segment, index): Segment => {
    const shot = prompts[index];
    if (!shot) throw new TypeError('The roundtable left a segment out.');
    return { ...segment, shot };
  });
  return { ...words, segments };
}
