import { orderFaults } from './hook-score-order.ts';
import { acts, bait, emptyAdjectives, gaps, longestList, moments, people, senses, spoken, throatClearing } from './hook-words.ts';
import { countSyllables, predictSeconds } from './language/en/syllables.ts';
import type { HookPoint, HookScore } from './script.ts';
import type { Tone } from './vocabulary.ts';

export interface HookInput {
  /** The whole spoken text of the opening segment. */
  text: string;
  overlay: string;
  tone: Tone;
  brand: string | null;
  /** What the product page says, one string per fact; the payoff must come from here. */
  facts: readonly string[];
  /** What the later segments say; where the loop is closed. */
  answer: string;
  /** The first picture holds a person or a hand on an object; null when nothing is told of it. */
  person: boolean | null;
}

/** Tones that do without contractions and what marks them instead. */
const ownManner: Partial<Record<Tone, RegExp>> = {
  'calm-pro': /\b(?:usually|common|most|worth|before|next|first|start|pause|step)\b/i,
  'quiet-minimalist': /(?:^|[.?!] )(?:\S+ ){0,6}\S+[.?!]/,
  'deadpan-comic':
    /\b(?:statement|news|experts?|suspect|inquiry|plan|noted|comment|silence|accused|judging|presumably|released|charged)\b/i,
  'cozy-storyteller': /\b(?:was|were|had|winter|story|quiet|light|rain|began|picture|she)\b/i,
};

/** More words in a row than this without a small one between them are no speech. */
const longestSpoken = 6;

/** Seven criteria, two points each. The gate is 11 with nothing at zero in speed, open loop and payoff. */
export function scoreHook(input: HookInput): HookScore {
  const text = input.text.trim();
  const sentences = text.split(/(?<=[.!?])\s+/).filter(Boolean);
  const first = sentences[0] ?? '';
  const faults = orderFaults(text);
  const stuffed = longestList(text) > longestSpoken || repeats(text);
  const points: HookPoint[] = [
    speed(first, sentences, faults),
    who(text),
    openLoop(text, sentences, faults, stuffed),
    concrete(text, stuffed),
    payoff(input),
    firstFrame(input),
    voice(input, first, faults, stuffed),
  ];
  return { total: points.reduce((sum, point) => sum + point.points, 0), points };
}

/** Whether a hook may open a film: 11 of 14, and nothing missing where it counts most. */
export function passesGate(score: HookScore): boolean {
  const musts = score.points.filter(({ criterion }) => criterion === 'speed' || criterion === 'open-loop' || criterion === 'payoff');
  return score.total >= 11 && musts.every(({ points }) => points > 0);
}

/** The same two words of weight side by side three times: nobody says a name that often. */
function repeats(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z0-9'-]{3,}/g) ?? [];
  const pairs = new Map<string, number>();
  words.slice(1).forEach((word, index) => {
    const before = words[index] ?? '';
    if (stop.has(word) || stop.has(before) || word === before) return;
    pairs.set(`${before} ${word}`, (pairs.get(`${before} ${word}`) ?? 0) + 1);
  });
  return [...pairs.values()].some((times) => times > 2);
}

function point(criterion: HookPoint['criterion'], points: 0 | 1 | 2, reason: string): HookPoint {
  return { criterion, points, reason };
}

function speed(first: string, sentences: string[], faults: number): HookPoint {
  const words = first.split(/\s+/).filter(Boolean).length;
  const seconds = predictSeconds(first);
  if (words === 0 || faults > 1) return point('speed', 0, 'There is no clear first sentence.');
  if (throatClearing.test(first)) return point('speed', 0, 'It clears its throat before it comes to the point.');
  if (words <= 12 && seconds <= 3.4) return point('speed', 2, `The point is made in ${words} words, about ${seconds.toFixed(1)} s.`);
  if (seconds <= 5) return point('speed', 1, `The first sentence takes ${seconds.toFixed(1)} s; 3 s would be better.`);
  return point('speed', sentences.length > 1 && words <= 16 ? 1 : 0, `The first sentence takes ${seconds.toFixed(1)} s.`);
}

function who(text: string): HookPoint {
  const person = people.test(text);
  const moment = moments.exec(text)?.[0];
  if (person && moment) return point('who', 2, `Somebody, and where or when: "${moment}".`);
  if (person || moment)
    return point('who', 1, person ? 'Speaks to somebody, but no place or moment.' : 'A place or moment, but nobody in it.');
  return point('who', 0, 'Nobody and nowhere.');
}

function openLoop(text: string, sentences: string[], faults: number, stuffed: boolean): HookPoint {
  if (faults > 1) return point('open-loop', 0, 'The sentences do not hold together.');
  if (bait.test(text)) return point('open-loop', 0, 'It baits: the gap has nothing to do with the thing.');
  if (stuffed) return point('open-loop', 0, 'A list of search words leaves nothing open.');
  const gap = gaps.exec(text)?.[0];
  const question = text.includes('?');
  if (gap && (sentences.length > 1 || question))
    return point('open-loop', faults > 0 ? 1 : 2, `Leaves a gap that only the answer closes: "${gap}".`);
  if (question || gap) return point('open-loop', 1, question ? 'Asks a question.' : 'Hints at more.');
  return point('open-loop', 0, 'Nothing is left open.');
}

function concrete(text: string, stuffed: boolean): HookPoint {
  if (stuffed) return point('concrete', 0, 'Names stand in a row, as if for a search engine.');
  const empty = text.match(emptyAdjectives)?.length ?? 0;
  const sense = senses.exec(text)?.[0] ?? moments.exec(text)?.[0];
  const act = acts.exec(text)?.[0];
  if (empty > 0) return point('concrete', empty > 1 || !sense ? 0 : 1, 'Uses adjectives that say nothing.');
  if (sense && act) return point('concrete', 2, `One can see it: "${sense}", "${act}".`);
  return point('concrete', sense || act || /\d/.test(text) ? 1 : 0, sense || act ? 'One concrete word.' : 'Nothing to see, hear or touch.');
}

function contentStems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !stop.has(word)).map((word) => word.slice(0, 5)));
}

const stop = new Set(
  "that this with from have when what your about there they them then than just like here link below over more into some still every only even because same isn't doesn't again nobody where were been will would could should their while which also after before other make made does done".split(
    ' ',
  ),
);

function payoff({ text, facts, answer }: HookInput): HookPoint {
  const hook = contentStems(text);
  const shared = (other: string) => [...contentStems(other)].filter((stem) => hook.has(stem));
  const inFacts = shared(facts.join(' '));
  const inAnswer = shared(answer);
  if (answer.trim() === '') return point('payoff', inFacts.length > 0 ? 1 : 0, 'Nothing follows that could answer it.');
  if (inFacts.length > 0 && inAnswer.length > 0)
    return point('payoff', 2, `The page and the answer speak of the same thing: "${inAnswer[0]}…".`);
  if (inAnswer.length > 1) return point('payoff', 2, `The answer comes back to "${inAnswer[0]}…" and "${inAnswer[1]}…".`);
  if (inAnswer.length > 0 || inFacts.length > 0) return point('payoff', 1, 'The answer is on the same topic.');
  return point('payoff', 0, 'What follows is about something else.');
}

function firstFrame({ text, overlay, person }: HookInput): HookPoint {
  const words = overlay.split(/\s+/).filter(Boolean).length;
  const flat = (line: string) => line.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  const repeats = words > 0 && flat(text).includes(flat(overlay));
  if (person === null && words === 0) return point('first-frame', 1, 'Nothing is told of the first picture; it is judged as a plain one.');
  if (person === false) return point('first-frame', words > 0 && !repeats ? 1 : 0, 'No person in the first frame.');
  if (words > 0 && words <= 7 && !repeats) return point('first-frame', 2, 'A person with the object, and few words that add to the line.');
  return point('first-frame', 1, repeats ? 'The words on screen repeat the line.' : 'A person, but the words on screen do not help.');
}

function voice({ text, tone, brand }: HookInput, first: string, faults: number, stuffed: boolean): HookPoint {
  if (stuffed) return point('voice', 0, 'Nobody talks in lists of names.');
  if (bait.test(text) || throatClearing.test(first)) return point('voice', 0, 'Sounds like every other video.');
  if (faults > 0) return point('voice', 0, 'Nobody would say it in this order.');
  const opening = text.split(/\s+/).slice(0, 12).join(' ').toLowerCase();
  if (brand && opening.includes(brand.toLowerCase())) return point('voice', 0, 'Opens with the brand name.');
  if ((text.match(emptyAdjectives)?.length ?? 0) > 1) return point('voice', 0, 'Sounds like a brochure.');
  const manner = ownManner[tone] ?? spoken;
  if (manner.test(text) && countSyllables(first) <= 24) return point('voice', 2, 'Sounds spoken, in its tone.');
  return point('voice', 1, 'Plain, but not quite spoken.');
}
