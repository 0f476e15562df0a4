/** What the hook score listens for. */
export const emptyAdjectives =
  /\b(?:amazing|incredible|exceptional|outstanding|fantastic|wonderful|gorgeous|luxurious|sophisticated|elegant|elegance|timeless|versatile|versatility|state-of-the-art|cutting-edge|world-class|top-notch|next-level|top-rated|stylish|sleek|contemporary|functionality|passion|craftsmanship|exciting|insane|obsessed|viral|hottest|radiant|luminous|unmatched|must have|affordable|exclusive|perfect|ultimate|best|awesome|revolutionary|innovative|premium|great|stunning|beautiful|unique|quality|high-quality|luxury|effortless|seamless|superior|game-?changing|must-have|essential|elevate|unlock|experience|discover|introducing|solution|lifestyle|transform)\b/gi;
export const people = /\b(?:you(?:'re|'ve|'ll|'d)?|your|yours|somebody|someone|people|everyone|everybody|nobody|she|he|they)\b/i;
export const moments =
  /\b(?:morning|evening|night|noon|midnight|lunch|breakfast|dinner|monday|tuesday|friday|saturday|sunday|winter|summer|weekend|by (?:six|seven|eight|nine|ten|eleven|noon|spring|friday)|o'clock|kitchen|bathroom|bedroom|hallway|desk|couch|sofa|bed|car|bag|drawer|fridge|window|door|floor|sink|shower|stairs|garden|porch|bus|train|gate|gym|mirror|closet|ladder|counter|pocket|shelf|crib|stroller|leash|table|toast|house|pillow|seat|cup holder)\b/i;
export const senses =
  /\b(?:cold|hot|warm|wet|damp|dry|sticky|bitter|sour|sweet|loud|quiet|dark|bright|heavy|sharp|dull|rough|soft|stiff|itchy|greasy|dusty|burn\w*|smell\w*|taste\w*|drip\w*|crack\w*|peel\w*|click\w*|squeak\w*|rattle\w*|puddle|crumbs?|lint|hair|skin|smoke|steam|ice|mud|tangle\w*|buzz\w*|blink\w*|flicker\w*|fray\w*|spill\w*|leak\w*|scratch\w*|pinch\w*|wobbl\w*|slip\w*|snap\w*|fold\w*|crease\w*|sag\w*|stain\w*)\b/i;
export const acts =
  /\b(?:pour|press|peel|pull|push|lift|drop|reach|dig|open|close|carry|wipe|scrub|cut|tear|rip|drag|grab|hold|put|pick|plug|unplug|wash|fold|hang|chew|bark|scratch|kick|run|climb|slide|turn|twist|bend|step|walk|look|find|throw|wrap|hunt|search|buy|stack|squint|sit|lie|wake|stop|wait|answer|forget|spray|sweep|brush|rub|squeeze|charge|type|drink|bite|boil|switch|brake|drive|say|call|smooth)\w*\b/i;
export const gaps =
  /\b(?:isn't|is not|it's not|not (?:about|because)|wasn't|was not|wrong|nobody|no one|never about|something else|somewhere else|reason|cause|suspect|why|until|but first|what if|before you|theory|not even|the answer|worth asking|declined|charged|inquiry|questioned|blamed|one thing is missing|in mind|as it turned out|had not found|add that up|missing|(?:what|which|who|how|where|why)(?:'s| is| are)? (?:\w+ ){0,4}(?:you'd|you|he|she|it|lets|happens|did|does|goes|wanted|met|is|they|'s)|(?:watch|wait for|count|see|feel|guess|tell me) (?:\w+ ){0,3}(?:his|her|the|what|which|who|how|where|why|it|that|this)|do the math|didn't have to|fault|should know|from all|the only|doesn't want you|the way it (?:ended|went)|look (?:at )?(?:where|what|how|who)|deciding|decide|exactly (?:which|what|who|where)|how come|so which|at a time|paying|pays)\b/i;
export const spoken =
  /\b\w+'(?:s|t|re|ve|ll|d|m)\b|\b(?:okay|so|well|right|look|hey|wait|listen|honestly|actually|again|sure|fine|stop|come on|hold on|nope|yes|no|oh|quick|picture)\b/i;

/** Openings that come before the point: greetings, history, market cries. */
export const throatClearing =
  /^(?:(?:oh my god|omg|hey|hi|hello|okay|so|well),? )*(?:(?:you )?(?:guys|everyone|everybody|friends|folks)\b|welcome\b|what's up\b|in (?:today's|this) (?:video|episode)|today (?:we|i)\b|since (?:the dawn|ancient|the beginning)|for (?:generations|centuries|thousands)|throughout history|are you (?:tired|sick|looking|struggling|ready)\b|have you ever (?:wondered|wanted|thought)|do you (?:want|love|struggle|dream)\b|if you're looking for|looking for (?:a|the)\b|what is (?:beauty|comfort|quality|style|love|life)|every (?:parent|person|woman|man|home|one) (?:wants|needs|deserves|knows)|nature is|we (?:are|believe|at)\b|at [A-Z]\w+|introducing|meet the|say (?:hello|goodbye) to|presenting|big (?:sale|savings|news|deal)|huge (?:deal|sale|news)|stop scrolling|don't scroll|this is your sign|pov:? (?:you )?(?:just )?(?:found|discovered))/i;

/** Tricks to keep somebody watching that have nothing to do with the thing. */
export const bait =
  /\b(?:won't believe|will (?:shock|amaze|surprise) you|blow your mind|number (?:three|four|five|seven) will|keep watching|(?:until|till|to) the (?:very )?end\b|changes everything|stop scrolling|it's a sign|like and (?:follow|subscribe)|hit (?:that|the)|before we get (?:into|started)|let's get (?:into|started)|stick around|this (?:one )?(?:simple|weird) trick|doctors hate|link in bio|going viral|everybody's obsessed|everyone(?:'s| is) (?:obsessed|talking)|look no further|(?:celebrity|stars?) (?:was|were) caught|act now|don't miss|before they(?:'re| are) gone|buy (?:now|online|yours)|order (?:now|yours)|shop (?:now|the)|you will (?:love|be amazed)|you're going to love)\b/i;

const smallWords = new Set(
  "a an the and or but nor so if of to in on at by for from with without into onto over under off out up down about as than then that this these those there here is are was were be been being am do does did done has have had will would can could should may might must not no yes isn't aren't wasn't don't doesn't didn't won't can't it's that's there's you're he's she's they're what's who's i'm you've we've you'll it'll i you he she it we they me him her us them my your his its our their mine yours one two three four five six seven eight nine ten what which who when where why how again just only still even ever never ago all any both each every some more most other same okay hey wait right look stop now too very".split(
    ' ',
  ),
);

/** The longest run of words with no small word between them; speech rarely has more than five, lists of search words have many. */
export function longestList(text: string): number {
  let longest = 0;
  let run = 0;
  for (const word of text.toLowerCase().match(/[a-z0-9][a-z0-9'’-]*/g) ?? []) {
    run = smallWords.has(word.replace('’', "'")) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
