import type { Taken } from '#core/reference-style.ts';
import type { AgentName, Remark } from '#core/roundtable.ts';
import { type Action, type PromptSection, type ShotPrompt, untold } from '#core/shot-prompt.ts';
import { placements } from '../writer/placements.ts';
import { chance } from '../writer/random.ts';
import type { Agent, Objection, Outcome, Seat, Table } from './agent.ts';
import { agents } from './agents.ts';
import { agree } from './agree.ts';
import { closing } from './closing.ts';
import { takenFrom } from './follow-reference.ts';
import { apart, type Sketch, whole } from './sketch.ts';
import { thingOf } from './thing.ts';

export interface Settled {
  /** One per segment. */
  prompts: ShotPrompt[];
  /** In the order they were said. */
  remarks: Remark[];
  /** What the pictures and the sound have from the reference. */
  taken: Taken[];
}

/** An objection and what becomes of it. */
interface Raised extends Omit<Objection, 'granted' | 'refused'> {
  by: AgentName;
  granted: boolean;
  outcome: Outcome;
  changed: Sketch;
}

/**
 * The agents state their positions, object to one another by rule, and the director settles each point; where both sides can be
 * defended the seed decides who gives way. Pure: the same table always says and settles the same.
 */
export function holdRoundtable(table: Table): Settled {
  const seat = takeSeat(table);
  let sketches = table.slots.map((_, index) => draft(seat, index));
  const remark = (agent: AgentName, kind: Remark['kind'], segment: number | null, to: AgentName | null, words: string): Remark => {
    return { agent, kind, segment, to: to === agent ? null : to, words: agree(words, seat) };
  };
  const remarks = agents.map(({ name, opens }) => remark(name, 'opens', null, null, opens(seat, sketches)));
  const discussed = new Set<string>();
  for (let round = 0; round < roundsOf(table); round++) {
    const raised = gravest(seat, sketches, discussed);
    if (!raised) break;
    discussed.add(raised.topic);
    const { granted, outcome, changed } = raised;
    const segment = raised.segment + 1;
    remarks.push(remark(raised.by, 'objects', segment, raised.to, raised.words));
    if (outcome.answer !== null) remarks.push(remark(raised.to, granted ? 'yields' : 'holds', segment, raised.by, outcome.answer));
    remarks.push(remark('director', 'settles', segment, granted ? raised.by : raised.to, outcome.settles));
    sketches = sketches.map((sketch, index) => (index === raised.segment ? changed : sketch));
  }
  remarks.push(remark('director', 'settles', null, null, closing(seat, sketches)));
  return {
    prompts: sketches.map((sketch, index) => tell(seat, sketch, index)),
    remarks,
    taken: table.reference ? takenFrom(table.reference, sketches) : [],
  };
}

function takeSeat(table: Table): Seat {
  const { noun, product } = table;
  return { ...table, thing: thingOf({ ...product, noun }), it: `the ${noun}` };
}

/** Points a film has time for. */
function roundsOf({ slots }: Table): number {
  return slots.length >= 4 ? 5 : slots.length > 1 ? 3 : 2;
}

function draft(seat: Seat, index: number): Sketch {
  const { role = 'shot', seconds = 15 } = seat.slots[index] ?? {};
  const blank: Sketch = {
    role,
    seconds,
    placement: placements[role],
    set: 'studio',
    time: 'midday',
    mood: 'bright',
    shots: [],
    key: 'front',
    side: 'left',
    card: false,
    mm: 26,
    metres: 0.7,
    hold: 'hand',
    temperature: 'neutral',
    contrast: 'medium',
    band: 'top',
    music: 'under',
    bpm: 90,
    ending: 'cut',
    props: 3,
  };
  return tidy(
    agents.reduce((sketch, agent) => agent.draft(seat, index, sketch), blank),
    seat,
  );
}

/** What can't be lifted is pointed at and explained. */
const instead: Partial<Record<Action, Action>> = { 'hold-up': 'point', present: 'explain' };

/** Shares whole, neighbours apart; a phone that was put down can't move, so one that moves is in a hand. */
function tidy(sketch: Sketch, { thing }: Seat): Sketch {
  const moves = sketch.shots.some(({ camera }) => camera !== 'float');
  const shots = sketch.shots.map((shot) => (thing.size === 'room' ? { ...shot, action: instead[shot.action] ?? shot.action } : shot));
  return { ...sketch, hold: moves ? 'hand' : sketch.hold, shots: whole(apart(shots)) };
}

/** The point that costs the film most; among near equals the seed has its say. What would change nothing is not worth a word. */
function gravest(seat: Seat, sketches: readonly Sketch[], discussed: ReadonlySet<string>): Raised | undefined {
  const open = agents.flatMap(({ name, objects }: Agent) =>
    objects(seat, sketches)
      .filter(({ topic }) => !discussed.has(topic))
      .map((objection) => resolve(seat, sketches, name, objection)),
  );
  const worth = ({ topic, segment, weight }: Raised) => weight + chance(seat.seed, `raise:${topic}:${segment}`) * 5;
  return open
    .sort((left, right) => worth(right) - worth(left))
    .find(({ changed, segment }) => JSON.stringify(changed) !== JSON.stringify(sketches[segment]));
}

function resolve(seat: Seat, sketches: readonly Sketch[], by: AgentName, objection: Objection): Raised {
  const { granted, refused, ...rest } = objection;
  const sketch = sketches[rest.segment];
  if (!sketch) throw new TypeError('An objection to no segment.');
  const yields = refused === null || chance(seat.seed, `yield:${rest.topic}`) < 0.5;
  const outcome = yields ? granted : refused;
  return { ...rest, by, granted: yields, outcome, changed: tidy(outcome.change(sketch), seat) };
}

function tell(seat: Seat, sketch: Sketch, index: number): ShotPrompt {
  const told: Partial<Record<PromptSection, string>> = {};
  for (const agent of agents) {
    for (const [section, text] of Object.entries(agent.tells(seat, sketch, index))) told[section as PromptSection] = agree(text, seat);
  }
  return { ...untold, ...told, set: sketch.set, mood: sketch.mood, shots: sketch.shots };
}
