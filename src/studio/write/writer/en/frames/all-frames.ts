import type { ProductView } from '#core/product.ts';
import type { Frame } from '../../frame.ts';
import { titleOf } from '../subject.ts';
import { airAndWarmth } from './air-and-warmth.ts';
import { baby } from './baby.ts';
import { bathroom } from './bathroom.ts';
import { boardsAndBowls } from './boards-and-bowls.ts';
import { familyAndCar } from './family-and-car.ts';
import { fashion } from './fashion.ts';
import { fashionCarry } from './fashion-carry.ts';
import { fitness } from './fitness.ts';
import { general } from './general.ts';
import { grooming } from './grooming.ts';
import { home } from './home.ts';
import { homeComfort } from './home-comfort.ts';
import { kitchen } from './kitchen.ts';
import { kitchenCounter } from './kitchen-counter.ts';
import { kitchenDrinks } from './kitchen-drinks.ts';
import { kitchenTools } from './kitchen-tools.ts';
import { lights } from './lights.ts';
import { media } from './media.ts';
import { office } from './office.ts';
import { orderAndCraft } from './order-and-craft.ts';
import { outdoors } from './outdoors.ts';
import { pet } from './pet.ts';
import { petCats } from './pet-cats.ts';
import { petWalks } from './pet-walks.ts';
import { skincare } from './skincare.ts';
import { smallTech } from './small-tech.ts';
import { supplements } from './supplements.ts';
import { tech } from './tech.ts';
import { techPower } from './tech-power.ts';
import { travel } from './travel.ts';
import { worn } from './worn.ts';

export const frames: Frame[] = [
  // Frames of one kind of thing come before those of many: of two that fit equally well the first is taken.
  ...airAndWarmth,
  ...familyAndCar,
  ...grooming,
  ...kitchenCounter,
  ...orderAndCraft,
  ...petWalks,
  ...smallTech,
  ...worn,
  ...kitchenDrinks,
  ...kitchen,
  ...kitchenTools,
  ...boardsAndBowls,
  ...home,
  ...homeComfort,
  ...lights,
  ...outdoors,
  ...tech,
  ...techPower,
  ...fashion,
  ...fashionCarry,
  ...travel,
  ...skincare,
  ...bathroom,
  ...supplements,
  ...fitness,
  ...petCats,
  ...pet,
  ...baby,
  ...office,
  ...media,
  ...general,
];

/** The frame whose nouns the product's name says; else its category's own; else the one for anything. */
export function frameFor(product: ProductView): Frame {
  const title = flat(product.name.replace(/\([^)]*\)/g, ' ').replace(/\s+for\s.+$/i, ' '));
  const head = flat(titleOf(product.name, product.brand));
  const fits = frames
    .flatMap((frame) => frame.nouns.map((noun) => ({ frame, noun })))
    .map(({ frame, noun }) => ({ frame, score: matchScore(noun, frame, product, head, title) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)[0];
  if (!fits && product.kind === 'general' && /\(?\b(?:book \d+|a novel|kindle)\b/i.test(product.name)) return bookFrame();
  const ofKind = (kind: string) => frames.find((frame) => frame.kind === kind && frame.nouns.length === 0);
  const found = fits?.frame ?? ofKind(product.kind) ?? ofKind('general');
  if (!found) throw new TypeError('The general frame is missing.');
  return found;
}

/** Sizes, packs and colors at the end of a title. */
const endOfTitle =
  /(?: (?:\d[\w.-]*|oz|ml|lbs?|ft|in|inch|inches|packs?|count|ct|set|of|pieces|pcs|queen|king|twin|full|standard|black|white|grey|gray|large|small|medium|mini))+ $/;

/** Words of a title that make another thing of a noun. */
const otherThings: [noun: string, whole: RegExp][] = [
  ['sheets', / (?:detergent|dryer|laundry) /],
  ['tablets', / (?:cleaner|toilet|dishwasher|descaling) /],
  ['vacuum', / (?:storage|sealer|flask|bottle|tumbler) /],
  ['shaver', / (?:fabric|lint|sweater) /],
  ['carpet', / cleaner /],
  ['cup', / (?:paw|menstrual|snack|suction) /],
  ['car seat', / (?:cover|organizer|protector|gap|dog) /],
  ['desk', / desk (?:mat|pad|organizer|lamp|fan|shelf|drawer|cable|treadmill) | under desk /],
  ['monitor', / monitor (?:light|arm|stand|mount) /],
  ['belt', / (?:running|waist|tool|seat) /],
  ['board', / (?:busy|cutting|cheese|balance|ironing|montessori) /],
  ['case', / (?:pencil|watch|travel|jewelry|pillow) /],
  ['mat', / (?:bath|door|desk|baking|litter|play) /],
  ['ring', / (?:light|doorbell|teething) /],
  ['camera', / instant /],
];

/** A title says nothing of paper; its place in a series does. */
function bookFrame(): Frame {
  const found = media.find((frame) => frame.nouns.includes('book'));
  if (!found) throw new TypeError('The book frame is missing.');
  return found;
}

function flat(text: string): string {
  return ` ${text.toLowerCase().replace(/[^a-z0-9'-]+/g, ' ')} `;
}

function matchScore(noun: string, frame: Frame, product: ProductView, head: string, title: string): number {
  const spellings = [noun, `${noun}s`, `${noun}es`, noun.replaceAll(' ', '')];
  const where = (text: string) => spellings.some((spelling) => text.includes(` ${spelling} `));
  const inHead = where(head);
  if (!inHead && !where(title)) return 0;
  if (otherThings.some(([word, whole]) => word === noun && whole.test(title))) return 0;
  const bare = head.replace(endOfTitle, ' ');
  const last = spellings.some((spelling) => bare.endsWith(` ${spelling} `));
  // A single word means another thing elsewhere: the cup of a paw cleaner is no mug.
  if (!last && !noun.includes(' ') && ![product.kind, 'general'].includes(frame.kind) && product.kind !== 'general') return 0;
  // A word of another category's frame in passing ("desk lamp for nursery") must not win over the product's own kind.
  return noun.length / 10 + (inHead ? 2 : 0) + (last ? 2 : 0) + (frame.kind === product.kind ? 3 : 0);
}
