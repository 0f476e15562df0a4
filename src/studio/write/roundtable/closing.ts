import type { Seat } from './agent.ts';
import { pick } from './pick.ts';
import { rooms } from './scene.ts';
import type { Sketch } from './sketch.ts';

/** The director's last word: what everybody goes and does. */
export function closing({ it, seed, thing, character }: Seat, sketches: readonly Sketch[]): string {
  const shots = sketches.reduce((sum, sketch) => sum + sketch.shots.length, 0);
  const first = sketches[0];
  const { name, at } = rooms[first?.set ?? 'studio'];
  const count = shots === 1 ? 'One shot' : `${shots} shots`;
  const who = character ? character.name : 'one person';
  const begin = first?.shots[0]?.framing ?? 'close';
  return pick(
    [
      `${count}, one ${name}, ${who}. We begin ${begin === 'insert' ? 'on the hands' : begin}, and ${thing.sound} is the sound people should remember. Settled.`,
      `That is the film: ${count.toLowerCase()}, ${who}, ${it} ${sketches.length > 1 ? 'late and then for good' : 'in hand from the start'}. Whatever nobody needs has gone; settled.`,
      `Settled: ${count.toLowerCase()} ${at} one ${name}, and the picture alone tells what ${it} ${sketches.length > 1 ? 'changed' : 'can do'}. We shoot it like this.`,
    ],
    seed,
    'closing',
  );
}
