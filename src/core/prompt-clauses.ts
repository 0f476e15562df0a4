import type { Character } from './character.ts';
import type { SegmentRole } from './format.ts';
import { importance, type LongSection, longSections, moodWords, plainly, reserve, setWords } from './prompt-words.ts';
import type { ShotPrompt } from './shot-prompt.ts';
import type { Placement } from './vocabulary.ts';

/** What joins a shot prompt only when it is written out for a model. */
export interface PromptFacts {
  role: SegmentRole;
  seconds: number;
  placement: Placement;
  character?: Pick<Character, 'look' | 'wardrobe' | 'persona'>;
  /** `noun` is what it is, e.g. `kettle`. */
  product?: { name: string; noun?: string };
}

/** The same of a still, which lasts no time. */
type ToldFacts = Omit<PromptFacts, 'seconds'> & { seconds: number | null };

/** A sentence of a prompt, or a part of an overlong one. */
export interface Clause {
  section: LongSection;
  /** Without its end mark. */
  text: string;
  /** Lower stays longer. */
  rank: number;
  /** A part that only makes sense after the clause before it. */
  continues: boolean;
  /** Craft true of any film: it is there to fill a short prompt. */
  spare: boolean;
}

/** Longer sentences of a person are parted at their commas, so that thirteen sections always find room. */
const longest = 160;
/** A later sentence of a section comes after the first sentences of all. */
const step = importance.length;

/** Everything a prompt can say but its shots, section by section. */
export function clausesOf(shot: ShotPrompt, facts: ToldFacts): Clause[] {
  const told = tell(shot, facts);
  return longSections.flatMap((section) => {
    if (section === 'SHOT LIST') return [];
    const own = partsOf(told[section]);
    const spare = section === 'AVOID' ? [] : reserve[section].map((text) => ({ text: text.replace(/\.$/, ''), continues: false }));
    return [...own.map((part) => ({ ...part, spare: false })), ...spare.map((part) => ({ ...part, spare: true }))].map(
      (part, index): Clause => ({ ...part, section, rank: importance.indexOf(section) + index * step + (part.spare ? 10 * step : 0) }),
    );
  });
}

function tell(shot: ShotPrompt, facts: ToldFacts): Record<Exclude<LongSection, 'SHOT LIST'>, string> {
  const { character, seconds } = facts;
  const or = (text: string, section: keyof typeof plainly) => (/\p{L}/u.test(text) ? text : plainly[section]);
  const length = seconds === null ? '' : `; ${seconds === 1 ? 'one second' : `${seconds} seconds`} in all`;
  const set = `The place is ${setWords[shot.set]}${length}`;
  return {
    'FORMAT & LOOK': joined(or(shot.look, 'FORMAT & LOOK'), set, moodWords[shot.mood]),
    LENS: or(shot.lens, 'LENS'),
    COMPOSITION: or(shot.composition, 'COMPOSITION'),
    LIGHT: or(shot.light, 'LIGHT'),
    GRADE: or(shot.grade, 'GRADE'),
    PERSON: character ? joined(or(character.look, 'PERSON'), character.persona && `Manner: ${lowered(character.persona)}`) : plainly.PERSON,
    // A named character comes in their own clothes.
    'WARDROBE & PROPS': joined(or(character?.wardrobe || shot.wardrobe, 'WARDROBE & PROPS'), shot.props),
    PRODUCT: tellProduct(facts),
    ACTION: or(shot.action, 'ACTION'),
    SOUND: or(shot.sound, 'SOUND'),
    FINISHING: or(shot.finishing, 'FINISHING'),
    AVOID: plainly.AVOID,
  };
}

/** A shop's title is cut where a person would stop reading it aloud. */
function shortName(name: string): string {
  const clean = name.replace(/[\r\n\t]+|\s{2,}/g, ' ').trim();
  if (clean.length <= 60) return clean;
  const head = clean.slice(0, 60);
  const comma = Math.max(head.lastIndexOf(','), head.lastIndexOf(' - '), head.lastIndexOf('('), head.lastIndexOf('|'));
  return head.slice(0, comma > 15 ? comma : Math.max(15, head.lastIndexOf(' '))).trim();
}

/** What the product is called where its name isn't needed. */
export function nounOf({ product }: Pick<PromptFacts, 'product'>): string {
  return product?.noun?.trim() || 'product';
}

function tellProduct(facts: ToldFacts): string {
  const noun = nounOf(facts);
  const name = facts.product ? shortName(facts.product.name).replace(/[.;!?]+(?=\s|$)/g, '') : null;
  const same = `Shape, colours and label exactly as in the reference picture`;
  if (facts.placement === 'none') return `Nothing of the ${noun} is in the frame in this part, and nothing stands in for it`;
  if (facts.placement === 'subtle')
    return joined(
      `The ${noun}, unnamed, at the edge of the frame and out of focus, the label turned away`,
      'Nobody looks at it or touches it',
    );
  const seen =
    facts.placement === 'hero'
      ? `${name === null ? 'The product in use' : 'In use'}, its front to the lens, its label sharp when it is near`
      : `${name === null ? 'The product' : 'It'} stands where it will stay, its front to the lens, and nobody holds it any longer`;
  const called = name?.toLowerCase().includes(noun.toLowerCase()) ? '' : ` (${noun})`;
  return joined(name === null ? undefined : `The product is ${name}${called}`, seen, same);
}

function joined(...sentences: (string | undefined)[]): string {
  return sentences
    .filter((sentence): sentence is string => sentence !== undefined && sentence.trim() !== '')
    .map((sentence) => sentence.trim().replace(/[.;,\s]+$/, ''))
    .join('. ');
}

/** Sentences, and overlong ones in parts of at most `longest` characters. */
function partsOf(text: string): { text: string; continues: boolean }[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s+(?=\S)/)
    .map((sentence) => sentence.trim().replace(/[.;,\s]+$/, ''))
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => fold(sentence).map((part, index) => ({ text: index === 0 ? raised(part) : part, continues: index > 0 })));
}

function fold(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const head = sentence.slice(0, longest);
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '));
  const space = head.lastIndexOf(' ');
  const at = comma > 40 ? comma + 1 : space > 0 ? space : longest;
  return [sentence.slice(0, at).trim(), ...fold(sentence.slice(at).trim())];
}

/** Clauses of one section as running text. */
export function runOn(clauses: readonly Clause[]): string {
  return clauses.reduce((text, clause, index) => {
    const end = clauses[index + 1]?.continues ? '' : '.';
    const body = end === '.' ? clause.text.replace(/[,;:\s]+$/, '') : clause.text;
    return `${text}${text === '' ? '' : ' '}${body}${/[.!?]$/.test(body) ? '' : end}`;
  }, '');
}

function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
