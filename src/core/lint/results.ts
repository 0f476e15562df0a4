import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|sixty|ninety|a|a few|a couple of|a single|just one|the first|your first|the second|several|a matter of|under a)';
const period =
  '(?:days?|weeks?|months?|nights?|mornings?|uses?|wash(?:es)?|applications?|sessions?|walks?|doses?|servings?|bottles?|jars?|treatments?|wears?|workouts?|class(?:es)?|charges?|fortnight)';
const who = "(?:my|your|her|his|their|our|the|those|these|that|its|someone's|a)";
/** What of a person or an animal is said to change. */
export const body = anyOf(
  `skin|hair|body|face|waist|waistline|belly|stomach|tummy|figure|weight|complexion|smile|teeth|nails|physique|wrinkles?|fine lines|acne|breakouts?|blemishes|redness|spots|dark spots|dark circles|eye bags|bags under \\w+ eyes|pores?|cheeks?|forehead|abs|legs|thighs|hips|posture|glow|skin tone|jawline|jaw|lashes|brows|lips|scalp|hairline|hair growth|knees?|coat|breath|scars?|cellulite|stretch marks|hands|heels|pain|anxiety|energy|mood|confidence|marriage|life|sleep|snoring|eczema|rash|dandruff|gray hairs?|behavior|barking|pulling`,
);
const change = anyOf(
  `gone|disappear\\w*|vanish\\w*|fad(?:e|es|ed|ing)|clear(?:s|ed|er|ing)?(?: up)?|smooth(?:er|s|ed)?|brighter|brightens?|firmer|firms?|plump\\w*|tighter|tightens?|tightened|thicker|thinner|fuller|younger|slimmer|leaner|stronger|softer|whiter|healthier|calmer|happier|better|different|difference|results?|transform\\w*|changed|changes|glow\\w*|glass|shrink\\w*|shrunk|melt\\w*|dropped|drop|lost|lose|losing|loses|gained|gains|grew|grown|regrow\\w*|stopped|slept|sleep(?:s|ing)? through|waking up|wakes up|looks? like|looked like|looking like|feels? like|felt like|like a (?:new|different|show)|walk(?:s|ing|ed) like|recogni[sz]e|healed|fixed|flat|flatter|visible|visibly|reborn|rewired|back to normal|in love|notice|noticeably|see the|down (?:two|three|four|\\d|a) |years|more \\w+|smaller|bigger|fitter|straighter|shinier|glossy|thick|new (?:person|man|woman|dog|cat|baby|you|skin|complexion|face|body|life|puppy|smile)|like an?|than ever|used to|anymore|barely|no longer|shows?|even(?:s|ed)? out|gets rid|got rid|say goodbye|sheds?|radiant|silky|perfect|hooked|cured|a whole new|unrecogni[sz]able|transformed|shape|fit|toned|six-pack`,
);
const calendar =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|christmas|easter|halloween|new year|the weekend)';
const within = `(?:(?:in|within|after|by|give (?:it|them|this|these|yourself)|just|only|over) (?:just |only |about |less than |under |as little as |the (?:first|next|last|end of the first) |${who} first )?${number}(?:[ -](?:short|single|full|solid|little))?[ -]${period}|by (?:the )?(?:end of (?:the )?)?(?:day|week|month|night) (?:\\w+)|by the (?:second|third|fourth|end of the) (?:day|week|month|night|wash|use)|${number} (?:short |little |full )?${period} (?:later|ago|after|into|in\\b|from now|of (?:this|these|that|it|wear|use|using|standing|sleep|walk|drink|[a-z]+ing))|(?:first|second|third) (?:day|week|night|use|wash|application)|for ${number}[ -]${period},? and (?:you|your|he|she|they|the|it)|by ${calendar}|overnight|by (?:tomorrow|next (?:week|month))|since (?:she|he|they|starting|switching)|(?:day|week|month|night) (?:two|three|four|five|six|seven|ten|twelve|fourteen|thirty|\\d+))`;

const message = 'Results over time or before/after claims are not allowed.';
const harmless =
  /\b(?:smell|scent|odou?r|break[- ]in|warranty|return|ship\w*|deliver\w*|bulb|battery|filter|supply|refill|overnight (?:bag|train|bus|flight|shipping|delivery|guests?|oats|trip|stay|charg\w+)|charges? overnight|soak\w* overnight|overnight (?:soak|wait)|(?:drops?|dropped) (?:it|the|by|in|off)|price|paint|kale|plants?|bread|dough|patch test|runs out|two weeks ago|ago|(?:washes?|wash after wash|washes later))\b/i;

const timed = new RegExp(`\\b${within}(?:\\b|$)`, 'i');
const changed = new RegExp(`\\b${change}\\b`, 'i');

const dose =
  '(?:capsule|capsules|gumm(?:y|ies)|drops?|pumps?|sprays?|scoops?|tubes?|bottles?|jars?|packs?|tablets?|pills?|masks?|patch(?:es)?|walks?|nights?|uses?|wash(?:es)?|sessions?|days?|weeks?|wears?|doses?|swipes?|dabs?|layers?|minutes|naps?)';

/** Changes over time, and pictures of before and after. */
export const results: LintRule[] = [
  {
    rule: 'before-after',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:before,?[- ](?:and|&|\\/|vs\\.?|versus|to)[- ](?:the )?after|before[/ ]after|the after (?:photo|picture|shot)|before (?:photo|picture|shot|pic)s?|glow[- ]up|transformation|(?:visible|visibly|overnight|real|dramatic|noticeable|fast) results?|results? (?:you can see|in (?:days|weeks|minutes|no time)|show|speak)|transform(?:s|ed|ing)? (?:[\\w'-]+ ){0,3}(?:${body}|you|dog|cat|baby|him|her|morning|mornings|nights)|(?:years?|decades?) younger|turns? back (?:the|your) clock|tak(?:e|es|ing|ook) (?:\\w+ )?years off|wak(?:e|es|ing) up (?:with|to) (?:[\\w-]+ ){0,3}(?:${body})|(?:a )?(?:whole|brand|totally|completely)[ -](?:new|different) (?:you|person|dog|cat|face|body|man|woman|baby|skin|smile|animal|child|kid)|(?:won't|will not|wouldn't|barely|hardly|didn't|don't|doesn't|can't) (?:even )?recogni[sz]e (?:that|your|the|her|him|them|this|you|it|my|herself|himself|yourself|their)(?= |\\b)|unrecogni[sz]able|like a (?:brand[ -])?new (?:person|man|woman|dog|cat|baby)|(?:two|three|four|\\w+|\\d+) (?:dress |pant |jean |whole |shades? )?(?:sizes?|shades?) (?:smaller|slimmer|whiter|lighter|brighter|down|thinner)|(?:down|dropped|drops?|lost) (?:a|one|two|three|four|\\d+) (?:\\w+ )?(?:sizes?|notch(?:es)?|inches|shades?)|(?<![a-z] )same (?:girl|guy|woman|man|dog|cat|person|face|skin|baby|kid)(?=[.,!;]))\\b`,
      'i',
    ),
    unless:
      /\bnot? (?:a )?(?:\w+ )?(?:before|transformation|results)|\b(?:before and after (?:use|each|every|meals?|work|the|your|you|a|dinner|school|every)|same (?:dog|cat|guy|girl|person|man|woman|face|baby|kid) (?:who|every|each|at|on|with))\b/i,
    deniable: true,
    message,
  },
  {
    rule: 'before-after',
    level: 'error',
    wholeText: true,
    pattern: new RegExp(
      `(?:\\b(?:day|week|month|night|morning|wash) (?:zero|one|1|0)\\b[\\s\\S]{1,90}\\b(?:day|week|month|night|morning|wash) (?:[a-z]*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty)(?:-\\w+)?|\\d+)\\b|\\b(?:this|that|here)(?: is|'s| was)? (?:my|your|her|his|their|the) ${body}[^.?!]* (?:in|last|before|a|\\w+) [^.?!]*[.,;] ?(?:and |but |now )?(?:this|that|here)(?: is|'s|'s her| was)? (?:\\w+ ){0,3}(?:now|today|after|four|six|two|eight)|\\bleft (?:side|half|cheek|hand|arm|leg|eye)\\b[\\s\\S]{1,60}\\bright\\b[\\s\\S]{0,50}\\b(?:week|month|day|after|with (?:it|this)|treated|month)|\\b${body}\\b[^.?!]{0,40}\\b(?:back )?then\\b[\\s\\S]{1,40}\\bnow\\b)`,
      'i',
    ),
    message,
  },
  {
    rule: 'before-after',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:did|does|do|done) (?:to|for) (?:my|your|her|his|their|someone's) (?!life)${body}\\b|\\bwhat (?:\\w+ ){0,2}${period} (?:of (?:this|these|it|that) |on (?:this|these|it) |with (?:this|these|it) )|\\bwatch (?:[\\w'-]+ ){0,3}${body} (?:just )?(?:shrink|fade|clear|melt|disappear|vanish|tighten|plump|glow|grow|drop|calm|even|smooth|go|change|transform|stop)\\b|\\b(?:goodbye|bye[- ]?bye|bye|farewell|so long|adios|see ya)(?: to|,)? (?:[\\w'-]+ ){0,2}${body}\\b|\\b${body} (?:just )?(?:disappears?|vanish(?:es|ed)?|melts?|(?:is|are) (?:completely |totally |just |already )?gone|evaporates?)\\b|\\b(?:from|was|were|went from) [^.?!]{2,40} to [^.?!]{2,40} (?:in|within|after|over) (?:just |only |about |under )?${number}[ -]${period}`,
      'i',
    ),
    unless: harmless,
    deniable: true,
    message,
  },
  {
    rule: 'before-after',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:one|two|three|four|five|six|seven|a|a few|just one|a single|\\d+) (?:${dose}|of (?:these|them)),?(?: (?:in|later|of (?:it|this|these)))?,? and (?:he|she|they|your|his|her|their|you|the|it's|that)\\b(?! (?:don't|still (?:have|need)))`,
      'i',
    ),
    also: [
      new RegExp(
        `\\b(?:${change}|over|history|stop\\w*|settles?|quit|let go|calms?|quiet|melts?|never|finally|goes? away|comes? (?:right )?down|sleeps?|asleep|relax\\w*|behav\\w+|heels?)\\b`,
        'i',
      ),
    ],
    unless: harmless,
    selling: true,
    message,
  },
  {
    rule: 'before-after',
    level: 'error',
    wholeText: true,
    pattern: new RegExp(
      `(?<!every )(?<!each )\\b(?:in |on |last |back in )?${calendar}\\b[\\s\\S]{1,90}?(?:\\b(?:and|now)\\b|[.,;])[^.!?]{0,30}?\\b(?:in|by) ${calendar}\\b|\\b${number} (?:days|weeks|months|nights)\\. (?:one|two|a|\\d+) [\\w-]+\\.|\\b(?:days|weeks|months|nights) from now,? (?:you|your|she|he)|^${calendar}: [\\s\\S]{1,90}?\\b${calendar}:`,
      'i',
    ),
    also: [
      new RegExp(
        `\\b(?:${change}|look at (?:her|him|it|them|that|this)|stop\\w*|heel\\w*|face|throw out|down|up|run\\w*|fits?|again|fell off)\\b`,
        'i',
      ),
    ],
    unless:
      /\b(?:it|they|shirt|sweater|sleeves?) (?:still )?fit(?:s|ted)?\b|\b(?:price|ship|deliver|arriv|sale|open|meeting|wash|laundry|same shirt|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)/i,
    message,
  },
  {
    rule: 'before-after',
    level: 'error',
    pattern: timed,
    also: [changed],
    unless: harmless,
    selling: true,
    message,
  },
  {
    rule: 'before-after',
    level: 'error',
    pattern: timed,
    also: [changed, new RegExp(`\\b${body}\\b`, 'i')],
    unless: harmless,
    message,
  },
];
