import type { Objection, Seat } from '../agent.ts';
import { pick } from '../pick.ts';
import { type Sketch, withShot } from '../sketch.ts';

/** What keeps a moment from being seen or heard. */
export function objectToStaging(seat: Seat, sketch: Sketch, segment: number): Objection[] {
  return [hush, crowded, covered].flatMap((look) => look(seat, sketch, segment));
}

/** Music that plays on over the reveal takes its one quiet second away. */
function hush(seat: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.music !== 'runs on' || sketch.placement !== 'hero' || sketch.seconds < 6) return [];
  const { it, thing, seed } = seat;
  return [
    {
      topic: 'hush',
      to: 'music-producer',
      segment,
      weight: 7,
      words: pick(
        [
          `If the pulse runs on over the reveal, nobody hears ${thing.sound}. Give me a hole there.`,
          `I need ${thing.sound} to be the loudest thing in this part. Your bed is in the way.`,
        ],
        seed,
        'hush',
      ),
      granted: {
        answer: pick(
          [
            `Then all the way: six tenths of a second of room, the sound, and the beat comes back on the next bar.`,
            `I can stop on the bar before. Six tenths of a second of nothing, then ${thing.sound}, then me again.`,
            `Fine by me; what I don't play can't get in the way. I come back on the one.`,
          ],
          seed,
          'hush:yields',
        ),
        settles: pick(
          [
            `Good. Silence, ${thing.sound}, then music; the cut to ${it} waits for it.`,
            `So: room, ${thing.sound}, and only then the beat. I cut on the sound.`,
          ],
          seed,
          'hush:granted',
        ),
        change: (so) => ({ ...so, music: 'hush' }),
      },
      refused: {
        answer: pick(
          [
            `At ${sketch.bpm} beats a full stop sounds like a mistake. I thin it to one held note and leave the middle free.`,
            `A hole at ${sketch.bpm} sounds as if the phone had dropped out. One held note, and the middle is yours.`,
          ],
          seed,
          'hush:holds',
        ),
        settles: pick(
          [
            `Fine, one note. Then ${it} has to come in by hand, close, or the moment is gone.`,
            `One note, then. I go close on the hand, so that the eye does what the ear can't.`,
          ],
          seed,
          'hush:refused',
        ),
        change: (so) => withShot({ ...so, music: 'thins' }, 0, { framing: 'close', camera: 'push' }),
      },
    },
  ];
}

function crowded({ it, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (sketch.props < 3 || sketch.placement === 'none') return [];
  return [
    {
      topic: 'props',
      to: 'marketer',
      segment,
      weight: 2,
      words: pick(
        [
          `Three things around ${it} and I look at the third. Take one away.`,
          `That table is a still life. Who is going to find ${it} in it?`,
        ],
        seed,
        'props',
      ),
      granted: {
        answer: pick(
          [
            `Two, then. The ones that say whose table this is.`,
            `Out goes the last one. The other two belong to somebody; that one belonged to nobody.`,
            `Agreed. What is left is what this person would really have there.`,
          ],
          seed,
          'props:yields',
        ),
        settles: pick(
          [`Two props, and both stay behind the hands.`, `Two, behind the hands, and ${it} has the front to itself.`],
          seed,
          'props:granted',
        ),
        change: (so) => ({ ...so, props: 2 }),
      },
      refused: {
        answer: `An empty table looks like a shop. People buy from a table that has been used.`,
        settles: `Keep the three, but we go closer, so that they are a rim and not a crowd.`,
        change: (so) => withShot({ ...so, metres: Math.round(so.metres * 8) / 10 }, so.shots.length - 1, { framing: 'close' }),
      },
    },
  ];
}

/** Words over a face that fills the frame. */
function covered({ seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  const at = sketch.shots.findIndex(({ framing }) => framing === 'close');
  if (at < 0 || sketch.band !== 'middle') return [];
  return [
    {
      topic: 'text band',
      to: 'platform-expert',
      segment,
      weight: 5,
      words: pick(
        [
          `Your words run across the mouth in shot ${at + 1}. I would rather lose the words.`,
          `Text in the middle and a close face: one of them has to move.`,
        ],
        seed,
        'band',
      ),
      granted: {
        answer: `It goes above the hairline, under the app bar. Seven words at most fit there.`,
        settles: `Text on top, face free.`,
        change: (so) => ({ ...so, band: 'top' }),
      },
      refused: {
        answer: `The middle is where the reference put it, and where a thumb never is. Step back instead.`,
        settles: `We step back to the waist in that shot and the words lie on the chest.`,
        change: (so) => withShot(so, at, { framing: 'medium' }),
      },
    },
  ];
}
