const determiners = new Set('a an the your my our their his its this these those every each'.split(' '));
const cannotFollowDeterminer = new Set(
  "a an the your my our their is are was were be do does did has have had and or but if because of to in on at by for from with it you they he she we i not it's isn't don't that's you're there's so then".split(
    ' ',
  ),
);
const cannotEnd = new Set("a an the your my our their and or but if because of to from with very is are was were isn't so".split(' '));
const auxiliaries = new Set("is are was were isn't aren't do does don't doesn't can can't will won't".split(' '));

/**
 * How many places of a text can't stand in that order: a determiner before a verb, a sentence that ends on "the", a capital in the middle.
 * Zero for ordinary English; shuffled words have several.
 */
export function orderFaults(text: string): number {
  const tokens = text.split(/\s+/).filter(Boolean);
  let faults = 0;
  tokens.forEach((token, index) => {
    const word = bare(token);
    const next = tokens[index + 1];
    const ends = /[.!?]["”')]*$/.test(token);
    if (
      determiners.has(word) &&
      next !== undefined &&
      !/[,.!?]$/.test(token) &&
      cannotFollowDeterminer.has(bare(next)) &&
      !(word === 'this' || word === 'that')
    )
      faults += 1;
    if (ends && cannotEnd.has(word) && word !== 'is' && word !== 'are') faults += 1;
    if (auxiliaries.has(word) && next !== undefined && auxiliaries.has(bare(next)) && !ends && !token.endsWith(',')) faults += 1;
    if (
      !ends &&
      next !== undefined &&
      /^[A-Z][a-z']*$/.test(strip(next)) &&
      /^(?:The|You|Your|If|It|And|But|So|That|This|A|An|In|On|Is|Okay|Why|What|There|They|Stop)$/.test(strip(next))
    )
      faults += 1;
    if (ends && next !== undefined && /^["“(]?[a-z]/.test(next) && !/…|\.\.\./.test(token)) faults += 1;
  });
  if (tokens.length > 0 && !/[.!?…]["”')]*$/.test(tokens.at(-1) ?? '')) faults += 1;
  if (/^[a-z]/.test(text)) faults += 1;
  return faults;
}

function strip(token: string): string {
  return token.replace(/^[^\w']+|[^\w']+$/g, '');
}

function bare(token: string): string {
  return strip(token).toLowerCase();
}
