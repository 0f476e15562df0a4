import { anyOf } from './words.ts';

const count =
  '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|thirty|forty|sixty|ninety|a few|a couple of|a dozen|several|some|another)';
const span =
  '(?:day|week|month|night|morning|evening|fortnight|season|year|walk|use|wash|bottle|jar|pack|tube|refill|session|class|wear|dose|meal|summer|winter)s?';
const ordinal = '(?:first|second|third|fourth|fifth|sixth|seventh|tenth|last|next|final|1st|2nd|3rd|\\d+th)';
const calendar =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may(?= |[.,])|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|christmas|easter|halloween|thanksgiving|new year's|labor day)";
const frame = '(?:photo|picture|pic|shot|clip|selfie|snapshot|image|x-ray|scan|mugshot|portrait)s?';

/** A picture that is named as one of two. */
export const pictured = new RegExp(
  `(?:^|(?<=[^\\w]))(?:${anyOf(
    `(?:${ordinal}|one|two|old|new|before|after|earlier|later|left|right|top|bottom|today's|yesterday's|other|this|that) ${frame}|${frame} (?:number )?(?:one|two|three|a|b|1|2)\\b|(?:take|snap|grab|get|shoot) (?:a|one|another|your) (?:\\w+ )?${frame}|(?:take|snap|shoot) (?:one|another)(?= (?:in|on|when|now|today|after|every|next|a)\\b)|(?:^|[.!?] |: )(?:left|right)(?: side| half| cheek| leg)?(?=[,:])|swipe (?:left|right)|on the (?:left|right)(?=, (?:his|her|your|day|week|before|after|the \\w+ (?:\\w+ )?photo|the wedding))|(?:film|photograph|video|weigh|measure) (?:yourself|her|him|your \\w+)|(?:this|that|here)(?:'s| is| was) (?:the )?(?:before|after)\\b|(?:this|that|here)(?: was| is|'s) [A-Z][a-z]+(?= (?:in|on|last|now|today|at)\\b)|${frame} (?:from|at|in|of) (?:week|day|month|${calendar})|(?:this|that|here)(?: was| is|'s) (?:his|her|your|their|\\w+'s) \\w+(?= (?:on|in|last|the|at|now|today))`,
  )})`,
  'gi',
);

/** A point in time, or a stretch of it, that can be one of two. */
export const timed = new RegExp(
  `\\b(?:${anyOf(
    `(?:day|week|month|night|morning|wash|walk) (?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|\\w+ty|\\d+)\\b|(?:by |on |in |after |from )?(?:the |that |her |his |your )?${ordinal} ${span}\\b|(?:the )?(?:start|beginning|top|end|close) of (?:the |a |that )?${span}\\b|by the (?:weekend|third|fourth|fifth|sixth|tenth)(?=[.,!;]|$)`,
    `(?:by |on |in |last |next |this |that |the next |come |back in |until |since |at )*${calendar}\\b|${count} (?:short |little |full )?${span} (?:later|on|in|ago|back|apart|between|after|into|from now|and counting|deep|earlier|flat|tops|of (?:this|these|it|drops|[a-z]+ing))\\b|(?:in|within|after|inside|give (?:it|her|him|them|yourself)|for|over|just|only|takes?|the) (?:about |just |only |under |another )?${count} (?:short )?${span}\\b|the (?:day|week|night|month) (?:it|this|these|the [\\w-]+) (?:came|arrived)|a ${span}(?:'s time| from now| later)`,
    `(?:back )?then(?=[,:.])|now(?=:| look(?:s)? (?:at (?:her|him|it)|ten|\\w+ weeks)| (?:he|she|they)\\b|, (?:he|she)\\b)|today(?=[,:.]|$| (?:he|she|they)\\b)|these days|nowadays|(?:last|this) (?:week|month|night|year)(?=[,:])|now (?=(?:it's|she's|he's|they're|it|he|she)\\b)|(?:it's|it is) ${calendar}|used to (?:be|have|look|drag|wake|hide|bark|pull|sleep|cover|wear|scratch|limp|cry)|before(?=:|,| (?:the|this|these) [\\w-]+:)|(?<=[.!?] )after(?=[:,])|(?:then|when|since|before) (?:it|this|these|they|the [\\w-]+) (?:came|arrived|showed up|turned up|landed|moved in|got here)|(?:one|two|three|a|a single) (?:bottle|jar|tube|pack|bag|walk|night|use|swipe|session|refill)s? (?:later|in|on|with|and)\\b|(?:when|by the time) the (?:bottle|jar|pack|tube|bag|box|tin)\\b|not anymore|(?:again|now)(?=[.!]|$)`,
  )})`,
  'gi',
);

/** A stretch of use after which something is said to have happened. */
export const stretch = new RegExp(
  `\\b(?:(?:in|within|after|by|give (?:it|this|these|her|him|them|yourself)|just|only|over|for|inside) (?:just |only |about |under |less than |another |the )?(?:${count}|${ordinal}) (?:short |little |full )?${span}|${count} (?:short |little |full |single )?(?:days?|weeks?|months?|nights?|mornings?|evenings?|bottles?|jars?|packs?|tubes?|walks?|sessions?|uses?|classes)(?: (?:of (?:these|this|it|them|[a-z]+ing)|later|on|in|under|with|and|from now|tops|flat))?,?|(?:day|week|night|month) (?:two|three|four|five|six|seven|ten|\\w+ty|\\d+)|by ${calendar}|a little (?:each|every|more)|(?:each|every) (?:morning|day|night|week|wash|use)|when the (?:bottle|jar|pack|tube)(?:'s| is)? (?:empty|done|gone))\\b`,
  'i',
);

/** Skin, hair, shape and coat: what belongs to a body and nothing else. */
const flesh =
  'skin|fur|coats? (?:in|is|was|looks?|looked|went|got|shines?|like)|face|forehead|cheeks?|chins?|necks?|jaw(?:line)?|pores?|complexion|blotch\\w*|redness|dark (?:spots?|marks?|circles)|(?:fine )?lines around|wrinkl\\w*|bags under|under-?eyes?|puffy|puffiness|scars?|acne|lashes|brows|lips|nails|teeth|smile|posture|shoulders?|hunch\\w*|slouch\\w*|spine|waist(?:line)?|waistband|belly|tummy|gut|stomach|thighs?|hips|legs|arms|abs|muscles?|pounds|jeans|leggings|bikini|skin and bones|chubby|bloat\\w*|slim\\w*|toned|limps|limping|hobbl\\w*|every mirror|mirrors|make-?up|selfie|concealer|hairline';
/** Strictly bodies; safe to look for in a story too. */
export const bodies = new RegExp(`\\b(?:${flesh})\\b`, 'i');
/** Also temper, sleep and behavior, where the line is about what the product does. */
export const looks = new RegExp(
  `\\b(?:${flesh}|hair|glow|shine|shiny|glossy|spots?|marks?|lines|freckles|spotty|flak\\w+|dull|straight as|tall(?:er)?|weight|size|belt|fat|fatter|lean|carved|fit|flexible|toes|folded in half|splits|walks like|runs like|walk(?:s|ed|ing)? (?:like|on)|strolls?|strolling|heel\\w*|pull(?:s|ed|ing)?|yank\\w*|dragg\\w*|lunging|bark\\w*|bites?|hiding|hides|purr\\w*|sleeps?|sleeping|slept|asleep|awake|up (?:\\w+ )?times|up zero|wak\\w+|woke|through the night|sunrise|cr(?:y|ied|ying)|scream\\w*|snor\\w+|drool|lung(?:es|ed|ing)|yawn\\w*|chok\\w+|grunt\\w*|headstands?|matted|shampoo|version of you|frown|stranger|wake-?ups?|freckle|eyes|bags|tired look|belt holes?|swamp thing|bald|patch(?:es)? on (?:his|her|your)|mornings|make-?up|puffy|zombie|wreck|calm\\w*|nervous|anxious|grumpy|glowing|radiant|confident|ballerina|soldier|model|puppy|kitten|bowling ball|filter|carded|recogni[sz]\\w+|energy)\\b`,
  'i',
);
