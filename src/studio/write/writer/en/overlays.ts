import type { ProductView } from '#core/product.ts';
import type { Claim, Overlay } from '#core/script.ts';
import type { Plan } from '../plan.ts';
import { shuffled } from '../random.ts';
import { wordIndex } from '../word-index.ts';
import type { Saying } from '../writing.ts';
import { inflect } from './inflect.ts';
import { gerundPhrase } from './morphology.ts';
import { priceWords } from './price-words.ts';

const plainVoice = { person: 'you', tense: 'present' } as const;

/** At most seven words for the first frame, never the spoken line itself. */
export function hookOverlay(plan: Plan, text: string, seed: number): string {
  const told = [plan.telling, ...plan.others].find((telling) => telling?.hook === text);
  if (told) return told.screen;
  const { tension } = plan;
  const object = inflect(tension.object, plainVoice);
  const candidates = [
    `It's not ${inflect(tension.blame, plainVoice)}`,
    `Still ${gerundPhrase(inflect(tension.mistake, plainVoice))}?`,
    `${object.charAt(0).toUpperCase()}${object.slice(1)} again?`,
    ...tension.bits.map((bit) => inflect(bit, plainVoice).replace(/\.$/, '')),
    inflect(tension.tension, plainVoice).replace(/^./, (letter) => letter.toUpperCase()),
  ].filter((line) => line.split(' ').length <= 7 && line.split(' ').length >= 2);
  const flat = (line: string) => line.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  const fresh = candidates.filter((line) => !flat(text).includes(flat(line)));
  return shuffled(fresh.length > 0 ? fresh : ['Watch this first'], seed, `overlay:${text}`)[0] ?? '';
}

/** Facts on screen as they are said: at most three, each where its words start. */
export function chipOverlays(text: string, sayings: readonly Saying[]): Overlay[] {
  return sayings
    .filter(({ role }) => role !== 'limit')
    .map((saying) => ({ kind: 'chip' as const, text: saying.chip, onWord: wordIndex(text, saying.chip) }))
    .filter(({ text: words, onWord }) => words !== '' && onWord >= 0)
    .slice(0, 3);
}

export function closingOverlays(text: string, product: ProductView): Overlay[] {
  const price = priceWords(product);
  const at = price ? wordIndex(text, price) : -1;
  const link = text.split(/\s+/).findIndex((word) => /^links?\b|^linked\b|^link's\b/i.test(word.replace(/^\W+/, '')));
  return [
    ...(price && at >= 0 ? [{ kind: 'price' as const, text: price, onWord: at }] : []),
    { kind: 'cta' as const, text: 'Tap the link', onWord: link >= 0 ? link : null },
  ];
}

/** Which words rest on which fact: the clauses, and the price and rating where facts hold them. */
export function claimsOf(text: string, sayings: readonly Saying[], product: ProductView): Claim[] {
  const claims: Claim[] = [];
  for (const saying of sayings) {
    const words = [saying.verb, saying.verb.split(' ').slice(1).join(' '), saying.thing ?? '', saying.chip].find(
      (part) => part !== '' && wordIndex(text, part) >= 0,
    );
    if (words) claims.push({ words, factId: saying.factId });
  }
  const price = priceWords(product);
  const priceFact = product.facts.find((fact) => fact.role === 'price');
  if (price && priceFact && text.includes(price)) claims.push({ words: price, factId: priceFact.id });
  const stars = /\d(?:\.\d)? stars?/.exec(text)?.[0];
  const ratingFact = product.facts.find(
    (fact) => fact.role === 'proof' && /\b(?:stars?|ratings?|reviews?|rated)\b/i.test(`${fact.text} ${fact.evidence}`),
  );
  if (stars && ratingFact) claims.push({ words: stars, factId: ratingFact.id });
  return claims;
}
