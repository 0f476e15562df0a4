import type { SegmentRole } from '#core/format.ts';
import type { Segment } from '#core/script.ts';
import { promptSections, type SetName } from '#core/shot-prompt.ts';

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
  studio: 'in the studio',
};

/** "Hook in the kitchen, tense", until a person finds a better name. */
export function titleOfPrompt({ role, shot }: Pick<Segment, 'role' | 'shot'>): string {
  return `${roles[role]} ${places[shot.set]}, ${shot.mood}`;
}

/** The long form with nobody and nothing named in it: what can be searched. */
export function writeOut({ shot }: Segment): string {
  return promptSections.map((section) => `${section.toUpperCase()}: ${shot[section]}`).join('\n');
}
