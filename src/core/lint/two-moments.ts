import type { Line } from './line.ts';
import { bodies, looks, pictured, stretch, timed } from './moments.ts';
import type { Found } from './rule.ts';

const message = 'Results over time or before/after claims are not allowed.';

const living =
  /\b(?:he|she|him|her|his|hers|you|your|yourself|belly|people|only one of those|same (?:guy|girl|woman|man|dog|cat|person|face|skin|jeans|leggings|shirt|dress|mirror|belt|baby))\b|\b[A-Z][a-z]+ (?:yank|pull|stroll|bark|drag|walk|sleep)/i;
/** Other things that change with time: parcels, weather, laundry, wear. */
const otherChange =
  /\b(?:price|ship\w*|deliver\w*|meeting|rain(?:s|ed)?|snow\w*|laundry|dryer|shr[au]nk|filter every|refill it|battery|warranty|ratings?|reviews?|photos? (?:on|of) the (?:page|room|link)|undated|spread|supply|smell|the rubber|break[- ]in|patch test|(?:one|same) room)\b/i;
const marked =
  /\b(?:same (?:guy|girl|woman|man|dog|cat|person|face|skin|jeans|leggings|dress|kitchen|mirror|belt|baby|desk|chair)|apart|between them|new (?:water|desk|mat|bed|serum|fryer|harness|bottle)|(?:since|then|when) (?:this|these|it|the [\w-]+) (?:came|arrived|showed)|the (?:day|week|month) (?:it|this|the [\w-]+) (?:came|arrived)|(?:week|day|month|night) (?:one|two|three|four|five|six|1)|(?:weeks|months|days) (?:later|of drops|on\b))\b|^(?:this|that|here)(?: was| is|'s)|\ball (?:desk|mat|serum|gummies|water)\b|Before\b[^.!?]{0,30}:|\blook at (?:her|him) now|\bposing\b/i;

/** Two dates in the same place of two sentences, or one thing named twice. */
const paired =
  /\b(?:in|by|this|last|at) (\w+), [^.?!]{2,50}[.;] [^.?!]{0,30}\b(?:in|by|this|last|at) (?!\1)\w+,|\bsame (?:baby|dog|cat|girl|guy|man|woman|person)\b|\bone (?:mug|bottle|desk|mat|lamp|planner|jar|bed|harness)[.!]/i;
/** One later moment is enough where the product is shown. */
const since =
  /\b(?:a|two|three|four|six|several|a few) (?:days?|weeks?|fortnight|months?|nights?|walks?) (?:later|on|in(?=[, ]))|\bby (?:day|week|month|night) \w+|\bafter (?:(?:a|one) (?:week|month|fortnight)|(?:two|three|four|six|a few) (?:days|weeks|months|nights|walks))\b|\b(?:since|until|when) (?:it|this|these|they) (?:moved|came|arrived|showed|landed)|\bcome (?:spring|summer|fall|winter|\w+day)|\bgive it (?:till|until)|\b(?:two|three|four|six|a couple of|a few) (?:weeks|nights|months) (?:under|on|in|with|and|of) /i;

/** One moment and what is there at the other, without a word of the product. */
const becoming =
  /\b(?:he|she|you) (?:was|were) (?:an? )?[^.?!]{2,40} (?:in|at|last|on|back in) (?:[A-Z]\w+|spring|summer|fall|winter|june)[.,;] (?:and )?(?:[Bb]y|[Ii]n|[Aa]t|[Oo]n|[Nn]ow|[Tt]his|[Cc]ome) ?[\w' ]{0,20},? (?:he|she|you)(?:'s|'re| is| are) (?:an? )?\w+|\b(?:two|same) \w+,[^.?!]{0,40}\b(?:weeks?|months?|days) apart\b|\b(?:[Hh]ere's|[Tt]his is|[Tt]hat's) (?:[A-Z]\w+|him|her|your \w+) (?:before|after) (?:the|this|it|these)\b/;

const praised =
  /\b(?:people|strangers|friends|everyone|everybody|coworkers|your (?:\w+ )?(?:mother|mom|sister|ex|boss|husband|wife|barber|hairdresser|stylist|trainer|neighbou?rs?))(?: will|'ll| are| is| have| has)?(?: \w+)? (?:ask(?:s|ing|ed)? (?:what|if|who|how|whether|about) (?:you|your|she|he|she's|he's)|star(?:e|es|ing)\b|notic\w+|compliment\w*|gush\w*|do a double)|\b(?:carded|id'd|asked for id|half your age|what you've had done|had (?:work|something|a little) done|won't know (?:yourself|him|her)|your old self|double take|new you\b|years? younger|years off your)\b|\b(?:he's|she's|you're|you'll be|they're|becomes?) (?:a |an |another )(?:\w+ )?(?:different|new|changed|other|calmer|limber|model) ?(?:dog|cat|person|man|woman|kid|baby|animal|creature|girl|boy)\b/i;
const fading =
  /\b(?:spots?|marks?|lines|wrinkles?|bags under|redness|circles|blemishes|scars?|blotches|pores|chins?|belly|waist|gut|limp|slouch|hunch|frizz|dandruff|split ends|nails|shoulders|jeans|belt)\b[^.!?]{0,50}\b(?:gone|shrink\w*|fade[sd]?|fading|eas(?:es|ing|ed)|ease off|soften\w*|move[ds]? out|moved out|quit\w*|leav\w*|on (?:its|their) way out|vanish\w*|disappear\w*|smooth\w*|drop(?:s|ped)?|fall(?:s|ing)? off|loose\w*|smaller|lift\w*|melt\w*|blur\w*|even(?:s|ed)? out|tighten\w*|g[ai]ve up|let go|called it)\b/i;
const turning =
  /\b(?:(?:one|a single|just one) (?:walk|night|use|drop|bottle|session|pack|gummy|cup|swipe|wash|evening)(?: (?:with|of|on|in|under) (?:it|this|these|them))?,? and (?:he's|she's|you're|it's|they're|your|his|her)|(?:used to|couldn't|wouldn't) [^.?!]{2,60}[.,;] ?(?:but )?(?:now (?:he|she|you)\b|not anymore|look (?:at )?(?:her|him)|by (?:spring|summer|fall|winter)|(?:\w+ ){1,3}(?:on|later),)|from [^.?!]{2,30} to [^.?!]{2,30} (?:in|within|by|over|after) (?:a|one|two|three|four|six|\w+) (?:days?|weeks?|months?|nights?|walks?|bottles?)|you start (?:it |the \w+ |out )?[\w ]{1,20}, you (?:finish|end)|(?:then|when|since) (?:this|these|it|the [\w-]+) (?:came|arrived|showed up|turned up)[^.?!]{0,30}\b(?:he's|she's|you're|and now|his|her)|(?:was|were) [^.?!]{3,50}[.,;] (?:and )?now (?:she's|he's|they're|it's a \w+(?=[.]))|people (?:[\w' ]+ )?(?:start|started|keep|will start) (?:asking|staring|noticing|complimenting)|(?:was|were) there (?:in|on|last) [^.?!]{2,30}(?:not|aren't|isn't|gone) (?:there )?(?:in|by|on|now|anymore)|measure (?:your|the) [\s\S]{2,60}\bmeasure (?:it )?again|you(?:'ll| will) (?:be carded|get carded|get id'd))\b/i;

/** A body, a look or a temper at two moments, told with dates, pictures, or "then" and "now", in one sentence or several. */
export function findTwoMoments(line: Line): Found[] {
  const { text, role, about } = line;
  const shown = role !== 'hook' && role !== 'problem';
  const found = (words: string): Found[] => [{ rule: 'before-after', level: 'error', words: words.trim(), message }];
  if (otherChange.test(text)) return [];
  const turnedInto = becoming.exec(text);
  if (turnedInto) return found(turnedInto[0]);
  const swiped = /\bswipe (?:left|right|over|back)\b[^.?!]*\b(?:was|were|looked|before|how)\b/i.exec(text);
  if (swiped && looks.test(text)) return found(swiped[0]);
  const turned = about ? turning.exec(text) : null;
  if (turned && (looks.test(text) || praised.test(text) || living.test(text))) return found(turned[0]);
  const alive = living.test(text);
  const labels =
    /\bthis (?:is|was) (?:the )?before\b[\s\S]{1,60}\bthis (?:is|was)? ?(?:the )?after\b|\bbefore\b(?: (?:the|this|these) [\w-]+)?:[^:]{2,90}\bafter\b(?: (?:the|this|these) [\w-]+)?:/i.exec(
      text,
    );
  if (labels && (looks.test(text) || alive)) return found(labels[0]);
  const pictures = apart(text, pictured) ?? (text.match(pictured) && apart(text, pictured, timed));
  if (pictures && (bodies.test(text) || (about && alive)) && (marked.test(text) || text.search(timed) >= 0 || stretch.test(text)))
    return found(pictures);
  const same =
    /\bsame (?:\w+ )?(?:top|shirt|jeans|leggings|dress|mirror|light|face|girl|guy|woman|man|dog|cat|baby|kid|kitchen|chair|person|belt|suit|pose|couch)[.,] (?:and )?\w+ (?:weeks|months|days|nights)(?: (?:later|apart|on))?[.,]/i.exec(
      text,
    );
  if (same && (bodies.test(text) || alive)) return found(same[0]);
  const later = shown && alive ? since.exec(text) : null;
  if (later && looks.test(text)) return found(later[0]);
  const times = alive ? apart(text, timed, pictured) : null;
  if (times && (shown ? looks.test(text) : (bodies.test(text) && marked.test(text)) || (about && looks.test(text) && paired.test(text))))
    return found(times);
  const stretched = about ? stretch.exec(text) : null;
  if (stretched) {
    const outcome = praised.exec(text) ?? fading.exec(text);
    if (outcome) return found(outcome[0]);
  }
  return [];
}

/** The words of two moments that stand in different clauses, or null. */
function apart(text: string, ...kinds: RegExp[]): string | null {
  const places = kinds
    .flatMap((kind) => [...text.matchAll(kind)].map((match) => ({ from: match.index, end: match.index + match[0].length })))
    .sort((left, right) => left.from - right.from);
  const first = places[0];
  const other = places.find(({ from }) => first && from > first.end && /[.,;:!?]|\b(?:and|to|but)\b/i.test(text.slice(first.end, from)));
  return first && other ? text.slice(first.from, other.end) : null;
}
