import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

const product = '(?:it|this|these|they|that|which|(?:this|the|these) [\\w-]+(?: [\\w-]+)?)';
const praise =
  anyOf(`great|fine|safe|fast|strong|cheap|soft|light|quiet|tough|smart|easi|simpl|thinn?|warm|cool|clean|bright|smooth|pur|healthi|comfi|cozi|nic|tasti|
  fresh|gentl|sharp|pretti|handi|sturdi|luxurious|small|slimm?|cut|crispi|juici|roomi|hardest-working`);
const most =
  anyOf(`effective|advanced|powerful|durable|comfortable|reliable|trusted|loved|popular|accurate|beautiful|natural|precise|efficient|absorbent|versatile|potent|
  breathable|complete|innovative|useful|delicious|important|perfect|honest|supportive|flattering|affordable`);
const everyThing =
  '(?:literally |absolutely |just about |pretty much |nearly )?(?:any|every|all|anything|everything|anyone|everyone|anybody|everybody|anywhere|everywhere)\\b';
const harm = anyOf(
  'break|fail|leak|spill|scratch|stain|crack|rip|tear|fade|shrink|rust|die|wear|chip|bend|dull|tip|slip|clog|pill|warp|peel|melt|tangle|smell|snag|stretch|let you down|run out|come off|go wrong',
);

const promise = 'Absolute promises are not allowed in ads.';
const ranking = 'Rankings and "100 %" can\'t be shown to be true.';
const superlative = 'Superlatives need proof; say what it does instead.';

/** Promises without exception, rankings and superlatives. */
export const absolutes: LintRule[] = [
  {
    rule: 'absolutes',
    level: 'error',
    pattern: /\b(?:nothing|nobody|no \w+|never|not (?:one|a single|once))\b[^.!?]{2,60}[.,!] (?:Ever|Not ever|Period|Full stop)\b/i,
    wholeText: true,
    shown: true,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?<!\b(?:you|i|he|she|we|they|who|had|has|have|dog|cat|somebody|almost|'ve|'d) )(?<![.!?] )never (?!mind|ever mind|again,|asked|said|told|claimed|promised|the|about|a |an |your|quite|once did|knew)[a-z]+|(?:simply|just|physically|literally) (?:can't|cannot|can not|won't|will not|would not|does not|refuses to) (?!be sure|say|tell|know|wait)\w+|there(?:'s| is| are)(?: \w+ly| just)? no (?:better\b|finer\b|equal\b|other\b|[\w-]+ (?:that |which |who )?(?:can|could|will|won't|it|this|they)\b)|(?:nobody|no one|no other \w+)(?: else)?(?: on earth)? (?:makes|does it|builds|comes close|offers|beats)|makes? (?:\w+ ){1,3}impossible|the ultimate|undefeated|unrivaled|(?:literally|simply|absolutely|truly) (?:the )?(?:perfect|best|only|flawless))\b/i,
    shown: true,
    unless:
      /^never\b|\b(?:if|when|since) (?:you|he|she|they)(?:'ve|'s)? never|[,;:] never (?:use|put|leave|wash|mix|apply|cover|let|take|exceed)|never (?:goes|went|comes|came) (?:out of style|home)|never (?:hurts?|kill(?:s|ed)|harm(?:s|ed)|bit|did) (?:anyone|anybody|a (?:soul|fly))|never (?:finds? out|knows?|notices?)\b|rains/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:guarantee[ds]?|guaranteeing|miracles?|miraculous(?:ly)?|risk[- ]?free|no risk|zero risk|without (?:any )?risk|(?:instant|immediate) (?:results?|relief|fix|difference|cure)|permanently|flawless(?:ly)?|foolproof|fool-proof|fail[- ]?(?:proof|safe)|bullet-?proof|unbeatable|unmatched|unrivall?ed|unparalleled|incomparable|second to none|one and only|life[- ]chang(?:ing|er)|game[- ]chang(?:ing|er)|cannot fail|hands down|bar none|works? like (?:magic|a charm|a dream)|works? wonders|magic bullet|silver bullet|without fail|no exceptions?|without exceptions?|perfection in|indestructible|unbreakable|unstoppable|invincible|never fails?|infallible|(?:it'?s |is )?(?:like|pure) magic)\b/i,
    unless: /\bno guarantees?\b|(?:can't|cannot|don't|won't|not) (?:\w+ )?guarantee/i,
    deniable: true,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: /\b(?:instantly|immediately|in an instant|in no time flat|at once and for all)\b/i,
    unless:
      /\b(?:you|he|she|they|everybody|nobody|we) (?:\w+ )?(?:instantly|immediately)\b(?! (?:feel|look|see|love|notice|sleep|relax))|(?:wash|rinse|dry|stop using|wipe|call|return)\w* (?:\w+ ){0,3}immediately/i,
    selling: true,
    deniable: true,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:can't (?:go wrong|be beaten|be beat|be topped)|cannot (?:go wrong|be beaten)|${product}(?: (?:simply|just|literally|physically))? (?:can't|cannot|can not|won't ever|will not ever|couldn't)(?: (?:possibly|ever|even))? ${harm}|you(?: literally| simply| just| physically| really)? (?:can't|cannot|won't|couldn't) (?:slip|slide|skid|fall|fail|burn|spill|mess|overcook|ruin|overdo|miss|go wrong|get it wrong|break it|kill it)|impossible to (?:${harm}|kill|ruin|mess up|lose|resist|beat|put down|destroy|hate|get wrong)|no way to (?:${harm}|mess|ruin|destroy)|(?:stain|scratch|fade|shrink|leak|spill|break|rust|tear|slip|idiot|toddler|dog|puppy|kid|chew)[- ]?proof(?=[^.]*\\b(?:forever|always|completely|totally|absolutely|no matter))|every single time|everytime|(?:works?|perfect|crispy|right|hot|fresh|sticks?|fits?|holds?|starts?|charges?|done|same|cooked|spot on|flat|clean|dry)(?: \\w+){0,4} every time|every time,? (?:no matter|guaranteed|without)|(?:all|100|hundred percent) of the time|no matter (?:what (?:you|your|kind|size|the)|how (?:hard|long|often|many|much|hot|cold|old|you)|who|where you|the (?:weather|surface|size|age)))\\b`,
      'i',
    ),
    unless:
      /\b(?:can't|couldn't|not|doesn't|isn't|don't) (?:\w+ ){0,3}every (?:single )?time|every single time (?:you|he|she|somebody|someone|they)|(?:you|he|she|somebody|someone|they) [^,.]*every single time(?=[.?!]?$)/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:you|he|she|they|we|nobody|your [\w-]+|the [\w-]+|this|it)(?:'ll| will| would)(?: literally| simply| just)? (?:never|always)|never (?:\w+ ){1,5}again|(?:it|this|these|they|which|this [\w-]+|these [\w-]+)(?: can| does| do|'s| has)? never|can never|(?:will|'ll) never ever|never ever|(?:it|this|these|they|this [\w-]+|these [\w-]+|the [\w-]+)(?:'s|'re| is| are)? always (?!rain|somebody|someone|about|the same|a (?:mess|reason|catch)|something|there when you don't|in the (?:car|other)|at home|on the other|empty|dead|gone|missing|lost|late|the (?:one|first|last))\w+|(?:there'?s|you(?:'ve| have)(?: got)?) always (?:fresh|clean|hot|cold|full|power|charge)\w*)\b/i,
    unless:
      /\b(?:never (?:guess|believe|mind|know|understand|admit|see (?:it|that) coming|find|finish|told|tell|gets? old about|in the|hear the end)|never again,? (?:you|he|she|they|says?|said)|almost never|(?:it|that|they|this)(?:'s| was| is)? never (?:about|the|been about|been the|a question|really|your|enough|on you|there|in your|matched?|happens?|ends?|lands?|stays? (?:put|flat|up|closed|hot)\b|where|fits?\b.*(?:bag|drawer))|rain(?:s|ed)? on)\b/i,
    selling: true,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:you|he|she|they)(?:'ll| will)(?: literally| simply| just)? never \w+ (?:\w+ ){0,6}again|never (?:need|buy|want|have to \w+|worry about|think about|clean|lose|suffer|deal with|run out of|struggle with) (?:\w+ ){0,5}(?:again|another)|last [\w -]{2,40}?you(?:'ll| will)? (?:ever )?(?:need|buy|own|want)|(?:only|all) (?!thing\b)[\w -]{0,40}?you(?:'ll| will)? ever (?:need|buy|own|want)|(?:only|last) thing you(?:'ll| will) ever (?:need|buy|own|want))\b/i,
    unless: /\bnever again,? (?:you|he|she|they|says?|said)|\byou'll never (?:guess|believe|know)/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `(?<!\\b(?:you|to|we|don't|your hands|I) )\\b(?:(?:works?|out(?:last|live|perform|shine|class|grip|do)e?s?|sticks?|fits?|goes|pairs?|holds?|cleans?|removes?|cuts?|grips?|handles?|survives?|charges?|suits?|matches|cooks?|solves?|fixes|tames?|keeps?|blocks?|protects?|ends?|perfect|ideal|right|made|great|good|safe|built|strong enough|enough|made to (?:last|hold))(?: (?:up|out|away|off|through))?(?: (?:with|on|to|in|for|under|through|against|over|around|from|by|of))? ${everyThing}(?!-)(?! (?:of (?:it|them|this|that|the)|day(?! of)|night|week|month|morning|evening|four|two|few|year|day\\b))|(?:literally|absolutely) (?:any|every|all|everyone|everything|anything|nothing|no one)\\b|(?:everyone|everybody|every (?:single )?(?:dog|cat|baby|kid|parent|owner|person|customer|buyer|user|one of (?:them|our)|body|home|family|woman|man|mom|runner|hiker|camper|cook|guest)|all (?:dogs|cats|babies|kids|customers|buyers))(?: who \\w+(?: \\w+){0,3})? (?:loves?|will love|wants|agrees?|prefers?|works|needs|should|raves?|swears|is raving|is obsessed|sleeps))`,
      'i',
    ),
    unless:
      /\bnot (?:for|everyone|everybody|every)\b|\b(?:doesn't|don't|won't|isn't|can't|not|nobody|nothing) [^,.]*\b(?:every|any|all|anything|everything)/i,
    selling: true,
    unlessOnPage: true,
    message: 'No product does it for all; name what the page names.',
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:nothing (?:else )?(?:comes close|compares|beats|works|(?:ever )?gets? (?:through|past|in|out)|can (?:stop|beat|touch|break)|sticks|even comes|like it|else (?:like|you))|there'?s nothing (?:better|like it|it can't)|nothing (?:\w+ )?it can't|like nothing else|no (?:other|one else|competitor|rival)s? (?:\w+ ){0,3}(?:comes?|does|do|can|works?|has|have|gets?|makes?)|(?:zero|absolutely no|no) (?:effort|mess|maintenance|chance of|fuss|failures?|downsides?|drawbacks?|leaks?|compromises?|side effects)(?: (?:at all|whatsoever|ever|required|needed))?(?=[,.!;]|$)|(?:completely|totally|absolutely|entirely|fully|perfectly|utterly|truly) (?:safe|effective|natural|painless|harmless|silent|secure|leak\w*|odorless|invisible|spotless|bulletproof|perfect|effortless|reliable|maintenance[- ]free|germ[- ]free)|perfect (?:\w+ ){0,2}(?:every|each|all the) ?time|(?:for|lasts?|good for|yours for) (?:a lifetime|life\b)|(?<!not )for (?:absolutely )?(?:everyone|everybody)\b|for anyone(?=[.,!;]|$)|once and for all|(?:gone|stops?|stopped|fix(?:es|ed)?|ends?|solved?|over|done with \w+) (?:\w+ )?for good|can(?:'t|not) find (?:a |anything )?better|(?:won't|will not|can't|cannot|never) find (?:an? |another |anything )?(?:better|nicer|more \w+|\w+er\b|match|equal)|(?:not|isn't|never) (?:one|a single|an?) (?:(?!and |but )\w+ ){1,4}(?:survives?|escapes?|gets? (?:past|away|through)|(?:it|this|these|they|[\w-]+) (?:doesn't|don't|can't|won't|isn't))|(?:no|not|never|nothing|none)\b[^.!?]{2,60}, ever\b|on any [\w-]+ (?:you (?:own|have|can)|there is|imaginable|under the sun)|(?:best|top|finest|greatest|only|no|not|nothing|better|like|[a-z]+est)\b[^.!?]{1,50} (?:on earth|on the (?:market|planet)|in (?:the world|existence|the universe)|known to man|at any price|under the sun|(?:that )?money can buy)|better than (?:anything|everything)|solves? (?:all|every|everything))\b/i,
    selling: true,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: /\b(?:forever|for all (?:time|eternity)|till the end of time|until the end of time)\b/i,
    unless:
      /\b(?:take|takes|took|taking|wait\w*|been|looking|stand\w*|scroll\w*|search\w*|sit|sits|lives?|hides?|feels? like|for what feels like|lost|gone) (?:\w+ ){0,4}forever|forever (?:ago|home|looking|hunting|lost)/i,
    deniable: true,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /(?:#\s?1\b|\bnumber[- ]one\b|\bno\. ?1\b|\btop[- ]rated\b|\bbest[- ](?:ever|in[- ]class|in the (?:world|business|game|country)|on the market|selling|seller|rated|reviewed|loved)\b|\bworld'?s (?:\w+est|best|most|leading|first|only)\b|\b(?:america|germany|britain|europe|the internet|tiktok|amazon)'s (?:\w+ )?(?:favorite|best|\w+est|top|number)|\b(?:industry|market)[- ]leading\b|\bthe (?:market|industry) leader\b|\bthe leading (?!cause)\w+|\branked (?:first|best|top|number)|\bvoted (?:the )?(?:best|number|top)|\bunlike anything\b|\bthe gold standard\b)/i,
    unless:
      /\bnumber one (?:thing|reason|rule|question|mistake|complaint|problem|excuse|enemy|suspect|priority|tip|job|cause|offender|culprit|thief|on (?:the|your|that) list)|\b(?:item|step|rule|reason|suspect|exhibit|strike|attempt|problem|excuse|part|question|tip|mistake|pair|bag|cable|test|theory|option|clue|drawer|night|try|coffee|cup) number one\b/i,
    message: ranking,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /(?:\b(?:100|a hundred|one hundred)[ -]?(?:%|percent)(?: (?:of the time|effective|safe|satisf\w+|results?|sure|risk\w*|worth|certain|success|leak\w*|happy|money|perfect|better|guaranteed|comfortable|secure|satisfied|silent|free))|(?<!(?:at|to|on|from|says|say|reads|under|hit|hits|of) )\b(?:100|a hundred|one hundred)[ -]?(?:%|percent)(?! (?:of )?(?:[\w-]+ ){0,2}(?:cotton|wool|linen|silk|leather|cashmere|polyester|bamboo|recycled|silicone|merino|natural|organic|nylon|rubber|beeswax|stainless|aluminum|latex|cacao|arabica|juice|wood|oak|paper|plant\w*|vegan|beef|chicken|salmon|muslin|hemp|viscose|lyocell|glass|cork|charged?|battery|humidity|glad)))/i,
    message: ranking,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:(?:the|world's|america's|our|its|your|very|simply|is|are|hands down|absolute) (?:very |absolute |single )?[Bb]est(?! [Bb]uy| (?:part|bit|guess|friend|before|cup|seat|spot|thing about|of (?:luck|it|both|intentions|a)|time|times|way|days?|one (?:could|you)|I can|case|man|foot|buy|laid|kept|you (?:could|can)|sleeve|shirt|behaviou?r|effort|intentions|minute|minutes|hour|hours|idea|angle|light|corner|shot)\\b)(?=[^.?!]*)|best [\\w-]+(?: [\\w-]+){0,2} (?:ever|money can buy|on the (?:internet|market|planet|web)|in the (?:world|house|business)|out there|you(?:'ll| will) (?:ever )?(?:\\w+)|anywhere|around|of all time|I know)|the (?:${praise}est|most ${most}) |[a-z]+est [\\w-]+(?: [\\w-]+){0,2} (?:ever|on the (?:market|planet|internet)|in the world|money can buy|you(?:'ll| will) ever|you can (?:buy|get|own)|of all time|out there)|(?:ever made|ever built|ever invented|ever created))`,
      'i',
    ),
    unless:
      /\b(?:does|do|did|doing|try|tries|tried|trying|is|be|at) (?:his|her|its|their|your|the) best\b|\b\bbest buy\b|the best (?:part|bit|guess|seat|spot|time|way|laid|ones? (?:are|is)|thing you can say)/i,
    selling: true,
    deniable: true,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:the only (?!thing (?:you|it|he|she|they|that|in|left|on|missing|dry|standing))(?:[\w-]+ ){1,3}(?:that|which|you(?:'ll| will| need| want)|on the market|in the world|to (?:actually|really|ever)|worth)|best (?:\w+ )?(?:ever|on the (?:market|internet|planet)|in the world))\b/i,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: /\bpermanent(?! (?:marker|magnet|link|home|press|residen\w+|damage|stain|collection|parking|ones?\b|ink|wiring|resident))\b/i,
    deniable: true,
    selling: true,
    message: 'Nothing is permanent enough to promise.',
  },
];
