import type { Fact } from '#core/product.ts';
import type { WriteRequest } from '../request.ts';
import type { Wishes } from '../writing.ts';

/** Reads "shorter", "no price", "mention the lid", "don't say stainless" and the like out of a note. */
export function readWishes({ product, note }: WriteRequest): Wishes {
  const text = note?.toLowerCase() ?? '';
  if (text === '') return { product, length: 1 };
  const without = (words: string) =>
    new RegExp(`\\b(?:no|without|drop|skip|remove|leave out|don't (?:say|mention|use)) (?:the |any )?(?:${words})`).test(text);
  const length = /\b(?:shorter|too long|less|tighter|cut it)\b/.test(text)
    ? 0.88
    : /\b(?:longer|more detail|too short)\b/.test(text)
      ? 1.1
      : 1;
  const banned = wordsAfter(text, /\b(?:no|without|drop|skip|remove|leave out|don't (?:say|mention|use)) (?:the |any )?([a-z-]{3,})/g);
  const wanted = wordsAfter(
    text,
    /\b(?:mention|say|include|focus on|talk about|more about|add) (?:the |its |how |that )?([a-z-]{3,})/g,
  ).filter((word) => !banned.includes(word));
  const holds = (fact: Fact, words: string[]) => words.some((word) => fact.text.toLowerCase().includes(word));
  const kept = product.facts.filter((fact) => !holds(fact, banned));
  return {
    length,
    product: {
      ...product,
      price: without('price|cost|money') ? null : product.price,
      rating: without('rating|ratings|stars|reviews') ? null : product.rating,
      facts:
        wanted.length > 0 && kept.some((fact) => holds(fact, wanted))
          ? [...kept.filter((fact) => holds(fact, wanted)), ...kept.filter((fact) => !holds(fact, wanted)).slice(0, 2)]
          : kept,
    },
  };
}

function wordsAfter(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter(Boolean);
}
