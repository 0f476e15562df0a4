const heard = 'Of your note was understood: ';
const unheard = 'Nothing of your note was understood. Say it like "shorter", "no price" or "mention the lid".';

/** What became of a person's note, first among the reasons of a script; what an earlier note became is said no longer. */
export function answerNote(reasons: readonly string[], note: string | undefined, understood: readonly string[]): string[] {
  const others = reasons.filter((reason) => reason !== unheard && !reason.startsWith(heard));
  if (note === undefined) return others;
  return [understood.length > 0 ? `${heard}${understood.join(', ')}.` : unheard, ...others];
}
