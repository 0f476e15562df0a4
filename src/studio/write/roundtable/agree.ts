import type { Seat } from './agent.ts';

const several: Record<string, string> = { is: 'are', has: 'have', does: 'do', goes: 'go', was: 'were' };

/** A wording about one thing, for several: "the socks shows" becomes "the socks show". */
export function agree(text: string, { it, noun, many }: Pick<Seat, 'it' | 'noun' | 'many'>): string {
  if (!many) return text;
  const verb = new RegExp(`(\\b${escaped(it)}|\\b${escaped(noun)} that) (is|has|does|goes|was|[a-z]{3,}s)\\b`, 'gi');
  return text.replace(verb, (_, subject: string, word: string) => `${subject} ${several[word] ?? word.replace(/s$/, '')}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
