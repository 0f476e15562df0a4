import type { Agent } from '../agent.ts';
import { paces, weigh } from '../pace.ts';
import { pick, raised } from '../pick.ts';
import { objectForFeed } from '../points/feed.ts';
import { type Sketch, shotSeconds, whole } from '../sketch.ts';

/** Where words stand on a 1080 by 1920 frame, clear of what a feed lays over it. */
const bands: Record<Sketch['band'], string> = {
  top: 'a band for text between 12 and 24 % from the top stays plain',
  middle: 'a band for text just under the chin stays plain',
  bottom: 'a band for text between 62 and 74 % from the top stays plain',
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
    const { seed, tone, reference, slots, noun, many } = seat;
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
        `Nobody waits for ${many ? `more ${noun}` : `another ${noun}`}. First cut at ${cut} seconds as it stands, at most seven words on screen, and none of them the sentence being said.`,
      ],
      seed,
      'platform:opens',
    );
  },
  objects: objectForFeed,
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
    const lead = role === 'cta' ? 'room below the hands for a price and an arrow' : `lead room towards the ${free}`;
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
      look: `${look}. ${raised(steady)}`,
      composition: `Eyes on the upper third, a little left of the middle, ${lead}. ${label}${raised(bands[sketch.band])}.`,
      finishing: `${begin} ${ends} Room for seven words at a time, and for the disclosure above the caption block.`,
    };
  },
};
