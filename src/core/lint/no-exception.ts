import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

/** Longer than anybody can promise: a life, and what outlasts one. */
const lifelong = anyOf(
  `for the rest of (?:your|its|his|her|their|our) (?:\\w+ )?(?:li(?:fe|ves)|days|time)|(?:as|so) long as (?:you|he|she|they|there's|there is|the (?:sun|world|earth)|we|people|you're|anyone)(?:'re| are)? ?(?:live|lives|breathe|breathes|breathing|alive|above ground|walk the|air in|shines?|turns?|standing)|
  (?:till|until|'til|til) (?:the (?:end of (?:the world|days|time)|sun (?:burns|goes|dies|explodes)|cows come home|house falls|twelfth of never|world (?:ends|stops)|walls? (?:fall|come|crumble)|day (?:you|they)|heat death|last trump\\w*|stars \\w+)|hell freezes|kingdom come|doomsday|judgement day|judgment day|they (?:bury|carry) you|you(?:'re| are) (?:(?:a )?(?:hundred|ninety|eighty|seventy|old|gray|grey|dust|dead|buried|in the ground|six feet)\\b)|you die|death|forever)|
  (?:you'll|you will|you) (?:be )?(?:die|dead|buried|be dust|retire|be gone|be in the ground|give out|wear out|get old|go gray) (?:long )?before (?:this|it|these|they)|
  your (?:own )?funeral|(?:outlives?|outlasts?|outliv\\w+|survives?|outlasting)(?: both)? (?:you|us|we|your (?:\\w+ )?(?:marriage|mortgage|kids|children|grandkids|house|car|dog|couch|roof|job|knees|patience|interest)|the (?:house|wall|building|apocalypse|sun|cockroaches|brick)|all of|them all)|
  (?:great-?)?(?:grand)(?:kids|children|daughters?|sons?) (?:will|'ll|are|can|would|might|could|to)|(?:hand|pass) (?:it|this|them|these|one) (?:down|on) to|inherit\\w*|(?:take|go|carry|be buried|buried) (?:it |this |them )?(?:to|into|with|in) (?:the|your|you in the) (?:grave|coffin)|buried (?:with|in) (?:it|this|these)|
  (?:will|'ll|never|always)\\b[^.!?]* from (?:here|now|this day|today) on(?: out|ward|wards)?|from (?:here|now|this day|today) on(?: out|ward|wards)?,? (?:[\\w'-]+ ){1,3}(?:will|always|never)|(?:in|for|of) (?:a|one|this|your|many) lifetimes?|for (?:generations|decades to come|eternity|keeps|ever and ever|all time|evermore|good and all)|generations? (?:of|after|to) \\w+|cradle to (?:the )?grave|(?:never|not once) again in your li(?:fe|ves)|
  the last (?:[\\w'-]+ ){1,4}(?:you(?:'ll| will)?|anyone|anybody|your [\\w-]+(?:'ll| will)?|(?:she|he|they)(?:'ll| will)?) (?:ever |will |could |have to )*(?:need|buy|own|want|plug|wear|put|use|get|reach for|pay for|order|try|carry|pack|drink|hang|replace|open|bother|spend|look|sleep|roll|make|stick|hold|charge)|
  (?:ever|never) (?:need|buy|replace|want) (?:another|one) again|to the moon and back|till you drop|ever again|never again (?!,? (?:you|he|she|they|said|says))`,
);

const sure = anyOf(
  `(?:you can |go ahead and )?(?:bank|count|bet (?:the (?:house|farm|ranch)|your (?:life|house|bottom dollar|last))|put money) on (?:it|that)(?=[.!,;]|$)|bet (?:the (?:house|farm|ranch)|your (?:life|house|bottom dollar|last dollar))|(?:take|taking) (?:it|that|this) to the bank|money in the bank|mark my words?|you have (?:my|our) word|(?:my|our) word on it|(?:that|this|it)(?:'s| is) (?:a |an |simply a |just a |simply |just )?(?:given|certainty|sure thing|lock|done deal|promise|fact|science|biology|physics|guarantee|the truth|gospel|cast-iron \\w+)(?=[.!,;]|$)|sure(?:fire|-fire| fire| thing)|(?:settled|proven|simple|basic|plain) (?:science|facts?|physics|biology)|un(?:shak|beat|break|kill|stop|destroy|sink|spill|tipp?|ruin|miss|rip|tear|scratch|bend|loos|fool|stain)e?able|(?:isn't|not|im)(?: \\w+ly)? ?possible to|if (?:you|it|he|she|they) (?:tried|try|were paid to|begged|wanted to)(?=[.,!]|$)|(?:whoever|however old|whatever age) (?:you|they) (?:are|live|go)|whatever (?:your|the) [\\w']+(?:'s| is| are)?(?: up to| like| type)?(?=,)|(?:may|might) (?:just )?as well (?:go home|retire|pack|give up|quit|close)|(?:find|spot|pick out|name) (?:a|one|any) (?:single )?(?:flaw|fault|weakness|weak spot|downside)|(?:dare you to|defy you to|challenge you to|try to|try and|can't|couldn't|won't) (?:find|name|show me) (?:a|any|one) [\\w-]+ (?:that|who)(?:'ll|'d| will| can| could| would| won't| can't)?|still (?:look|be|work)s? (?:like )?(?:brand[- ])?new|(?<=, )always(?=,)|
  no (?:ifs|buts|ands|maybes|asterisks?|question|questions about it|two ways about it|doubt about it|matter what|matter when|matter where)|(?:no|not a|zero|nil|nought|without a|not the slightest|nary a|absolutely no) (?:shadow of a )?(?:chance|risk|danger|doubt|possibility|odds|way (?:it|this|that))\\b(?! to (?:win|sit|nap|rest))|(?:chances?|odds|risk)(?: of [^.!?]{2,50})?(?::| is| are|,)? (?:nil|zero|none|slim to none|nonexistent|non-existent)|without (?:question|a doubt|exception|a single (?:exception|failure|miss))|
  (?:can't|cannot|can not|could(?:n't| not)|won't|will not|never|impossible to|refuses? to|incapable of|doesn't know how to|don't know how to|hasn't learned to|isn't able to|too \\w+ to) (?:possibly |ever |even )?(?:not|be (?:broken|beat|beaten|stopped|killed|ruined|topped|matched|messed up|fooled|bettered|wrong|stumped|escaped|outdone|installed wrong)|fail(?:ing)?|lose(?=[.,!]|$)|miss(?=[.,!]|$)|go wrong|mess (?:it )?up|get (?:it|this|them) wrong|quit|die|break(?:ing)?|leak(?:ing)?|shrink(?:ing)?|disappoint|let (?:you|anyone|anybody) down)|
  (?:nothing|not a thing|no part|not a thread|not a stitch|not a seam|not one thread|not one stitch|nobody|no one|not one \\w+|not a single \\w+)(?: (?:in there|about it|on it|in it|here|inside|that))*(?:'s|'ll| has| will| would| could| can| is)?(?: (?:ever|even|possibly|to|be|been|that|could))* (?:go(?:es)? wrong|break\\w*|broken|fail\\w*|let down|go|gone|leak\\w*|disappointed|complain\\w*|sent (?:it|one) back|returned (?:it|one)|regretted|come loose|give\\w*|rip\\w*|tear\\w*|torn|slipp?\\w*|snap\\w*|budge\\w*|escap\\w*)|
  becomes? (?:an |a |physically |simply )?(?:impossib\\w+|history|a memory|unthinkable|a thing of the past|ancient history|extinct)|(?:is|are|'s) (?:officially |now |ancient |simply )?(?:history|extinct|a thing of the past|impossible|unheard of)(?=[.!,;]|$)|things? of the past|(?:a )?(?:goldfish|monkey|chimp|toddler|child|baby|idiot|caveman|hamster|trained seal|five-year-old|blindfolded \\w+) (?:could(?:n't)?|can(?:'t)?) |(?:dummy|fool|idiot|monkey|goof|grandma)-?proof|(?:a |one )?(?:hundred|thousand|ten|million|100|10|1000) (?:times )?out of (?:a |one )?(?:hundred|thousand|ten|million|100|10|1000)|(?:a |one )?(?:hundred|thousand|million|zillion|1,?000|100|10,000) (?:washes|times|drops|spins|runs|miles|falls|trips|years|percent sure)(?= |[.,!])|a hundred and (?:ten|one|twenty) percent|a thousand percent|one thousand percent`,
);
const all = anyOf(
  `every(?:body| ?one)?(?: single)? (?:last )?(?:[\\w-]+ )?(?:ever|on (?:the |this )?(?:planet|earth)|alive|known to \\w+|born|under the sun|in the (?:world|universe)|there is|there ever was)|every (?:last|single) (?:one|[\\w-]+)(?=[.,!;]|$| (?:of|who|that|loves?|wants?|will|in|on|gets?))|each and every|every(?:one|body) (?:with|who|that|ever|alive|under) |(?:suits?|fits?|flatters?|works? (?:on|for)|helps?) any(?:one|body) (?:with|who|that) |for (?:anybody|anyone|everybody|everyone|all)(?=[.,!;]|$)|(?:on|with|by|for) (?:every(?:one|body)|any(?:one|body)|all)(?=[.,!;]|$)|
  all (?:dogs|cats|babies|kids|skin|people|bodies|walls|surfaces|phones|rooms|heads|ears)(?=[.,!;]|$| of (?:them|all))|every (?:time|place|way|night|day|surface|wall|body|dog|cat|head|face|breed|type|kind|shape|size|season)(?=,)(?=, (?:every|all|any|each|no|it))|(?:every|all|any) [\\w-]+, (?:every|all|any) [\\w-]+|any (?:time|place|where|body|pose|weather|surface|dog|breed|wall|wood|phone|room),? any|all day,? every day|day or night,? (?:rain|every|summer)|rain or shine,? (?:every|always)|any [\\w-]+, (?:on|in|at|for|under|with)? ?any`,
);

const promise = 'Absolute promises are not allowed in ads.';

/** Promises that leave no exception: nobody, always, for life, for certain. */
export const noException: LintRule[] = [
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(`\\b${lifelong}(?![\\w-])`, 'i'),
    about: true,
    unless:
      /\b(?:the last|as long as|until|till) (?:one|you) (?:said|saw|put|left|remember)|\bit feels like|\bmay|\bmight|isn't (?:going|meant) to|\bwon't (?:outlive|outlast|last)|\bfrom now on,? you(?:'re| are) (?:the|out)|not forever|\?$/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(`\\b${lifelong}(?![\\w-])`, 'i'),
    selling: true,
    unless: /\?$|feels? like|\bmay|\bmight/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(`(?<![\\w-])${sure}(?![\\w-])`, 'i'),
    about: true,
    unless:
      /\bno (?:\w+ )?to get wrong|that's a (?:thousand|hundred) times|\b(?:you|he|she|they|somebody|someone|the (?:dog|cat|kids?|baby)|your [\w-]+)(?:'ve|'s| have| has| had| will|'ll)? (?:\w+ )?(?:can't|cannot|won't|couldn't|refuses?|a (?:hundred|thousand|million) times)|\bnothing (?:to lose|breaks?)\b|no (?:questions?|doubt|chance|way) (?:you|he|she|they|to know|of knowing)|never been|isn't|said|not a guarantee/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:you can (?:bank|count|bet \w+) on it|bank on it(?=[.!]|$)|take (?:it |that )?to the bank|that's a (?:promise|given|guarantee)(?=[.!]|$| you can)|(?:zero|no|not a) chance (?:of|it|this)|odds of (?:it|this)|no ifs|out of a hundred|(?:till|until) (?:hell|you're (?:six feet|in the ground|buried|gone)|the end of (?:days|time|the world)|the sun (?:burns|dies|explodes|goes out)|you're (?:ninety|eighty|a hundred|dead))|for the rest of your life|(?:as|so) long as you (?:live|breathe))\b/i,
    unless: /\?$|\b(?:he|she|they|somebody|your)\b[^.!?]*(?:bank on it|rest of your life)/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(`\\b${all}`, 'i'),
    selling: true,
    unless:
      /\bnot (?:for|everyone|everybody|every|all)\b|\b(?:doesn't|don't|won't|isn't|can't|nobody|nothing|hardly) [^,.]*\b(?:every|any|all)|\b(?:every|each) (?:single )?(?:last )?(?:crumb|sock|button|hair|pillow|window|step|page|rating|review|photo)\b|hello (?:to )?everyone|you(?:'ve| have)? [^,.]*\bevery (?:single|last)/i,
    message: 'No product does it for all; name what the page names.',
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:no|not (?:one|a single|a|any)|never (?:has )?a|nary a|zero) (?:other )?(?:(?:[\w-]+ )?(?:dog|cat|kid|baby|toddler|puppy|pup|person|man|woman|guy|body|skin|stain|storm|wind|squirrel|chewer|escape artist|drop|crumb|odor|noise|sound|wrinkle|wall|surface|leak|snorer|sleeper|shopper|customer|buyer|cook|beginner)s?|[\w-]+(?: [\w-]+)?(?=,[^,.!?]{2,40},| (?:alive|on (?:this |the )?(?:planet|earth)|anywhere|in the world|out there|I know|to date|(?:has|have) (?:ever|yet)|ever|living)\b))(?:,[^,.!?]{2,40},)?(?: (?:alive|on (?:this |the )?(?:planet|earth)|anywhere|in the world|out there|I know|yet|to date|has|have|that|who|ever|can|could|will|would))* (?:has|have|had|ever|can|could|will|gets?|got|slips?|slipped|backs?|turn(?:s|ed)?|refus(?:es|ed)?|resists?|survives?|escapes?|beats?|breaks?|fails?|says? no|walks? (?:away|past)|turns? (?:it|this) down|sends? (?:it|this) back) (?:ever |yet |been |even )*(?:\w+ ){0,4}?(?:it|this|these|them|one|out|down|off|past|away|through)\b|(?:not one|never once|not once|not ever|not a one|never ever|always|every(?:\.? single\.?)? time|without fail|full stop|every day|(?<=(?:on|for|with|[.:]) )every(?:one|body)|forever|for good|period)(?=[.!]$)|(?:hasn't|has not|haven't|has yet|have yet|is yet|are yet|yet) (?:been born|to be (?:born|made|found|invented|built)|to (?:meet|find|fail|slip|let|miss|lose|break))|(?:still )?(?:waiting|yet) (?:for|to (?:meet|see|find)) (?:the|a|one|any) (?:[\w-]+ ){1,3}(?:that|who|it)|(?:name|show me|find me|tell me|give me|bring me) (?:one|a single|any|a|me one|me a) (?:[\w-]+ ){1,3}?(?:(?:that |who |which )?(?:it|this|these|they) (?:won't|can't|doesn't|don't|couldn't|hasn't)|(?:that|who) (?:can|can't|won't|could|doesn't|isn't|hasn't|wouldn't))|there(?:'s| is| are|'s simply|'s just| isn't| aren't)? ?(?:no|not a|not one|a single|any)? (?:[\w-]+ ){1,2}(?:alive|on (?:this |the )?(?:planet|earth)|living|anywhere|ever born|born yet)|any [\w-]+ (?:ever|alive|on (?:this |the )?(?:planet|earth))|(?:never|not once)(?:, not once|, ever| ever)? (?:in (?:the|its|all the)(?: whole| entire| long)? (?:history|time|years))|(?:the world|everything|everyone|noise|hunger|hair|mess|time) (?:simply |just )?(?:stops existing|ceases? to exist|disappears?))/i,
    about: true,
    unless:
      /\b(?:set|put|laid) (?:it|them) down\b|as always|the (?:dog|cat|couch|kids?|floorboard) [^,.!?]*every time|\bno (?:one|screws?|scissors|tools?|drill|batteries|bulb|hurry|rush|need|reason|lid|point|dates?|sticky film|film|cord|cable|straps?|rating|guarantee|promise|claim|hard|assembly|electrician|number pad|idea|shame|prize|sooner|more than)\b|\b(?:said|asked|says|asks|told|thanked|wanted|enjoyed|looked|read|finished|regretted opening|wished|noticed|knows?)\b|\bnever once (?:asked|said|told)|\b(?:you|he|she|they) [^,.!?]*(?:every time|every day|always|for good|forever)[.!]?$|\bnot (?:one|a) (?:of (?:them|those|your)|for|to)/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:nobody|no one),? (?:in (?:the|all) (?:whole |entire )?history|on earth)|(?:doesn't|does not|don't) exist(?=[.!,])|every (?:dog|cat|baby|kid|body|skin|wall|room|head|night|face)s?, every|no (?:dog|cat|kid|baby|toddler|phone|stain|fence|leak|person|one|woman|man|body|skin|wall)s?(?: \w+)?(?: (?:alive|on (?:this |the )?(?:planet|earth)|in history|has|have|ever))+ (?:\w+ ){0,3}(?:turned (?:it|this) down|this|these)\b|every (?:[\w-]+ )on (?:the |this )?(?:planet|earth) (?:prefers?|loves?|wants?|needs?|uses?)|you(?:'ll| will) never (?:\w+ ){1,6}(?:again|in your life)|(?:as|so) long as you live)/i,
    about: true,
    unless: /\b(?:said|asked|says|told)\b/i,
    message: promise,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:come|comes|coming|turns?|be|is|are|it's|stays?) (?:\w+ )?(?:perfect|flawless|immaculate)(?:ly)?\b(?:,? (?:every|each|from|for|all|no matter|always|day|night|any|regardless)|[.!]? Every\b)|perfect (?:every|each|from (?:the )?(?:first|start|top)|all (?:the|day|night)|results?|(?:[\w-]+ )?(?:every|each|always))|(?:never|not) (?:ever )?not\b|(?:never|nobody's ever|no one's ever|not one person has ever) been (?:let down|disappointed|sorry|wrong|beaten|bested|topped)|nobody's ever (?:been )?\w+|will(?: absolutely| definitely| certainly)? (?:work|sleep|love it|see results|fit|last)(?: for (?:you|everyone))?,? (?:that's|period|guaranteed|no matter|always|full stop|every)|once (?:it's|they're) (?:on|in|up|stuck|closed),? (?:it's|they're) (?:on|in|up|stuck|closed) (?:until|till|for)|could(?:n't)? be the worst \w+)/i,
    about: true,
    message: promise,
  },
];
