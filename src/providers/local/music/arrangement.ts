import { type BarPlace, placeBars } from './bars.ts';
import type { Chance } from './chance.ts';
import type { Style } from './style.ts';

export type Section = 'intro' | 'verse' | 'build' | 'drop' | 'ending';

export interface Bar extends BarPlace {
  section: Section;
  /** MIDI notes of the chord, low to high, voiced near the last one. */
  chord: number[];
  /** MIDI note of the bass. */
  bass: number;
  /** First bar of its section. */
  first: boolean;
  /** 0 at the film's start to 1 at its end. */
  progress: number;
}

export interface Note {
  /** Seconds from the film's start. */
  at: number;
  midi: number;
  /** 0..1 */
  loud: number;
}

export interface Arrangement {
  bars: Bar[];
  /** A bar of four beats at the film's own tempo. */
  barSeconds: number;
  melody: Note[];
}

/** Plans the whole bed: bars that begin on the cuts; a build leads into the last act (the call to action); the last bar is the ending chord. */
export function arrange(style: Style, seconds: number, cuts: readonly number[], chance: Chance): Arrangement {
  const places = placeBars(style.bpm, seconds, cuts);
  const beats = places.reduce((sum, place) => sum + place.beats, 0);
  const progression = style.progressions[chance.below(style.progressions.length)] ?? style.progressions[0];
  const root = style.roots[0] + chance.below(style.roots[1] - style.roots[0] + 1);
  const sections = sectionsOf(places, seconds);
  const bars: Bar[] = [];
  for (const [index, place] of places.entries()) {
    const section = sections[index] ?? 'verse';
    const step = section === 'ending' ? 0 : (progression[index % progression.length] ?? 0);
    const previous = bars.at(-1)?.chord;
    bars.push({
      ...place,
      section,
      chord: voice(chordTones(style, root, step), previous),
      bass: lowered(root + scaleTone(style, step)),
      first: sections[index - 1] !== section,
      progress: place.start / seconds,
    });
  }
  return { bars, barSeconds: (4 * seconds) / beats, melody: composeMelody(style, root, bars, chance) };
}

/** The call to action takes the last quarter of a long film, the last third of a short one (product.md's formats): its first bar is the nearest to that. */
function sectionsOf(places: readonly BarPlace[], seconds: number): Section[] {
  const count = places.length;
  const share = seconds * (seconds > 40 ? 0.75 : 2 / 3);
  const away = places.map(({ start }) => Math.abs(start - share));
  const last = Math.max(1, away.indexOf(Math.min(...away)));
  const build = count >= 12 ? 2 : count >= 5 ? 1 : 0;
  const intro = count >= 5 ? 1 : 0;
  return places.map((_, bar) => {
    if (bar === count - 1) return 'ending';
    if (bar < intro) return 'intro';
    if (bar >= last) return 'drop';
    return bar >= last - build ? 'build' : 'verse';
  });
}

function scaleTone(style: Style, step: number): number {
  const size = style.scale.length;
  return (style.scale[((step % size) + size) % size] ?? 0) + 12 * Math.floor(step / size);
}

function chordTones(style: Style, root: number, step: number): number[] {
  return [0, 2, 4, ...(style.sevenths ? [6] : [])].map((third) => root + scaleTone(style, step + third));
}

/** The bass lies between E1 (28) and D#2 (39). */
function lowered(midi: number): number {
  return 28 + ((((midi - 28) % 12) + 12) % 12);
}

/** Moves every chord tone to the octave nearest the middle of the last chord, so that pads glide instead of jumping. */
function voice(tones: readonly number[], previous: readonly number[] | undefined): number[] {
  const centre = previous ? previous.reduce((sum, tone) => sum + tone, 0) / previous.length : 61;
  const pulled = 0.7 * centre + 0.3 * 61;
  return tones.map((tone) => tone + 12 * Math.round((pulled - tone) / 12)).sort((one, other) => one - other);
}

/** A two-bar figure on the pentatonic steps, repeated with small changes and answered by rests: present, never in the voice's way. */
function composeMelody(style: Style, root: number, bars: readonly Bar[], chance: Chance): Note[] {
  const pentatonic = style.scale[2] === 4 ? [0, 1, 2, 4, 5] : [0, 2, 3, 4, 6];
  const figure = Array.from({ length: 16 }, (_, step) => {
    const strong = step % 4 === 0 ? 0.25 : step % 2 === 0 ? 0.05 : -0.2;
    return { sounds: chance.next() < style.melody + strong && step < 14, step: chance.below(pentatonic.length) };
  });
  const smooth = figure.map(({ sounds, step }, index) => {
    const before = figure[index - 1]?.step ?? 2;
    return { sounds, step: Math.abs(step - before) > 2 ? before + Math.sign(step - before) : step };
  });
  return bars.flatMap((bar, index) => {
    const loud = { intro: 0.5, verse: index % 4 >= 2 || bar.progress > 0.35 ? 0.62 : 0, build: 0.5, drop: 0.85, ending: 0 }[bar.section];
    if (loud === 0) return [];
    return smooth.slice((index % 2) * 8, (index % 2) * 8 + 2 * bar.beats).flatMap(({ sounds, step }, eighth) => {
      const skipped = chance.next() < 0.12;
      if (!sounds || skipped) return [];
      const long = bar.seconds / (2 * bar.beats);
      const late = eighth % 2 === 1 ? style.swing * (long / 2) : 0;
      const midi = root + 12 + scaleTone(style, pentatonic[step] ?? 0);
      return [{ at: bar.start + eighth * long + late, midi, loud: loud * (0.8 + 0.2 * chance.next()) }];
    });
  });
}
