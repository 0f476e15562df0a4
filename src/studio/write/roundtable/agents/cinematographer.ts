import type { Shot } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Agent, Seat } from '../agent.ts';
import { framings, moves } from '../camera.ts';
import { followFraming, followMoves, nameColours } from '../follow-reference.ts';
import { fill, pick, raised } from '../pick.ts';
import { objectToLight } from '../points/light-and-lens.ts';
import { daylight } from '../scene.ts';
import { type Sketch, sourceOf } from '../sketch.ts';

const keys: Record<Sketch['mood'], Pick<Sketch, 'key' | 'temperature' | 'contrast' | 'mm' | 'metres' | 'card'>> = {
  tense: { key: 'side', temperature: 'cool', contrast: 'high', mm: 26, metres: 0.5, card: false },
  flat: { key: 'above', temperature: 'neutral', contrast: 'low', mm: 35, metres: 0.9, card: false },
  bright: { key: 'front', temperature: 'neutral', contrast: 'medium', mm: 50, metres: 1.2, card: false },
  warm: { key: 'behind', temperature: 'warm', contrast: 'medium', mm: 50, metres: 1.4, card: false },
};

/** Stops between the bright and the dark half of a face. */
const stops: Record<Sketch['key'], number> = { side: 2, above: 0.5, front: 1, behind: 1.5 };

/** Voices for which a phone may be put down and left to run. */
const calm: readonly Tone[] = ['deadpan-comic', 'quiet-minimalist', 'calm-pro', 'tired-expert'];

/** Frames and moves, lens and distance, light and grade. */
export const cinematographer: Agent = {
  name: 'cinematographer',
  title: 'Cinematographer',
  brief: [
    'You shoot with phones and know what they do: the main camera is a 24 to 26 mm equivalent, it stretches a face below half a metre, keeps nearly everything sharp, and its two-times crop or tele is the honest lens for hands and objects.',
    'Every light has a source that the room explains: a window, a lamp, an oven hood, a screen; you name its side, its size, its colour temperature and what it does on the far half of the face.',
    'Side light for trouble at about four to one, flat top light for boredom, a large soft front source for clarity at two to one, a low lamp for rest.',
    'Shiny things show the room: you light what they reflect. Cloth needs raking light, liquids need light through them, screens need the room brought down to them and a shutter that fits the mains.',
    'Small print is never shot by hand at arm length: brace the phone, step back, go longer, light it from the front at forty-five degrees so the gloss does not eat the letters.',
    'Exposure is locked on the face and white balance is locked on the room, so that nothing breathes when a hand comes in.',
    'You move the camera only with somebody or towards something, and you object to more cuts than the light and the lens can match.',
    'You speak in metres, millimetres, stops and kelvin, and say what the viewer feels of it.',
  ].join(' '),
  sections: ['lens', 'light', 'grade'],
  draft(seat, index, so) {
    const { tone, seed, reference } = seat;
    const frames = pick(framings[so.role] ?? [['medium'] as const], seed, `framing:${index}`);
    const moving = reference ? followMoves(reference) : moves[tone];
    const still = reference ? reference.motion === 'still' : calm.includes(tone) && pick([true, false, false], seed, 'hold');
    const turn = Math.floor(seed % 4);
    const shots = so.shots.map((shot, at): Shot => {
      const framing = frames[at % frames.length] ?? 'medium';
      return { ...shot, framing, camera: still ? 'float' : (moving[(at + index + turn) % moving.length] ?? 'float') };
    });
    const look = reference ? { temperature: reference.temperature, contrast: reference.contrast } : {};
    return {
      ...so,
      ...keys[so.mood],
      ...look,
      hold: still ? 'leaning' : 'hand',
      shots: reference ? followFraming(reference, shots) : shots,
    };
  },
  opens(seat, sketches) {
    const { seed, thing, reference } = seat;
    const first = sketches[0];
    const bright = sketches.find(({ placement }) => placement === 'hero') ?? first;
    if (!first || !bright) return '';
    const source = sourceOf(first);
    const risk = fill(thing.risk, seat.it);
    if (reference)
      return `The reference is ${reference.temperature}, with ${reference.contrast} contrast; I light for that, ${source.words} as key. ${risk}`;
    return pick(
      [
        `${raised(source.words)} at ${source.kelvin} kelvin from the ${first.side}, two stops down on the far cheek. ${risk}`,
        `${risk} So I give it ${bright.mm} millimetres and a metre of air, and keep the wide lens for the face.`,
        `I start at half a metre on the main camera, where a face gets a little too near, and go long for ${seat.it}. Key is ${sourceOf(bright).words}.`,
      ],
      seed,
      'cinematographer:opens',
    );
  },
  objects: (seat, sketches) => sketches.flatMap((sketch, index) => objectToLight(seat, sketch, index)),
  tells(seat, sketch) {
    const { side, key, card, mm, metres, hold, shots, placement, time } = sketch;
    const source = sourceOf(sketch);
    const shows = placement === 'hero' || placement === 'set_down';
    const lens =
      mm <= 28
        ? `${mm} mm equivalent, the main camera of a phone, ${metres} m from the face. Slight stretch at the edges, nearly everything sharp`
        : `${mm} mm equivalent by a crop of the main camera, ${metres} m away. A face in true proportion, the room a little soft`;
    const inserts = shots.filter(({ framing }) => framing === 'insert');
    const braced = inserts.every(({ camera }) => camera === 'float') ? ', the phone braced on the table' : '';
    const insertLens = inserts.length > 0 ? ` Inserts at 77 mm equivalent from 0.6 m${braced}, so that print stays straight.` : '';
    const hand = metres > 0.8 ? ' In the hand of a second person, at eye level.' : ' Held at arm length, at eye level.';
    const held = hold === 'hand' ? hand : ' The phone leans on a shelf at eye level and is left alone.';
    const from = {
      side: `from the ${side}, level with the eyes`,
      front: `from in front and a little to the ${side}`,
      above: 'from above',
      behind: `from behind on the ${side}`,
    }[key];
    const half = stops[key];
    const fall =
      half < 1
        ? 'the face is lit evenly and a little dull'
        : `the far half of the face falls ${half === 1 ? 'one stop' : half === 2 ? 'two stops' : 'a stop and a half'}`;
    const fills = card
      ? ' A white card below the frame opens the label and the near cheek by a stop.'
      : key === 'behind'
        ? ' A pale wall in front gives the fill.'
        : '';
    const day = key === 'above' ? '' : `${time === 'evening' ? 'Evening' : `${raised(time)} light`}, ${daylight[time].words}; `;
    const hero = shows ? ` For the product: ${lowered(seat.thing.light)}` : '';
    return {
      lens: `${lens}.${insertLens}${held}`,
      light: `${raised(source.words)}, about ${source.kelvin} K, ${from}. ${day}${fall}.${hero}${fills}`,
      grade: gradeOf(seat, sketch),
    };
  },
};

function gradeOf({ reference }: Seat, { temperature, contrast, mood, placement }: Sketch): string {
  const lean = {
    cool: 'Shadows lean cool while skin stays true',
    neutral: 'Neutral whites and true skin',
    warm: 'Highlights lean amber, skin stays true',
  }[temperature];
  const depth = {
    low: 'low contrast with lifted blacks',
    medium: 'medium contrast with a soft roll-off',
    high: 'firm contrast, detail kept in the blacks',
  }[contrast];
  const colour = {
    tense: 'Colour held back by a fifth',
    flat: 'Colour held back by a third',
    bright: 'Full but natural colour',
    warm: 'Gentle colour',
  }[mood];
  const own = placement === 'hero' || placement === 'set_down' ? ' The product keeps its exact colours whatever the room does.' : '';
  const palette = reference && reference.palette.length > 0 ? ` The room leans on ${nameColours(reference.palette)}.` : '';
  return `${lean}; ${depth}. ${colour}.${own}${palette}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
