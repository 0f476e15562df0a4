import { actionWords, framingWords, insertWords, moveWords, shortActions } from './prompt-words.ts';
import type { Shot } from './shot-prompt.ts';
import type { Placement } from './vocabulary.ts';

/** What the hands have before the product is named in a film, and what it is called after. */
export function thingInHand(placement: Placement, noun: string): string {
  return placement === 'hero' || placement === 'set_down' ? `the ${noun}` : 'the everyday thing at hand';
}

/** In seconds: nobody sees a shot that is shorter. */
export const leastShot = 0.3;

/**
 * The shots with shares that sum to 1, none of them below `leastShot` as far as `seconds` have room: what a short one lacks, the longer
 * ones give. Shares that are right stay to the last digit, since another one would be another picture.
 */
export function holdLengths(shots: readonly Shot[], seconds: number): Shot[] {
  const total = shots.reduce((sum, { share }) => sum + share, 0);
  const whole = Math.abs(total - 1) < 1e-9 ? shots : shots.map((shot) => ({ ...shot, share: shot.share / total }));
  const least = Math.min(leastShot / seconds, 1 / shots.length);
  const over = (share: number) => Math.max(0, share - least);
  const lack = whole.reduce((sum, { share }) => sum + Math.max(0, least - share), 0);
  if (lack < 1e-9) return [...whole];
  const spare = whole.reduce((sum, { share }) => sum + over(share), 0);
  return whole.map((shot) => ({ ...shot, share: least + over(shot.share) * (1 - lack / spare) }));
}

/** One shot made as long as wanted, in seconds, and the others in proportion; none of them vanishes. */
export function withShotLength(shots: readonly Shot[], at: number, wanted: number, seconds: number): Shot[] {
  const others = shots.filter((_, index) => index !== at);
  const least = Math.min(leastShot, seconds / shots.length);
  const length = Math.min(seconds - least * others.length, Math.max(least, wanted));
  const rest = holdLengths(others, seconds - length).map((shot) => ({ ...shot, share: shot.share * (1 - length / seconds) }));
  return shots.flatMap((shot, index) => (index === at ? [{ ...shot, share: length / seconds }] : rest.splice(0, 1)));
}

export interface TimedShot {
  shot: Shot;
  start: number;
  end: number;
}

/** Shots in seconds from the segment's start, to a tenth; they cover all of it. At most `most` of them: the shortest join the one before. */
export function timeShots(shots: readonly Shot[], seconds: number, most = shots.length): TimedShot[] {
  const kept = shots.map((shot) => ({ ...shot }));
  while (kept.length > Math.max(1, most)) {
    const inner = kept.slice(1);
    // An insert is what proves something: it goes last.
    const worth = ({ share, framing }: Shot) => share * (framing === 'insert' ? 3 : 1);
    const least = inner.reduce((low, shot) => (worth(shot) < worth(low) ? shot : low));
    const at = kept.indexOf(least);
    const before = kept[at - 1];
    if (before) before.share += least.share;
    kept.splice(at, 1);
  }
  const total = kept.reduce((sum, { share }) => sum + share, 0) || 1;
  const tenth = (time: number) => Math.round(time * 10) / 10;
  let passed = 0;
  return kept.map((shot, index) => {
    const start = tenth((passed / total) * seconds);
    passed += shot.share;
    return { shot, start, end: index === kept.length - 1 ? seconds : tenth((passed / total) * seconds) };
  });
}

/** `00:03.4` */
export function timecode(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  return `${String(whole).padStart(2, '0')}:${(seconds - whole * 60).toFixed(1).padStart(4, '0')}`;
}

/** One shot in a sentence without its time: how near, how the camera moves, what happens. */
export function tellShot({ framing, camera, action }: Shot, thing: string): string {
  const doing = (framing === 'insert' ? insertWords : actionWords)[action].replace('{it}', thing);
  return `${framingWords[framing]}; ${moveWords[camera]}; ${doing}.`;
}

/** The same in a few words. */
export function tellShortly({ framing, camera, action }: Shot, thing: string): string {
  const doing = framing === 'insert' ? `hands on ${thing}` : shortActions[action].replace('{it}', thing);
  return `${framing}, ${camera === 'float' ? 'nearly still' : camera.replace('-', ' ')}, ${doing}`;
}
