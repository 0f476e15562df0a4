import type { ArcShape } from '#core/footage.ts';
import type { SegmentRole } from '#core/format.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Table } from './agent.ts';
import { pick } from './pick.ts';

/** How a tone cuts. */
export const paces: Record<Tone, 'quick' | 'even' | 'slow'> = {
  'big-sis': 'quick',
  'tired-expert': 'even',
  'converted-skeptic': 'slow',
  'calm-pro': 'even',
  'quiet-minimalist': 'slow',
  'hype-friend': 'quick',
  'deadpan-comic': 'even',
  'curious-tester': 'quick',
  'cozy-storyteller': 'slow',
  'deal-scout': 'quick',
};

/** Shots of 15 s by pace and role: a hook is cut for attention, a use for proof, an ending hardly at all. */
const counts: Record<'quick' | 'even' | 'slow', Record<SegmentRole, number>> = {
  quick: { hook: 5, problem: 4, solution: 5, cta: 4, shot: 5 },
  even: { hook: 4, problem: 4, solution: 4, cta: 3, shot: 4 },
  slow: { hook: 3, problem: 3, solution: 4, cta: 2, shot: 3 },
};

/** The eye can't read less. */
const shortest = 0.97;

/** Where a segment lies in the film: the quarter of its middle, 0 to 3. */
export function quarterOf({ slots }: Pick<Table, 'slots'>, index: number): 0 | 1 | 2 | 3 {
  const total = slots.reduce((sum, { seconds }) => sum + seconds, 0);
  const middle = slots.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0) + (slots[index]?.seconds ?? 0) / 2;
  const quarter = Math.floor((middle / total) * 4);
  return quarter <= 0 ? 0 : quarter === 1 ? 1 : quarter === 2 ? 2 : 3;
}

/** How many shots a segment gets: 2 to 5 in 15 s, up to 7 after a quick reference. */
export function shotCount(table: Table, index: number): number {
  const { role = 'shot', seconds = 15 } = table.slots[index] ?? {};
  const most = Math.max(1, Math.floor(seconds / shortest));
  if (table.reference) {
    const mean = Math.max(0.4, table.reference.shotSeconds[quarterOf(table, index)]);
    return Math.min(most, 7, Math.max(1, Math.round(seconds / mean)));
  }
  const wanted = Math.round((counts[paces[table.tone]][role] * (seconds + 3)) / 18);
  const varied = wanted + pick([0, 0, seconds >= 12 && role !== 'cta' ? -1 : 0], table.seed, `count:${index}`);
  return Math.min(most, 5, Math.max(seconds >= 3 ? 2 : 1, varied));
}

const curves: Record<'quick' | 'even' | 'slow', (at: number) => number> = {
  quick: (at) => 0.65 + at * 0.75,
  even: () => 1,
  slow: (at) => 0.85 + at * at * 0.7,
};
const arcs: Record<ArcShape, (at: number) => number> = {
  'front-loaded': (at) => 0.6 + at * 0.9,
  rising: (at) => 1.35 - at * 0.7,
  wave: (at) => 1 + 0.35 * Math.sin(at * Math.PI * 3),
  flat: () => 1,
  drop: (at) => (at < 0.5 ? 0.75 : 1.3),
};

/** Relative lengths of a segment's shots, by tone or by the reference's arc of energy; never the reference's own cut times. */
export function weigh(table: Table, index: number, count: number): number[] {
  const curve = table.reference ? arcs[table.reference.arc] : curves[paces[table.tone]];
  return Array.from({ length: count }, (_, at) => {
    const wobble = table.reference ? 0.12 : paces[table.tone] === 'even' ? 0.02 : 0.1;
    return curve(count === 1 ? 0 : at / (count - 1)) * (1 + wobble * pick([-1, -0.5, 0, 0.5, 1], table.seed, `weight:${index}:${at}`));
  });
}
