import type { Word } from '#core/timing.ts';
import type { Speakable } from './speakable.ts';

/** No caption is shorter: a frame and a half at 30 fps. */
const shortest = 0.05;

/**
 * Times of spoken words → one entry per written token. A price said as five words spans them; a token nobody says (an emoji, a lone dash)
 * takes the pause before the next word, or the tail of the word before it. Starts and ends rise, nothing overlaps.
 */
export function captionWords(speakable: Speakable, spoken: Word[], seconds: number): Word[] {
  const spans: ({ start: number; end: number } | null)[] = speakable.written.map(() => null);
  const flat = speakable.sentences.flat();
  flat.forEach(({ token }, index) => {
    const word = spoken[index];
    if (!word) return;
    const known = spans[token];
    spans[token] = { start: known?.start ?? word.start, end: Math.max(known?.end ?? 0, word.end) };
  });
  const filled = fillUnspoken(spans, seconds);
  let last = 0;
  return speakable.written.map((text, index) => {
    const span = filled[index] ?? { start: last, end: last };
    const start = Math.max(last, Math.min(span.start, seconds));
    const end = Math.max(start, Math.min(span.end, seconds));
    last = end;
    return { text, start, end };
  });
}

type Span = { start: number; end: number };

function fillUnspoken(spans: (Span | null)[], seconds: number): Span[] {
  const filled: Span[] = [];
  for (let index = 0; index < spans.length; ) {
    const span = spans[index];
    if (span) {
      filled.push({ ...span });
      index += 1;
      continue;
    }
    let next = index;
    while (next < spans.length && !spans[next]) next += 1;
    const count = next - index;
    const before = filled.at(-1);
    const until = spans[next]?.start ?? seconds;
    let from = before?.end ?? Math.max(0, until - 0.2 * count);
    const wanted = Math.min(0.3 * count, Math.max(until - from, 0));
    // No pause to stand in: share the time of the word before, or of the next one at the very start.
    if (wanted < shortest * count && before) {
      const length = Math.min((before.end - before.start) / 2, shortest * count);
      before.end -= length;
      from = before.end;
    }
    const to = Math.max(from, Math.min(until, from + Math.max(wanted, shortest * count)));
    for (let i = 0; i < count; i++) {
      filled.push({ start: from + ((to - from) * i) / count, end: from + ((to - from) * (i + 1)) / count });
    }
    index = next;
  }
  return filled;
}
