import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

/** What is said to be more, or most, of a product. */
const quality = anyOf(
  `great|grand|fine|safe|fast|quick|speedi|strong|cheap|soft|light|quiet|tough|smart|clever|easi|simpl|thinn?|thick|warm|cool|cold|hott?|clean|bright|smooth|pur|healthi|comfi|cozi|
  nic|tasti|fresh|gentl|kind|sharp|pretti|cut|handi|sturdi|small|slimm?|crispi|juici|roomi|rich|loud|deep|clear|gripp?i|sticki|steadi|stead|solid|dri|dens|tight|flatt?|neat|sleek|
  fluffi|silki|plush|snugg?l?i?|sweet|crunchi|calm|sane|hardi|tidi|trusti|true|fanci|classi|bouncy|bounci|springi|tall|long|larg|bigg?|mild|crisp|stretchi|durabl`,
);
const many = anyOf(
  `effective|advanced|powerful|durable|comfortable|reliable|trusted|loved|popular|accurate|beautiful|natural|precise|efficient|absorbent|versatile|potent|breathable|complete|innovative|
  useful|delicious|perfect|honest|supportive|flattering|affordable|stylish|solid|rugged|dependable|soothing|satisfying|practical|convenient`,
);
const better = `(?:better|finer|superior|${quality}e?r|more ${many})`;
const most = `(?:best|finest|${quality}e?st|most ${many})`;
const everywhere = anyOf(
  `on (?:the |this |god's green )?(?:planet|earth)|on any (?:shelf|market|continent|website|street|planet)|anywhere|alive|in (?:the|this) (?:\\w+ )?(?:world|universe|galaxy|solar system|game|industry)|in (?:all |recorded |human )?history|in existence|
  (?:ever|yet) (?:made|built|invented|created|sewn|designed|sold|devised|dreamed up|conceived|born|poured|baked|woven)|known to \\w+|under the sun|of all time|this side of \\w+|out there|money can buy|at any price|there (?:is|ever was|has ever been)|to ever|that exists?|in this life(?:time)?|
  (?:anyone|anybody|any \\w+) (?:has ever|has|ever|can|could|makes?|sells?)|you(?:'ll| will| can| could|'re going to)? ever (?:\\w+)|you(?:'ll| will)? (?:find|meet|see)|the \\w+ (?:aisle|department) has`,
);

const ranking = "Rankings can't be shown to be true.";
const superlative = 'Superlatives need proof; say what it does instead.';

const wholeWorld = anyOf(
  `on (?:the |this )?(?:planet|earth)|in (?:the|this) (?:\\w+ )?(?:world|universe|galaxy)|in (?:human )?history|(?:ever|yet) (?:made|built|invented|created|sewn|designed|sold)|known to \\w+|of all time|money can buy|anywhere`,
);

/** "There is none like it", in all its turns: nothing better, the most there is, the search is over, the rest is beaten. */
export const noEqual: LintRule[] = [
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:(?:there (?:isn't|is not|aren't|is no|are no|ain't|was never|has never been|'s not)|there's (?:no|not)|(?:you )?(?:won't|will not|will never|'ll never|can't|cannot|couldn't|could not|haven't|never|not going to|not gonna)(?: ever)? (?:find|meet|see|own|buy|get|hear|wear|taste|feel|touch|hold|come across|try|sleep on|put on|drink|ask for|need)|try (?:and |to )?find(?:ing)?|good luck (?:\\w+ )?(?:finding|getting)|hard[- ]pressed to \\w+|(?:dare|defy|challenge) (?:you|anyone|anybody) to \\w+|(?:go ahead,? |go on,? )?(?:look|search|shop|hunt|dig) (?:all you (?:like|want) |around |everywhere )?for(?= an? | any)|show (?:me|us)|(?<!\\b(?:your|the|my|a) )name|find me|point me to|nobody(?: else)?(?:, and I mean nobody,)? (?:makes|builds|sells|sews|does|has)|no one (?:else )?(?:makes|builds|sells|sews|does|has)) (?:me |you )?(?:an? |one |any |anything |something |a single )?(?:\\w+ ){0,2}?(?:even )?${better}\\b(?! (?:than (?:that|the (?:last|old)|your)|idea\\b|time\\b|day\\b|things? to do|choice of words|excuse|question))|(?:don't|doesn't|won't|can't|couldn't|didn't|never|rarely) (?:come|get|gets|go|be|run|feel|do) (?:any |much |a whole lot |no )?(?:${better})(?= than (?:this|these|it|out of|on|in|with|when)|[,.!;]|$| anywhere)|(?:there's|there is) nothing ${better}\\b|there(?:'s| has)? (?:has )?never been an? [\\w-]+ (?:this|so|as|quite)\\b|if (?:there's|there is|there was|you (?:can |ever )?find) (?:an? |any |any\\w+ )?${better}\\b|(?:show|find|bring|name) (?:me |us )?(?:an?|one|any) [\\w-]+ (?:that|which) [^.!?]{0,24}\\b${better}\\b|as (?:\\w+) as (?:they|it|this|these) (?:come|comes|get|gets)|(?:isn't|aren't|not) (?:a |any )?${better} [\\w-]+(?: \\w+)? ${everywhere})`,
      'i',
    ),
    about: true,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:there (?:isn't|is not|is no|ain't|aren't)|there's (?:no|not)|won't (?:find|meet|see)|(?:don't|doesn't) (?:come|get) (?:any |much )?|nobody(?:, and I mean nobody,)? (?:makes|builds|sells)|no one (?:makes|builds|sells)) ?(?:an? |any )?${better}\\b(?: [\\w-]+){0,2}`,
      'i',
    ),
    also: [new RegExp(`${everywhere}|\\b(?:than this|than these|pack|bag)\\b|(?:makes|builds|sells)`, 'i')],
    about: true,
    unless: /\b(?:way|time|place|feeling|sound|sight|excuse|reason|joke|seat|spot) (?:to|than|for|in|at|on)\b/i,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `(?:^|[,;:] |\\b(?:the|a|one|its|this|these|is|are|'s|it|honestly|easily|simply|quite|single|actual|true|absolute) )(?:single |very |actual |absolute )?(?:${most}|greatest|number one|top) (?:[\\w'-]+ ){0,5}?${everywhere}`,
      'i',
    ),
    about: true,
    unless:
      /\b(?:worst|best|quietest|smallest|longest|loudest|oldest) (?:part|seat|spot|time|excuse|moment|day|night|place|thing about)\b|\b(?:you|he|she|they|somebody|nobody) (?:had|have|owned|drank|ate|slept|could|wanted|'ve)\b/i,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `^(?:[\\w' ]+[,:?] )?(?:(?:the|a|hands down|it's|easily|simply) )*(?:${most}|greatest) [\\w-]+(?: [\\w-]+)?,? ${wholeWorld}(?=[.,!]|$| (?:and|is|are|just)\\b)`,
      'i',
    ),
    unless: /longest|shortest|biggest|loudest|slowest|smallest/i,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:nobody|no one)(?:,? (?:and I mean nobody|nobody|else|anywhere|on earth),?)* (?:makes|builds|sells|sews) (?:an? |one |any )?(?:\\w+ )?${better}\\b`,
      'i',
    ),
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:the (?:${most}|greatest|smartest|top) (?!part|bit|seat|spot|time|way|thing|one (?:could|you)|of (?:luck|it|both))[\\w-]+(?: [\\w-]+)? (?:anyone|anybody|anything|that|we|they|you|on|of|in|for|going|period|around)\\b|the (?:greatest|finest|smartest|ultimate|supreme) (?!hits|generation|test\\b|early|late|at)[\\w-]+)`,
      'i',
    ),
    selling: true,
    deniable: true,
    unless:
      /\bthe (?:biggest|largest|smallest|longest|tallest|shortest|thickest|thinnest|heaviest|loudest|cleanest|driest|warmest|coldest|closest) \w+/i,
    message: superlative,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:your|the|that|this) (?:\w+ )?(?:search|hunt|quest|looking|shopping|journey)(?: for [^.!?,]{2,40})?(?:'s| is|'s officially| is officially| just| has)? (?:over|ends?(?: here)?|ended|done|finished|stops? here)|look(?:ing)? no (?:further|farther|more)|(?:you can|you may|time to|go ahead and|please) (?:now |finally |officially )?(?:stop|quit) (?:looking|searching|shopping|hunting|scrolling|comparing)(?=[.!,]|$)|(?:stop|quit) (?:looking|searching|hunting|shopping)(?= around|, (?:you've|this|it)|\.? You've found)|call off the search|cancel the search|you've (?:found|reached) (?:it|the (?:one|end of the (?:road|line)))|end of the (?:road|line)|(?:stop|quit|done) shopping around|no need to (?:look|shop|search) (?:any )?(?:further|around|elsewhere)|close the other tabs|the (?:search|hunt) ends)\b/i,
    about: true,
    message: 'Nobody can promise that a search is over.',
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:nothing|none|nobody|no one|no other [\w-]+|no [\w-]+ (?=out there|on (?:the|any) (?:market|planet|shelf|site)|ever made|at (?:any|this|twice))|not one|not a single \w+)(?: else)?(?: (?:out there|on (?:the|any) \w+|in (?:the|your|any) \w+|you(?:'ve| have)? \w+|I know|around|anywhere|ever made|at (?:any|this|twice the) \w+|even|ever|really|yet|else))*(?: (?:even|ever|really|will|can|could|has|'s))* (?:comes? (?:even )?(?:close|near)|came close|comes? within|touch(?:es)?(?= (?:it|this|these|them)\b)|holds? a candle|compares?|measures? up|gets? in the ring|stands? up to|keeps? up with|rivals?|matche?s|equals?|tops?(?= (?:it|this|these))|beats?|stacks? up|lives? up|is in the same (?:league|class|zip code)|in the same (?:league|ballpark))\b|in a (?:league|class) of its own|in a class by itself|(?:has|have|with) no (?:equals?|rivals?|peers?|match|competition|weakness(?:es)?|flaws?|faults?|downsides?|catch)|without (?:an? )?(?:equal|peer|rival|match|flaw)|peerless|matchless|no contest|(?:isn't|is not|not|wasn't) even (?:a )?(?:close|contest)|it(?:'s| is)(?:n't| not) (?:even )?close(?! (?:enough|to))|runs? (?:circles|rings) around|blows? (?:\w+ ){1,5}(?:away|out of the water)|(?:leaves?|leaving) (?:\w+ ){1,5}(?:in the dust|for dead)|(?:leaves?|leaving) (?:the (?:rest|others?|competition)|everything|them all|all \w+) behind|wipes? the floor with|mops? the floor with|(?:eats?|crush(?:es)?|destroys?|embarrass(?:es)?|buries|smokes?|humiliates?|demolish(?:es)?|outclass(?:es)?) (?:the |all |every |any )?(?:\w+ )?(?:competition|others?|rest|lot|field|brands?)|puts? (?:the |every |all |any )(?:\w+ ){1,3}to shame|makes? (?:the |every |all |any )(?:other |rest )(?:[\w-]+ ){0,4}(?:look|feel|seem|obsolete|pointless|embarrass\w*)|(?:all|every) (?:of )?(?:the )?others?(?: [\w-]+)? (?:can|should|might as well|may as well|may) (?:go home|pack|quit|retire|give up)|than (?:every|any|all) other|(?:every|any|all the) other (?:[\w-]+ ){0,3}(?:ever made|promises?|wishes?|fails?|is a|feels like a|looks like)|ruined for (?:every|any|all)|(?:forget|burn|toss|bin|ditch|donate) (?:every|all the|any|all your) other|(?:this|it|these) beats? (?:it\b|them\b|any|every|all|whatever|everything|anything|the lot)|beats (?:them all|all of them|the lot|everything|anything|any \w+|all comers)|the [\w-]+ to end all [\w-]+|to end all [\w-]+|top of (?:every|each|any) \w+|(?:best|first) in (?:show|class|every)|like no other|unlike (?:any|every)(?:thing| other)?|king of (?:the )?[\w-]+s\b|queen of [\w-]+s\b|undisputed|reigning champ\w*|heavyweight champ\w*|unequal(?:l)?ed|unsurpass\w+|the one and only|nobody (?:builds|makes|does) (?:one|it|them|a \w+) like (?:it|this|that)|the one (?:[\w-]+ ){1,2}(?:nobody|to rule)|the one (?!with\b)[\w-]+ (?:that )?no |the only (?:[\w-]+ ){1,2}(?:that|which|you|anyone|worth|in|on|ever)|only one of its kind|one of a kind|nothing (?:else )?like (?:it|this|them|these)\b|there's (?:this|these|it), and (?:then )?there's (?:the rest|everything|everyone|all the))/i,
    about: true,
    unless:
      /\bthe only (?:\w+ )?(?:thing|one|part|noise|sound|person|place|dry|clean|warm|quiet|light|outlet|\w+ left)\b|\bnobody (?:compares|keeps up with) (?:notes|you|him|her|the)|\bking of the (?:couch|house|castle|hill|road|bed)|\bno (?:dog|cat|phone|towel|sock|chair|cable)s? (?:beats|touches|compares)|has no catch on|the one (?:time|thing|place|part|day|dish|drawer|person|cup|you) (?:that|which|no|nobody)/i,
    message: ranking,
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:no (?:other )?[\w-]+ (?:out there |on the (?:market|planet) )?(?:comes? (?:even )?close|holds? a candle|compares|measures up|stands a chance against)|nothing else (?:even |really |ever )?(?:comes? close|gets? in the ring|compares|measures up|holds? a candle|touches)|nothing comes close|(?:in|into) the ring with (?:this|these)|(?:one|only) [\w-]+ (?:that )?no \w+ (?:on (?:this |the )?earth|alive|anywhere)|to end all \w+s?\b|in a (?:league|class) of its own)/i,
    about: true,
    message: ranking,
  },
];
