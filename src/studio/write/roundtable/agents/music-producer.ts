import type { Tone } from '#core/vocabulary.ts';
import type { Agent, Objection, Seat } from '../agent.ts';
import { pick, raised } from '../pick.ts';
import { rooms } from '../scene.ts';
import { reshare, type Sketch, shotSeconds } from '../sketch.ts';

/** Beats a minute a voice can stand on: below them it drags, above them the syllables sound late. */
const tempos: Record<Tone, readonly [number, number]> = {
  'big-sis': [96, 110],
  'tired-expert': [76, 88],
  'converted-skeptic': [84, 96],
  'calm-pro': [80, 92],
  'quiet-minimalist': [64, 74],
  'hype-friend': [112, 122],
  'deadpan-comic': [86, 98],
  'curious-tester': [98, 112],
  'cozy-storyteller': [68, 80],
  'deal-scout': [100, 116],
};

/** What plays, in few words: never a tune anybody could know. */
const beds: Record<Tone, string> = {
  'big-sis': 'muted electric piano and finger snaps',
  'tired-expert': 'a dry upright bass and brushes',
  'converted-skeptic': 'one plucked guitar string, damped',
  'calm-pro': 'a soft marimba figure',
  'quiet-minimalist': 'two piano notes and air',
  'hype-friend': 'a round kick and hand claps',
  'deadpan-comic': 'pizzicato, very short',
  'curious-tester': 'a ticking shaker and a wooden block',
  'cozy-storyteller': 'a felt piano with its pedal noise',
  'deal-scout': 'a tight bass line and a rim shot',
};

const firstWord: readonly Tone[] = ['hype-friend', 'deal-scout', 'big-sis', 'curious-tester'];

/** Voice, room, things, music, and what is left out. */
export const musicProducer: Agent = {
  name: 'music-producer',
  title: 'Music producer',
  brief: [
    'You make beds for speech: voice first, room second, things third, music last, and you leave holes on purpose.',
    'Tempo follows the talker: 68 to 84 beats a minute for calm and tender voices, 84 to 104 for dry and thoughtful ones, 100 to 122 for eager ones; never a tempo that makes the syllables sound late.',
    'Music does not start on the first word: either it is there before it, from the first frame and very low, or it enters on a picture, one beat after a sentence has ended.',
    'Under speech the bed lies twelve to eighteen decibels below the voice and gives up the band between one and four kilohertz; it ducks early and comes back late.',
    'Half a second to a second of room tone before the reveal makes a quiet sound of the object the loudest thing in the film.',
    'The room is heard: tiles, cloth, a fridge, a street; each cut keeps the same room tone, or the cut is heard.',
    'Cuts fall near beats but never four in a row on equal beats, since that turns talk into a slideshow; the end resolves or stops, it never fades out.',
    'You speak in beats, seconds and decibels, and about what can be left out.',
  ].join(' '),
  sections: ['sound'],
  draft({ tone, seed, reference, slots }, index, so) {
    const [low, high] = tempos[tone];
    const bpm = reference?.tempo ? Math.round(reference.tempo) : low + 2 * pick(range(Math.floor((high - low) / 2) + 1), seed, 'bpm');
    const last = index === slots.length - 1;
    const opening = pick(
      firstWord.includes(tone) ? (['on the word', 'under'] as const) : (['under', 'second shot'] as const),
      seed,
      'entry',
    );
    const music = index === 0 ? opening : last ? pick(['resolves', 'stops'] as const, seed, 'end') : 'runs on';
    return { ...so, bpm, music };
  },
  opens({ tone, seed, thing, it, reference }, sketches) {
    const { bpm = 90, set = 'studio' } = sketches[0] ?? {};
    const { hum } = rooms[set];
    if (reference?.tempo)
      return `The reference runs at ${bpm} beats; so do we, with a bed of our own: ${beds[tone]}. What I keep for us is ${thing.sound}.`;
    return pick(
      [
        `${bpm} beats, ${beds[tone]}, sixteen decibels under the voice. The sound I want remembered is ${thing.sound}.`,
        `Voice close, ${hum} under everything, then ${beds[tone]} at ${bpm}. And ${it} has to be heard: ${thing.sound}.`,
        `I hear ${hum} first and ${beds[tone]} at ${bpm} later. The louder I am, the less they believe the voice.`,
      ],
      seed,
      'music:opens',
    );
  },
  objects(seat, sketches) {
    return sketches.flatMap((sketch, index) => [
      ...onTheWord(seat, sketch, index),
      ...even(seat, sketch, index),
      ...leftRoom(seat, sketch, index),
    ]);
  },
  tells({ tone, thing }, sketch) {
    const { set, music, bpm, placement } = sketch;
    const { hum, once } = rooms[set];
    const bed = beds[tone];
    const heard = placement === 'hero' || placement === 'set_down' ? `${thing.sound}, once and near` : `${once}, once`;
    const plays: Record<Sketch['music'], string> = {
      under: `${raised(bed)} at ${bpm} beats a minute are there from the first frame, very low`,
      'on the word': `${raised(bed)} at ${bpm} beats a minute start with the voice`,
      'second shot': `No music in the first shot; ${bed} at ${bpm} beats a minute come in with the second`,
      'runs on': `${raised(bed)} at ${bpm} beats a minute run on, 16 decibels under the voice`,
      hush: `The music stops for 0.6 s of plain room, the product is heard, and ${bed} come back at ${bpm} beats a minute`,
      thins: `At ${bpm} beats a minute ${bed} thin out to one held note, and fill up again after the reveal`,
      resolves: `${raised(bed)} at ${bpm} beats a minute come to rest on the last word; a second of room follows`,
      stops: `${raised(bed)} at ${bpm} beats a minute stop dead on the last gesture; the room stays`,
    };
    return {
      sound: `A close dry voice in front of everything; ${hum} under it. ${plays[music]}. Heard besides: ${heard}. Music ducks early under speech.`,
    };
  },
};

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
        settles: `Then the voice is alone in the room, and ${beds[tone]} come in with the second picture.`,
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
        answer: `Take two beats from the first and give them to the last; retention won't mind.`,
        settles: `First shot shorter by two beats, last one longer. The cut comes when it isn't expected.`,
        change: (so) => {
          const first = reshare(so.shots, 0, Math.max(0.6 / so.shots.length, (so.shots[0]?.share ?? 0) - (2 * beat) / seconds));
          return { ...so, shots: reshare(first, first.length - 1, Math.min(0.6, (first.at(-1)?.share ?? 0) + beat / seconds)) };
        },
      },
      refused: {
        answer: `Even is what this voice is: it doesn't hurry for anybody. Break it once, where the thought turns.`,
        settles: `One break, then: the second shot holds half as long again, and the rest stays even.`,
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

function range(count: number): number[] {
  return Array.from({ length: Math.max(1, count) }, (_, at) => at);
}
