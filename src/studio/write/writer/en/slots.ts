import type { ProductView } from '#core/product.ts';
import type { Plan } from '../plan.ts';
import { shuffled } from '../random.ts';
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
  const words = (texts: readonly string[], voice: Voice = pack.voice): Filling[] =>
    texts.map((text) =>
      said(
        inflect(text.replaceAll('{noun}', subject.noun).replaceAll('{nouns}', plural(subject.noun)), voice).replace(/^so (?!that\b)/, ''),
      ),
    );
  const later: Voice = pack.voice.person === 'somebody' ? { ...pack.voice, person: 'people' } : pack.voice;
  const bits = tension.bits.map((bit) => inflect(bit, pack.voice));
  const mistake = inflect(tension.mistake, plainVoice);
  const rating = ratingWords(product);
  const price = priceWords(product);
  const [first, second, third] = plan.facts;
  return {
    t: words([tension.tension]),
    'you t': words([tension.tension], plainVoice),
    scene: words(story.scenes),
    bit: bits.map(said),
    bits: [said(bits.join(' ')), ...(bits.length > 2 ? [said(bits.slice(0, 2).join(' '))] : [])],
    blame: words([tension.blame], plainVoice),
    object: words([tension.object], plainVoice),
    mistake: [said(mistake)],
    mistaking: [said(gerundPhrase(mistake))],
    ...ownMistake(mistake),
    checked: shuffled(checkedWords, seed, 'checked').slice(0, 2).map(said),
    cause: words([story.cause], plainVoice),
    cost: words([story.cost], later),
    // Only what follows from the cause may follow it in one sentence.
    'so cost':
      /^so /.test(story.cost) && !/, so /.test(story.cause) ? words([story.cost], later).map(({ text }) => said(`so ${text}`)) : [],
    effect: words([story.cost], later),
    want: need ? words([need.want], plainVoice) : [],
    next: words([tension.next], plainVoice),
    demo: words(frame.demo, plainVoice).map((filling) => numbered(filling, many, frame.many === true)),
    limit: plan.limit
      ? [clause(plan.limit, many)]
      : words(frame.limit, plainVoice)
          .map(({ text }) => said(text.replace('you still have to', shuffled(stillHaveTo, seed, text)[0] ?? '')))
          .map((filling) => numbered(filling, many, frame.many === true)),
    name: [said(subject.name)],
    noun: [said(subject.noun)],
    item: anything.test(subject.noun) ? [] : [said(itemOf(subject.noun, many))],
    link: words(shuffled(sayable(pack.link, subject.noun), seed, 'link').slice(0, 3)),
    thin: words(shuffled(pack.thin, seed, 'thin').slice(0, 3)),
    price: price ? [said(price)] : [],
    stars: rating ? [said(rating.stars)] : [],
    count: rating ? rating.counts.map(said) : [],
    ...factSlots(1, first, many),
    ...factSlots(2, second, many),
    ...factSlots(3, third, many),
    c1c2: pair(first, second, many),
    c2c3: pair(second, third, many),
    v1v2: first?.subject === null ? pair(first, second, many).map((filling) => withoutSubject(filling)) : [],
  };
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

/** Nouns that only stand in for one. */
const anything = /^(?:one|piece|set|thing|gadget)$/;

function sayable(lines: readonly string[], noun: string): readonly string[] {
  return anything.test(noun) ? lines.filter((line) => !line.includes('{noun}')) : lines;
}

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
