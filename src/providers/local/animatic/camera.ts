import { noise } from '../art/palette.ts';
import { type Camera, stillCamera } from '../compositor/scene.ts';
import { type Stress, stressAt } from './energy.ts';
import type { Beat } from './timeline.ts';

/** How a segment is filmed: how lively, 0..1, by whose luck, and which words carry it. */
export interface Manner {
  energy: number;
  seed: number;
  stresses: readonly Stress[];
}

export interface View {
  camera: Camera;
  /** How far a whip smears the picture, as a share of its width. */
  smear: number;
}

/** A whip leaves and arrives within this many seconds on either side of the cut. */
const whipSeconds = 0.14;

/** Where the camera is at a moment of a beat; `next` is the beat it may be thrown over to. */
export function moveCamera(beat: Beat, next: Beat | undefined, time: number, manner: Manner): View {
  const { energy, seed } = manner;
  const into = time - beat.start;
  const length = Math.max(0.2, beat.end - beat.start);
  const planned =
    beat.shows || beat.shot.framing === 'insert' ? insertMove(beat, into / length, manner) : shotMove(beat, into / length, length, energy);
  const entry = enter(beat, Math.max(0, into), seed, energy);
  const leave = next?.entrance === 'whip' ? thrown(next, 1 - (beat.end - time) / whipSeconds, seed) : rest;
  const hand = handheld(time, seed, beat, energy);
  // A stressed word is underlined by the camera where the film is loud.
  const pulse = beat.shows ? 0 : stressAt(manner.stresses, time) * 0.03 * Math.max(0, energy - 0.25);
  return {
    camera: {
      zoom: planned.zoom * entry.zoom * (1 + pulse),
      x: planned.x + entry.x + leave.x + hand.x,
      y: planned.y + entry.y + hand.y,
      roll: planned.roll + entry.roll + hand.roll,
    },
    smear: Math.max(entry.smear, leave.smear),
  };
}

const rest = { x: 0, smear: 0 };

/** A thrown camera: `u` runs from 0 (still at rest) to 1 (in full flight). */
function thrown(beat: Beat, u: number, seed: number): { x: number; smear: number } {
  if (u <= 0) return rest;
  const flight = Math.min(1, u) ** 2;
  return { x: -whipSide(beat, seed) * 0.3 * flight, smear: 0.16 * flight };
}

function whipSide(beat: Beat, seed: number): 1 | -1 {
  return noise(seed, beat.index + 500) > 0.5 ? 1 : -1;
}

/**
 * The planned moves, wide enough to be seen. A short beat covers less of the way, so that it never races; the way grows with the energy.
 * Nothing goes below 0.97: beyond that the figure's cut at the waist would show.
 */
function shotMove({ shot, punch, index }: Beat, t: number, length: number, energy: number): Camera {
  const eased = t * t * (3 - 2 * t) * 0.45 + t * 0.55;
  const way = (1 - 0.25 * punch) * (0.45 + 0.55 * Math.min(1, length / 3)) * (0.75 + 0.5 * energy);
  // A part that is cut in closer stands a little aside, as a second camera would.
  const aside = punch === 0 ? 0 : (index % 2 === 0 ? 0.018 : -0.018) * punch;
  switch (shot.camera) {
    case 'push':
      return { ...stillCamera, zoom: 0.975 + 0.13 * way * eased, x: aside };
    case 'pull':
      return { ...stillCamera, zoom: 0.975 + 0.13 * way * (1 - eased), x: aside };
    case 'pan-left':
      return { ...stillCamera, zoom: 1.05, x: 0.038 * way * (1 - 2 * eased) };
    case 'pan-right':
      return { ...stillCamera, zoom: 1.05, x: 0.038 * way * (2 * eased - 1) };
    case 'tilt-up':
      return { ...stillCamera, zoom: 1.07 - 0.02 * eased, y: -0.042 * way * (1 - eased), x: aside };
    case 'float':
      return {
        zoom: 1.02 + 0.018 * Math.sin(eased * 3.1),
        x: aside + 0.012 * Math.sin(eased * 4.4) * way,
        y: 0.007 * Math.cos(eased * 3.7) * way,
        roll: 0.006 * Math.sin(eased * 3.1),
      };
  }
}

/** Close pictures of a thing: it stays on its feet (they are the focus), so a zoom grows upwards and keeps off the captions. */
function insertMove(beat: Beat, t: number, { seed, energy }: Manner): Camera {
  const way = 0.8 + 0.4 * energy;
  const side = noise(seed, Math.round(beat.start * 30) + 700) > 0.5 ? 1 : -1;
  const ease = 1 - (1 - Math.min(1, Math.max(0, t))) ** 2;
  switch (styleOf(beat, seed)) {
    case 'push':
      return { ...stillCamera, zoom: 0.9 + 0.13 * way * t, roll: 0.008 * side * (1 - t) };
    case 'pull':
      return { ...stillCamera, zoom: 1.04 - 0.13 * way * t };
    case 'slide':
      return { ...stillCamera, zoom: 0.97 + 0.03 * t, x: 0.05 * side * way * (1 - 2 * t) };
    case 'tilt':
      return { ...stillCamera, zoom: 1.02 - 0.05 * ease, y: -0.035 * way * (1 - ease) };
  }
}

const insertStyles = ['push', 'slide', 'tilt', 'pull'] as const;

/** In turn from one insert of a segment to the next, beginning where the seed says. */
function styleOf({ start, index, shot }: Beat, seed: number): (typeof insertStyles)[number] {
  if (shot.camera === 'tilt-up') return 'tilt';
  const turn = Math.floor(noise(seed, 710) * 4) + index + Math.round(start);
  return insertStyles[turn % insertStyles.length] ?? 'push';
}

/** Segments are joined by hard cuts: each opens with a settle that has energy; later beats arrive more softly. */
function enter(beat: Beat, into: number, seed: number, energy: number): Camera & { smear: number } {
  const side = whipSide(beat, seed);
  const decay = (speed: number) => Math.exp(-into * speed);
  const force = 0.5 + energy;
  switch (beat.entrance) {
    case 'open':
      return {
        zoom: 1 + 0.13 * force * decay(7) * Math.cos(into * 9),
        x: 0,
        y: 0.012 * decay(8),
        roll: 0.02 * side * force * decay(6) * Math.cos(into * 8),
        smear: 0,
      };
    case 'whip': {
      const flight = decay(13);
      return { zoom: 1 + 0.05 * decay(8), x: side * 0.3 * flight, y: 0, roll: side * 0.02 * flight, smear: into < 0.2 ? 0.16 * flight : 0 };
    }
    case 'cut':
      return { zoom: 1 + 0.04 * force * decay(6), x: side * 0.012 * decay(6), y: 0, roll: 0, smear: 0 };
    case 'punch':
      return { zoom: 1 + 0.02 * force * decay(9) * Math.cos(into * 14), x: 0, y: 0, roll: side * 0.006 * decay(5), smear: 0 };
  }
}

/** The unrest of a camera in a hand, slow waves and quicker ones that grow with the energy: ±3 px at 1080 wide in a calm film, ±14 in a loud one. */
function handheld(time: number, seed: number, { shot, shows }: Beat, energy: number): { x: number; y: number; roll: number } {
  const wave = (channel: number, speed: number) => Math.sin(time * speed + noise(seed, 520 + channel) * 6.28);
  // A phone that was put down hardly moves; an insert is braced.
  const hold = shows || shot.framing === 'insert' ? 0.5 : shot.camera === 'float' ? 0.8 + 0.4 * energy : 1;
  const slow = hold * (0.8 + 1.2 * energy);
  const quick = hold * Math.max(0, energy - 0.2) * 2.4;
  return {
    x: slow * (0.0017 * wave(0, 1.1) + 0.001 * wave(1, 2.7)) + quick * (0.002 * wave(2, 5.3) + 0.0012 * wave(8, 8.9)),
    y: slow * (0.0013 * wave(3, 1.3) + 0.0008 * wave(4, 2.9)) + quick * (0.0014 * wave(5, 5.9) + 0.0008 * wave(9, 9.7)),
    roll: slow * (0.0024 * wave(6, 0.9) + 0.001 * wave(7, 2.3)) + quick * 0.0016 * wave(10, 4.7),
  };
}
