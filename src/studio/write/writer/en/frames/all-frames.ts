import type { ProductView } from '#core/product.ts';
import type { Frame } from '../../frame.ts';
import { titleOf } from '../subject.ts';
import { baby } from './baby.ts';
import { bathroom } from './bathroom.ts';
import { boardsAndBowls } from './boards-and-bowls.ts';
import { fashion } from './fashion.ts';
import { fashionCarry } from './fashion-carry.ts';
import { fitness } from './fitness.ts';
import { general } from './general.ts';
import { home } from './home.ts';
import { homeComfort } from './home-comfort.ts';
import { kitchen } from './kitchen.ts';
import { kitchenDrinks } from './kitchen-drinks.ts';
import { kitchenTools } from './kitchen-tools.ts';
import { lights } from './lights.ts';
import { media } from './media.ts';
import { office } from './office.ts';
import { outdoors } from './outdoors.ts';
import { pet } from './pet.ts';
import { petCats } from './pet-cats.ts';
import { skincare } from './skincare.ts';
import { supplements } from './supplements.ts';
import { tech } from './tech.ts';
import { techPower } from './tech-power.ts';
import { travel } from './travel.ts';

export const frames: Frame[] = [
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
  const last = spellings.some((spelling) => head.endsWith(` ${spelling} `));
  // A word of another category's frame in passing ("desk lamp for nursery") must not win over the product's own kind.
  return noun.length / 10 + (inHead ? 2 : 0) + (last ? 2 : 0) + (frame.kind === product.kind ? 3 : 0);
}
