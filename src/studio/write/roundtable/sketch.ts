import type { TextBand } from '#core/footage.ts';
import type { SegmentRole } from '#core/format.ts';
import type { SetName, Shot, ShotPrompt } from '#core/shot-prompt.ts';
import type { Placement } from '#core/vocabulary.ts';
import { daylight, rooms, type TimeOfDay } from './scene.ts';

/** A segment's picture and sound while they are argued about: choices, not yet words. */
export interface Sketch {
  role: SegmentRole;
  seconds: number;
  placement: Placement;
  set: SetName;
  time: TimeOfDay;
  mood: ShotPrompt['mood'];
  shots: Shot[];
  /** Where the main light stands, seen from the camera, and on which side. */
  key: 'side' | 'front' | 'above' | 'behind';
  side: 'left' | 'right';
  /** A white card that opens the dark half and the label. */
  card: boolean;
  /** Equivalent focal length for the person, in millimetres, and the distance in metres. */
  mm: number;
  metres: number;
  hold: 'hand' | 'leaning';
  temperature: 'cool' | 'neutral' | 'warm';
  contrast: 'low' | 'medium' | 'high';
  band: TextBand;
  music: 'under' | 'on the word' | 'second shot' | 'runs on' | 'hush' | 'thins' | 'resolves' | 'stops';
  /** Beats a minute; the whole film has one. */
  bpm: number;
  ending: 'cut' | 'rest' | 'loop';
  props: number;
}

/** What shines, and its colour in kelvin. */
export function sourceOf({ set, key, time }: Pick<Sketch, 'set' | 'key' | 'time'>): { words: string; kelvin: number } {
  const room = rooms[set];
  const day = daylight[time].kelvin;
  if (key === 'above') return { words: room.above, kelvin: set === 'outdoor' || set === 'doorstep' ? day : 4000 };
  const lamp = time === 'evening' || (key === 'behind' && time === 'afternoon');
  return lamp ? { words: room.lamp, kelvin: set === 'outdoor' ? 3600 : 2900 } : { words: room.window, kelvin: day };
}

export function shotSeconds(sketch: Pick<Sketch, 'shots' | 'seconds'>, at: number): number {
  return (sketch.shots[at]?.share ?? 0) * sketch.seconds;
}

/** The same shots with another share for one; the others keep their proportions. Shares sum to 1. */
export function reshare(shots: readonly Shot[], at: number, share: number): Shot[] {
  const rest = shots.reduce((sum, shot, index) => sum + (index === at ? 0 : shot.share), 0);
  if (rest === 0) return [...shots];
  return whole(shots.map((shot, index) => ({ ...shot, share: index === at ? share : (shot.share / rest) * (1 - share) })));
}

/** Shares in thousandths that sum to 1. */
export function whole(shots: readonly Shot[]): Shot[] {
  const total = shots.reduce((sum, { share }) => sum + share, 0) || 1;
  const thousandths = shots.map(({ share }) => Math.max(1, Math.round((share / total) * 1000)));
  const longest = thousandths.indexOf(Math.max(...thousandths));
  const rest = 1000 - thousandths.reduce((sum, share) => sum + share, 0);
  return shots.map((shot, index) => ({ ...shot, share: ((thousandths[index] ?? 1) + (index === longest ? rest : 0)) / 1000 }));
}

/** One shot of a sketch changed. */
export function withShot(sketch: Sketch, at: number, change: Partial<Shot>): Sketch {
  return { ...sketch, shots: sketch.shots.map((shot, index) => (index === at ? { ...shot, ...change } : shot)) };
}

/** Two neighbours become one: the shortest shot but the first joins the one before it. */
export function joinShortest(shots: readonly Shot[]): Shot[] {
  if (shots.length < 2) return [...shots];
  const least = shots.slice(1).reduce((low, shot) => (shot.share < low.share ? shot : low));
  const at = shots.indexOf(least);
  return whole(
    shots.flatMap((shot, index) => (index === at ? [] : index === at - 1 ? [{ ...shot, share: shot.share + least.share }] : [shot])),
  );
}

/** No two neighbours of the same framing: that would be a jump, not a cut. */
export function apart(shots: readonly Shot[]): Shot[] {
  const out: Shot[] = [];
  for (const shot of shots) {
    const last = out.at(-1);
    const other = shot.framing === 'close' ? 'medium' : 'close';
    out.push(last?.framing === shot.framing ? { ...shot, framing: other } : shot);
  }
  return out;
}
