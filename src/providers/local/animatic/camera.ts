import { noise } from '../art/palette.ts';
import { type Camera, stillCamera } from '../compositor/scene.ts';
import type { Beat } from './timeline.ts';

/** Where the camera is at a moment of a beat, and how far a whip still smears the picture (0..1). */
export function moveCamera(beat: Beat, time: number, seed: number): { camera: Camera; smear: number } {
  const into = time - beat.start;
  const length = Math.max(0.2, beat.end - beat.start);
  const planned = plannedMove(beat, Math.min(1, into / length), Math.min(1, length / 3));
  const entry = enter(beat, into, seed);
  const hand = handheld(time, seed);
  return {
    camera: {
      zoom: planned.zoom * entry.zoom,
      x: planned.x + entry.x + hand.x,
      y: planned.y + entry.y + hand.y,
      roll: planned.roll + entry.roll + hand.roll,
    },
    smear: entry.smear,
  };
}

/** `amount` keeps short beats from racing: a move covers its whole way in three seconds or more. */
function plannedMove({ shot, punch }: Beat, share: number, amount: number): Camera {
  const t = share;
  const eased = t * t * (3 - 2 * t) * 0.35 + t * 0.65;
  const way = (punch ? 0.7 : 1) * (0.5 + 0.5 * amount);
  switch (shot.camera) {
    case 'push':
      return { ...stillCamera, zoom: 0.985 + 0.075 * way * eased };
    case 'pull':
      return { ...stillCamera, zoom: 1.06 - 0.07 * way * eased };
    case 'pan-left':
      return { ...stillCamera, zoom: 1.03, x: 0.022 * way * (1 - 2 * eased) };
    case 'pan-right':
      return { ...stillCamera, zoom: 1.03, x: 0.022 * way * (2 * eased - 1) };
    case 'tilt-up':
      return { ...stillCamera, zoom: 1.02, y: -0.016 * way + 0.022 * way * eased };
    case 'float':
      return {
        zoom: 1.015 + 0.012 * Math.sin(eased * 3.1),
        x: 0.01 * Math.sin(eased * 4.4) * way,
        y: 0.006 * Math.cos(eased * 3.7) * way,
        roll: 0.006 * Math.sin(eased * 3.1),
      };
  }
}

/** Segments are joined by hard cuts: each opens with a settle that has energy; later beats arrive more softly. */
function enter(beat: Beat, into: number, seed: number): Camera & { smear: number } {
  const side = noise(seed, beat.index + 500) > 0.5 ? 1 : -1;
  const decay = (speed: number) => Math.exp(-into * speed);
  switch (beat.entrance) {
    case 'open':
      return {
        zoom: 1 + 0.13 * decay(7) * Math.cos(into * 9),
        x: 0,
        y: 0.012 * decay(8),
        roll: 0.02 * side * decay(6) * Math.cos(into * 8),
        smear: 0,
      };
    case 'whip':
      return {
        zoom: 1 + 0.05 * decay(8),
        x: side * 0.12 * decay(12),
        y: 0,
        roll: side * 0.02 * decay(12),
        smear: Math.max(0, 1 - into / 0.15),
      };
    case 'cut':
      return { zoom: 1 + 0.045 * decay(6), x: side * 0.012 * decay(6), y: 0, roll: 0, smear: 0 };
    case 'punch':
      return { zoom: 1 + 0.02 * decay(9) * Math.cos(into * 14), x: 0, y: 0, roll: side * 0.006 * decay(5), smear: 0 };
  }
}

/** The unrest of a camera in a hand: three slow waves per axis, about ±3 px at 1080 wide. */
function handheld(time: number, seed: number): { x: number; y: number; roll: number } {
  const wave = (channel: number, speed: number) => Math.sin(time * speed + noise(seed, 520 + channel) * 6.28);
  return {
    x: 0.0017 * wave(0, 1.1) + 0.001 * wave(1, 2.7) + 0.0005 * wave(2, 4.9),
    y: 0.0013 * wave(3, 1.3) + 0.0008 * wave(4, 2.9) + 0.0004 * wave(5, 5.3),
    roll: 0.0024 * wave(6, 0.9) + 0.001 * wave(7, 2.3),
  };
}
