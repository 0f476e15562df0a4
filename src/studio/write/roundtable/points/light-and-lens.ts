import type { Objection, Seat } from '../agent.ts';
import { pick, raised } from '../pick.ts';
import { joinShortest, type Sketch, shotSeconds, withShot } from '../sketch.ts';

/** What light and lens can't bear. */
export function objectToLight(seat: Seat, sketch: Sketch, segment: number): Objection[] {
  return [print, cuts, mirror, glass].flatMap((look) => look(seat, sketch, segment));
}

/** Small print, a hand that breathes, and arm length: three reasons why nobody can read it. */
function print(seat: Seat, sketch: Sketch, segment: number): Objection[] {
  const at = sketch.shots.findIndex(({ framing }) => framing === 'insert');
  if (at < 0 || sketch.hold !== 'hand' || sketch.placement !== 'hero' || seat.thing.print !== 'small') return [];
  if (sketch.shots[at]?.camera === 'float') return [];
  const { it, seed } = seat;
  return [
    {
      topic: 'small print',
      to: 'marketer',
      segment,
      weight: 6,
      words: pick(
        [
          `A moving insert of ${it} by hand, with print that small: you will read nothing. Brace it or drop the label.`,
          `You want the label of ${it} read from a moving hand. At arm length that is a grey smear.`,
        ],
        seed,
        'print',
      ),
      granted: {
        answer: pick(
          [
            'Braced, then. A label that cannot be read is a shape, and shapes sell nothing.',
            `If it can't be read it is decoration. Put the phone on the table.`,
          ],
          seed,
          'print:yields',
        ),
        settles: `Shot ${at + 1} is braced on the table, no move, long lens. The hand comes into the frame instead of the camera into the hand.`,
        change: (so) => withShot({ ...so, card: true }, at, { camera: 'float' }),
      },
      refused: {
        answer: 'It is not the label I need there but the hand using it. Proof reads without letters.',
        settles: `Then it stays alive, but it is a picture of a use: we show the hand at work and read the label in the next shot.`,
        change: (so) =>
          withShot(withShot(so, at, { action: 'explain' }), Math.min(at + 1, so.shots.length - 1), {
            framing: at + 1 < so.shots.length ? 'close' : 'insert',
            action: 'hold-up',
          }),
      },
    },
  ];
}

function cuts({ seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  const { shots, key, mm, seconds } = sketch;
  const hard = key === 'side' || mm <= 28;
  if (shots.length < 4 || !hard || seconds / shots.length > 4) return [];
  return [
    {
      topic: 'cuts',
      to: 'platform-expert',
      segment,
      weight: 4 + shots.length * 0.5,
      words: pick(
        [
          `${shots.length} angles under one side light: the shadow jumps across the nose at every cut. I can match ${shots.length - 1}.`,
          `At ${sketch.metres} metres on ${mm} millimetres, ${shots.length} cuts look like one shot with hiccups. Give me fewer.`,
        ],
        seed,
        'cuts',
      ),
      granted: {
        answer: pick(
          [
            `One fewer costs us nothing, as long as the first one stays short.`,
            `Fine, drop the shortest. I only need the first one to be over soon.`,
          ],
          seed,
          'cuts:yields',
        ),
        settles: pick(
          [
            `${shots.length - 1} shots. The shortest goes, the first keeps its length.`,
            `${shots.length - 1} then, and each of them finished before the next begins.`,
          ],
          seed,
          'cuts:granted',
        ),
        change: (so) => ({ ...so, shots: joinShortest(so.shots) }),
      },
      refused: {
        answer: pick(
          [
            `In a feed the eye leaves at three seconds without a change. The count stays.`,
            `I need the changes; a talking head that holds still is a podcast. The count stays.`,
          ],
          seed,
          'cuts:holds',
        ),
        settles: `Keep ${shots.length}, but every second one is a clear step nearer, so that no two angles have to match.`,
        change: (so) => ({
          ...so,
          shots: so.shots.map((shot, at) =>
            at % 2 === 1 && shot.framing !== 'insert'
              ? { ...shot, framing: 'close' }
              : at % 2 === 0 && shot.framing === 'close' && at > 0
                ? { ...shot, framing: 'medium' }
                : shot,
          ),
        }),
      },
    },
  ];
}

/** A push towards metal films the one who pushes. */
function mirror({ thing, it, seed }: Seat, sketch: Sketch, segment: number): Objection[] {
  const at = sketch.shots.findIndex(({ framing, camera }) => framing === 'insert' && camera === 'push');
  if (at < 0 || thing.surface !== 'mirror' || sketch.placement !== 'hero' || shotSeconds(sketch, at) < 1) return [];
  return [
    {
      topic: 'reflection',
      to: 'director',
      segment,
      weight: 6,
      words: pick(
        [
          `Push in on ${it} and its curve shows a hand with a phone growing. I can't light that away.`,
          `${raised(it)} and a push: the reflection moves before the picture does.`,
        ],
        seed,
        'mirror',
      ),
      granted: {
        answer: null,
        settles: `No push, then. The hand turns ${it} and the highlight travels; that is movement enough.`,
        change: (so) => withShot(so, at, { camera: 'float', action: 'present' }),
      },
      refused: {
        answer: null,
        settles: `I want the nearness. Come in from the side in a short pan, where the curve only shows the dark room.`,
        change: (so) => withShot({ ...so, key: 'side' }, at, { camera: so.side === 'left' ? 'pan-right' : 'pan-left' }),
      },
    },
  ];
}

function glass({ thing, it }: Seat, sketch: Sketch, segment: number): Objection[] {
  if (thing.surface !== 'screen' || sketch.key !== 'front' || sketch.placement !== 'hero') return [];
  return [
    {
      topic: 'glare',
      to: 'director',
      segment,
      weight: 7,
      words: `You asked for the big source in front. On ${it} that is a white rectangle where the picture should be.`,
      granted: {
        answer: null,
        settles: `Light from the side for this part. I lose some cheer and get a screen that can be seen.`,
        change: (so) => ({ ...so, key: 'side', contrast: 'medium' }),
      },
      refused: {
        answer: null,
        settles: `Keep it bright on the face; the screen is seen in one shot only, tilted down, out of the window.`,
        change: (so) =>
          withShot({ ...so, card: true }, Math.max(0, so.shots.length - 2), { framing: 'insert', camera: 'float', action: 'present' }),
      },
    },
  ];
}
