import type { LintFinding } from './script.ts';

export interface LintRule {
  rule: LintFinding['rule'];
  level: LintFinding['level'];
  pattern: RegExp;
  message: string;
  /** Allowed when the page itself says these very words. */
  unlessOnPage?: boolean;
}

const conditions =
  "acne|eczema|psoriasis|rosacea|dermatitis|arthritis|anxiety|depression|insomnia|adhd|diabetes|cancer|colds|common cold|flu|infections?|inflammation|migraines?|headaches?|allerg(?:y|ies)|asthma|pain|joint pain|back pain|sciatica|hair loss|wrinkles|disease|diseases|illness|nausea|bloating|constipation|reflux|colic|osteoporosis|high blood pressure|cholesterol|tinnitus|snoring|fungus|scars|cellulite|dementia|alzheimer's|covid";
const body = 'skin|hair|body|face|waist|belly|figure|weight|complexion|smile|teeth|nails|physique|wrinkles?|acne|spots|dark circles';
const span = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|thirty|sixty|ninety|just|only|a few|a couple of)';

/** Wording that platforms or consumer law bar in an advertisement, and wording that a person should look at. */
export const lintRules: LintRule[] = [
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:guarantee[ds]?|guaranteed|miracles?|miraculous|risk[- ]free|instant results?|instantly|permanently|flawless|foolproof|fail[- ]?proof|unbeatable|one and only|life[- ]changing|game[- ]changer|never fails?|always works?|works every time|every single time|works for everyone|for everyone|forever|perfect for everyone|nothing else works|nothing (?:else )?(?:comes close|compares|beats it)|every (?:single )?(?:customer|buyer|user)|(?:it|this|they)(?:'ll| will| can) never|can't go wrong|no one else)\b/i,
    message: 'Absolute promises are not allowed in ads.',
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /(?:#\s?1\b|\bnumber one\b(?! (?:thing|reason|rule|question))|\bno\. ?1\b|\b100\s?(?:%|percent)(?! (?:\w+ )?(?:cotton|wool|linen|silk|leather|cashmere|polyester|bamboo|recycled|silicone|merino|natural|organic|nylon|rubber|beeswax|stainless|aluminum|latex)))/i,
    message: 'Rankings and "100 %" can\'t be shown to be true.',
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern:
      /\b(?:(?:the|world's|america's|our|its|very|simply the|hands down) best(?! (?:part|bit|guess|friend|before|cup|seat|spot|thing about (?:a|the) (?:morning|day)|I can)\b)|best[- ](?:ever|in class|in the world|on the market|selling|seller|rated)|the (?:greatest|finest|safest|fastest|strongest|cheapest|most (?:effective|advanced|powerful|durable|comfortable))\b|the only (?:\w+ )?(?:that|you)\b)/i,
    message: 'Superlatives need proof; say what it does instead.',
  },
  {
    rule: 'absolutes',
    level: 'error',
    pattern: /\bpermanent(?! (?:marker|magnet|link|home))\b/i,
    message: 'Nothing is permanent enough to promise.',
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:(?:cures?|cured|heals?|healed|(?<!(?:a|the|dog|cat|your) )treats?|treated|treating|prevents?|reverses?|relieves?|eliminates?|fights?|ends?|gets? rid of|removes?|stops?)\\s+(?:\\w+\\s+){0,3}?(?:${conditions})|(?:${conditions})[- ]free\\b|goodbye to (?:\\w+ )?(?:${conditions}))\\b`,
      'i',
    ),
    message: 'A claim to treat or prevent a condition.',
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:detox(?:es|ify|ifying|ing)?|burns? (?:\w+ )?(?:fat|calories)|fat[- ]burning|melts? (?:\w+ ){0,2}(?:fat|cellulite)|(?:no|zero|without) side effects|lose (?:\w+ ){0,2}(?:kg|kilos?|lbs?|pounds?|weight|inches)|weight[- ]loss|anti[- ]?(?:anxiety|depressant|cancer|inflammatory|viral)|boosts? (?:\w+ )?(?:immunity|immune|metabolism|testosterone|libido|hormones?)|heals? (?:your|the|any)|cures?\b(?! (?:time|resin))|balances? (?:\w+ )?hormones|anti[- ]aging|lowers? (?:\w+ )?(?:blood pressure|cholesterol|blood sugar)|helps? you sleep through)/i,
    message: 'A health or weight claim.',
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:clinically|doctor|dermatologist|pediatrician|dentist|vet|veterinarian|physician|scientifically|lab)[- ](?:\w+ )?(?:proven|tested|recommended|approved|backed|formulated|trusted)\b|\bFDA[- ](?:approved|cleared|registered)\b|\bdoctors? (?:recommend|swear|say|love)/i,
    message: 'Medical authority must stand on the product page.',
    unlessOnPage: true,
  },
  {
    rule: 'before-after',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:before[- ](?:and|&|\\/)[- ]after|(?:in|within|after) ${span}(?: \\w+)? (?:days?|weeks?|months?|uses?|washes|applications?)(?=[^.?!]*\\b(?:${body}|results?|difference|younger|smoother|thicker|longer|clearer|slimmer|gone|glow\\w*|lighter|stronger|transform\\w*|change[ds]?|lost?|gain\\w*)\\b)|(?:results?|difference|smoother|clearer|younger|slimmer|glowing|thicker|gone|vanish\\w*|disappear\\w*|transform\\w*|visible\\w*)\\b[^.?!]* (?:in|within|after) ${span}(?: \\w+)? (?:days?|weeks?|months?|uses?|washes|applications?|nights?)|transform(?:s|ed|ing)? (?:\\w+ ){0,2}(?:${body})|years younger|(?:${body})[^.?!]{0,24}(?:disappear|vanish)\\w*|visible results|overnight results|wake up with (?:\\w+ ){0,2}(?:${body}))\\b`,
      'i',
    ),
    message: 'Results over time or before/after claims are not allowed.',
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\bI(?:'ve| have|'d| had)?(?: \w+ly| just| also| finally| actually| been| already| personally| never| always)*(?: \w+)?? ?\b(?:used|use|using|bought|buy it|own|owned|tried|tested|testing|ordered|wore|wear|wearing|switched|lost|gained|slept|sleep|drank|drink|drinking|cooked|cook|washed|love this|love it|love mine|loved|swear by|recommend|reach for|carry|take it|took it|applied|apply|got mine|got this|noticed|felt|saw results|keep mine|haven't looked back)\b/i,
    message: "A synthetic presenter can't speak from experience.",
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\b(?:my|our) (?:\w+ )?(?:skin|hair|face|body|back|knees?|feet|joints|weight|sleep|mornings?|coffee|tea|routine|kitchen|bathroom|desk|house|home|closet|car|baby|babies|kids?|son|daughter|toddler|dog|dogs|cat|puppy|husband|wife|partner|boyfriend|girlfriend|mom|mother|dad|family|friends?|neighbou?r|doctor|patients|clients|customers|energy|acne|gym|workouts?|bottle|mug|favou?rite|go-to|holy grail|experience|life)\b/i,
    message: 'A synthetic presenter has no life of their own to quote.',
  },
  {
    rule: 'testimony',
    level: 'error',
    pattern:
      /\b(?:as|I'm|I am|I was|speaking as) (?:an? )(?:\w+ )?(?:nurse|doctor|mom|mum|mother|dad|father|parent|trainer|coach|chef|barista|vet|dermatologist|esthetician|teacher|engineer|pharmacist|dentist|nutritionist|dietitian|therapist|stylist|plumber|carpenter|electrician|professional|expert|owner|customer|mechanic)\b|\bchanged my\b|\b(?:we|we've) (?:tested|tried|used|bought|use|love|own)\b|\bcustomers? (?:say|love|swear|tell us)\b|\beveryone (?:I know|loves|is raving)\b|\b(?:took|bought) me (?:two|three|\d+)\b|\bworked for me\b|\b(?:it|this) (?:got|gave|made|helped) me\b|\bsaved (?:me|my)\b/i,
    message: 'Invented experience, credentials or customers.',
  },
  {
    rule: 'testimony',
    level: 'warning',
    pattern: /\bI (?:promise|swear|can vouch|vouch)\b|\btrust me\b/i,
    message: "A personal assurance by a presenter who isn't a person.",
  },
  {
    rule: 'urgency',
    level: 'warning',
    pattern:
      /\b(?:(?<!no )hurry|last chance|only (?:\d+|a few|two|three|four|five|six|seven|eight|nine|ten|a dozen) left|almost gone|sell(?:s|ing)? out|sold out|today only|limited[- ]time|act (?:now|fast)|before (?:it's|they're) gone|don't (?:miss|wait)|while (?:supplies|stocks?) last|ends (?:tonight|soon|today)|flash sale|right now or|final hours|going fast|running out of stock)\b/i,
    message: 'Urgency must be true on the day the film is seen.',
  },
  {
    rule: 'comparison',
    level: 'warning',
    pattern:
      /\b(?:(?:better|cheaper|stronger|faster|safer|softer|longer|lighter|quieter) than|[Uu]nlike|[Bb]eats|[Oo]utperforms|[Cc]ompared (?:to|with)|[Ii]nstead of|dupe (?:for|of)|as good as|puts .{0,12} to shame)\s+(?:the |a |an |any |your )?[A-Z][a-z]+/,
    message: 'A comparison with a named brand.',
  },
  {
    rule: 'comparison',
    level: 'warning',
    pattern: /\b(?:better|stronger|faster|safer|more effective) than (?:any|all|every|other|the rest|everything)/i,
    message: 'A comparison that needs proof.',
  },
  {
    rule: 'health',
    level: 'warning',
    pattern: /\b(?:safe for (?:kids|babies|children|newborns|toddlers|pregnan\w+)|non[- ]toxic|chemical[- ]free)\b/i,
    message: 'A safety claim: make sure that the page says it.',
  },
  {
    rule: 'urgency',
    level: 'warning',
    pattern: /\b(?:double your money|passive income|get rich|earn \$|financial freedom|pays for itself)\b/i,
    message: 'A money promise.',
  },
];
