import { ailments, bodily, harmless, leaves, medicines } from './ailments.ts';
import { conditions } from './health-words.ts';
import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

const claim = 'A claim to treat or prevent a condition.';
const weight = 'A health or weight claim.';

/** Says of itself that it is no medicine, or sends people to one who knows. */
const disclaimed =
  /\b(?:isn't|is not|it's not|not|nothing here is|doesn't|won't|can't|don't|never) (?:\w+ ){0,3}(?:meant|intended|supposed|made|designed|sold|claim\w*|cure|treat\w*|medicine|medical|a cure|heal|fix|prevent|promise|replace|diagnose|help with)|\bno (?:cure|claim|promise|medicine|treatment)\b|\b(?:talk to|ask|see|call|check with|speak to|consult) (?:your|a|the|his|her) (?:own )?(?:doctor|vet|pediatrician|dermatologist|dentist|pharmacist|midwife)\b|\bif (?:you're|you are|you have|you've got|he has|she has|your \w+ has)\b[^.]*\b(?:skip|avoid|ask|not for|don't use|talk|isn't|check|stop)\b|\b(?:stop|patch test)\b[^.]*\bif\b/i;

/** How a complaint is said to end, with the complaint as the one that acts or is acted on. */
const ends = anyOf(
  `gone|folds?|goes|go away|leaves?|clear(?:s|ed)?|done|over|off|away|history|fine|better|out of (?:you|him|her|there)|stops?|stopped|quits?|eases?|lifts?|fades?|melts?|calms?|settles?|shrinks?|heals?|mends?|fix(?:es|ed)?|cures?|undo(?:es)?|sorts?|sorted|knocks?|knocked|takes?|puts? (?:an end|a stop|them|it|your)|chases?|chased|flush(?:es)?|draws?|pulls?|sweats?|wipes?|zaps?|kills?|beats?|fights?|wards?|keeps?|holds?|turns?|brings?|tells?|sends?|stands? (?:a|no) chance|stand a chance|meet (?:your|its) match|packs? (?:its|their|your) bags|hates?|fears?|lets? go|gives? up|gets? (?:lost|filled|a break|to rest)|won't|doesn't|don't|never|no more|nothing|goodbye|bye|adios|so long|see ya|finally|match|resets?|straight(?:en\\w*)?|behaves?|opens?|sorts? (?:itself|themselves|you|him|her) out|reverses?|shuts?|silences?|drops?|slides?|back (?:into|in|to)|cancel\\w*|remed\\w+|answer|solution|secret`,
);
const ailing = new RegExp(`\\b(?:${ailments}|${conditions})(?![\\w-])`, 'i');

/** Health claims in everyday words: a complaint beside the product, medicine made needless, pounds that come off. */
export const cures: LintRule[] = [
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(`\\b${ailments}(?![\\w-])`, 'i'),
    unless: new RegExp(`${disclaimed.source}|${harmless.source}`, 'i'),
    selling: true,
    shown: true,
    unlessOnPage: true,
    deniable: true,
    message: claim,
  },
  {
    // A hook that asks for the complaint and a product that answers it, in whatever sentence.
    rule: 'health',
    level: 'error',
    wholeText: true,
    pattern: new RegExp(`${ailing.source}[\\s\\S]{0,90}?\\b${ends}(?![\\w-])|\\b${ends} [^.?!]{0,40}?${ailing.source}`, 'i'),
    also: [
      /\? (?:It|They|Not)\b|\b(?:this|these|(?:one|two|three|four|a few|a couple of|twenty|ten|\w+) (?:\w+ )?(?:drops?|gummies|pumps?|capsules?|sips?|swipes?|scoops?|sprays?|chews?|dabs?)|\w+ minutes (?:on|in|with|of|under)|it (?:folds?|shuts|clears?|goes|quits|stops|dies|fades|gives|packs|leaves)|chew|rub|gumm(?:y|ies))\b/i,
    ],
    unless: new RegExp(
      `${disclaimed.source}|${harmless.source}|nobody|no one|\\bno \\w+ (?:helps|cures|treats|fixes)|\\b(?:isn't|not|never) (?:about|your|the|a)\\b`,
      'i',
    ),
    unlessOnPage: true,
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    wholeText: true,
    pattern: new RegExp(
      `\\b(?:${ailments}|${conditions})(?: (?:from|in|after|at|with) [\\w' ]{1,24})?(?:[?.] (?=gone|done|over|handled|sorted|solved|fixed|fine|bye|history|what \\w+\\?|not (?:with|for|any|once|in))|,? )(?:(?:will |'ll |just |simply |literally |suddenly )*(?:doesn't|don't|won't|didn't|hasn't|haven't) (?:stand a|have a|get a|last|know|come|bother|show|stick|return|survive)|stands? no|hates?|fears?|dreads?|packs?|meet (?:your|its)|goodbye|bye|begone|out|gone|done|over|fixed|handled|sorted|solved|fine|history|what|who\\b|not with|not for long|not any ?more|not once|not in (?:this|these)|be gone|is (?:history|over|done|toast|no match)|are (?:history|over|done|toast|no match)|had (?:its|their) (?:run|day)|takes? a hike|takes? (?:the|a) (?:day|hint|back seat)|calls? it (?:quits|a day)|clears? (?:right )?up|sees? itself out|moves? out|backs? (?:down|off)|gives? (?:up|in)|lets? (?:go|up)|slides? (?:right )?off|runs? (?:for|scared|away)|slinks? off|surrenders?|waves?|throws? in)`,
      'i',
    ),
    unless: new RegExp(`${disclaimed.source}|${harmless.source}|\\?$`, 'i'),
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:(?:this|that|it|these)(?:'s| is| are)? (?:basically |pretty much |like )?(?:your|a|the|my) (?:\\w+ )?${medicines}|(?:toss|skip|keep|ditch|dump|drop|quit|lose|cancel|put down|throw (?:out|away)|forget|flush|retire|trade|swap|bye|goodbye|instead of|better than|stronger than|cheaper than|works like|like|basically|nature's|natural|minus|without|no|replaces?|beats|who needs|hold) (?:the |your |a |any |all |that |those |popping |taking |daily |nightly |nature's |poor man's |liquid |legal |little )*${medicines}|${medicines} (?:in a|without|for (?:dogs|cats|pets|kids)|minus|can|who|has|just met|hates)|(?:minus|without) the pharmacy|(?:minus|without|skip|no|cancel) (?:the |a |your )?(?:prescription|pills?|meds|dermatologist|doctor's? (?:visit|appointment|bill)|surgery|surgeon|needles?|therapist|copay|co-pay|clinic)|(?:doctor|vet|derm|surgeon|specialist|pharma\\w*|pharmacy|hospital)s? (?:out of (?:work|business|a job)|nervous|worried|scared)|out of (?:work|business|a job)(?=[^.!?]*\\b(?:doctor|vet|derm|dentist|pharmac)))\\b`,
      'i',
    ),
    unless: new RegExp(`${disclaimed.source}|\\bno (?:melatonin|steroids?|needles?)\\b|no hearing|\\bnot (?:\\w+ ){0,2}like\\b|\\?$`, 'i'),
    about: true,
    unlessOnPage: true,
    message: 'Nothing sold here may stand in for medicine.',
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:${bodily} ${leaves}(?! (?:to|for|with|into) (?:the|a) (?:cost|price))|(?:burn|melt|sweat|work|shave|trim|drop|strip|torch|whittle|carve|take|knock|chew|walk|blast|peel|fry|incinerate|shed|lose)(?:s|ed|ing|es)? (?:right |straight |clean )?(?:off|away|down|through)? ?(?:the |your |his |her |that |those |stubborn |a few |a |some |\\w+ )?(?:extra |last |stubborn |winter |baby |dress |jean |belt )*(?:belly|gut|tummy|pounds|kilos|lbs|fat|flab|inches|weight|calories|love handles|muffin top|double chin|waistline|waist|notch(?:es)?|sizes?|spare tire|paunch)\\b|belt (?:notch|hole)s?\\w*|(?:tighter|smaller|last|new|extra|another) (?:belt )?(?:notch|belt loop)|(?:jeans|pants|trousers|shirt|belt|dress|waistband|skirt)(?: will|'ll| are| is|'s)?(?: be)? (?:fall\\w* (?:off|down)|loose\\w*|too big|slid\\w* off|zip\\w* again|button\\w* again|hang\\w* off|fit\\w* again)|skinny again|beach body|bikini body|slim(?:mer|med|ming)? (?:down|by|in|without)|(?:lean|skinny|thin|slim|trim|fit|ripped|jacked|shredded) (?:by \\w+ing|without (?:trying|a gym|lifting|dieting)|in (?:\\w+ )?(?:days|weeks|a month))|without (?:lifting a finger|dieting|a diet|the gym|a gym|exercise)|(?:guilt|calorie)-free (?:weight|slimming))\\b`,
      'i',
    ),
    unless:
      /\b(?:pack|box|bag|carry-?on|suitcase|luggage|frame|load|price|dollars|bulk|laundry|off the (?:pack|bag|table|floor|shelf)|notch(?:es)? (?:up|in the)|weight (?:limit|of)|fat (?:drips?|drains?)|drains?|pan|bacon|size (?:chart|down|up)|sizes? (?:run|small|large|up|in|too)|shrink|shrunk|dryer|wash(?:es|ed)?|cut to|trim (?:it|to)|nobody)\b/i,
    message: weight,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:your|the|her|his) (?:\w+ )?(?:vet|doctor|doc|derm|dermatologist|cardiologist|dentist|physio|chiropractor|trainer|pediatrician|nurse)(?:'s (?:gonna|going to)|'ll| will| would)\b[^.?!]*\b(?:blood ?work|charts?|scans?|x-?rays?|numbers|labs?|results|out of (?:work|a job|business)|miss you|do a double take|(?:ask|want to know|wonder) (?:what|how)|write you|prescribe|speechless|floored|unemployed|hate (?:this|these|it))/i,
    message: weight,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:(?:add|adds|added|adding|gives?|gain|gains|tacks? on|buys?)(?: \w+)? (?:good |healthy |extra |whole |more )*(?:\w+ )?(?:good |healthy |extra |more )*years (?:to|onto|on|of)|adds? (?:\w+ )?(?:good |healthy |extra )*years|puts? (?:the |a |some |that )?(?:spring|bounce|pep|puppy|kitten|life|color) back|turns? (?:the|those|your|his|her) (?:\w+ )?(?:numbers|labs|levels|bloodwork|readings?|results?) around|(?:numbers|levels|bloodwork|labs|readings?)(?: will|'ll)? (?:come (?:back|down)|look|drop|improve|change)|(?:ask|wonder|want to know) (?:what|how) (?:you|she|he)(?:'ve| has|'s)? (?:changed|did|been (?:doing|up to)|done)|(?:sort|sorts|settle|settles|straighten|straightens|calm|calms|level|levels|mellow|mellows|chill|chills|knock|knocks|put|puts) (?:you|him|her|them|everyone) (?:right |straight )?(?:out|down|under|to sleep|to bed)(?=[.,!;]|$| (?:cold|in|before|by|within|fast))|(?:your|the|an?) (?:nervous|immune|digestive|lymphatic|endocrine) system|(?:hold|behave|quiet)(?:s)? (?:still|itself|themselves)(?= (?:after|with|once|when|in))|off the table for good|under the weather|(?:never|not|nobody|no one)(?: \w+){0,3} (?:get|gets|got|catch|catches|come down with|be) (?:sick|ill)|won't (?:get|catch) (?:sick|a cold|anything)|(?:sick|ill) (?:days?|leave)(?= (?:are|is|will|become|disappear))|(?:asleep|out cold|snoring|knocked out) before (?:you|your (?:head|second|feet))|(?:sleep|nod off|drift off|doze off|conk out|pass out) (?:tonight|in (?:\w+ )?(?:minutes|seconds)|within|faster|through|like|the (?:whole|entire) night)|(?:finally|actually) sleep|you(?:'ll| will) sleep|eight (?:straight |full |solid )?hours(?= of (?:sleep|shut-?eye|rest))|pain (?:is |just |simply )?(?:goes|gone|leaves|stops|quits|melts|over)|(?:stops?|ends?|no|zero|without) (?:the )?(?:hurting|aching|pain|aches|soreness)|(?:doesn't|don't|stop|stops|quit|quits) (?:hurt|hurting|ache|aching)|wakes? up (?:pain|ache|sore)-?free|pain-?free|ache-?free|drug-?free|medicine for|(?:heals?|mends?|cures?|corrects?|rewires?|realigns?|remedies|undo(?:es)?|reverses?|repairs?) (?:(?!are|is|free|for)\w+ ){0,4}(?:back|knees?|hips?|posture|spine|skin|gut|neck|feet|shoulders?)|(?:undo(?:es)?|reverses?) (?:\w+ ){0,3}(?:damage|years|decades)|(?:arteries|lungs|airways|sinuses|pores|chakras) (?:\w+ )?(?:open|clear)|open(?:s)? (?:up )?(?:your |the |his |her )?(?:arteries|lungs|airways|sinuses))\b/i,
    selling: true,
    deniable: true,
    unlessOnPage: true,
    unless: new RegExp(
      `${disclaimed.source}|\\b(?:you(?:'ll| will) sleep (?:on|under|in)|zero pain to|no pain to|eight hours of meetings)`,
      'i',
    ),
    message: weight,
  },
];
