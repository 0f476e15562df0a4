import type { Shot } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';

/** An uninterrupted stretch of picture: a shot of the plan, or a part of one that is cut in closer. */
export interface Beat {
  start: number;
  end: number;
  shot: Shot;
  /** Position of the shot in the plan. */
  index: number;
  /** 0 as planned, 1 punched in: the same shot cut closer, as an editor does to keep a talking head alive. */
  punch: number;
  /** How the picture arrives. */
  entrance: 'open' | 'cut' | 'punch' | 'whip';
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

/** Shortest stretch the eye can read. */
const shortest = 0.8;
/** A talking head held longer than this is cut in closer. */
const longest = 3.4;

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
 * The segment's shots laid out in time: cuts move from the planned shares to the sentence ends nearest to them.
 * Beats cover 0..seconds without gaps; every time is a multiple of 1/fps.
 */
export function planBeats(shots: readonly Shot[], words: readonly Word[], seconds: number, fps: number): Beat[] {
  const pauses = pausesOf(words);
  const usable = fitting(shots, seconds);
  const total = usable.reduce((sum, { shot }) => sum + shot.share, 0) || 1;
  const cuts = [0];
  let planned = 0;
  usable.slice(0, -1).forEach(({ shot }, index) => {
    planned += (shot.share / total) * seconds;
    const first = (cuts.at(-1) ?? 0) + shortest;
    const last = seconds - shortest * (usable.length - 1 - index);
    cuts.push(snap(choose(pauses, planned, Math.max(first, planned - 2.2), Math.min(last, planned + 2.2)), fps));
  });
  cuts.push(seconds);
  return usable.flatMap(({ shot, index }, at) => splitShot(shot, index, cuts[at] ?? 0, cuts[at + 1] ?? seconds, pauses, fps));
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

/** The best pause within the window, else the wanted time itself. A sentence end is worth a second's distance. */
function choose(pauses: readonly Pause[], wanted: number, from: number, to: number): number {
  let best = Math.min(Math.max(wanted, from), Math.max(from, to));
  let least = 1.1;
  for (const { at, weight } of pauses) {
    if (at < from || at > to) continue;
    const cost = Math.abs(at - wanted) * 0.5 + (1 - weight);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best;
}

function splitShot(shot: Shot, index: number, start: number, end: number, pauses: readonly Pause[], fps: number): Beat[] {
  const held = end - start;
  const parts = shot.framing === 'insert' ? Math.ceil(held / 4.6) : Math.max(1, Math.round(held / (longest * 0.8)));
  const times = [start];
  for (let part = 1; part < parts; part++) {
    const wanted = start + ((end - start) * part) / parts;
    const at = snap(
      choose(pauses, wanted, Math.max((times.at(-1) ?? 0) + shortest, wanted - 1.1), Math.min(end - shortest, wanted + 1.1)),
      fps,
    );
    if (at - (times.at(-1) ?? 0) >= shortest && end - at >= shortest) times.push(at);
  }
  times.push(end);
  return times.slice(0, -1).map((from, part) => ({
    start: from,
    end: times[part + 1] ?? end,
    shot,
    index,
    punch: part % 2,
    entrance: from === 0 ? 'open' : part > 0 ? 'punch' : index % 3 === 2 ? 'whip' : 'cut',
  }));
}

function snap(time: number, fps: number): number {
  return Math.round(time * fps) / fps;
}
