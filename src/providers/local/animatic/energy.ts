import type { Shot, ShotPrompt } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';

const moodEnergy: Record<ShotPrompt['mood'], number> = { tense: 0.55, flat: 0.25, bright: 0.75, warm: 0.4 };

/**
 * How lively a segment is played and filmed, 0 (calm) to 1 (loud): from how fast and how loudly it is spoken, how quickly its shots
 * follow each other and how much the camera moves. Shots carry the pace of a reference, words the temper of the script.
 */
export function readEnergy(segment: { words: readonly Word[]; shots: readonly Shot[]; seconds: number; mood: ShotPrompt['mood'] }): number {
  const { words, shots, seconds, mood } = segment;
  const rate = share(words.length / seconds, 1.8, 3.4);
  const ends = words.filter(({ text }) => /[.!?…]["'”’)]*$/.test(text));
  const loud = ends.length === 0 ? 0 : ends.filter(({ text }) => text.includes('!')).length / ends.length;
  const pace = share(shots.length / seconds, 1 / 5, 1 / 1.8);
  const moving = shots.filter(({ camera }) => camera !== 'float').length / Math.max(1, shots.length);
  return 0.2 * rate + 0.3 * loud + 0.24 * pace + 0.14 * moving + 0.12 * moodEnergy[mood];
}

function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** A word that carries its sentence, and how much, 0..1. */
export interface Stress {
  at: number;
  force: number;
}

/** Words that carry the sentence: long ones, figures, the last before a full stop. `luck` decides between near equals, 0..1 by index. */
export function planStresses(words: readonly Word[], luck: (index: number) => number): Stress[] {
  return words.flatMap(({ text, start, end }, index) => {
    const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
    const force = (/\d/.test(text) ? 0.6 : 0) + (letters.length > 6 ? 0.5 : 0) + (/[.!?]$/.test(text) ? 0.4 : 0) + luck(index) * 0.3;
    return force > 0.55 ? [{ at: (start + end) / 2, force: Math.min(1, force) }] : [];
  });
}

/** How strongly a moment is stressed, 0..1. */
export function stressAt(stresses: readonly Stress[], time: number): number {
  return Math.max(0, ...stresses.map(({ at, force }) => force * Math.exp(-(((time - at) / 0.2) ** 2))));
}
