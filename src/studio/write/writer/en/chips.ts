/** Words a chip may not start or end with. */
const loose =
  /^(?:a|an|the|of|for|to|with|and|or|in|on|at|by|is|are|it|its|has|you|your|up|from|that|than|as|into|about|gives|comes|lets|made|keeps|so|while|when|without|within|over|under|between|through|during|per|like|which|who|where|be|been|being|once|until|till|because|if|before|after|can|will|not|goes|also)$/i;

/** The words of a clause worth showing on screen, at most four, in the order they are said. */
export function chipOf(verb: string, thing: string | null): string {
  const raw = (thing ?? verb).split(' ');
  const words = raw.map((word) => word.replace(/[,;:]+$/, ''));
  const spans: { text: string; score: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let size = 1; size <= 4 && from + size <= words.length; size++) {
      const span = words.slice(from, from + size);
      const next = words[from + size];
      const upTo = span[0] === 'up' && span[1] === 'to';
      if ((loose.test(span[0] ?? '') && !upTo) || loose.test(span.at(-1) ?? '')) continue;
      // A comma inside, or a cut through the middle of a phrase, reads as an accident.
      if (raw.slice(from, from + size - 1).some((word) => /[,;:]$/.test(word))) continue;
      // A number belongs to what it counts.
      if (/^\d[\d.,]*$/.test(span.at(-1) ?? '') && next !== undefined && !loose.test(next)) continue;
      const cutEnd = next !== undefined && !loose.test(next) && !/[a-z]{3}ing$/.test(next) && !/[,;:]$/.test(raw[from + size - 1] ?? '');
      const before = words[from - 1];
      const cutStart = from > 1 && before !== undefined && !loose.test(before) && !/[,;:]$/.test(raw[from - 1] ?? '');
      const numbers = span.filter((word) => /\d/.test(word)).length > 0 ? 3 : 0;
      const middle =
        span.filter((word) => loose.test(word)).length + (span.some((word) => /^(?:that|which|who|where)$/.test(word)) ? 6 : 0);
      spans.push({
        text: span.join(' '),
        score:
          numbers +
          size -
          middle * 0.4 -
          (span.some((word) => /^(?:and|or)$/.test(word)) ? (numbers > 0 ? 2.5 : 1.2) : 0) -
          (cutEnd ? 2.5 : 0) -
          (cutStart ? 1.2 : 0) -
          (size === 1 ? 1 : 0),
      });
    }
  }
  return spans.sort((left, right) => right.score - left.score)[0]?.text ?? '';
}
