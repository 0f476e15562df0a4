import type { Line } from './line.ts';
import { type Found, findRules, type LintRule } from './rule.ts';
import { anyOf } from './words.ts';

/** What a presenter who isn't a person may still say of itself: talk, thought and offers, never experience. */
const speaking = anyOf(
  `know|mean|guess|think|bet|want(?:ed)? (?:to|you|for you)|left (?:you|the|a|it|that)|put (?:the|a) (?:\\w+ )*(?:link|price|page|note)|noted|miss|missed something|expected|wouldn't|went for|am(?=[.,!?]|$)|did too|did,? too|have so many|have my doubts|have(?=[.!?,])|hope|wish|see|say|said|hear|heard you|get (?:it|that|why|how|what)|doubt|wonder|suspect|suppose|admit|promise|swear|vouch|ask|asked|understand|agree|figure|imagine|assume|believe|need (?:you|to|a|one|two|your)|want (?:you|to)|like to think|like (?:your|where|how|that|the (?:word|line|page|sound of|idea|question|look of))|would|could(?! (?:barely|finally|hardly|not|never|cry))|couldn't (?:say|tell|resist asking|care)|can(?! (?:finally|actually|now|hardly|barely|feel|wear|sleep|breathe|move|run|walk))|can't(?! (?:live|stop|imagine|go|get enough|function|sleep|start|recommend|wait to|believe (?:how|I)))|cannot(?! live)|will|won't|should|shouldn't|might|may|must|do|don't|did(?:n't)? (?:say|mean|ask|mention|promise|write|know|make|expect|invent|come|check|look|read)|didn't|checked|looked|read|counted|told|mentioned|warned|meant|know,|realize|realise|repeat|insist|object|quote|rest|have (?:no|a|one|two|some|bad|good|news|to|questions|doubts|thoughts|your|theories|the)|haven't (?:a clue|got|the|seen your|met|checked|looked|read|counted|mentioned|said|told|asked|even (?:told|said|mentioned|started|got))|hate to|regret|present|give|show|offer|only (?:know|ask|say|have|read|mean|want)|just (?:want|need|think|mean|read|said|say|know|work|checked|looked)|also (?:know|checked|think)|still (?:doubt|think|wonder|say)|thought|was (?:going|about|told|saying|skeptical|wrong|expecting|ready|hoping|curious)|make no|come (?:in peace|bearing)|count|start|stand by|point|blame|respect|don't|hesitate|rarely|never said|honestly|really (?:mean|think|do)|too|and|or|in|is|to|see,|dare|beg|digress|kid|second|speak|talk|say,|reckon|expect|notice you|gather|propose|suggest|judge|dislike|fear|volunteer|call|am (?:not|an? (?:AI|avatar|presenter|synthetic)|here|only|just|told|sure|going)|remember when|found (?:the|a) (?:number|page|line|reason|answer|catch)|used to (?:think|doubt)`,
);
/** What somebody else says or thinks: in quotation marks, before "says the dryer", after "does this say". */
const aside =
  /["][^"]*["]|^[^.!?"]{2,60}, (?:says?|said|thinks?|goes|went|announces|adds) (?:the|your|his|her|every|some) [\w -]+|\b(?:does|did|do|doesn't|will|would) (?:it|this|that|these|they)(?: really| still)? (?:say|scream|mean|spell|read),? [^.!?]*/gi;
/** After "I'm": what is no experience. */
const being =
  /^(?:not|just|only|here|sorry|sure|afraid|told|going|gonna|saying|asking|kidding|joking|serious|curious|listening|wrong|looking|talking|pointing|done|telling|guessing|counting|an AI|an avatar|a presenter|synthetic|so sorry|happy to|glad|about to|aware|with you|on your side|your|the one|judging|quoting|reading|skeptical|suspicious|wondering|thinking|betting|assuming|warning|never (?:going to|gonna) (?:tell|say|ask|promise|pretend)|no (?!longer)|right|fine|still (?:here|talking|listening|waiting|counting|not)|waiting|too|all ears|allowed|supposed|being|trying|calling|made of|begging|blaming|neither|as |sensing|noticing|getting to|in no|starting|stuck|impressed|intrigued|biased|to blame|at|legally|contractually)/i;

const person = anyOf(
  `nurse|doctor|physician|mom|mum|mama|mother|dad|father|parent|trainer|coach|chef|cook|baker|barista|bartender|vet|dermatologist|esthetician|aesthetician|teacher|instructor|engineer|pharmacist|dentist|hygienist|nutritionist|dietitian|therapist|stylist|hairdresser|plumber|carpenter|electrician|contractor|builder|professional|expert|owner|customer|mechanic|runner|hiker|climber|cyclist|swimmer|athlete|dancer|yogi|lifter|photographer|designer|developer|programmer|writer|student|traveler|traveller|commuter|camper|gamer|musician|singer|pilot|driver|trucker|farmer|gardener|veteran|paramedic|firefighter|cop|officer|lawyer|accountant|scientist|chemist|biologist|psychologist|surgeon|midwife|doula|nanny|babysitter|breeder|groomer|handler|walker|renter|homeowner|minimalist|sleeper|insomniac|woman|man|girl|guy|person|someone|somebody|freelancer|grandma|grandmother|grandpa|mathematician|podcaster|surfer|skier|sommelier|roofer|painter|cleaner|housekeeper|waitress|waiter|flight attendant|mother of \\w+|chiropractor|physio|physiotherapist|pt|rn|md|fan|addict|user|buyer|believer|convert|skeptic|collector|enthusiast|foodie|snob|nerd|geek|planner|reviewer|tester`,
);
const used = anyOf(
  `used|tried|bought|ordered|tested|wore|worn|owned|switched|slept|carried|took|taken|had|loved|washed|got|grabbed|picked (?:it|this|these|mine|one) up|brought|kept|ran|cooked|made|drank|swapped|tossed|dropped|packed|charged|gifted|given|received|installed|mounted|hung|put|replaced|upgraded|applied|rolled|spilled|started|stopped|waited|opened|hiked|travelled|traveled|lived|finished|returned|noticed|felt|saved|spent|lost|gained|reordered|converted|regret|dreaded|went`,
);

const message = "A synthetic presenter can't speak from experience.";
const life = 'A synthetic presenter has no life of their own to quote.';

const rules: LintRule[] = [
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:as|speaking as|coming from|from|take it from|says|i'm|i am|i was|i'm also|being|listen to) (?:an? |one |your (?:friendly |local )?|someone who(?:'s| is)? |somebody who(?:'s| is)? )(?:[\\w'-]+ ){0,4}?${person}\\b(?=[^.?!]*(?:[,]|\\bI\\b|\\bme\\b|\\bmy\\b|\\bfor \\w+ years|\\bof \\w+ (?:years|kids|two|three|four|dogs)|[.!]$))(?:,| (?:of|for|with|who|myself|here|and|in|by)|\\.|!|$)`,
      'i',
    ),
    unless:
      /\b(?:not|isn't|never|no) (?:\w+ )?an? |\bas (?:a|an) (?:gift|present)|\b(?:he|she|they|it|you)(?:'s|'re| is| are| was)? (?:\w+ )?as an? |\bif you're\b|\bthe size of|you, as an?/i,
    message: 'Invented experience, credentials or customers.',
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:(?:speaking as|take it from|coming from) an? \\w+|(?:client|patient|customer|student|friend|neighbor|colleague|buddy)s? of mine|as someone who(?:'s)?|as somebody who(?:'s)?|take it from (?:me|someone|somebody)|speaking from experience|from (?:personal )?experience|ask me how I know|in my (?:\\w+ ){0,3}(?:years|career|experience|practice)|personally,? I|personal favou?rite|(?:years|decades) (?:as a|in the (?:industry|business|field|trade))|holy grail|changed my\\b|we(?:'ve|'d| have| had)?(?: \\w+ly| just| both| all| also| never| finally| even| been| actually| already)*(?: been)? (?:${used}|use|uses|using|own|love|swear|keep|eat|cook|sleep|take|drink|wear|live|recommend|hang|argue over|fight over|carry|go through|put|run|make|reach for|pack|bring|brought|call|been)\\b(?! (?:to|a look|our eyes|the|it|up|this) (?:talk|page|label|up|look))|(?:customers?|clients?|patients?|students|buyers|users|fans|moms|parents|reviewers|everybody|everyone|people|nurses|runners|owners) (?:can't stop|(?:\\w+ )?(?:swear by|rave|love (?:it|this|these|them)|are obsessed|tell us|keep (?:reordering|coming back|buying|telling)|write to us|call (?:it|this|these) (?:their|the)|report|say (?:it|they|this|these|their)(?:'s| is| are|'re)? (?:the best|life|amazing|changed|love|perfect|never|incredible|better than)))|everyone (?:I know|loves|is raving|in (?:my|our)|at (?:my|our|work|the office) (?:has|wants|asks|owns))|(?:my|our) (?:clients|customers|patients|followers|viewers)|(?:took|bought|got|made|gave|helped|saved|cost|lasted|keeps?|kept|sold|convinced|converted|carried|fits|got|talked|calms?|wakes?|works? (?:great |well |perfectly |so well )?for|worked (?:great |so well |wonders )?for|does it for|did it for|perfect for|was for|suits|surprised|impressed|ruined|spoiled|changed|floored) (?:me|us)\\b|with (?:me|us) (?:everywhere|twice|on|to|up|all|for|every)|made me a (?:believer|convert)|both of ours?|(?:since|when|after|until|once|and|because|but|then) (?:ours|mine)\\b|(?:got|love|grab|have|use|keep|took|take|ordered|wash|washed|put|had|brought|bought|on) (?:mine|ours)\\b|(?:^|[.!?,;] |and |but |because )mine (?!field|shaft|all)\\w+|(?:mine|ours)(?:'s| is| has| was| came| arrived| still| lives| sits| goes| never| fits| stays| lasts| looks| got| just| holds| works)|(?:it|this|these|they) (?:actually |really |honestly |finally )?(?:got|gave|made|helped|saved|changed|let) (?:me|us|my|our))\\b`,
      'i',
    ),
    unless:
      /\b(?:as far as|made|make) us (?:all )?(?:human|late|laugh)|\bwe(?:'ve| have)? all (?:been|had|got|lost|made|bought|own|done|tried)|we(?:'ve| have) all\b|\bwe (?:took|had|got|put|made|take) (?:the|a|it|this|that|these|our) (?:\w+ ){0,3}(?:price|page|label|numbers?|link|screen|look)|got me\b.*\?|costs? me nothing|\bwe (?:use|put|keep|made|got|had) (?:the|that|a) (?:word|price|page|note)/i,
    message: 'Invented experience, credentials or customers.',
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern: new RegExp(
      `^(?:(?:okay|ok|so|honestly|and|but|yes|yep|yeah|well|also|like|seriously|update|review),? )*(?:(?:just |finally |already |honestly |literally |still |never |ever )?(?:wore|tried|used|bought|ordered|tested|slept|carried|took|had|washed|got|brought|swapped|hung|switched|packed|gifted|replaced|upgraded)(?! (?:to|by|in|on the|off|his|her|their|your|you|a lot|enough|away from)\\b(?! (?:this|these|it)))(?: \\w+)? (?:it|this|these|them|mine|one|ones|two|three|four|six|to this|to these|on this|in this|with this|the (?:whole|same|${'\\w+'}) (?:on|for|to|in))\\b|(?:been|was) (?:\\w+ )?(?:using|wearing|taking|sleeping|drinking|carrying|running|skeptical|obsessed|hooked)|(?:so )?(?:obsessed|hooked|sold|in love|never going back|never looking back|zero regrets|no regrets|can't live without (?:it|this|mine|these)|love (?:it|this|these|mine|them|my|how)|loving (?:it|this|these|my))\\b(?! or\\b))`,
      'i',
    ),
    unless: /\?$|\bin love with\b.*\b(?:he|she)\b/i,
    message,
  },
  {
    rule: 'testimony',
    level: 'warning',
    pattern: /\bI (?:promise|swear|can vouch|vouch)\b|(?<!\b(?:don't|won't|needn't|not|to) )\b(?:trust|believe) me\b/i,
    message: "A personal assurance by a presenter who isn't a person.",
  },
];

const mineAllowed = anyOf(
  `gosh|working|book|humble opinion|goodness|way or|eye|ears|defen[cs]e|first (?:guess|thought|question|note|answer|instinct)|attention|mind|speech|love[.!]|thinking|reason|guess|point|advice|question|word|god|goodness|bad|only note|money|money's|suspicion|theory|opinion|view|take|bet|job|turn|suggestion|one (?:note|warning|question|complaint|rule|tip|request)|only (?:note|warning|question|complaint|rule|advice|tip|request|job|concern|claim|point)|two cents|dear|friends?,|friend[.!?]|line|argument|reasoning|list of|math|maths|notes?|hunch|verdict|hypothesis|case|answer|apologies|condolences|sympathies|lips|script|honest (?:guess|take|answer|advice)|first question|next question|last word|position|instinct|hands? (?:up|raised)|rule|doubt|doubts|objection|vote|pitch|research|reading|question is|favou?rite (?:part|line|detail|bit|number|fact|sentence|kind|word|thing (?:about|on) (?:the|this|that))|brief|homework|source|memory for`,
);
const weAllowed = anyOf(
  'link|page|guess|next|story|point|own|job|typing|writing|reading|counting|spelling|camera|microphone|voice|part|side|turn|word|words|list|favou?rite|work|note|notes|math|maths|first|second|question|questions|report|apologies|thanks|thoughts|opinion|advice|answer|answers|problem|problems|ancestors|times|way|eyes|ears|case|brief|planet|lives|attention|best guess|question|story so far|hero|suspect|friend|little (?:test|experiment)|test|subject|experiment|numbers?|script',
);

/** First person as experience: everything "I" does but speak, think and offer; everything that is "my" but words and thoughts. */
export function findTestimony(line: Line): Found[] {
  const found = findRules(rules, line);
  for (const { text } of line.sentences) {
    const said = line.role === 'hook' || line.role === 'problem' ? text.replace(aside, (quote) => ' '.repeat(quote.length)) : text;
    const words = firstPerson(said, said === text);
    if (words === null) continue;
    found.push({ rule: 'testimony', level: 'error', words, message: /^(?:my|our)\b/i.test(words) ? life : message });
    break;
  }
  return found;
}

const spoken = new RegExp(`^(?:\\w+ly |also |still |just |only |really |never |always |even )?${speaking}(?![\\w'])`, 'i');
const ownNoun = new RegExp(`^${mineAllowed}(?![\\w])`, 'i');
const ourNoun = new RegExp(`^${weAllowed}\\b`, 'i');
const ourLife =
  /^(?:\w+ )?(?:skin|hair|face|body|back|knees?|feet|joints|weight|sleep|mornings?|coffee|tea|routine|kitchen|bathroom|desk|house|home|closet|car|baby|babies|kids?|son|daughter|toddler|dogs?|cats?|puppy|pup|lab|husband|wife|partner|mom|mother|dad|family|friends?|neighbou?rs?|doctor|vet|patients|clients|customers|energy|gym|workouts?|bottle|mug|favou?rite|go-to|experience|life|little|newborn|twins|old|new (?:place|house|apartment)|walks?|evenings?|nights?|dinners?|living room|couch|garden|yard|porch|trip|vacation|flight|camper|van|boat|cabin|team|office|studio|staff|girl|boy|guy|rescue|senior|beagle|golden|testers?|reviewers?|readers|two|three|own|apartment|bedroom|garage|roof|wall|deck|fence|tent|hike|marriage|relationship|sanity|sofa|bed|trash|hallway|stairs|carpets?|floors?|rugs?|vet bills?|bills?|electric bill|basement|attic|pool|backyard|grill|wifi|laundry|weekend|date night|crew|class|company|business|shop|caf[eé]|restaurant|salon|clinic|practice|hotel|church|sink|fridge|freezer|oven|lunch(?:es)?|breakfast|cooking|budget|grocery|triplets|foster|granddaughter|grandson|grandkids|nephew|niece|tabby|tomcat|kitten|door(?:step)?|mailbox|street|hospital|ward|unit|shift|block|building|landlord|barista|nursery|crib|guests?|youngest|oldest|eldest|sister|brother|parents|in-laws|roommate|boss|coworkers?|colleagues?)\b/i;

function firstPerson(text: string, shown: boolean): string | null {
  for (const match of text.matchAll(/\bI(?:('ve|'m|'d|'ll)|(?= ))\s*/g)) {
    const rest = text.slice(match.index + match[0].length);
    const short = `${match[0]}${rest
      .split(/[\s,.]+/)
      .slice(0, 2)
      .join(' ')}`.trim();
    if (match[1] === "'ll") continue;
    if (match[1] === "'m") {
      if (!being.test(rest)) return short;
    } else if (match[1] === "'ve") {
      if (
        !/^(?:got (?:a|one|no|two|some|your|nothing|to|news|questions)|no |said|checked|looked|read|told|heard (?:it|that|you|this|all)|never (?:met|said|seen your)|only (?:read|got)|just (?:read|checked|looked|said|told)|a |seen (?:the|your) (?:page|drawer|label)|nothing|been (?:told|asked|wondering|thinking|meaning))/i.test(
          rest,
        )
      )
        return short;
    } else if (match[1] === "'d") {
      if (
        /^(?:been|had|tried|used|bought|owned|worn|lost|given|\w+ly (?:been|had|tried|given)|already|never (?:been|had|\w+ed|slept|worn|seen|known|felt|found|gone|bought)\b|always \w+ed|(?!need)[a-z]+ed\b)/i.test(
          rest,
        )
      )
        return short;
    } else if (!spoken.test(rest) && /^[a-z]/.test(rest)) return short;
  }
  for (const match of text.matchAll(/\bmy (?=\w)/gi)) {
    if (
      /\b(?:oh|says?|say|thinks?|that's|not|it's) $/i.test(text.slice(0, match.index)) &&
      /^(?:god|bad|problem|job|fault)/i.test(text.slice(match.index + 3))
    )
      continue;
    if (!ownNoun.test(text.slice(match.index + 3))) return ownWords(text, match.index);
  }
  for (const match of text.matchAll(/\bour (?=\w)/gi)) {
    const rest = text.slice(match.index + 4);
    if ((shown || ourLife.test(rest)) && !ourNoun.test(rest)) return ownWords(text, match.index);
  }
  for (const match of text.matchAll(/\bwe(?:('ve|'re|'d|'ll)|(?= ))\s*/gi)) {
    const rest = text.slice(match.index + match[0].length);
    if (
      match[1]?.toLowerCase() === "'ve"
        ? !/^(?:all|got (?:a|to|the)|no |said|checked|looked|read|counted|told|seen (?:the|that)|established|met)/i.test(rest)
        : match[1] === undefined && !weDo.test(rest) && /^[a-z]/.test(rest)
    )
      return `${match[0]}${rest
        .split(/[\s,.]+/)
        .slice(0, 2)
        .join(' ')}`.trim();
  }
  return null;
}

const weDo =
  /^(?:all|checked|looked|read|can(?! finally)|could|should|would|'ll|will|won't|may|might|must|need|know|both know|are|aren't|do(?! (?:this|it))|don't|did(?:n't)?|say|said|call|called|see|saw|agree|get|promise|counted|asked|last|then|just (?:checked|looked|read|met|want|need)|tend|were (?:told|promised|talking|saying)|have to|have (?:a|no|one|questions)|want|started? with|begin|think|mean|make|made|built|designed|talk|talked|go|come|put|meet|met|learned|live in|move on|pretend|forget|blame|wait|noted|agreed|left|never (?:said|promised)|took the|wrote|list|keep (?:saying|hearing|forgetting)|found (?:the|a|no)|only (?:know|read|checked)|let|gather|remember|ever|done|respect|spend|throw|buy more|give|trust|expect|like to|love to|hear|as|in|is|too|and|or)\b/i;

function ownWords(text: string, from: number): string {
  return text
    .slice(from)
    .split(/[\s]+/)
    .slice(0, 2)
    .join(' ')
    .replace(/[,.!?;:]+$/, '');
}
