import type { Word } from '#core/timing.ts';
import { envelopeOf, islandsOf } from './align-energy.ts';

/** How far a rough time may be off, in seconds, to be drawn to a silence. */
const reach = 0.15;
const shortest = 0.02;

/**
 * Rough word times drawn to what is heard: where a silence of 40 ms or more lies near a border of two words, the first ends as it begins and
 * the second starts as it ends. Times elsewhere stay. Order is kept; nothing overlaps.
 */
export function refineWords(samples: Float32Array, rate: number, words: Word[]): Word[] {
  const envelope = envelopeOf(samples, rate);
  const islands = islandsOf(envelope);
  const silences = islands.map((island, index) => ({
    from: (islands[index - 1]?.end ?? 0) * envelope.step,
    to: island.start * envelope.step,
  }));
  const lastSound = (islands.at(-1)?.end ?? 0) * envelope.step;
  const refined = words.map((word) => ({ ...word }));
  refined.forEach((word, index) => {
    const before = refined[index - 1];
    const near = silences
      .filter(({ from, to }) => (to - from >= 0.04 || from === 0) && Math.abs(to - word.start) <= reach && to < word.end - shortest)
      .filter(({ from }) => !before || from > before.start + shortest)
      .sort((a, b) => Math.abs(a.to - word.start) - Math.abs(b.to - word.start))[0];
    if (near) {
      word.start = near.to;
      if (before && before.end > near.from && before.start < near.from) before.end = near.from;
    }
    if (before && before.end > word.start) before.end = Math.max(before.start, word.start);
  });
  const last = refined.at(-1);
  if (last && lastSound > last.start + shortest && last.end > lastSound) last.end = lastSound;
  return refined;
}
