import type { ProductView } from '#core/product.ts';
import type { Plan } from '../plan.ts';
import { shuffled } from '../random.ts';
import type { TonePack } from '../tone.ts';
import type { Filling, Saying, Slots } from '../writing.ts';
import { abilityVerbs } from './fact-words.ts';
import { inflect, type Voice } from './inflect.ts';
import { gerundPhrase, participlePhrase, plural, pluralVerb } from './morphology.ts';

const plainVoice: Voice = { person: 'you', tense: 'present' };

/** Everything a tone's alternatives may refer to, for one plan. A slot the product can't fill is empty. */
export function fillSlots(plan: Plan, pack: TonePack, product: ProductView, seed: number): Slots {
  const { tension, subject, frame } = plan;
  const words = (texts: readonly string[], voice: Voice = pack.voice): Filling[] =>
    texts.map((text) => ({
      text: inflect(text.replaceAll('{noun}', subject.noun).replaceAll('{nouns}', plural(subject.noun)), voice),
      saying: null,
    }));
  const later: Voice = pack.voice.person === 'somebody' ? { ...pack.voice, person: 'people' } : pack.voice;
  const bits = words(tension.bits);
  const mistake = inflect(tension.mistake, plainVoice);
  const rating = ratingWords(product);
  const price = priceWords(product);
  const mistaking = gerundPhrase(mistake);
  const slots: Slots = {
    t: words([tension.tension]),
    'you t': words([tension.tension], plainVoice),
    scene: words(tension.scene),
    bit: bits,
    bits:
      bits.length > 1
        ? [
            { text: bits.map(({ text }) => text).join(' '), saying: null },
            {
              text: bits
                .slice(0, 2)
                .map(({ text }) => text)
                .join(' '),
              saying: null,
            },
          ]
        : bits,
    blame: words([tension.blame], plainVoice),
    object: words([tension.object], plainVoice),
    mistake: [{ text: mistake, saying: null }],
    mistaking: [{ text: mistaking, saying: null }],
    ...ownMistake(mistake),
    checked: shuffled(['when we checked', 'when we last checked', 'when we looked', 'when we last looked'], seed, 'checked')
      .slice(0, 2)
      .map((text) => ({ text, saying: null })),
    cause: words(tension.cause, plainVoice),
    cost: words(tension.cost, later),
    effect: words(tension.cost.map(alone), later),
    next: words([tension.next], plainVoice),
    demo: words(frame.demo, plainVoice).map((filling) => numbered(filling, subject.many, frame.many === true)),
    limit: plan.limit
      ? [clause(plan.limit, subject.many)]
      : words(frame.limit, plainVoice)
          .map(({ text }) => ({ text: text.replace('you still have to', shuffled(stillHaveTo, seed, text)[0] ?? ''), saying: null }))
          .map((filling) => numbered(filling, subject.many, frame.many === true)),
    name: [{ text: subject.name, saying: null }],
    noun: [{ text: subject.noun, saying: null }],
    item: anything.test(subject.noun) ? [] : [{ text: itemOf(subject.noun, subject.many), saying: null }],
    link: words(shuffled(sayable(pack.link, subject.noun), seed, 'link').slice(0, 2)),
    thin: words(shuffled(pack.thin, seed, 'thin').slice(0, 3)),
    price: price ? [{ text: price, saying: null }] : [],
    stars: rating ? [{ text: rating.stars, saying: null }] : [],
    count: rating ? rating.counts.map((text) => ({ text, saying: null })) : [],
  };
  plan.facts.forEach((saying, index) => {
    slots[`c${index + 1}`] = clauses(saying, subject.many);
    slots[`v${index + 1}`] = saying.subject === null ? [{ text: agree(saying.verb, subject.many), saying }] : [];
    slots[`s${index + 1}`] = saying.subject !== null ? [clause(saying, subject.many)] : [];
    slots[`n${index + 1}`] = saying.thing ? [{ text: saying.thing, saying }] : [];
  });
  return slots;
}

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

/** "so half the room goes unused" with nothing before it: "half the room goes unused". */
function alone(cost: string): string {
  return cost.replace(/^(?:so|and)(?: now)? /, '');
}

/** Nouns that only stand in for one. */
const anything = /^(?:one|piece|set|thing|gadget)$/;

function sayable(lines: readonly string[], noun: string): readonly string[] {
  return anything.test(noun) ? lines.filter((line) => !line.includes('{noun}')) : lines;
}

/** Said before anything else, or after the product's name, a bare "it" would stand for nothing or for the wrong thing. */
function ownMistake(mistake: string): Slots {
  const says = (text: string): Filling[] => (/\b(?:it|them|there)\b/.test(mistake) ? [] : [{ text, saying: null }]);
  const once = mistake.replace(/ again$/, '');
  return { 'own mistake': says(once), 'own mistaking': says(gerundPhrase(once)), 'own mistaken': says(participlePhrase(once)) };
}

function clause(saying: Saying, many: boolean): Filling {
  const text = saying.subject === null ? `${many ? 'they' : 'it'} ${agree(saying.verb, many)}` : `${saying.subject} ${saying.verb}`;
  return { text, saying };
}

function clauses(saying: Saying, many: boolean): Filling[] {
  const plain = clause(saying, many);
  if (!saying.thing) return [plain];
  // A measure is something one has, not something one gets.
  if (/\b(?:capacity|output|size|weight|width|height|length|thickness|sugar|max)$/.test(saying.thing)) return [plain];
  const one = /^an? /.test(saying.thing);
  return [plain, ...(one ? [{ text: `there's ${saying.thing}`, saying }] : []), { text: `you get ${saying.thing}`, saying }];
}

/** "keeps coffee hot" after "they": "keep coffee hot". */
function agree(verb: string, many: boolean): string {
  if (!many) return verb;
  const [first = '', ...rest] = verb.split(' ');
  const said =
    first === "doesn't"
      ? "don't"
      : first === "isn't"
        ? "aren't"
        : /^(?:can|can't|will|won't|do|don't)$/.test(first)
          ? first
          : pluralVerb(first);
  return [said, ...rest]
    .join(' ')
    .replace(/ and ([a-z]+s)\b/g, (whole: string, next: string) => (abilityVerbs.has(next) ? ` and ${pluralVerb(next)}` : whole))
    .replace(/\bits\b/g, 'their')
    .replace(/\bitself\b/g, 'themselves');
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

const signs: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

/** "$12.48"; other currencies in words after the number; null when no price is known. */
export function priceWords(product: ProductView): string | null {
  if (!product.price || !(product.price.amount > 0)) return null;
  const { amount, currency } = product.price;
  const digits = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  const grouped = amount >= 1000 ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits;
  const sign = signs[currency];
  return sign ? `${sign}${grouped}` : `${grouped} ${currency}`;
}

function ratingWords(product: ProductView): { stars: string; counts: string[] } | null {
  const { rating } = product;
  if (!rating?.count || rating.count < 5 || rating.value < 4) return null;
  const value = Math.round(rating.value * 10) / 10;
  const step = rating.count >= 10_000 ? 1000 : rating.count >= 1000 ? 100 : rating.count >= 100 ? 10 : 1;
  const round = Math.floor(rating.count / step) * step;
  const number = round.toLocaleString('en-US');
  const lead = round === rating.count ? '' : 'more than ';
  return {
    stars: `${value} stars`,
    counts: lead === '' ? [`${number} ratings`] : [`more than ${number} ratings`, `over ${number} ratings`],
  };
}

/** What "another …" may stand before: things that come in pairs, packs and rolls say so. */
function itemOf(noun: string, many: boolean): string {
  if (/\btape$/.test(noun)) return `roll of ${noun}`;
  if (!many) return noun;
  return `${/gumm|vitamin|capsule|tablet|treats|softgel|wipes|diapers|pens|hangers|bands|jars|containers|bags/.test(noun) ? 'pack' : 'pair'} of ${noun}`;
}
