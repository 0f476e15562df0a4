import type { ProductView } from '#core/product.ts';
import type { Tone } from '#core/vocabulary.ts';
import type { Frame, Need, Tension } from './frame.ts';
import { chance } from './random.ts';
import { isSayable, type Telling } from './telling.ts';
import type { Saying, Subject } from './writing.ts';
import { writing } from './writings.ts';

/** A sentence for the very end, and what it pays off. */
export interface Callback {
  text: string;
  scene: string;
}

export interface Story {
  scenes: string[];
  cause: string;
  cost: string;
  callbacks: Callback[];
}

/** What the script will argue, before any words are chosen. */
export interface Plan {
  frame: Frame;
  subject: Subject;
  tension: Tension;
  /** One of the tension's two stories: the scenes that show it, why, and what it costs. */
  story: Story;
  /** The problem told whole, where somebody wrote it for this tone: what such a film says instead of pieces. */
  telling: Telling | null;
  /** The same problem told in other ways. */
  others: Telling[];
  /** What it takes, when the first fact is the answer. */
  need: Need | null;
  /** Up to three facts in the order they answer the tension. */
  facts: Saying[];
  /** One more, for the end. */
  spare: Saying | null;
  /** A limit the page itself states; null leaves the frame's own. */
  limit: Saying | null;
  /** How many of the product's facts touch the tension. */
  answered: number;
}

/** Facts each tone leads with. */
const leads: Partial<Record<Tone, readonly string[]>> = {
  'tired-expert': ['mechanism', 'material'],
  'calm-pro': ['mechanism', 'number'],
  'curious-tester': ['number', 'mechanism'],
  'deal-scout': ['number', 'proof'],
  'cozy-storyteller': ['benefit', 'material', 'use'],
  'quiet-minimalist': ['benefit', 'material'],
  'big-sis': ['benefit', 'use'],
  'hype-friend': ['number', 'benefit'],
};

/**
 * Plans worth trying, best first: one per story of the product's frame, or with `told` one per telling of it in this tone, where there are
 * any. `told.round` is the seed as it was asked for: seeds in a row get other tellings.
 */
export function makePlans(product: ProductView, tone: Tone, seed: number, told: { round: number } | null = null): Plan[] {
  const frame = writing.frameFor(product);
  const subject = writing.nameSubject(product, frame);
  const sayings = writing.sayFacts(product, subject);
  // Nobody jokes about a child's safety: tones that make light of limits leave such a one to the page.
  const light = /^(?:big-sis|hype-friend|deadpan-comic)$/.test(tone);
  const grave = (saying: Saying) => /\b(?:child|children|infants?|babies|doctor|pregnan|chok)/.test(saying.verb);
  const limit = sayings.find((saying) => saying.role === 'limit' && saying.syllables <= 16 && !(light && grave(saying))) ?? null;
  const usable = sayings.filter((saying) => saying.role !== 'limit');
  const draft = (tension: Tension, thread: number, cause: string, telling: Telling | null): Plan => {
    const touches = (saying: Saying) => topicScore(saying, tension.topic);
    const answered = new Set(usable.filter((saying) => touches(saying) > 0).map((saying) => saying.factId)).size;
    const met = meet(tension, telling ?? thread, usable, seed, product.name);
    const others = met ? usable.filter((saying) => saying !== met.answer) : usable;
    const [first, second, third, spare = null] = order(others, touches, tone, seed, met ? [met.answer] : []);
    const facts = [first, second, third].filter((saying) => saying !== undefined);
    const story = storyOf(tension, thread, cause);
    return { frame, subject, tension, story, telling, others: [], need: met?.need ?? null, facts, spare, limit, answered };
  };
  const plans = frame.tensions
    .flatMap((tension) => tension.cause.slice(0, 2).map((cause, thread) => draft(tension, thread, cause, null)))
    .map((plan) => ({
      plan,
      // Without an answer to the problem, the story that the facts come nearest to.
      rank: Math.min(plan.answered, 2) * (plan.need ? 0.5 : 1.2) + chance(seed, `story:${plan.story.cause}`) * 1.6,
    }))
    .sort((left, right) => right.rank - left.rank)
    .map(({ plan }) => plan);
  // A problem that the product answers comes before every one that it doesn't.
  const met = plans.filter(({ need }) => need !== null);
  const best = met.length > 0 ? met : plans;
  if (!told) return best;
  const whole = writing.tellingsFor(frame, tone).flatMap((telling) => {
    const of = best.find(({ tension }) => frame.tensions[telling.tension] === tension);
    const thread = of?.tension.cause.indexOf(of.story.cause) ?? 0;
    return of && isSayable(telling, product) ? [draft(of.tension, thread, of.story.cause, telling)] : [];
  });
  return whole.length > 0 ? takeTurns(whole, told.round + Math.floor(chance(0, `${product.name}|${tone}`) * 97)) : best;
}

/** Each telling first in its turn, with the others of its problem beside it; a problem's second telling comes after the first of each. */
function takeTurns(told: readonly Plan[], round: number): Plan[] {
  const place = (plan: Plan) => told.filter(({ tension }) => tension === plan.tension).indexOf(plan);
  const turns = told
    .map((plan) => {
      const others = told.flatMap(({ tension, telling }) =>
        tension === plan.tension && telling && telling !== plan.telling ? [telling] : [],
      );
      return { ...plan, others };
    })
    .map((plan, index) => ({ plan, place: place(told[index] as Plan) }))
    .sort((left, right) => left.place - right.place)
    .map(({ plan }) => plan);
  const from = Math.abs(round) % turns.length;
  return [...turns.slice(from), ...turns.slice(0, from)];
}

/** Scenes after the second go with either story. */
function storyOf({ scene, cost }: Tension, thread: number, cause: string): Story {
  const own = scene[thread] ?? scene[0];
  const scenes = [...(own ? [own] : []), ...scene.slice(2)].map(parted);
  const dear = parted(cost[thread] ?? cost[0] ?? '');
  const callbacks = [...scenes, dear].flatMap(({ told, callback }): Callback[] => (callback ? [{ text: callback, scene: told }] : []));
  return { scenes: scenes.map(({ told }) => told), cause, cost: dear.told, callbacks };
}

function parted(line: string): { told: string; callback: string | undefined } {
  const [told = '', callback] = line.split(' // ');
  return { told, callback };
}

/**
 * The need of a story that a fact answers best, and that fact; a bare size or weight answers nothing. A telling asks for what it speaks of
 * itself; without one, `told` is the thread of the story.
 */
function meet(
  { needs }: Tension,
  told: Telling | number,
  usable: readonly Saying[],
  seed: number,
  productName: string,
): { need: Need; answer: Saying } | null {
  const names = new Set(productName.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const named = ({ subject, verb }: Saying) =>
    (`${subject ?? ''} ${verb}`.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => names.has(word)).length;
  const met = needs
    .filter(({ thread }) => typeof told !== 'number' || thread === undefined || thread === told)
    // Earlier ones are nearer to the heart of the problem.
    .flatMap((need, place) =>
      usable
        .filter((saying) => !saying.dull && topicScore(saying, need.topic) > 0)
        .map((answer) => ({
          need,
          answer,
          rank:
            (typeof told === 'number'
              ? (need.thread === undefined ? 0 : 0.7) - place * 0.8
              : Math.min(speaksOf(told, need), 3) * 0.8 - place * 0.3) +
            Math.min(topicScore(answer, need.topic), 3) * 0.4 +
            // What its own name boasts of is what a thing is bought for.
            Math.min(named(answer), 2) * 0.4 +
            answer.worth * 0.25 +
            chance(seed, need.want) * 0.4,
        })),
    )
    .sort((left, right) => right.rank - left.rank);
  return met[0] ?? null;
}

/** How many of a need's words a telling says. */
function speaksOf({ hook, problem }: Telling, { topic }: Need): number {
  return stemsIn(
    `${hook} ${problem}`.toLowerCase(),
    topic.filter((stem) => !stem.startsWith('!')),
  ).length;
}

/** How many of the word starts a fact has; none when it has one marked "!". Up to two letters are a word of their own. */
function topicScore({ subject, verb }: Saying, topic: readonly string[]): number {
  const text = `${subject ?? ''} ${verb}`.toLowerCase();
  const barred = topic.filter((stem) => stem.startsWith('!'));
  const wanted = topic.filter((stem) => !stem.startsWith('!'));
  return stemsIn(text, barred).length > 0 ? 0 : stemsIn(text, wanted).length;
}

/** The word starts that a text has. */
function stemsIn(text: string, topic: readonly string[]): string[] {
  const has = (stem: string) => new RegExp(`(?:^|[^a-z])${stem}${/^[a-z0-9]{1,2}$/.test(stem) ? '(?![a-z])' : ''}`).test(text);
  return topic.map((stem) => stem.replace(/[^a-z0-9° -]/g, '')).filter((stem) => stem !== '' && has(stem));
}

/** Four facts, each from another fact of the page: first the one that answers, then what the tone leads with, then what is left. */
function order(usable: Saying[], touches: (saying: Saying) => number, tone: Tone, seed: number, first: readonly Saying[]): Saying[] {
  const lead = leads[tone] ?? [];
  const ranked = usable
    .map((saying) => {
      const tonal = lead.includes(saying.role) ? 1.2 : 0;
      return { saying, rank: Math.min(touches(saying), 2) * 2 + tonal + saying.worth * 0.7 + chance(seed, `fact:${saying.verb}`) * 1.5 };
    })
    .sort((left, right) => right.rank - left.rank);
  const chosen: Saying[] = [...first];
  for (const { saying } of ranked) {
    if (chosen.length === 4) break;
    if (chosen.some((other) => other.factId === saying.factId || overlap(other, saying))) continue;
    chosen.push(saying);
  }
  return chosen;
}

/** Two facts that say nearly the same. */
function overlap(left: Saying, right: Saying): boolean {
  const words = (saying: Saying) =>
    new Set(
      saying.verb
        .toLowerCase()
        .match(/[a-z]{4,}|\d+/g)
        ?.map((word) => word.slice(0, 5)) ?? [],
    );
  const ours = words(left);
  const theirs = [...words(right)];
  // The same glue, praised twice.
  const long = (saying: Saying): string[] => saying.verb.toLowerCase().match(/[a-z]{7,}/g) ?? [];
  if (long(left).some((word) => long(right).includes(word))) return true;
  return theirs.filter((word) => ours.has(word)).length >= Math.max(2, Math.min(ours.size, theirs.length) * 0.6);
}
