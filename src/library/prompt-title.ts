import type { SegmentRole } from '#core/format.ts';
import type { Segment } from '#core/script.ts';
import type { SetName } from '#core/shot-prompt.ts';

const roles: Record<SegmentRole, string> = { hook: 'Hook', problem: 'Problem', solution: 'Solution', cta: 'Call to action', shot: 'Shot' };

const places: Record<SetName, string> = {
  kitchen: 'in the kitchen',
  bathroom: 'in the bathroom',
  bedroom: 'in the bedroom',
  'living-room': 'in the living room',
  desk: 'at the desk',
  gym: 'in the gym',
  nursery: 'in the nursery',
  outdoor: 'outdoors',
  doorstep: 'on the doorstep',
  closet: 'in the closet',
  cafe: 'in the café',
  studio: 'in the studio',
};

/** "Hook in the kitchen, tense", until a person finds a better name. */
export function titleOfPrompt({ role, shot }: Pick<Segment, 'role' | 'shot'>): string {
  return `${roles[role]} ${places[shot.set]}, ${shot.mood}`;
}
