import type { AgentName, Remark } from '#core/roundtable.ts';

const agents: Record<AgentName, string> = {
  director: 'Director',
  cinematographer: 'Cinematographer',
  'platform-expert': 'Platform expert',
  marketer: 'Marketer',
  'music-producer': 'Music producer',
};

const answers: Record<Exclude<Remark['kind'], 'opens'>, (name: string | null) => string> = {
  objects: (name) => (name === null ? 'objects' : `objects to the ${name.toLowerCase()}`),
  yields: (name) => (name === null ? 'gives way' : `gives way to the ${name.toLowerCase()}`),
  holds: (name) => (name === null ? 'stands firm' : `stands firm against the ${name.toLowerCase()}`),
  settles: (name) => (name === null ? 'settles it' : `settles it with the ${name.toLowerCase()}`),
};

/** What is said around the roundtable, live and afterwards. */
export const roundtableWords = {
  title: 'The roundtable',
  about: 'Five people who know their trade argue how to shoot it. What they settle is the shot prompt of each segment.',
  waiting: 'The words come first, then the table talks about the pictures.',
  /** One from a vendor's list may not be among the five. */
  agent: (name: string) => agents[name as AgentName] ?? name,
  does: (kind: Remark['kind'], to: AgentName | null) => (kind === 'opens' ? null : answers[kind](to === null ? null : agents[to])),
  segment: (number: number) => `Segment ${number}`,
  more: (count: number) => `Show all ${count} remarks`,
  less: 'Show the disputes alone',
  none: 'Nobody objected.',
  disputes: 'What they argued about',
  speaking: (agent: string) => `${agents[agent as AgentName] ?? agent} is speaking`,
} as const;
