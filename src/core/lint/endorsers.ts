import type { LintRule } from './rule.ts';
import { anyOf } from './words.ts';

/** Who knows about bodies, by title and in slang. */
const healers = anyOf(
  `doctors?|docs?|m\\.?d\\.?s?|physicians?|gps?\\b|dermatologists?|derms?|pediatricians?|paediatricians?|peds?|pediatric \\w+|dentists?|orthodontists?|hygienists?|vets?|vet techs?|veterinarians?|veterinary \\w+|surgeons?|nurses?|(?:er|icu|nicu|l&d) (?:nurses?|docs?|doctors?)|rns?\\b|pharmacists?|chiropractors?|chiros?|physios?|physiotherapists?|physical therapists?|pts?\\b|therapists?|shrinks?(?= (?:recommend|swear|say|love|tell))|psychologists?|psychiatrists?|nutritionists?|dietitians?|dieticians?|midwives|midwife|doulas?|obs?\\b|ob-?gyns?|gynecologists?|cardiologists?|neurologists?|oncologists?|urologists?|allergists?|podiatrists?|orthopedists?|orthop(?:a)?edic \\w+|specialists?|sleep (?:doctors?|experts?|scientists?|clinics?|labs?)|clinicians?|clinics?|paramedics?|medics?|audiologists?|optometrists?|scientists?|researchers?|med(?:ical)? schools?|hospitals?|nicus?|white coats?|lab coats?|the medical (?:world|community|profession)|the guys in (?:white|lab) coats|harvard|mayo clinic|johns hopkins|the mayo|the cdc|the aap|the fda`,
);
const backing = anyOf(
  `recommend\\w*|swear\\w*|says?|said|love\\w*|agree\\w*|trust\\w*|use|uses|using|shows?|shown|prov(?:e|es|en|ed)|call(?:s|ed|ing)?|confirm\\w*|suggest\\w*|prescrib\\w*|prefer\\w*|reach(?:es)? for|hand(?:s|ed|ing)? (?:\\w+ ){0,2}out|hand(?:s|ed)? (?:it|these|this|them)|back(?:s|ed)?|approv\\w*|tell|tells|told|slip(?:s|ped)?|whisper\\w*|keep|keeps|kept|give|gives|gave|put|puts|stock|stocks|buy|buys|bought|write|wrote|writes|ask|asks|asked|hate|hates|wish\\w*|send|sends|sent|push\\w*|rav(?:e|es|ed|ing)|vouch\\w*|endors\\w*|sign(?:s|ed)? off|nod\\w*|beg\\w*|pick(?:s|ed)?|choos\\w+|chose|order(?:s|ed)?|wear|wears|take|takes|took|chew|chews|test(?:s|ed)?|stud(?:y|ies|ied)|found|find|finds|discovered|want|wants|insist\\w*|point(?:s|ed)?|steal\\w*|talk(?:s|ed|ing)? about|obsess\\w*|can't|won't|don't want|doesn't want|would|will|'d|'ll|are (?:all|quietly|now|obsessed|calling|raving|putting|giving|using|handing)|is (?:all|obsessed|calling|sold)|mention\\w*|reckon\\w*|rate|rates|rated|turn to|go(?:es)? (?:to|for|home with)|bring|brings|brought|thank\\w*|los(?:e|es|ing)|ha(?:ve|s) a thing for|ha(?:ve|s) a soft spot|are into|know\\w* (?:this|it)`,
);

const authority = 'Medical authority must stand on the product page.';
const toOne =
  /\b(?:talk to|ask|asking|see|seeing|call|check with|speak (?:to|with)|consult|show (?:it|the label) to|run it by|tell|a question for|questions? (?:are )?for|up to|leave (?:it|that) to|between you and|that's for|according to the page) (?:your|a|the|his|her|their) (?:own )?\w+|\b(?:doctor|vet|pediatrician|dermatologist|dentist|pharmacist) first\b|\b(?:isn't|not|no|never|nobody's) (?:\w+ )?(?:a |an )?(?:doctor|vet|medical|clinical|dermatologist|nurse|scientist)|\bif (?:your|a|the) (?:\w+ )?(?:doctor|vet|pediatrician|dermatologist|dentist)|waiting room|\boffice\b|'s appointment|\bunless (?:your|a)\b|\bthe shrinks? (?:of|in)\b/i;

/** Doctors, vets and scientists called as witnesses, under whatever name. */
export const endorsers: LintRule[] = [
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `(?<!\\b(?:the|his|her|a|an|that) )\\b${healers}(?:' |'s)?(?: \\w+){0,3}? ${backing}\\b|\\b${backing} (?:\\w+ ){0,4}?(?:by|from|among) (?:\\w+ ){0,3}?${healers}(?![\\w-])`,
      'i',
    ),
    unless: toOne,
    selling: true,
    unlessOnPage: true,
    message: authority,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b${healers} (?:\\w+ ){0,3}?${backing} (?:[\\w']+ ){0,6}?(?:this|these|it|one|them|their own|you a (?:script|prescription)|what you)\\b|\\b(?:this|these|it|one)(?:'s| is| are)? (?:\\w+ ){0,4}?(?:what|why|how) (?:\\w+ ){0,3}?${healers} ${backing}|\\b(?:ask|just ask|go ask) (?:any|your|a|every|literally any|the nearest) (?:\\w+ )?${healers}(?=[.,!]|$)|\\b(?:any|every|most|nine out of ten|all) ${healers} (?:\\w+ )?${backing}`,
      'i',
    ),
    unless: new RegExp(`${toOne.source}|\\?$|\\bask (?:your|a|the) \\w+ (?:first|before|if)`, 'i'),
    about: true,
    unlessOnPage: true,
    message: authority,
  },
  {
    rule: 'health',
    level: 'error',
    pattern: new RegExp(
      `\\b(?:ask|just ask|go ask) (?:any|every|literally any|the nearest) (?:\\w+ )?${healers}(?=[.,!]|$)|\\b(?:derm|vet|doc|doctor|nurse|pediatrician|ped|dentist|physio|science|lab|hospital|clinic|surgeon|pharmacist|chiro|midwife|scientist)[- ](?:approved|backed|loved|recommended|tested|endorsed|trusted|grade|formulated|developed|certified|proven|favorite|fave|built|made)\\b|\\b(?:out of|in) (?:the |a |every )?(?:hospital|clinic|operating room|nicu|maternity ward|vet clinic)s?(?= (?:use|stock|keep|swear|trust|hand))|\\b(?:studies|research|science|trials?|the data|the literature) (?:say|says|show|shows|prove|proves|back|backs|agree|agrees|found|is (?:clear|in|settled)|are (?:clear|in))|\\b(?:proven|shown|known) (?:to|by) (?:\\w+ )?(?:science|researchers?|studies|scientists|reduce|improve|lower|help|boost|cut|calm|relax|heal|restore)|\\b(?:peer-reviewed|double-blind|placebo|randomi[sz]ed|clinical\\w*|board-certified|harvard|mayo clinic|johns hopkins)\\b`,
      'i',
    ),
    unless:
      /\b(?:isn't|not|no|never|without|hasn't) (?:\w+ ){0,3}(?:clinical|proven|study|studies|approved|tested|science|trial)|\bscience (?:fair|class|fiction|project)|rocket science/i,
    about: true,
    unlessOnPage: true,
    message: authority,
  },
];
