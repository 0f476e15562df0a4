import type { Tone } from '#core/vocabulary.ts';
import type { Agent } from '../agent.ts';
import { pick } from '../pick.ts';

/** How even the shots of a segment are: the first share against the last. */
const paces: Record<Tone, 'quick-start' | 'even' | 'slow-end'> = {
  'big-sis': 'quick-start',
  'tired-expert': 'even',
  'converted-skeptic': 'slow-end',
  'calm-pro': 'even',
  'quiet-minimalist': 'slow-end',
  'hype-friend': 'quick-start',
  'deadpan-comic': 'even',
  'curious-tester': 'quick-start',
  'cozy-storyteller': 'slow-end',
  'deal-scout': 'quick-start',
};
const weights = { 'quick-start': [0.7, 0.9, 1.1, 1.3], even: [1, 1, 1, 1], 'slow-end': [0.85, 0.9, 1, 1.35] } as const;
const looks = [
  'vertical 9:16 phone footage, handheld, true to life, natural skin with pores',
  'vertical 9:16, looks like a phone on a shelf, unposed, real room',
  'vertical 9:16 phone footage at arm length, small shakes, honest detail',
];
const finishes: Record<string, string> = {
  hook: 'cut on the first word; captions low in the safe band; top third free for the overlay',
  problem: 'straight cuts on the verbs; no effects',
  solution: 'cut to the insert on each fact; leave half a beat on the label',
  cta: 'last shot holds for a second after the voice; room for price and link on screen',
  shot: 'one straight cut; room for one chip and the link on screen',
};

/** Shares the time among the shots and says how it is finished. */
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
  settle({ tone, seed, slots }, index, { shots = [] }) {
    const weight = weights[paces[tone]];
    const raw = shots.map((_, at) => (weight[at] ?? 1) * (0.95 + 0.1 * pick([0, 0.5, 1], seed, `share:${index}:${at}`)));
    const total = raw.reduce((sum, value) => sum + value, 0);
    const shares = raw.map((value) => Math.round((value / total) * 1000) / 1000);
    const last = shares.length - 1;
    return {
      look: pick(looks, seed, 'look'),
      finishing: finishes[slots[index]?.role ?? 'shot'] ?? '',
      shots: shots.map((shot, at) => ({
        ...shot,
        share:
          at === last ? Math.round((1 - shares.slice(0, last).reduce((sum, value) => sum + value, 0)) * 1000) / 1000 : (shares[at] ?? 1),
      })),
    };
  },
  remark({ tone, slots }) {
    const seconds = slots.reduce((sum, slot) => sum + slot.seconds, 0);
    const words = {
      'quick-start': 'Short shots first, longer ones after',
      even: 'Even shots, no hurry',
      'slow-end': 'Let the last shot of every part breathe',
    }[paces[tone]];
    return `${words}. ${slots.length === 1 ? 'One part' : `${slots.length} parts`}, ${seconds === 1 ? '1 second' : `${seconds} seconds`}, cuts on the words that carry the sense.`;
  },
};
