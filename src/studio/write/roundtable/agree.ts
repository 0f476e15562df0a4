import type { Seat } from './agent.ts';

const several: Record<string, string> = { is: 'are', has: 'have', does: 'do', goes: 'go', was: 'were' };

/** A wording about one thing, for several: "the socks shows" becomes "the socks show". */
export function agree(text: string, { it, many }: Pick<Seat, 'it' | 'many'>): string {
  if (!many) return text;
  const verb = new RegExp(`\\b(${escaped(it)}) (is|has|does|goes|was|[a-z]{3,}s)\\b`, 'gi');
  return text.replace(verb, (_, subject: string, word: string) => `${subject} ${several[word] ?? word.replace(/s$/, '')}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
