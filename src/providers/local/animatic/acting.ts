import type { SegmentRole } from '#core/format.ts';
import type { Action, ShotPrompt } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import type { Performance } from '../art/character/draw.ts';
import { noise } from '../art/palette.ts';
import { planStresses, stressAt } from './energy.ts';
import type { Pop } from './inserts.ts';
import { type Mouth, readLips, speaks } from './lips.ts';
import type { Beat } from './timeline.ts';

/** Acts a beat: what the character's face and body do at a moment, in seconds from the segment's start. */
export type Actor = (beat: Beat, time: number) => Performance;

interface Temper {
  smile: number;
  brow: number;
}

const tempers: Record<ShotPrompt['mood'], Temper> = {
  tense: { smile: -0.35, brow: -0.45 },
  flat: { smile: -0.05, brow: -0.05 },
  bright: { smile: 0.5, brow: 0.25 },
  warm: { smile: 0.6, brow: 0.2 },
};

/** What an action adds to the face; gaze in −1..1, positive is the picture's right and down. */
const faces: Partial<Record<Action, Temper & { x: number; y: number }>> = {
  'hold-up': { smile: 0.25, brow: 0.25, x: 0.75, y: 0.35 },
  present: { smile: 0.3, brow: 0.2, x: 0.8, y: 0.3 },
  point: { smile: 0.15, brow: 0.25, x: 0.75, y: 0.3 },
  think: { smile: -0.1, brow: 0.2, x: 0.6, y: -0.6 },
  facepalm: { smile: -0.5, brow: -0.6, x: 0, y: 0.6 },
  shrug: { smile: -0.15, brow: 0.5, x: -0.3, y: -0.1 },
  celebrate: { smile: 0.8, brow: 0.5, x: 0, y: -0.2 },
  wave: { smile: 0.6, brow: 0.35, x: 0, y: 0 },
};

export function createActor(scene: {
  mood: ShotPrompt['mood'];
  role: SegmentRole;
  words: readonly Word[];
  seconds: number;
  seed: number;
  energy: number;
  beats: readonly Beat[];
  pops: readonly Pop[];
}): Actor {
  const { words, seed, seconds, energy, beats } = scene;
  const lips = readLips(words);
  const blinks = planBlinks(seconds, seed);
  const stresses = planStresses(words, (index) => noise(seed, 100 + index));
  const temper = tempers[scene.mood];
  return (beat, time) => {
    const into = time - beat.start;
    const action = actionAt(beat, into);
    const face = faces[action] ?? { smile: 0, brow: 0, x: 0, y: 0 };
    const stress = stressAt(stresses, time);
    const away = glance(beat, into, time, seed);
    const mouth = softened(lips, time);
    const talking = speaks(words, time) ? 1 : 0;
    const lead = leadOver(beat, beats[beats.indexOf(beat) + 1], time);
    const shown = Math.max(0, ...scene.pops.map(({ start, end }) => bump(time, start + 0.05, Math.min(0.9, end - start))));
    const look = Math.max(lead.look, shown);
    const toward = lead.look >= shown ? lead.toward : { x: 0.85, y: -0.35 };
    return {
      action,
      mouth,
      blink: blinkAt(blinks, time),
      brow: clamp(temper.brow + face.brow * 0.8 + stress * (0.35 + 0.4 * energy) + look * 0.25, -1, 1),
      smile: clamp(temper.smile + face.smile - mouth * 0.1, -1, 1),
      gaze: {
        x: (face.x * away + drift(time, seed, 1) * 0.1) * (1 - look) + toward.x * look,
        y: (face.y * away + drift(time, seed, 2) * 0.07) * (1 - look) + toward.y * look,
      },
      lean:
        (Math.sin(time * 1.15 + seed) * 0.3 + stress * 0.35 * (noise(seed, beat.index + 40) > 0.5 ? 1 : -1) + drift(time, seed, 3) * 0.2) *
          (0.7 + 0.7 * energy) +
        toward.x * look * 0.3,
      breath: 0.5 + 0.5 * Math.sin(time * 1.7 + noise(seed, 5) * 6),
      gesture: gestureAt(beat, action, into, time, stress, talking * (0.6 + 0.9 * energy)),
    };
  };
}

/** Gestures that nobody holds for a whole shot: how long they last, in seconds. */
const brief: Partial<Record<Action, number>> = { facepalm: 1.7, shrug: 2.6, celebrate: 2.8, wave: 2.6, think: 4.2 };
const lowering = 0.3;

/** What the body does: a brief gesture is followed by talk, and is over when the shot is cut in closer. */
function actionAt(beat: Beat, into: number): Action {
  const lasts = brief[beat.shot.action];
  if (lasts === undefined) return beat.shot.action;
  return into >= lasts || beat.entrance === 'punch' ? 'talk' : beat.shot.action;
}

const loose = new Set<Action>(['talk', 'explain', 'shrug', 'celebrate']);

/** Arms rise into the pose with a small overshoot, sink a little between stresses, and beat with the speech. */
function gestureAt(beat: Beat, action: Action, into: number, time: number, stress: number, talking: number): number {
  const done = brief[beat.shot.action];
  const since = done === undefined ? Number.NEGATIVE_INFINITY : into - done;
  // A gesture that is over sinks, and the talking hands come up after it.
  if (since > -lowering && since < 0 && beat.entrance !== 'punch') return clamp(-since / lowering, 0, 1);
  const risen = action === beat.shot.action ? into + 0.12 : since;
  const rise = beat.entrance === 'punch' ? 1 : settle(clamp(risen / 0.55, 0, 1));
  // Talking hands sink between stresses and come back; a pose that means something is held.
  const free = loose.has(action) ? 0.26 : 0.05;
  const rest = free * (1 - stress) * (0.5 + 0.5 * Math.sin(time * 2.1 + beat.index));
  const beats = talking * 0.05 * Math.sin(time * 7.4);
  return clamp(rise * (0.97 - rest + beats), 0, 1);
}

function settle(t: number): number {
  return 1 - (1 - t) ** 3 * Math.cos(t * 5);
}

/** Looks at what it shows for a moment, then back into the lens, and again now and then. */
function glance(beat: Beat, into: number, time: number, seed: number): number {
  const shown = bump(into, beat.entrance === 'punch' ? 9 : 0.15, 0.85);
  const again = bump((time + noise(seed, 9) * 2) % 4.6, 3.1, 0.6) * 0.8;
  return Math.max(shown, again);
}

/** Seconds in which eyes and head lead over to what is cut to. */
const leadSeconds = 0.42;

/** Before a cut that no word asks for, or to something shown close, the figure looks where the cut goes. */
function leadOver(beat: Beat, next: Beat | undefined, time: number): { look: number; toward: { x: number; y: number } } {
  const away = { x: 0, y: 0 };
  if (!next || next.entrance === 'punch') return { look: 0, toward: away };
  const look = bump(time, beat.end - leadSeconds, leadSeconds + 0.3);
  if (next.shows) return { look, toward: { x: 0.85, y: 0.45 } };
  return next.reason === 'look' ? { look: look * 0.8, toward: { x: -0.7, y: -0.1 } } : { look: 0, toward: away };
}

/** 0 → 1 → 0 with quick flanks, as eyes move. */
function bump(at: number, start: number, length: number): number {
  const u = at - start;
  if (u < 0 || u > length) return 0;
  return Math.min(1, u / 0.08, (length - u) / 0.1);
}

function planBlinks(seconds: number, seed: number): number[] {
  const blinks: number[] = [];
  let at = 0.7 + noise(seed, 20) * 1.2;
  for (let index = 0; at < seconds; index++) {
    blinks.push(at);
    at += noise(seed, 60 + index) < 0.14 ? 0.32 : 1.7 + noise(seed, 21 + index) * 2.6;
  }
  return blinks;
}

/** Lids fall in 70 ms and rise in 130 ms. */
function blinkAt(blinks: readonly number[], time: number): number {
  const start = blinks.findLast((one) => one <= time);
  if (start === undefined) return 0;
  const since = time - start;
  return since < 0.07 ? since / 0.07 : clamp(1 - (since - 0.07) / 0.13, 0, 1);
}

function softened(lips: Mouth, time: number): number {
  return (lips(time - 0.025) + 2 * lips(time) + lips(time + 0.025)) / 4;
}

/** Slow wandering in −1..1 that never repeats within a segment. */
function drift(time: number, seed: number, channel: number): number {
  const phase = noise(seed, 200 + channel) * 6.28;
  return Math.sin(time * (0.9 + channel * 0.13) + phase) * 0.6 + Math.sin(time * (2.1 + channel * 0.21) + phase * 2) * 0.4;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
