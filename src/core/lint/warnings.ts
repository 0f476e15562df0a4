import type { LintRule } from './rule.ts';

/** What a person has to look at before it is published. */
export const warnings: LintRule[] = [
  {
    rule: 'urgency',
    level: 'warning',
    pattern:
      /\b(?:(?<!no )hurry|last chance|(?:only|just) (?:\d+|a few|a handful|two|three|four|five|six|seven|eight|nine|ten|a dozen|\w+) (?:\w+ )?(?:left|remaining)|almost (?:gone|sold)|sell(?:s|ing)? out|sold out|(?:this week|this weekend|today|tonight|now) only|limited[- ](?:time|edition|stock|supply|quantit\w+|run|drop)|supplies are limited|act (?:now|fast)|before (?:it's|they're|it is|they are|this|the price goes|the price) (?:gone|sold|up|ends?|back)|before it's too late|don't (?:miss (?:it|out)|wait|sleep on)|won't last|while (?:supplies|stocks?|they|it) lasts?|(?:ends?|ending|expires?|closes|over) (?:tonight|soon|today|tomorrow|at midnight|this week|sunday|on sunday|monday|friday)|flash sale|right now or|final hours|last (?:few )?(?:hours|ones|one in stock|units)|going fast|flying off|running out (?:of stock|fast)|low (?:in|on) stock|stock is (?:low|running)|few (?:left|remaining)|countdown|clock is ticking|one day only|24 hours only|order (?:now|today|before|by)|back in stock|deal (?:ends|of the day)|offer (?:ends|expires)|today's the last)\b/i,
    unless: /\bno (?:hurry|rush)\b|nobody (?:is|can) hurry|in a hurry/i,
    message: 'Urgency must be true on the day the film is seen.',
  },
  {
    rule: 'comparison',
    level: 'warning',
    pattern:
      /\b(?:(?:better|cheaper|stronger|faster|safer|softer|longer|lighter|quieter|warmer|cooler|nicer|smarter|thicker|brighter|tougher|hotter|sharper|more \w+|less \w+|half the (?:price|weight|size|cost)|twice as \w+|as \w+) (?:than|of|as)|[Uu]nlike|[Bb]eats|[Oo]utperforms|[Cc]ompared (?:to|with)|[Ii]nstead of|dupe (?:for|of)|knock[- ]?off of|as good as|puts .{0,12} to shame|(?:[Dd]itch|[Ss]kip|[Ff]orget|[Bb]ye|[Ss]orry,?|[Mm]ove over,?|[Bb]lows|[Cc]rushes|[Rr]eplaces|versus|vs\.?) )\s*(?:the |a |an |any |your |my |that )?[A-Z][a-z]+(?!\w* (?:morning|evening|night))/,
    unless:
      /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Christmas|English|Bluetooth)\b/,
    message: 'A comparison with a named brand.',
  },
  {
    rule: 'comparison',
    level: 'warning',
    pattern:
      /\b(?:(?:better|stronger|faster|safer|cheaper|softer|quieter|lighter|warmer|more \w+|longer) than (?:any|all|every|other|the (?:rest|others?|competition|leading|big)|everything|anything|those|most brands)|(?:unlike|beats|than|compared to) (?:the )?(?:other|competing|rival|big|name|leading|regular|ordinary|cheap) brands?|(?:other|competing|name|big|leading) brands?|the competition|the competitors?|leading brand|what the (?:others|other guys))\b/i,
    message: 'A comparison that needs proof.',
  },
  {
    rule: 'health',
    level: 'warning',
    pattern:
      /\b(?:safe (?:for|around|with) (?:\w+ ){0,2}(?:kids?|babies|baby|children|newborns?|infants?|toddlers?|pregnan\w+|pets|dogs|cats|sensitive)|(?:kid|child|baby|pet|toddler|infant)[- ]?safe|even (?:babies|newborns|kids|toddlers) can|leave (?:the |your )?(?:baby|kids?|toddler|child|dog) (?:alone|unattended|unsupervised)|(?:while|during) (?:pregnan\w+|breastfeeding|nursing)|non[- ]?toxic|toxin[- ]free|chemical[- ]free|no chemicals|no (?:need (?:to|for a) (?:patch|ask|read|check|consult|see a|supervis\w+)|patch test)|without (?:a |any )?(?:patch test|supervision|helmet|gloves|prescription)|(?:kids|children|toddlers) (?:can|will) (?:use|eat|take|chew|play|love))\b/i,
    unlessOnPage: true,
    message: 'A safety claim: make sure that the page says it.',
  },
  {
    rule: 'urgency',
    level: 'warning',
    pattern:
      /\b(?:double your money|passive income|get rich|earn(?:ing)? \$|make (?:\$|thousands|money (?:from|while|fast))|financial freedom|pays? for itself|paid for itself|quit your job|investment|saves? (?:you )?(?:hundreds|thousands|a fortune)|save (?:you )?\$?\d+ (?:a|every|per) (?:month|year)|buy now,? pay later|no interest|zero down)\b/i,
    message: 'A money promise.',
  },
];
