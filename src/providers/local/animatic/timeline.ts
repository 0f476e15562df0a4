import type { Shot } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import type { Mention } from './spoken-things.ts';

/** An uninterrupted stretch of picture: a shot of the plan, a part of one that is cut in closer, or an insert. */
export interface Beat {
  start: number;
  end: number;
  shot: Shot;
  /** Position of the shot in the plan. */
  index: number;
  /** 0 as planned … 1 punched in: the same shot cut closer, as an editor does to keep a talking head alive. */
  punch: number;
  /** How the picture arrives. */
  entrance: 'open' | 'cut' | 'punch' | 'whip';
  /** Why it is cut to here: a sentence or clause has ended, a word is said that is shown now, or a look leads over. */
  reason: 'start' | 'sentence' | 'clause' | 'word' | 'look';
  /** What is seen close instead of the shot's own arrangement. */
  shows: Mention['shows'] | null;
}

/** True for beats that belong to the segment's closing still rather than its opening one. */
export function isLater(beat: Beat, seconds: number): boolean {
  return beat.start + beat.end > seconds + 1e-6;
}

/** A place in the speech where a cut would not hurt. */
export interface Pause {
  at: number;
  /** 1 after a sentence, 0.55 after a comma, 0.15 between words. */
  weight: number;
}

/** Shortest stretch the eye can read, in seconds. */
export const shortest = 0.8;
/** A talking head held longer than this is cut in closer: in a calm film and in a loud one. */
const longest = { calm: 4.6, loud: 2.4 };
/** How close each part of a shot that is held long comes, in turn. */
const punches = [0, 1, 0.45, 0.8];

/** Gaps between words; a cut lands just before the next word starts, as editors place it. */
export function pausesOf(words: readonly Word[]): Pause[] {
  return words.slice(0, -1).flatMap((word, index) => {
    const next = words[index + 1];
    if (!next) return [];
    const weight = /[.!?…]["'”’)]*$/.test(word.text) ? 1 : /[,;:—–-]["'”’)]*$/.test(word.text) ? 0.55 : 0.15;
    return [{ at: Math.max((word.end + next.start) / 2, next.start - 0.09), weight }];
  });
}

/**
 * The segment's shots laid out in time: cuts move from the planned shares to the sentence ends nearest to them. `energy` (0..1) is how
 * soon a held shot is cut in closer. Beats cover 0..seconds without gaps; every time is a multiple of 1/fps.
 */
export function planBeats(shots: readonly Shot[], words: readonly Word[], seconds: number, fps: number, energy = 0.5): Beat[] {
  const pauses = pausesOf(words);
  const usable = fitting(shots, seconds);
  const total = usable.reduce((sum, { shot }) => sum + shot.share, 0) || 1;
  const cuts: Cut[] = [{ at: 0, reason: 'start' }];
  let planned = 0;
  usable.slice(0, -1).forEach(({ shot }, index) => {
    planned += (shot.share / total) * seconds;
    const first = (cuts.at(-1)?.at ?? 0) + shortest;
    const last = seconds - shortest * (usable.length - 1 - index);
    cuts.push(snapped(choose(pauses, planned, Math.max(first, planned - 2.2), Math.min(last, planned + 2.2)), fps));
  });
  const held = longest.calm + (longest.loud - longest.calm) * energy;
  return usable.flatMap(({ shot, index }, at) => {
    const cut = cuts[at] ?? { at: 0, reason: 'look' };
    return splitShot({ shot, index, cut, end: cuts[at + 1]?.at ?? seconds, energy, held }, pauses, fps);
  });
}

/** Too many shots for a short draft: the smallest go first, the opening and the last stay. */
function fitting(shots: readonly Shot[], seconds: number) {
  const kept = shots.map((shot, index) => ({ shot, index }));
  const room = Math.max(1, Math.floor(seconds / (shortest * 1.2)));
  while (kept.length > room) {
    const inner = kept.slice(1, -1);
    const least = inner.length > 0 ? inner.reduce((low, one) => (one.shot.share < low.shot.share ? one : low)) : kept.at(-1);
    kept.splice(kept.indexOf(least ?? (kept[0] as (typeof kept)[number])), 1);
  }
  return kept;
}

interface Cut {
  at: number;
  reason: Beat['reason'];
}

/** The best pause within the window, else the wanted time itself. A sentence end is worth a second's distance. */
function choose(pauses: readonly Pause[], wanted: number, from: number, to: number): Cut {
  let best: Cut = { at: Math.min(Math.max(wanted, from), Math.max(from, to)), reason: 'look' };
  let least = 1.1;
  for (const { at, weight } of pauses) {
    if (at < from || at > to) continue;
    const cost = Math.abs(at - wanted) * 0.5 + (1 - weight);
    if (cost < least) {
      least = cost;
      best = { at, reason: weight >= 1 ? 'sentence' : weight >= 0.5 ? 'clause' : 'look' };
    }
  }
  return best;
}

interface HeldShot {
  shot: Shot;
  index: number;
  cut: Cut;
  end: number;
  energy: number;
  /** Longest time without a cut, in seconds. */
  held: number;
}

function splitShot({ shot, index, cut, end, energy, held }: HeldShot, pauses: readonly Pause[], fps: number): Beat[] {
  const start = cut.at;
  const parts = Math.max(1, Math.round((end - start) / (shot.framing === 'insert' ? held : held * 0.8)));
  const cuts = [cut];
  const last = () => cuts.at(-1)?.at ?? start;
  for (let part = 1; part < parts; part++) {
    const wanted = start + ((end - start) * part) / parts;
    const found = choose(pauses, wanted, Math.max(last() + shortest, wanted - 1.1), Math.min(end - shortest, wanted + 1.1));
    const next = snapped(found, fps);
    if (next.at - last() >= shortest && end - next.at >= shortest) cuts.push(next);
  }
  const whips = energy > 0.45 && index % 2 === 0 && shot.framing !== 'insert';
  return cuts.map(({ at, reason }, part) => ({
    start: at,
    end: cuts[part + 1]?.at ?? end,
    shot,
    index,
    punch: punches[part % punches.length] ?? 0,
    entrance: at === 0 ? 'open' : part > 0 ? 'punch' : whips ? 'whip' : 'cut',
    reason,
    shows: null,
  }));
}

function snapped({ at, reason }: Cut, fps: number): Cut {
  return { at: snap(at, fps), reason };
}

export function snap(time: number, fps: number): number {
  return Math.round(time * fps) / fps;
}
