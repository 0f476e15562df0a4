import type { SetName } from '#core/shot-prompt.ts';
import type { Category, Placement } from '#core/vocabulary.ts';
import type { ObjectName } from '../art/objects/objects.ts';
import { canStand, goesWith, type Mention, usualThings } from './spoken-things.ts';
import { type Beat, shortest, snap } from './timeline.ts';

/** A drawn thing that springs up beside whoever names it. */
export interface Pop {
  object: ObjectName;
  start: number;
  end: number;
}

interface Scene {
  mentions: readonly Mention[];
  placement: Placement;
  set: SetName;
  category: Category;
  seconds: number;
  fps: number;
  energy: number;
  /** Decides which of the usual things comes first. */
  seed: number;
}

/** An insert is seen this much before its word is heard, and this long, in seconds. */
const lead = 0.07;
const seen = 1.15;
/** Between the ends of two inserts, in seconds: in a calm film and in a loud one. */
const apart = { calm: 4.2, loud: 2 };
/** How long a planned insert is looked at before a face returns, in seconds. */
const patience = { product: 2.6, thing: 1.8 };
/** The first words belong to a face, the last to whoever asks for something. */
const edges = { first: 1, last: 1 };

/**
 * Inserts on spoken nouns: where a thing is named that can be shown, a close picture of it cuts in as the word begins; beside a person in
 * a wider shot it springs up instead. A planned insert before the product may be seen shows what is spoken of, else the place's usual thing.
 */
export function placeInserts(planned: readonly Beat[], scene: Scene): { beats: Beat[]; pops: Pop[] } {
  const { mentions, placement, seconds, energy } = scene;
  const gap = apart.calm + (apart.loud - apart.calm) * Math.min(1, energy * 1.3);
  const shown: ObjectName[] = [];
  let beats = planned.flatMap((beat, at) => {
    if (!isInsert(beat)) return [beat];
    // Each second part of a long one is a face.
    const part = at - planned.findIndex(({ index }) => index === beat.index);
    return part % 2 === 1 ? [faceOf(beat, beat.start, beat.reason)] : fillInsert(beat, scene, shown);
  });
  const pops: Pop[] = [];
  const open = placement === 'hero' || placement === 'set_down';
  let last = Number.NEGATIVE_INFINITY;
  for (const mention of mentions) {
    const { shows, start, end } = mention;
    if (start < edges.first || end > seconds - edges.last || start - last < gap) continue;
    if (shows.kind === 'product' && !open) continue;
    if (shows.kind === 'object' && shown.includes(shows.object)) continue;
    const beat = beats.find((one) => start - lead >= one.start && start - lead < one.end);
    if (!beat || beat.shows || isInsert(beat)) continue;
    // Two close pictures in a row are none.
    if (beats.some((one) => one.shows && one.start < end + shortest * 1.5 && one.end > start - shortest * 1.5)) continue;
    const pop =
      shows.kind === 'object' && (!canStand(shows.object) || (roomBeside(beat, placement) && energy > 0.4 && pops.length % 2 === 0));
    if (pop && shows.kind === 'object') {
      if (!roomBeside(beat, placement)) continue;
      const until = Math.min(beat.end - 0.1, start + 1.5);
      if (until - start < 0.6) continue;
      pops.push({ object: shows.object, start: start - lead, end: until });
    } else {
      const next = cutIn(beats, beats.indexOf(beat), mention, scene.fps);
      if (!next) continue;
      beats = next;
    }
    if (shows.kind === 'object') shown.push(shows.object);
    last = start;
  }
  return { beats: apartByPunch(beats), pops };
}

/** A cut within one shot is a cut only where it comes closer or goes back. */
function apartByPunch(beats: readonly Beat[]): Beat[] {
  const kept: Beat[] = [];
  for (const beat of beats) {
    const before = kept.at(-1);
    const same = before?.index === beat.index && !before.shows && !beat.shows && Math.abs(before.punch - beat.punch) < 0.3;
    kept.push(same ? { ...beat, punch: before.punch > 0.5 ? 0.1 : 1 } : beat);
  }
  return kept;
}

function isInsert(beat: Beat): boolean {
  return beat.shot.framing === 'insert';
}

/** Beside a face that fills the frame there is no place for a thing, nor where the product stands tall. */
function roomBeside({ shot }: Beat, placement: Placement): boolean {
  return (placement === 'none' || placement === 'subtle') && (shot.framing === 'medium' || shot.framing === 'wide');
}

/** What a planned insert shows: the product, or before that may be seen what is spoken of. It gives way to a face before it tires the eye. */
function fillInsert(beat: Beat, scene: Scene, shown: ObjectName[]): Beat[] {
  const { mentions, placement, fps, energy } = scene;
  const open = placement === 'hero' || placement === 'set_down';
  const object = open ? null : (nearest(beat, mentions, shown) ?? usual(scene, shown));
  if (!open && object === null) return [faceOf(beat, beat.start, beat.reason)];
  if (object) shown.push(object);
  const insert: Beat = { ...beat, shows: object ? { kind: 'object', object } : { kind: 'product' } };
  const to = snap(beat.start + (open ? patience.product : patience.thing) * (1.15 - 0.3 * energy), fps);
  if (beat.end - to < shortest * 1.2) return [insert];
  const word = mentions.find(({ start }) => Math.abs(start - to) < 0.5);
  const cut = word ? snap(word.start - lead, fps) : to;
  return [{ ...insert, end: cut }, faceOf(beat, cut, word ? 'word' : 'look')];
}

/** The shot of an insert, or the rest of it, as a close picture of whoever speaks. */
function faceOf(beat: Beat, start: number, reason: Beat['reason']): Beat {
  const entrance = start === 0 ? 'open' : 'cut';
  return { ...beat, start, shot: { ...beat.shot, framing: 'close' }, punch: 0, entrance, reason };
}

/** One of the usual things that was not seen yet: first what goes with the product, then what the place has. */
function usual({ set, category, seed }: Scene, shown: readonly ObjectName[]): ObjectName | null {
  const turned = (things: readonly ObjectName[]) => things.map((_, index) => things[(index + seed) % things.length]);
  const things = [...turned(goesWith[category]), ...turned(usualThings[set])];
  return things.find((thing) => thing !== undefined && !shown.includes(thing)) ?? null;
}

/** The thing named nearest to a beat that was not seen yet. */
function nearest(beat: Beat, mentions: readonly Mention[], shown: readonly ObjectName[]): ObjectName | null {
  let best: { object: ObjectName; away: number } | null = null;
  for (const { shows, start } of mentions) {
    if (shows.kind !== 'object' || !canStand(shows.object) || shown.includes(shows.object)) continue;
    const away = Math.max(0, beat.start - start, start - beat.end);
    if (away < 2.5 && away < (best?.away ?? 99)) best = { object: shows.object, away };
  }
  return best?.object ?? null;
}

/**
 * The beats with a close picture cut into one of them. What is left before it goes to the beat before, what is left after it to the
 * insert, where that would be too short to be read. Null where it does not fit.
 */
function cutIn(beats: readonly Beat[], at: number, { shows, start, end }: Mention, fps: number): Beat[] | null {
  const beat = beats[at];
  if (!beat) return null;
  const previous = beats[at - 1];
  let from = snap(start - lead, fps);
  let to = snap(Math.max(end + 0.35, from + seen), fps);
  const early = from - beat.start < shortest;
  const longer = early && previous && !previous.shows ? previous : null;
  if (early && !longer) from = beat.start;
  if (beat.end - to < shortest) to = beat.end;
  const whole = !longer && to - from > beat.end - beat.start - 1e-6;
  if (to - from < shortest || whole || to - from > 2.6) return null;
  const entrance = from === 0 ? 'open' : 'cut';
  const reason = from === beat.start ? beat.reason : 'word';
  const insert: Beat = { ...beat, start: from, end: to, shot: { ...beat.shot, framing: 'insert' }, punch: 0, entrance, reason, shows };
  // Back to the same person, but not to the same picture.
  const back: Beat = { ...beat, start: to, punch: beat.punch > 0.5 ? 0.2 : 1, entrance: 'punch', reason: 'look' };
  return [
    ...beats.slice(0, longer ? at - 1 : at),
    ...(longer ? [{ ...longer, end: from }] : []),
    ...(!early ? [{ ...beat, end: from }] : []),
    insert,
    ...(to < beat.end ? [back] : []),
    ...beats.slice(at + 1),
  ];
}
