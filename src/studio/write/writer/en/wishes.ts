import type { Fact } from '#core/product.ts';
import type { WriteRequest } from '../request.ts';
import type { Wishes } from '../writing.ts';

/** Reads "shorter", "no price", "mention the lid", "don't say stainless" and the like out of a note. */
export function readWishes({ product, note }: WriteRequest): Wishes {
  const text = note?.toLowerCase() ?? '';
  if (text === '') return { product, length: 1, understood: [] };
  const without = (words: string) =>
    new RegExp(`\\b(?:no|without|drop|skip|remove|leave out|don't (?:say|mention|use)) (?:the |any )?(?:${words})`).test(text);
  const shorter = /\b(?:shorter|too long|less (?:words|talk|text)|fewer words|tighter|cut it)\b/.test(text);
  const longer = !shorter && /\b(?:longer|more detail|too short)\b/.test(text);
  const length = shorter ? 0.88 : longer ? 1.1 : 1;
  const banned = wordsAfter(text, /\b(?:no|without|drop|skip|remove|leave out|don't (?:say|mention|use)) (?:the |any )?([a-z-]{3,})/g);
  const wanted = wordsAfter(
    text,
    /\b(?:mention|say|include|focus on|talk about|more about|add) (?:the |its |how |that )?([a-z-]{3,})/g,
  ).filter((word) => !banned.includes(word));
  const holds = (fact: Fact, words: string[]) => words.some((word) => fact.text.toLowerCase().includes(word));
  const kept = product.facts.filter((fact) => !holds(fact, banned));
  const leads = wanted.length > 0 && kept.some((fact) => holds(fact, wanted));
  const noPrice = without('price|cost|money');
  const noRating = without('rating|ratings|stars|reviews');
  const understood = [
    ...(shorter ? ['shorter'] : []),
    ...(longer ? ['longer'] : []),
    ...(noPrice ? ['no price'] : []),
    ...(noRating ? ['no rating'] : []),
    ...(kept.length < product.facts.length ? [`nothing about ${banned.join(', ')}`] : []),
    ...(leads ? [`about ${wanted.join(', ')}`] : []),
  ];
  return {
    length,
    understood,
    product: {
      ...product,
      price: noPrice ? null : product.price,
      rating: noRating ? null : product.rating,
      facts: leads ? [...kept.filter((fact) => holds(fact, wanted)), ...kept.filter((fact) => !holds(fact, wanted)).slice(0, 2)] : kept,
    },
  };
}

function wordsAfter(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter(Boolean);
}
