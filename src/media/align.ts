import { filmLanguage } from '#core/language/languages.ts';
import type { Word } from '#core/timing.ts';
import { dipsOf, type Envelope, envelopeOf, type Island, islandsOf, softStart } from './align-energy.ts';

const { toSpeech, wordSyllables } = filmLanguage;

/** Seconds of hiss that an s, sh or ch makes. */
const hissSeconds = 0.08;
/** Seconds of hiss that a word may have for no reason, or lack. */
const hissSlack = 0.03;

export interface KnownWord {
  text: string;
  /** Predicted length; from the syllables when not given. Only proportions count. */
  spokenSeconds?: number;
}

/** A place where one word may end and the next begin, in frames; a silence has width, a dip has none. */
interface Border {
  end: number;
  start: number;
  /** What it costs to put a border between words here. */
  cost: number;
  /** What it costs to run a word across it. */
  crossing: number;
}

/**
 * Times of known words in a speech track of which nothing else is known: an uploaded voice, single words laid out at will.
 * Words are matched to stretches of sound so that lengths and hisses agree with prediction, long silences fall between words, and borders
 * within a stretch lie in dips. Answers one `Word` per given word, in order, rising and without overlap; an empty track spreads them evenly.
 */
export function alignWords(samples: Float32Array, rate: number, words: KnownWord[]): Word[] {
  if (words.length === 0) return [];
  const envelope = envelopeOf(samples, rate);
  const islands = islandsOf(envelope);
  const total = samples.length / rate;
  const first = islands[0];
  const last = islands.at(-1);
  if (!first || !last) return spread(words, 0, total);
  const borders = bordersOf(envelope, islands, words.length);
  if (borders.length < words.length + 1) return spread(words, first.start * envelope.step, last.end * envelope.step);
  const chosen = bestBorders(borders, words.map(predict), envelope, islands);
  return words.map(({ text }, index) => {
    const from = borders[chosen[index] ?? 0];
    const to = borders[chosen[index + 1] ?? 0];
    const start = from ? softStart(envelope, from.start, from.end) : 0;
    return { text, start: start * envelope.step, end: (to?.end ?? 0) * envelope.step };
  });
}

/** What a word is expected to sound like: seconds in all and of hiss. */
interface Expected {
  seconds: number;
  hiss: number;
}

/** From its onset, syllables, letters and hissing sounds, fitted on 120 words said alone (±18 %). */
function predict(word: KnownWord): Expected {
  const spoken = toSpeech(word.text)
    .spoken.replace(/[^\p{L}' ]/gu, ' ')
    .trim();
  const parts = spoken.split(/\s+/).filter(Boolean);
  const hisses = spoken.match(/[szx]|[cs]h|c(?=[eiy])/gi)?.length ?? 0;
  const hiss = hissSeconds * hisses;
  if (word.spokenSeconds !== undefined) return { seconds: Math.max(0.02, word.spokenSeconds), hiss };
  if (parts.length === 0) return { seconds: 0.05, hiss };
  const inside = parts.reduce((sum, part) => sum + 0.045 * wordSyllables(part) + 0.042 * part.length, 0.056 * hisses);
  return { seconds: 0.15 + 0.03 * (parts.length - 1) + inside, hiss };
}

function bordersOf(envelope: Envelope, islands: Island[], count: number): Border[] {
  const borders: Border[] = [{ end: 0, start: islands[0]?.start ?? 0, cost: 0, crossing: 0 }];
  islands.forEach((island, index) => {
    // Deep dips first; enough of them to part every word even in one breathless island.
    const dips = dipsOf(envelope, island)
      .sort((a, b) => b.depth - a.depth)
      .slice(0, Math.max(count * 3, 40))
      .sort((a, b) => a.frame - b.frame);
    for (const { frame, depth } of dips) borders.push({ end: frame, start: frame, cost: 2.2 / (1 + depth / 6), crossing: depth / 60 });
    const next = islands[index + 1];
    if (next) {
      const silence = (next.start - island.end) * envelope.step;
      // Closures of p, t and k inside words last up to 0.1 s; past that a silence parts words.
      const crossing = 0.2 + 500 * Math.max(0, silence - 0.04) ** 2;
      borders.push({ end: island.end, start: next.start, cost: silence < 0.04 ? 0.6 : 0.1, crossing: Math.min(crossing, 60) });
    } else borders.push({ end: island.end, start: island.end, cost: 0, crossing: 0 });
  });
  return borders;
}

/** Dynamic programming: the index of the border before each word, and after the last. */
function bestBorders(borders: Border[], words: Expected[], envelope: Envelope, islands: Island[]): number[] {
  const sounding = islands.reduce((sum, island) => sum + island.end - island.start, 0);
  const scale = sounding / words.reduce((sum, word) => sum + word.seconds, 0);
  const crossed = new Float64Array(borders.length + 1);
  const sounded = new Float64Array(borders.length);
  const hissed = new Float64Array(borders.length);
  const hissUntil = new Float64Array(envelope.hiss.length + 1);
  envelope.hiss.forEach((value, frame) => {
    hissUntil[frame + 1] = (hissUntil[frame] ?? 0) + value;
  });
  borders.forEach((border, index) => {
    crossed[index + 1] = (crossed[index] ?? 0) + border.crossing;
    const before = borders[index - 1];
    hissed[index] = hissUntil[border.end] ?? 0;
    sounded[index] = before ? (sounded[index - 1] ?? 0) + border.end - before.start : 0;
  });
  const infinite = Number.POSITIVE_INFINITY;
  const count = borders.length;
  let costs = new Float64Array(count).fill(infinite);
  costs[0] = 0;
  const trail: Int32Array[] = [];
  words.forEach(({ seconds, hiss }, word) => {
    const next = new Float64Array(count).fill(infinite);
    const from = new Int32Array(count).fill(-1);
    const expected = seconds * scale;
    const slack = hissSlack / envelope.step;
    const expectedHiss = hiss / envelope.step + slack;
    const lastPlace = count - (words.length - word);
    for (let to = word + 1; to <= lastPlace; to++) {
      if (word === words.length - 1 && to !== count - 1) continue;
      for (let at = to - 1; at >= word; at--) {
        const actual = (sounded[to] ?? 0) - (sounded[at] ?? 0);
        const far = actual > expected * 4 + 60;
        const known = costs[at] ?? infinite;
        if (known < infinite) {
          const ratio = Math.log((actual + 4) / (expected + 4));
          const hissRatio = Math.log(((hissed[to] ?? 0) - (hissed[at] ?? 0) + slack) / expectedHiss);
          const cost =
            known + 8 * ratio * ratio + hissRatio * hissRatio + (borders[to]?.cost ?? 0) + (crossed[to] ?? 0) - (crossed[at + 1] ?? 0);
          if (cost < (next[to] ?? infinite)) {
            next[to] = cost;
            from[to] = at;
          }
        }
        if (far && from[to] !== -1) break;
      }
    }
    trail.push(from);
    costs = next;
  });
  const chosen = [count - 1];
  for (let word = words.length - 1; word >= 0; word--) chosen.unshift(trail[word]?.[chosen[0] ?? 0] ?? 0);
  return chosen;
}

function spread(words: KnownWord[], from: number, to: number): Word[] {
  const lengths = words.map((word) => predict(word).seconds);
  const sum = lengths.reduce((total, length) => total + length, 0);
  let at = from;
  return words.map(({ text }, index) => {
    const start = at;
    at = Math.min(to, at + ((to - from) * (lengths[index] ?? 0)) / sum);
    return { text, start, end: at };
  });
}
