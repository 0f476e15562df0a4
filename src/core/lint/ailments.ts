import { anyOf } from './words.ts';

/** Complaints by their everyday names. In a sentence about a product, no advertisement has a good reason to name one. */
export const ailments = anyOf(
  `jitters|the shakes|panic(?= (?:attacks?|doesn't|stops|is gone|goes|melts|fades|lifts))|the panic(?! button)|hot flash(?:es)?|night sweats|cramps?|cramping|charley horses?|headaches?|nausea|queas\\w+|motion sickness|dizz(?:y|iness)|vomiting|hangovers?|sore (?:throats?|muscles|joints|gums|backs?|necks?|knees)|coughs?|coughing|congestion|sniffles|runny noses?|stuffy noses?|sinus\\w*|ear ?infections?|infections?|fevers?|cavities|tartar|
  (?:kennel|whooping|dry|hacking) cough|hairballs? problems?|(?:kidney|bladder|gall|urinary) ?(?:stones?|crystals|blockages?)|blockages?|(?:bad|failing|weak|old|sick) (?:kidneys?|liver|heart|hips?|knees?|backs?|joints?|gut|lungs)|bad back|lumbar (?:stuff|pain|trouble|issues?)|slipped dis[ck]s?|herniat\\w+|pinched nerves?|(?:collapsing|collapsed) (?:windpipe|trachea)|trachea\\w*|
  winter blues|the blues|seasonal (?:depression|blues)|burnout|mood swings|meltdowns?(?= (?:stop|end|are|disappear|vanish))|night terrors|nightmares?|sleepless (?:nights?|babies)|snoring|apnea|snores|restless legs?|racing (?:heart|thoughts|mind)|overthinking|
  cystic acne|breakouts?|pimples?|zits?|blemish(?:es)?|scarring|acne scars?|rash(?:es)?|heat rash|cradle cap|hives|itch(?:es|ing)?(?! for| to)|hot spots?|flare[- ]?ups?|cold sores?|ingrown hairs?|dark marks|sun ?spots?|sunburns?|eczema|rosacea|psoriasis|
  (?:skin )?cancer\\w*|cancerous|melanoma|crib death|cot death|sids|(?:a|the|your) stroke(?! of)|heart attacks?|arteries|clogged \\w+|high cholesterol|high blood pressure|blood ?work|blood (?:sugar|pressure|test|count)|a1c|inflamed \\w+|swollen \\w+|swelling|arthritic|arthritis|stiff (?:joints|hips|knees|necks?|backs?)|hunchback|limp(?:s|ing)?|lame dogs?|joint (?:pain|trouble)|
  toxins?|toxic (?:gunk|buildup|load)|gunk|parasites?|worms|fleas|ticks|viruses|bacteria|germs|pathogens|bloat(?:ed|ing)?|water retention|puffiness|gas pains?|constipat\\w+|the runs|diarrhea|tummy (?:aches?|troubles?)|upset stomachs?|teething pain|colic\\w*|gassy|reflux|
  eye ?strain|tired eyes|blurry vision|tinnitus|ringing (?:in (?:your|the|his|her|my) |)ears|ear pain|carpal tunnel|tennis elbow|bunions?|blisters?|flat feet|tech neck|text neck|bad posture|tension headaches?|stress hormones?|cortisol|adrenals?|addictions?|cravings|anxious (?:dogs?|cats?|kids?|babies|people|pets)|anxiety|nerves(?= (?:calm|settle|are|go|melt|quiet))`,
);

/** Idioms and things that only sound like one. */
export const harmless =
  /\b(?:he|she|who|somebody|you|they)(?:'s| has|'ve| have| had)(?: got)? an? [\w ]+|\b(?:save|spare)s? (?:you|your \w+|everyone|us) (?:the|a|that|some)? ?(?:\w+ )?(?:headache|trouble)|heavy metals|(?:real|such a|a bit of a|what a|no|another|less of a) headache|different strokes|brush ?strokes?|stroke of|worms? (?:bin|farm)|ticks? (?:off|the|every|all|like|over|away)|clock ticks|flea market|gas (?:stove|range|tank|station|bill)|screen ?burn|panic (?:button|buy|clean|search|mode)|don't panic|no panic|in a panic|fashion|infectious (?:laugh|grin)|bug|going viral|scarring (?:the|your) (?:table|wall|paint)|lint|rash decision|limp (?:fries|lettuce|salad|towel|noodle|fry|celery|chips|handshake|leash|collar|and)|(?:go|goes|gone|went|hangs?|hung|falls?|fell) limp|itch(?:es|ing)? to|tension rod|sore (?:loser|point|thumb|subject)|blister (?:pack|wrap)|gunk (?:in|under|off|on|from|that|out of) (?:the|your|a) (?:sink|drain|keyboard|filter|stove|pan|blender|grill|lid|pump|basin|nozzle|shower|pipe|gap|tile|oven|bowl)|cough(?:s|ed|ing)? (?:up|it up)|dark marks on|eye strain on the|design disease|clogged (?:drain|filter|sink|nozzle|pump|pipe|toilet)|swollen (?:door|drawer|wood|window)|nightmares? (?:about|to clean|to assemble)|(?:clean|assembly|parking|cable|laundry|storage) nightmare|the runs of|hangover (?:from|of) the|infections? of|fever pitch|cabin fever|a blockage in the|twitchy tail|blue light|the blues and|blood test for|(?:label|page|warning|bottle) (?:says|lists|warns)/i;

/** Medicines by name: a product that is put in their place is sold as one. */
export const medicines = anyOf(
  `ambien|advil|tylenol|motrin|aleve|aspirin|ibuprofen|benadryl|zyrtec|claritin|xanax|valium|prozac|zoloft|lexapro|adderall|ritalin|ozempic|wegovy|mounjaro|semaglutide|viagra|botox|accutane|tretinoin|retin-a|hydroquinone|cortisone|hydrocortisone|steroids?|insulin|metformin|statins?|nyquil|zzzquil|melatonin|pepto|tums|antacids?|antihistamines?|antibiotics?|antidepressants?|antifungals?|painkillers?|pain pills?|sleeping pills?|sedatives?|tranquili[sz]ers?|beta blockers?|apoquel|gabapentin|trazodone|cpap|hearing aids?|physio|physical therapy|chiropractor|liposuction|facelift|face-lift|laser treatments?`,
);

/** Bodily outcomes: what is said to leave, shrink or loosen. */
export const bodily = anyOf(
  `(?:the|those|your|his|her|belly|extra|last|stubborn|winter|holiday|baby) (?:\\w+ )?(?:pounds|kilos|inches|lbs|dress sizes?|love handles|muffin top|spare tire|beer belly|belly|gut|tummy|double chin|saddlebags|flab|fat|baby weight|waistline|waist|paunch)`,
);
export const leaves = anyOf(
  `(?:just |simply |literally |will |'ll )?(?:come|comes|came|fall|falls|fell|melt|melts|melted|drop|drops|dropped|slide|slides|slip|slips|go|goes|burn|burns|peel|peels|sweat|drip|drips|shed|sheds|fly|flies|roll|rolls|walk|walks|vanish|vanishes|disappear|disappears|shrink|shrinks|leave|leaves|evaporate|evaporates|flatten|flattens|tighten|tightens|move|moves|pack|packs)\\b`,
);
