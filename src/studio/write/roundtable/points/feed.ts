import type { Objection, Seat } from '../agent.ts';
import { paces } from '../pace.ts';
import { fill, pick, raised } from '../pick.ts';
import { rooms } from '../scene.ts';
import { reshare, type Sketch, shotSeconds, withShot } from '../sketch.ts';

/** What makes a thumb move on: at the beginning, and at the end. */
export function objectForFeed(seat: Seat, sketches: readonly Sketch[]): Objection[] {
  const first = sketches[0];
  return first ? [...wide(seat, first), ...slow(seat, first), ...goodbye(seat, sketches)] : [];
}

/** An empty room says nothing at thumb size. */
function wide({ it, seed, tone }: Seat, sketch: Sketch): Objection[] {
  if (sketch.shots[0]?.framing !== 'wide') return [];
  const { name } = rooms[sketch.set];
  return [
    {
      topic: 'wide opening',
      to: 'cinematographer',
      segment: 0,
      weight: 8,
      words: pick(
        [
          `A wide first frame is a ${name} with a small person in it. At thumb size that is furniture; I scroll on.`,
          `You open wide. On a phone the face is then as big as a fingernail, and nothing of ${it} is there to look at either.`,
        ],
        seed,
        'wide',
      ),
      granted: {
        answer: pick(
          [
            `Then the face first, from half a metre, and the room gets its shot once they have stayed.`,
            `Turn it round: face, then room. The wide lens is kinder to a wall than to a first impression anyway.`,
          ],
          seed,
          'wide:yields',
        ),
        settles: pick(
          [
            `Close first. ${raised(name)} second, as the answer to where we are.`,
            `Face first, then the ${name}. Whoever asks where we are gets the answer in shot two.`,
          ],
          seed,
          'wide:granted',
        ),
        change: (so) =>
          so.shots.length > 1
            ? withShot(withShot(so, 0, { framing: 'close' }), 1, { framing: 'wide' })
            : withShot(so, 0, { framing: 'close' }),
      },
      refused: {
        answer: `The room is the ${tone === 'deadpan-comic' ? 'joke' : 'point'} here: one person, too much space, and nothing that works. Close, it is just a head talking.`,
        settles: `It stays wide because ${tone === 'cozy-storyteller' || tone === 'quiet-minimalist' ? 'this voice needs air' : `nobody misses ${it} in a close shot`}. But it moves, and it is over in a second and a half.`,
        change: (so) =>
          withShot(
            { ...so, shots: reshare(so.shots, 0, so.shots.length > 1 ? Math.min(so.shots[0]?.share ?? 1, 1.5 / so.seconds) : 1) },
            0,
            { camera: 'push' },
          ),
      },
    },
  ];
}

function slow({ tone, seed, reference, it }: Seat, sketch: Sketch): Objection[] {
  const first = shotSeconds(sketch, 0);
  if (first <= 2.6 || sketch.shots.length < 2) return [];
  const gentle = paces[tone] !== 'quick' || reference !== null;
  return [
    {
      topic: 'slow opening',
      to: 'director',
      segment: 0,
      weight: 7,
      words: pick(
        [
          `${first.toFixed(1)} seconds before anything changes. Two and a half is where a thumb decides.`,
          `The first shot runs ${first.toFixed(1)} seconds. Whoever came for ${it} never gets to the second.`,
        ],
        seed,
        'slow',
      ),
      granted: {
        answer: null,
        settles: pick(
          [
            `Cut it at two and three tenths, on the movement, not on the word. The rest of the thought is heard over the second shot.`,
            `Then I leave the first shot at two and three tenths, as the hand starts, and let the sentence finish over the next.`,
            `You have it: out at two point three, in the middle of the gesture. A cut inside a movement isn't felt.`,
          ],
          seed,
          'slow:granted',
        ),
        change: (so) => ({ ...so, shots: reshare(so.shots, 0, 2.3 / so.seconds) }),
      },
      refused: gentle
        ? {
            answer: null,
            settles: `No. ${reference ? 'The reference holds its breath there too' : 'This voice needs one held look'}, so I keep the length, start nearer, and push in so that something changes all the time.`,
            change: (so) =>
              withShot({ ...so, shots: reshare(so.shots, 0, Math.min(so.shots[0]?.share ?? 1, 3.2 / so.seconds)) }, 0, {
                framing: 'close',
                camera: 'push',
              }),
          }
        : null,
    },
  ];
}

/** A wave says that it is over. */
function goodbye({ seed, it }: Seat, sketches: readonly Sketch[]): Objection[] {
  const segment = sketches.length - 1;
  const last = sketches[segment];
  const at = (last?.shots.length ?? 0) - 1;
  if (!last || !/^(?:wave|celebrate|point)$/.test(last.shots[at]?.action ?? '') || last.seconds < 3) return [];
  const opening = sketches[0]?.shots[0]?.framing ?? 'close';
  const action = last.shots[at]?.action;
  const words =
    action === 'wave'
      ? 'The wave says goodbye, and people believe it.'
      : action === 'celebrate'
        ? 'A little fist at the end looks paid for.'
        : 'It ends on a finger, and a finger ends a film.';
  return [
    {
      topic: 'ending',
      to: 'director',
      segment,
      weight: 3.5,
      words: fill(
        pick(
          [`${words} Give me an end that begins again.`, `${words} I would end on the framing we started with, hands off {it}.`],
          seed,
          'goodbye',
        ),
        it,
      ),
      granted: {
        answer: null,
        settles: `Last look like the first: same distance, same height. Who watches twice will not see the seam.`,
        change: (so) =>
          withShot({ ...so, ending: 'loop' }, at, { action: 'think', framing: opening === 'insert' ? 'close' : opening, camera: 'float' }),
      },
      refused: {
        answer: null,
        settles: `It ends, and it may. But it rests for a second, without movement, so that the one thing asked can be read.`,
        change: (so) =>
          withShot(
            { ...so, ending: 'rest', shots: reshare(so.shots, at, Math.min(0.6, (so.shots[at]?.share ?? 0.3) + 1 / so.seconds)) },
            at,
            { camera: 'float' },
          ),
      },
    },
  ];
}
