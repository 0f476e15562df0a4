import type { Agent } from '../agent.ts';
import { beds, firstWord, reveals, tempos } from '../music.ts';
import { pick } from '../pick.ts';
import { objectToRhythm } from '../points/rhythm.ts';
import { rooms } from '../scene.ts';
import type { Sketch } from '../sketch.ts';

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
    const music =
      index === 0
        ? opening
        : last
          ? pick(['resolves', 'stops'] as const, seed, 'end')
          : so.placement === 'hero'
            ? pick(reveals[tone], seed, 'reveal')
            : 'runs on';
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
  objects: (seat, sketches) => sketches.flatMap((sketch, index) => objectToRhythm(seat, sketch, index)),
  tells({ tone, thing }, sketch) {
    const { set, music, bpm, placement } = sketch;
    const { hum, once } = rooms[set];
    const bed = beds[tone];
    const heard = placement === 'hero' || placement === 'set_down' ? `${thing.sound}, once and near` : `${once}, once`;
    const playing = `${bed}, ${bpm} beats a minute`;
    const plays: Record<Sketch['music'], string> = {
      under: `Music from the first frame on, very low: ${playing}`,
      'on the word': `Music starts with the voice: ${playing}`,
      'second shot': `No music in the first shot, then from the second: ${playing}`,
      'runs on': `Music runs on, 16 decibels under the voice: ${playing}`,
      hush: `Music (${playing}) stops for 0.6 s of plain room; the product is heard, then the music returns`,
      thins: `Music (${playing}) thins out to one held note before the product and fills up after it`,
      resolves: `Music (${playing}) comes to rest on the last word; a second of room follows`,
      stops: `Music (${playing}) stops dead on the last gesture; the room stays`,
    };
    return {
      sound: `A close dry voice in front of everything; ${hum} under it. ${plays[music]}. Heard besides: ${heard}. Music ducks early under speech.`,
    };
  },
};

function range(count: number): number[] {
  return Array.from({ length: Math.max(1, count) }, (_, at) => at);
}
