import type { Objection, Seat } from '../agent.ts';
import { beds } from '../music.ts';
import { pick } from '../pick.ts';
import { reshare, type Sketch, shotSeconds } from '../sketch.ts';

/** What the ear can't bear. */
export function objectToRhythm(seat: Seat, sketch: Sketch, segment: number): Objection[] {
  return [onTheWord, even, leftRoom].flatMap((listen) => listen(seat, sketch, segment));
}

function onTheWord({ tone, seed, it }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.music !== 'on the word') return [];
  return [
    {
      topic: 'entry',
      to: 'director',
      segment,
      weight: 8,
      words: pick(
        [
          `You have the music start on the first word. Then nobody hears the first word, and it is the one about ${it}.`,
          `Music and voice on the same frame is an advert. Either I am there before it or I come in after.`,
        ],
        seed,
        'entry:words',
      ),
      granted: {
        answer: null,
        settles: pick(
          [
            `Then the voice is alone in the room, and you follow with the second picture: ${beds[tone]}.`,
            `Right. First shot: voice and room. Second shot: ${beds[tone]}.`,
          ],
          seed,
          'entry:granted',
        ),
        change: (so) => ({ ...so, music: so.shots.length > 1 ? 'second shot' : 'under' }),
      },
      refused: {
        answer: null,
        settles: `I don't want it naked. You are there from the first frame, so low that one notices only when it stops; and the first shot gets two beats before the mouth opens.`,
        change: (so) => ({
          ...so,
          music: 'under',
          shots: so.shots.length > 1 ? reshare(so.shots, 0, Math.min(0.5, (so.shots[0]?.share ?? 0.3) * 1.1)) : so.shots,
        }),
      },
    },
  ];
}

/** Equal shots on a steady beat are a slideshow. */
function even({ seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  const { shots, bpm, seconds } = sketch;
  const shares = shots.map(({ share }) => share);
  if (shots.length < 3 || Math.max(...shares) - Math.min(...shares) > 0.05) return [];
  const beat = 60 / bpm;
  const length = shotSeconds(sketch, 0);
  return [
    {
      topic: 'equal shots',
      to: 'platform-expert',
      segment,
      weight: 7,
      words: pick(
        [
          `${shots.length} shots of ${length.toFixed(1)} seconds at ${bpm} beats: that is a slideshow with a click track.`,
          `Every cut ${length.toFixed(1)} seconds after the last. By the third one the ear knows, and stops listening.`,
        ],
        seed,
        'even',
      ),
      granted: {
        answer: pick(
          [
            `Take two beats from the first and give them to the last; retention won't mind.`,
            `Steal two beats up front, I am glad of every frame less there. The last one may have them.`,
          ],
          seed,
          'even:yields',
        ),
        settles: pick(
          [
            `First shot shorter by two beats, last one longer. The cut comes when it isn't expected.`,
            `Two beats off the first, and the last one breathes. Nobody will clap along.`,
          ],
          seed,
          'even:granted',
        ),
        change: (so) => {
          const first = reshare(so.shots, 0, Math.max(0.6 / so.shots.length, (so.shots[0]?.share ?? 0) - (2 * beat) / seconds));
          return { ...so, shots: reshare(first, first.length - 1, Math.min(0.6, (first.at(-1)?.share ?? 0) + beat / seconds)) };
        },
      },
      refused: {
        answer: pick(
          [
            `Even is what this voice is: it doesn't hurry for anybody. Break it once, where the thought turns.`,
            `I like it even; people read the text between the cuts. One longer shot in the middle is all I would give.`,
          ],
          seed,
          'even:holds',
        ),
        settles: pick(
          [
            `One break, then: the second shot holds half as long again, and the rest stays even.`,
            `The second shot is the one that holds. After that the pattern is broken and may go on.`,
          ],
          seed,
          'even:refused',
        ),
        change: (so) => ({ ...so, shots: reshare(so.shots, 1, Math.min(0.6, (so.shots[1]?.share ?? 0) * 1.5)) }),
      },
    },
  ];
}

/** The last second belongs to the room. */
function leftRoom({ thing, it }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.music !== 'resolves' || sketch.ending !== 'loop' || sketch.seconds < 4) return [];
  return [
    {
      topic: 'loop end',
      to: 'platform-expert',
      segment,
      weight: 4,
      words: `You want it to loop, and I have a bass that comes home on the last word. A loop can't come home.`,
      granted: {
        answer: `Then let it rest, and end it. A seam that is heard is worse than none.`,
        settles: `It ends: music home, ${it} in its place, one second of room.`,
        change: (so) => ({ ...so, ending: 'rest' }),
      },
      refused: {
        answer: `The second viewing is worth more than a cadence. Stop on the gesture and let ${thing.sound} be the last thing.`,
        settles: `Stop dead, loop. The beginning answers it.`,
        change: (so) => ({ ...so, music: 'stops' }),
      },
    },
  ];
}
