import { actionWords, framingWords, insertWords, moveWords, shortActions } from './prompt-words.ts';
import type { Shot } from './shot-prompt.ts';
import type { Placement } from './vocabulary.ts';

/** What the hands have before the product is named in a film, and what it is called after. */
export function thingInHand(placement: Placement, noun: string): string {
  return placement === 'hero' || placement === 'set_down' ? `the ${noun}` : 'the everyday thing at hand';
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
