import type { SetName } from '#core/shot-prompt.ts';
import type { Tone } from '#core/vocabulary.ts';

export const times = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type TimeOfDay = (typeof times)[number];

/** Where a set's light and sound come from. */
export interface Room {
  name: string;
  /** `in` a kitchen, `at` a desk. */
  at: 'in' | 'on' | 'at';
  /** The large source by day. */
  window: string;
  /** The small warm one. */
  lamp: string;
  /** What hangs above. */
  above: string;
  /** What is always heard, and one thing heard once. */
  hum: string;
  once: string;
  times: readonly TimeOfDay[];
}

const indoors = times;

export const rooms: Record<SetName, Room> = {
  kitchen: {
    name: 'kitchen',
    at: 'in',
    window: 'the window over the sink',
    lamp: 'the strip light under the wall cupboard',
    above: 'the ceiling light',
    hum: 'a fridge hum',
    once: 'one cup set down',
    times: indoors,
  },
  bathroom: {
    name: 'bathroom',
    at: 'in',
    window: 'a frosted window',
    lamp: 'the light beside the mirror',
    above: 'the ceiling light over the tiles',
    hum: 'a tiled, slightly ringing room',
    once: 'a tap closing',
    times: ['morning', 'evening'],
  },
  bedroom: {
    name: 'bedroom',
    at: 'in',
    window: 'the window beside the bed',
    lamp: 'the bedside lamp',
    above: 'the ceiling light',
    hum: 'a soft room that swallows echoes',
    once: 'a blanket pushed back',
    times: ['morning', 'afternoon', 'evening'],
  },
  'living-room': {
    name: 'living room',
    at: 'in',
    window: 'the balcony door',
    lamp: 'the floor lamp by the sofa',
    above: 'the ceiling light',
    hum: 'a quiet room with a clock far off',
    once: 'the sofa giving way',
    times: indoors,
  },
  desk: {
    name: 'desk',
    at: 'at',
    window: 'the window at the end of the desk',
    lamp: 'the desk lamp',
    above: 'the office ceiling panels',
    hum: 'a computer fan, barely there',
    once: 'a chair creaking',
    times: ['morning', 'midday', 'afternoon', 'evening'],
  },
  gym: {
    name: 'training room',
    at: 'in',
    window: 'the tall window of the hall',
    lamp: 'one wall light near the lockers',
    above: 'the row of ceiling panels',
    hum: 'low ventilation',
    once: 'a weight set down',
    times: ['morning', 'midday', 'afternoon', 'evening'],
  },
  nursery: {
    name: 'nursery',
    at: 'in',
    window: 'the window with its thin curtain drawn',
    lamp: 'the night light on the shelf',
    above: 'the paper shade of the ceiling light',
    hum: 'a hushed room',
    once: 'cloth against wood',
    times: ['morning', 'afternoon', 'evening'],
  },
  outdoor: {
    name: 'place outdoors',
    at: 'in',
    window: 'the open sky on the shadow side of a wall',
    lamp: 'the low sun over the roofs',
    above: 'the high sun through thin cloud',
    hum: 'light wind and a street far away',
    once: 'a bird or a gate',
    times: ['morning', 'midday', 'afternoon'],
  },
  doorstep: {
    name: 'doorstep',
    at: 'on',
    window: 'the open sky beyond the porch',
    lamp: 'the lamp beside the door',
    above: 'the pale ceiling of the porch',
    hum: 'an open street, softly',
    once: 'a door latch',
    times: ['morning', 'afternoon', 'evening'],
  },
  closet: {
    name: 'closet',
    at: 'in',
    window: 'the daylight from the bedroom door',
    lamp: 'the strip light above the rail',
    above: 'the ceiling light',
    hum: 'a small room full of cloth, no echo',
    once: 'a hanger sliding along the rail',
    times: ['morning', 'afternoon', 'evening'],
  },
  cafe: {
    name: 'café',
    at: 'in',
    window: 'the shop window',
    lamp: 'the glass globes over the bar',
    above: 'the row of lamps under the ceiling',
    hum: 'low talk and a coffee machine far off',
    once: 'a cup set on its saucer',
    times: indoors,
  },
  studio: {
    name: 'plain room',
    at: 'in',
    window: 'one large softbox',
    lamp: 'a small bare bulb',
    above: 'a white ceiling that bounces the light',
    hum: 'a dry room',
    once: 'nothing but breath',
    times: ['midday'],
  },
};

/** Colour of the large source by the hour, in kelvin, and how it falls. */
export const daylight: Record<TimeOfDay, { kelvin: number; words: string }> = {
  morning: { kelvin: 4800, words: 'low and pale' },
  midday: { kelvin: 5600, words: 'high and even' },
  afternoon: { kelvin: 4300, words: 'long and slightly gold' },
  evening: { kelvin: 3000, words: 'gone blue outside, so the lamps have taken over' },
};

/** The hour a tone belongs to, best first. */
export const hours: Record<Tone, readonly TimeOfDay[]> = {
  'big-sis': ['morning', 'afternoon', 'midday'],
  'tired-expert': ['evening', 'afternoon', 'midday'],
  'converted-skeptic': ['afternoon', 'midday', 'morning'],
  'calm-pro': ['midday', 'morning', 'afternoon'],
  'quiet-minimalist': ['morning', 'afternoon', 'midday'],
  'hype-friend': ['midday', 'afternoon', 'morning'],
  'deadpan-comic': ['midday', 'evening', 'afternoon'],
  'curious-tester': ['midday', 'morning', 'afternoon'],
  'cozy-storyteller': ['evening', 'afternoon', 'morning'],
  'deal-scout': ['afternoon', 'midday', 'morning'],
};
