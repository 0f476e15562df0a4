import type { ProductView } from '#core/product.ts';
import type { Frame } from '../frame.ts';
import type { Plan } from '../plan.ts';
import { chance, shuffled } from '../random.ts';
import type { Telling } from '../telling.ts';
import type { TonePack } from '../tone.ts';
import type { Filling, Slots } from '../writing.ts';
import { clause, factSlots, pair, withoutSubject } from './fact-slots.ts';
import { inflect, type Voice } from './inflect.ts';
import { gerundPhrase, participlePhrase, plural } from './morphology.ts';
import { priceWords, ratingWords } from './price-words.ts';

const plainVoice: Voice = { person: 'you', tense: 'present' };

/** Everything a tone's alternatives may refer to, for one plan. A slot the product can't fill is empty. */
export function fillSlots(plan: Plan, pack: TonePack, product: ProductView, seed: number): Slots {
  const { tension, subject, frame, story, need } = plan;
  const { many } = subject;
  const words = (texts: readonly string[], as: Voice = voice): Filling[] =>
    texts.map((text) =>
      said(inflect(text.replaceAll('{noun}', subject.noun).replaceAll('{nouns}', plural(subject.noun)), as).replace(/^so (?!that\b)/, '')),
    );
  // A telling that names nobody stays that way.
  const person = pack.hero ? (plan.telling ? heroIn(plan.telling) : heroOf(frame, seed)) : null;
  const voice: Voice = person ? { person: person.he, tense: pack.voice.tense, name: person.name } : pack.voice;
  const known: Voice = person ? { person: person.he, tense: pack.voice.tense } : voice;
  const now: Voice = { ...voice, tense: 'present' };
  const bits = tension.bits.map((bit) => inflect(bit, voice));
  const mistake = inflect(tension.mistake, plainVoice).replace(/\byour\b/g, person ? person.his : 'your');
  const rating = ratingWords(product);
  const price = priceWords(product);
  const [first, second, third] = plan.facts;
  return {
    t: words([tension.tension]),
    'you t': words([tension.tension], plainVoice),
    scene: words(story.scenes),
    // After the tension has said the name, a pronoun will do.
    'scene then': words(story.scenes, /\bP\b/.test(tension.tension) ? known : voice),
    'scene he': words(story.scenes, known),
    // What a place asks for is a promise: only said where a fact keeps it, and seldom, since a want says it more plainly.
    so: tension.so && need && chance(seed, 'so') < 0.3 ? words([tension.so], { ...voice, tense: pack.voice.tense }) : [],
    hero: person ? [said(person.name)] : [],
    he: person ? [said(person.he)] : [],
    his: person ? [said(person.his)] : [],
    callback: story.callbacks.map((callback) => ({
      ...said(inflect(callback.text, now)),
      after: sharedStems(callback.text, callback.scene, [tension.tension, tension.object, ...tension.bits].join(' ')),
    })),
    bit: bits.map(said),
    bits: [said(bits.join(' ')), ...(bits.length > 2 ? [said(bits.slice(0, 2).join(' '))] : [])],
    blame: owned(words([tension.blame], plainVoice), person),
    object: owned(words([tension.object], plainVoice), person),
    mistake: [said(mistake)],
    mistaking: [said(gerundPhrase(mistake))],
    ...ownMistake(mistake),
    checked: shuffled(checkedWords, seed, 'checked').slice(0, 2).map(said),
    cause: words([story.cause], plainVoice),
    cost: words([story.cost]),
    // Only what follows from the cause may follow it in one sentence.
    'so cost': /^so /.test(story.cost) && !/, so /.test(story.cause) ? words([story.cost]).map(({ text }) => said(`so ${text}`)) : [],
    effect: words([story.cost]),
    ...tellingSlots(plan),
    want: need ? words([need.want], plainVoice) : [],
    next: words([tension.next], plainVoice),
    demo: words(frame.demo, plainVoice).map((filling) => numbered(filling, many, frame.many === true)),
    limit: plan.limit
      ? [clause(plan.limit, many)]
      : words(frame.limit, plainVoice)
          .map(({ text }) =>
            said(text.replace('you still have to', shuffled(person ? heroHasTo(person) : stillHaveTo, seed, text)[0] ?? '')),
          )
          .map((filling) => numbered(filling, many, frame.many === true)),
    name: [said(subject.name)],
    noun: [said(subject.noun)],
    item: anything.test(subject.noun) ? [] : [said(itemOf(subject.noun, many))],
    link: words(shuffled(linksFor(pack.link, subject.noun), seed, 'link').slice(0, 3)),
    thin: words(shuffled(pack.thin, seed, 'thin').slice(0, 3)).map((filling) => ({
      ...filling,
      text: filling.text.replace('{hero}', person?.name ?? ''),
    })),
    price: price ? [said(price)] : [],
    stars: rating ? [said(rating.stars)] : [],
    count: rating ? shuffled(rating.counts, seed, 'count').slice(0, 2).map(said) : [],
    ...factSlots(1, first, many),
    ...factSlots(2, second, many),
    ...factSlots(3, third, many),
    c4: plan.spare && !plan.spare.dull && plan.spare.syllables <= 14 ? [clause(plan.spare, many)] : [],
    c1c2: pair(first, second, many),
    c2c3: pair(second, third, many),
    v1v2: first?.subject === null ? pair(first, second, many).map((filling) => withoutSubject(filling)) : [],
  };
}

/** What a telling leads to the facts with, and how it ends; its first half is said as it stands. */
function tellingSlots({ telling, need, tension, subject }: Plan): Slots {
  if (!telling) return {};
  const turn = need ? telling.turns[tension.needs.indexOf(need)] : undefined;
  const noun = anything.test(subject.noun) ? '' : `${subject.noun} `;
  return { turn: turn ? [said(turn)] : [], payoff: turn ? [said(telling.payoff)] : [], end: [said(telling.end.replace('{noun} ', noun))] };
}

const heroes = {
  she: ['Wendy', 'Nadia', 'Rosa', 'Marge', 'Ingrid', 'Tess'],
  he: ['Otto', 'Vince', 'Leon', 'Hank', 'Curtis', 'Amir'],
} as const;

interface Hero {
  name: string;
  he: 'she' | 'he';
  his: string;
}

/** The person a story is about: the same for the whole script. */
function heroOf(frame: Frame, seed: number): Hero {
  const he = frame.hero ?? (seed % 2 === 0 ? 'she' : 'he');
  return { name: shuffled(heroes[he], seed, 'hero')[0] ?? heroes[he][0], he, his: he === 'she' ? 'her' : 'his' };
}

/** The person a telling is about: the name its opening says first; null where it names nobody. */
function heroIn(telling: Telling | null): Hero | null {
  const text = `${telling?.hook} ${telling?.problem}`;
  const name =
    /(?<![.!?:"“] |^)\b(?!I\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)[A-Z][a-z]{2,}\b/.exec(
      text,
    )?.[0];
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const he = count(/\b(?:she|her|hers)\b/gi) > count(/\b(?:he|him|his)\b/gi) ? 'she' : 'he';
  return telling && name ? { name, he, his: he === 'she' ? 'her' : 'his' } : null;
}

/** "Your balance", in a story about somebody else. */
function owned(fillings: Filling[], person: Hero | null): Filling[] {
  return person ? fillings.map((filling) => ({ ...filling, text: filling.text.replace(/\byour\b/g, person.his) })) : fillings;
}

const light = new Set(
  'that this with from have your they them then than just like here into some still every back first time same once last right left down away half next thing would could been were the and for has was not can out its one two all are may but had who how needs get gets'.split(
    ' ',
  ),
);

/** The words of weight in a text, cut to where their forms agree. */
export function stemsOf(text: string): Set<string> {
  const weighty = (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !light.has(word));
  return new Set(weighty.map((word) => word.replace(/s$/, '').slice(0, 5)));
}

/** What of a closing sentence the story has named; nothing when it was only named in passing: heard once, that is forgotten. */
function sharedStems(callback: string, scene: string, heart: string): string[] {
  const central = stemsOf(heart);
  const named = stemsOf(`${scene} ${heart}`);
  const shared = [...stemsOf(callback)].filter((stem) => named.has(stem));
  return shared.length > 1 || shared.some((stem) => central.has(stem)) ? shared : [];
}

/** A price is only good with its date, so every script says one of these. */
const checkedWords = [
  'when we checked',
  'when we last checked',
  'when we looked',
  'when we last looked',
  'last we checked',
  'when we checked it',
];

const said = (text: string): Filling => ({ text, sayings: [] });

/** Half of all general limits begin with these words. */
const stillHaveTo = [
  'you still have to',
  'you do have to',
  'you still need to',
  'you will need to',
  'it is up to you to',
  'somebody has to',
  'it is on you to',
];

/** The same, where it is somebody's story. */
function heroHasTo({ name }: Hero): string[] {
  return [`${name} still has to`, `${name} does have to`, `${name} will have to`, 'somebody has to'];
}

/** Nouns that only stand in for one. */
const anything = /^(?:one|piece|set|thing|gadget)$/;

/** The end says once more what the thing is, when it has a word of its own. */
function linksFor(lines: readonly string[], noun: string): readonly string[] {
  const names = (line: string) => line.includes('{noun}');
  return anything.test(noun) ? lines.filter((line) => !names(line)) : [...lines.filter(names), ...nounLinks];
}

const nounLinks = [
  'the {noun} page is linked',
  'see the {noun} link',
  'the {noun} link is right here',
  'open the {noun} link',
  'tap the {noun} link',
  'the {noun} link is waiting',
];

/** Said before anything else, or after the product's name, a bare "it" would stand for nothing or for the wrong thing. */
function ownMistake(mistake: string): Slots {
  const says = (text: string): Filling[] => (/\b(?:it|them|there)\b/.test(mistake) ? [] : [said(text)]);
  const once = mistake.replace(/ again$/, '');
  return { 'own mistake': says(once), 'own mistaking': says(gerundPhrase(once)), 'own mistaken': says(participlePhrase(once)) };
}

/** A frame written for one thing, used for several. */
function numbered(filling: Filling, many: boolean, written: boolean): Filling {
  if (!many || written) return filling;
  const text = filling.text
    .replace(
      /\bit (can't|won't|has|is|does|doesn't)\b/g,
      (_, verb: string) =>
        `they ${verb === 'has' ? 'have' : verb === 'is' ? 'are' : verb === 'does' ? 'do' : verb === "doesn't" ? "don't" : verb}`,
    )
    .replace(/\bit\b/g, 'them');
  return { ...filling, text };
}

/** What "another …" may stand before: things that come in pairs, packs and rolls say so. */
function itemOf(noun: string, many: boolean): string {
  if (/\btape$/.test(noun)) return `roll of ${noun}`;
  if (!many) return noun;
  return `${/gumm|vitamin|capsule|tablet|treats|softgel|wipes|diapers|pens|hangers|bands|jars|containers|bags/.test(noun) ? 'pack' : 'pair'} of ${noun}`;
}
