import { complaints, conditions, functions, moving, organs, relief, systems } from './health-words.ts';
import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

const experts = anyOf(
  `doctors?|dr|physicians?|dermatologists?|pediatricians?|paediatricians?|dentists?|vets?|veterinarians?|surgeons?|nurses?|pharmacists?|scientists?|experts?|chiropractors?|physios?|physiotherapists?|therapists?|psychologists?|nutritionists?|dietitians?|trainers?|midwives|specialists?|orthopedists?|podiatrists?|gynecologists?|researchers?|specialists?|behaviorists?|cardiologists?|neurologists?|professionals|medical professionals|hospitals?`,
);
const disclaimed =
  /\b(?:isn't|not|is not|aren't|nothing here is|wasn't) (?:\w+ ){0,2}(?:meant|intended|supposed|going|here|made|designed|sold|claiming|a|about) ?(?:to|for|about)?\b|\b(?:won't|doesn't|don't|can't|cannot|will not|does not|never) (?:\w+ ){0,2}(?:cure|treat|heal|fix|prevent|help|stop|end|reverse|relieve|diagnose|solve|replace|claim|promise)|\bno (?:cure|claim|promise|miracle|medicine)\b|\b(?:talk to|ask|see|call|check with) (?:your|a|the) (?:doctor|vet|pediatrician|dermatologist|dentist|pharmacist)\b|\bif (?:you're|you are|you have|you've|he has|she has|your \w+ has)\b[^.]*\b(?:skip|avoid|ask|not for|don't use|talk|isn't|check)\b/i;
const figure =
  /\b(?:cure for (?:boredom|the common|mondays?|a boring|loneliness|nothing)|(?:saves?|spares?|avoid\w*) (?:you )?(?:the|a|that) headache|(?:isn't|is|not|was|be|such|what|are|that's) a (?:real |whole |small )?(?:headache|pain)|pain in the|pain to|stress[- ]test\w*|(?:adds?|add up|add) |no add|stress (?:on|of) the|under stress|growing pains|design disease|flea market|tick(?:s|ing)? (?:the|off|every|all|like|over|away)|clock ticks|worms? (?:bin|farm)|phone anxiety|battery anxiety|range anxiety|low[- ]battery|cable allergy|allergic to)\b/i;

/** What is done to a body for its good. */
const benefit =
  /\b(?:healthy|healthier|heals?|protects?|strengthens?|stronger|straightens?|align\w*|decompress\w*|saves?|spares?|rebuilds?|restores?|repairs?|supports?|relax\w*|loosens?|soothes?|calms?|quiets?|settles?|eases?|relieves?|thanks? you|thank you|feels? (?:better|younger|lighter)|stops? (?:\w+ing)|back on (?:track|schedule)|strain off|pressure off|load off|weight off|stress off|good (?:for|to)|kind to|better for|easy on|gentle on|easier on|improves?|boosts?|nourish\w*|flush\w*|cleans?es?|out of your|regular|opens? up|wakes? up|resets?|balances?|younger|steadier|recover\w*|injur\w+|damage|prevents?|happy|happier|never (?:hurts?|aches?)|don't (?:hurt|ache)|doesn't (?:hurt|ache)|won't (?:hurt|ache)|works? better|fix\w*|cures?|damag\w+|lubricat\w*|detox\w*)\b/i;

const claim = 'A claim to treat or prevent a condition.';
const bodily = 'A health or weight claim.';

/** Claims about illness, body and weight, and the authority of medicine. */
export const health: LintRule[] = [
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(`\\b(?:${conditions}|${systems})\\b`, 'i'),
    unless: new RegExp(`${disclaimed.source}|${figure.source}|sensitive|prone|not for \\w+|isn't for`, 'i'),
    selling: true,
    unlessOnPage: true,
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(`\\b${complaints}\\b`, 'i'),
    unlessOnPage: true,
    also: [new RegExp(`\\b${relief}\\b(?!-)|^[ |]*-? ?free\\b|\\| -free`, 'i')],
    near: 64,
    unless: new RegExp(`${disclaimed.source}|${figure.source}`, 'i'),
    selling: true,
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(`\\b(?:${conditions}|${complaints})\\b`, 'i'),
    also: [
      /\b(?:cures?|cured|heals?|healed|treats?|prevents?|reverses?|relieves?|eliminates?|gets? rid of|fights?|melts?|disappears?|vanish(?:es)?|goodbye|bye|no more|(?:is|are) gone)\b|\| -free/i,
    ],
    near: 26,
    unless: new RegExp(
      `${disclaimed.source}|${figure.source}|\\b(?:no|dog|cat|a|the) treats?\\b|nobody|nothing (?:cures|treats|fixes)|\\?$`,
      'i',
    ),
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(`\\b${conditions}\\b`, 'i'),
    also: [new RegExp(`\\b${relief}\\b(?!-)|\\| -free`, 'i')],
    near: 40,
    unless: new RegExp(`${disclaimed.source}|${figure.source}|nobody|no one|nothing|\\bno \\w+ (?:helps|cures|treats|fixes)|\\?$`, 'i'),
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:cures?|cured|curing|heals?|healed|healing)\b(?! (?:time|resin|before|fully|for \d|in the sun|overnight before)) (?:\w+ )?(?:you|your|the|any|anything|everything|him|her|them|itself|its?|what|people|dogs|cats|babies|from)\b|\b(?:it|this|which|that|they) (?:will |can |really |actually )?(?:cures?|heals?)\b/i,
    unless: new RegExp(
      `${disclaimed.source}|${figure.source}|\\bcures? (?:the )?(?:boredom|for)|\\b(?:paint|resin|glue|glaze|epoxy|adhesive|seasoning|grout|caulk) `,
      'i',
    ),
    message: claim,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:your|his|her|their|the|its|those|these|both|bad|achy|tight|sore|weak|aging|old|young|growing|healthy|collapsed|restless|strong|stiff|tired|a \\w+'s) (?:\\w+ )?${organs}\\b`,
      'i',
    ),
    also: [benefit],
    near: 40,
    unless: new RegExp(
      `${disclaimed.source}|${figure.source}|(?:back|neck|legs?|feet|bottom|top|body|heart|hips?|shoulders?) (?:of|panel|strap|length|pocket|rings?|pads?|belt)|get on your nerves|at heart|by heart|in the body|sound system`,
      'i',
    ),
    selling: true,
    deniable: true,
    unlessOnPage: true,
    message: bodily,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:prescription|tretinoin|retin-a|botox|ibuprofen|aspirin|tylenol|xanax|ozempic|antibiotics?|steroids?|cortisone|surgery|injur(?:y|ies)|sleeping pills?|painkillers?|vet (?:bills?|visits?)|(?:keeps?|stays?|staying) (?:you |him |her |them |your \w+ )?healthy|healthier|life-saving|killing you|kills? you|saf(?:est|er|e) (?:way|place|choice|option) (?:for|to)|sleep(?:s|ing)? (?:[\w-]+ )?(?:hours|straight)|longer life|li(?:ve|ves|ving) longer)\b/i,
    unless: disclaimed,
    selling: true,
    deniable: true,
    unlessOnPage: true,
    message: bodily,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b${moving} (?:[\\w'-]+ ){0,4}?${functions}\\b|\\b(?:immun\\w+|metaboli\\w+|hormon\\w+|testosterone|libido|digestion|gut|energy|mood|collagen|joint|bone|brain|hair growth|recovery|focus)[ -](?:boost\\w*|support\\w*|balanc\\w+|friendly|enhanc\\w+)\\b`,
      'i',
    ),
    unless: new RegExp(
      `${disclaimed.source}|lower(?:s|ed)? back|focus (?:ring|light|mode|button|knob|lens|timer)|${figure.source}|\\b(?:auto|camera|lens|the beam|picture)\\b[^.]*focus|vision board|weight (?:limit|capacity|of|up to|on)|\\d+ (?:lb|pounds?) weight|fat (?:free|drips?|drains?)|drain\\w* (?:the )?fat`,
      'i',
    ),
    selling: true,
    unlessOnPage: true,
    message: bodily,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:detox(?:es|ify|ifies|ifying|ing|ed)?|burns? (?:\w+ ){0,2}(?:fat|calories)|fat[- ]burn\w+|calorie[- ]burn\w+|melts? (?:\w+ ){0,2}(?:fat|cellulite|pounds|inches)|lose (?:\w+ ){0,3}(?:kg|kilos?|lbs?|pounds?|weight|inches|fat|belly)|(?:los(?:t|ing|es)|dropp(?:ed|ing)|drops?|shed(?:s|ding)?|shav(?:e|es|ed)) (?:\w+ |\w+-\w+ ){0,3}(?:kg|kilos?|lbs?|pounds|weight|inches|sizes|fat|belly|belly fat)(?! (?:of|off the (?:pack|bag|price)))|(?:losing|lost|lose) (?:their|your|her|his|that|the) (?:belly|gut|waist|muffin top|love handles|baby weight)|weight[- ]loss|slim(?:s|ming)? (?:you|your|down|waist)|flat(?:ter|tens)? (?:your )?(?:stomach|belly|tummy)|(?:flattens?|tones?|sculpts?|tightens?) (?:your|the) (?:\w+ )?(?:stomach|belly|tummy|abs|arms|thighs|glutes|jawline|waist|skin)|anti[- ]?(?:anxiety|depressants?|cancer|inflammatory|viral|bacterial|fungal|microbial|ag(?:e)?ing|wrinkle|stress)|antibacterial|antimicrobial|hypnotic|(?:no|zero|without|free of) (?:\w+ )?side effects|as effective as (?:\w+ ){0,3}(?:pills?|medication|surgery|botox|drugs?|prescription)|(?:instead of|replaces?|ditch|skip|toss|quit|stop taking) (?:your |the |all )?(?:\w+ )?(?:meds|medication|medicine|pills|botox|antidepressants|painkillers|insulin|therapy|inhaler|prescription|ibuprofen|melatonin)|(?:adds?|extra) years to (?:your|his|her|their) li(?:fe|ves)|liv(?:e|es) longer|extends? (?:your|his|her|their) li(?:fe|ves)|saves? lives|natural (?:remedy|medicine|botox|ozempic|painkiller|antibiotic)|nature's (?:ozempic|botox|xanax))\b/i,
    unless: new RegExp(`${disclaimed.source}|detox your (?:drawer|inbox|phone)|digital detox`, 'i'),
    unlessOnPage: true,
    message: bodily,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:(?:helps?|makes?|gets?|puts?|knocks?|sends?|lulls?|eases?|rocks?|drifts?|lets?)(?: (?:you|him|her|them|it|your [\w-]+|the [\w-]+|babies|a baby|baby|kids|little ones))(?: \w+)?(?: to| into| fall| stay| a| straight| right| out| sleep)* (?:asleep|sleep(?! (?:sack|in|on|mode))|out cold|slumber)|(?:fall|falls|falling|drift|drifts|stay|stays) (?:right |straight )?(?:asleep|off) (?:faster|quicker|sooner|in (?:minutes|under|\w+ minutes)|within|all night|easier|like)|sleeps? (?:deeper|better|longer|sounder|soundly|through(?: the night)?|like a (?:baby|log|rock))|(?:deeper|better|longer|sounder|more restful|restful|restorative) sleep|sleeping (?:through|better|deeper)|out like a light|(?:wakes?|waking) up (?:\w+ )?(?:refreshed|rested|pain|energi[sz]ed)|keeps? (?:\w+ ){1,2}asleep|natural sedative|sleep aid|sleep like)\b/i,
    unless: new RegExp(
      `${disclaimed.source}|\\b(?:nobody|no one|can't|cannot|hasn't|haven't|couldn't|won't|never|would|wish|want|trying|try) (?:\\w+ ){0,4}(?:sleep|asleep)|sleeps? better (?:on|in) (?:a|the|your)`,
      'i',
    ),
    selling: true,
    unlessOnPage: true,
    message: bodily,
  },
  {
    rule: 'health',
    level: 'error',
    pattern:
      /\b(?:lowers?|reduces?|cuts?|halves|lessens?|decreases?|slash(?:es)?|minimi[sz]es?) (?:the |your |their |his |her |a baby's |any )?(?:\w+ )?(?:risk|chances?|odds|likelihood)\b|\bkills? (?:\d|ninety|all|99|germs|bacteria|viruses)|\bsafer sleep\b|\b(?:protects?|safeguards?) (?:your|their|his|her|the) (?:\w+ )?(?:heart|joints?|spine|liver|brain|gut|hips|immune|health|lungs|eyes?|eyesight|hearing|skin from)\b/i,
    unless: disclaimed,
    unlessOnPage: true,
    message: bodily,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:(?:clinically|medically|scientifically|${experts}|lab|science|hospital|medical|expert)[- ](?:\\w+ )?(?:proven|tested|recommended|approved|backed|formulated|trusted|developed|designed|endorsed|certified|loved|grade|strength|studied|validated|verified|chosen|supported)|(?:proven|tested|recommended|approved|backed|formulated|trusted|developed|endorsed|designed|used|loved|chosen|prescribed|created|made|preferred|vetted|supported|validated) by (?:the )?(?:\\w+ ){0,2}?(?:${experts}|science|research|studies)|(?:most|many|all|\\w+ (?:out of|in) (?:every )?\\w+|\\d+ ?%(?: of)?|\\w+ percent of) (?:\\w+ )?${experts}|FDA|clinical (?:trials?|stud(?:y|ies)|results?|tests?)|(?:medical|hospital|pharmaceutical|therapeutic|prescription|surgical|dental)[- ](?:grade|strength|quality)|(?:what )?(?:most |many |all |top |leading |even |\\d+ (?:out of|in) \\d+ |\\w+ out of \\w+ |your )?(?:doctors|physicians|dermatologists|pediatricians|dentists|vets|veterinarians|experts|scientists|nurses|pharmacists|therapists|chiropractors|physios|nutritionists|trainers|midwives|specialists?|studies|the studies|science|research|the science) (?:recommend|swear|say|says|love|agree|agrees|trust|use|show|shows|prove|proves|call|confirm|confirms|suggest|suggests|prescribe|prefer|reach for|hand out|back|backs|approve|tell|are (?:recommending|calling|raving|obsessed)|hate)|(?:\\w+ )?(?:${experts}) (?:chose|picked|designed|developed|created|helped|formulated|worked|signed off)|(?:every|any|each) (?:${experts})(?: (?:we|you|I) (?:know|ask|asked|meet))? (?:recommends?|loves?|swears|agrees|trusts|approves|says|uses|picks)|(?:a|one|his|her|every) (?:study|trial) (?:found|showed|shows|proved|proves)|(?:your|the|his|her|any|every) (?:doctor|vet|dermatologist|pediatrician|dentist|chiropractor|physio) (?:will (?:love|thank|agree|approve|tell)|recommends?|loves|approves|swears|would (?:recommend|approve)))\\b`,
      'i',
    ),
    unless:
      /\bnot (?:yet )?(?:been )?(?:evaluated|approved|clinically|FDA)|\b(?:isn't|hasn't|no|nobody's|without) (?:\w+ ){0,2}(?:clinical|medical|study|studies|approved|proven)/i,
    unlessOnPage: true,
    message: 'Medical authority must stand on the product page.',
  },
];
