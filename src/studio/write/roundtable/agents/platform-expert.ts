import type { Agent, Objection, Seat } from '../agent.ts';
import { paces, weigh } from '../pace.ts';
import { fill, pick, raised } from '../pick.ts';
import { rooms } from '../scene.ts';
import { reshare, type Sketch, shotSeconds, whole, withShot } from '../sketch.ts';

/** Where words stand on a 1080 by 1920 frame, clear of what a feed lays over it. */
const bands: Record<Sketch['band'], string> = {
  top: 'a band for on-screen text between 12 and 24 % from the top stays plain',
  middle: 'a band for on-screen text just under the chin stays plain',
  bottom: 'a band for on-screen text between 62 and 74 % from the top stays plain, above the caption block',
};

/** How a feed sees it: first frame, lengths, what must stay free, how it ends. */
export const platformExpert: Agent = {
  name: 'platform-expert',
  title: 'Platform expert',
  brief: [
    'You know how vertical feeds are watched: a thumb on the glass, sound off for many, a decision within the first second, and an interface lying over the picture.',
    'On a 1080 by 1920 frame the right rail of buttons takes about the last 140 pixels of width in the lower half, the caption block the lowest fifth and the app bar the top tenth; eyes, hands, labels and text stay inside what is left.',
    'The first frame is a still that must work alone: one subject, near, already in the middle of something, with at most seven words that are not the sentence being spoken.',
    'The first shot is short, the first cut comes before two and a half seconds, and nothing opens on a logo, a greeting or an empty room.',
    'Text stays on screen for at least a second and a third of a second per word, in one band, never over a mouth.',
    'The disclosure stands from the first frame, above the caption block, readable at arm length.',
    'The end meets the beginning, in framing or in gesture, so that a second viewing starts by itself.',
    'You argue with what people see and do in a feed, never with an algorithm you cannot know, and you promise no reach.',
  ].join(' '),
  sections: ['look', 'composition', 'finishing'],
  draft(seat, index, so) {
    const weights = weigh(seat, index, so.shots.length);
    const shots = whole(so.shots.map((shot, at) => ({ ...shot, share: weights[at] ?? 1 })));
    const band = seat.reference?.textBand ?? pick(['top', 'top', 'bottom'] as const, seat.seed, 'band');
    const last = index === seat.slots.length - 1;
    return { ...so, shots, band, ending: last ? pick(['rest', 'loop'] as const, seat.seed, 'ending') : 'cut' };
  },
  opens(seat, sketches) {
    const { seed, tone, reference, slots, noun, one } = seat;
    const first = sketches[0];
    if (!first) return '';
    const cut = shotSeconds(first, 0).toFixed(1);
    const seconds = slots.reduce((sum, slot) => sum + slot.seconds, 0);
    const total = sketches.reduce((sum, { shots }) => sum + shots.length, 0);
    if (reference)
      return `The reference changes something every ${reference.shotSeconds[0].toFixed(1)} seconds at first; I count ${total} shots for our ${seconds} seconds, at our own moments.`;
    return pick(
      [
        `Half of them watch with the sound off, so the first frame has to say "${noun} trouble" as a still. As it stands the first cut comes at ${cut} seconds.`,
        `${total} shots in ${seconds} seconds, ${paces[tone] === 'quick' ? 'short ones first' : paces[tone] === 'slow' ? 'the long ones last' : 'evenly'}. Faces and labels stay left of the buttons and above the caption block.`,
        `Nobody waits for ${one}. First cut at ${cut} seconds as it stands, at most seven words on screen, and none of them the sentence being said.`,
      ],
      seed,
      'platform:opens',
    );
  },
  objects(seat, sketches) {
    return [
      ...sketches.flatMap((sketch, index) => (index === 0 ? [...wide(seat, sketch), ...slow(seat, sketch)] : [])),
      ...goodbye(seat, sketches),
    ];
  },
  tells(seat, sketch, index) {
    const { shots, role, placement, side, hold, ending, seconds } = sketch;
    const free = side === 'left' ? 'right' : 'left';
    const look = pick(
      [
        'Vertical 9:16 phone footage, true to life, natural skin with pores',
        'Vertical 9:16, filmed on a phone by somebody who lives here, unposed',
        'Vertical 9:16 phone video, plain and honest, no filter',
      ],
      seat.seed,
      'look',
    );
    const steady =
      hold === 'hand' ? 'small movements of a hand, never a shake' : 'the quiet frame of a phone that was put down and left to run';
    const shows = placement === 'hero' || placement === 'set_down';
    const label = shows
      ? `The label of ${seat.it} is upright in the left two thirds, above the lowest fifth. `
      : 'Nothing in the frame is brighter than the face. ';
    const first = Math.max(0.4, shotSeconds(sketch, 0)).toFixed(1);
    const lead =
      role === 'cta'
        ? 'room below the hands for a price and an arrow'
        : `lead room towards the ${free}, where the eyes go when they leave the lens`;
    const begin =
      index === 0
        ? `The first frame works as a still: one subject, near, in the middle of it. ${shots.length > 1 ? `First cut after ${first} s, on a turn of the head or a hand.` : 'Something moves within half a second.'}`
        : shots.length > 1
          ? `Cuts fall where a hand or a look gives a reason; the first after ${first} s.`
          : `The shot runs uncut for ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
    const ends = {
      cut: 'The last movement leads into the next part.',
      rest: 'The last frame rests for a second after the voice.',
      loop: 'The last frame meets the first of the film in framing and height of the eyes.',
    }[ending];
    return {
      look: `${look}; ${steady}`,
      composition: `Eyes on the upper third, a little left of the middle, ${lead}. ${label}${raised(bands[sketch.band])}.`,
      finishing: `${begin} ${ends} Room for seven words at a time and, above the caption block, for the disclosure.`,
    };
  },
};

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
        answer: `Then the face first, from half a metre, and the room gets its shot once they have stayed.`,
        settles: `Close first. ${raised(name)} second, as the answer to where we are.`,
        change: (so) =>
          so.shots.length > 1
            ? withShot(withShot(so, 0, { framing: 'close' }), 1, { framing: 'wide' })
            : withShot(so, 0, { framing: 'close' }),
      },
      refused: {
        answer: `The room is the joke here: one person, too much space, and nothing that works. Close, it is just a head talking.`,
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

function slow({ tone, seed, reference, one }: Seat, sketch: Sketch): Objection[] {
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
          `The first shot runs ${first.toFixed(1)} seconds. Whoever came for ${one} never gets to the second.`,
        ],
        seed,
        'slow',
      ),
      granted: {
        answer: null,
        settles: `Cut it at two and three tenths, on the movement, not on the word. The rest of the thought is heard over the second shot.`,
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
