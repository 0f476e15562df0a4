import { anyOf } from './words.ts';

const ache = '(?:pains?|aches?|aching|soreness|stiffness|spasms?|strain)';

/** Diseases, complaints and blemishes: no advertisement may promise to end one. */
export const conditions = anyOf(
  `(?:back|lower back|knee|joint|muscle|shoulder|hip|foot|heel|chronic|period|nerve|wrist|jaw|belly|stomach|tummy|gum|tooth|growing|teething|arthritis)[ -]${ache}|painkillers?`,
  `(?:chronic|constant|nagging|physical|body|your|the|joint|every|all|his|her|their) pain|pain(?=[ -]free)|migraines?|restless legs?|tight muscles|hormonal \\w+|sciatica|sciatic \\w+|scoliosis|slipped disc|herniated disc|plantar fasciitis|carpal tunnel|tendonitis|arthritis|osteoporosis|gout|fibromyalgia|rheumat\\w+`,
  `acne|pimples?|blackheads?|eczema|psoriasis|rosacea|dermatitis|diaper rash|dandruff|stretch marks|cellulite|wrinkles?|fine lines|crow's feet|dark circles|age spots|dark spots|sun damage|hyperpigmentation|melasma|varicose|spider veins|hair loss|thinning hair|baldness|nail fungus|fungus|athlete's foot|cold sores?`,
  `anxiety|anxious feelings|separation anxiety|panic attacks?|depression|depressed|ptsd|adhd|autism|ocd|insomnia|sleepless\\w*|sleep apnea|brain fog|chronic fatigue|dementia|alzheimer's|parkinson's|seizures?|epilepsy`,
  `diabetes|diabetic|blood sugar|blood pressure|hypertension|cholesterol|fatty liver|liver disease|(?:kidney|heart|gum|liver|lung|bowel|skin|thyroid|urinary|dental|bladder)[ -](?:disease|failure|stones?|problems?|conditions?|attacks?|trouble|issues?|damage)|heart attacks?|cancer|tumou?rs?|obesity|anemia|thyroid`,
  `utis?|flu|influenza|covid|the common cold|sinus\\w*|asthma|allerg(?:y|ies|ens)|hay fever|bronchitis|pneumonia|tinnitus|vertigo|morning sickness`,
  `inflammation|inflammatory|bloating|bloat|ibs|constipation|diarrhea|acid reflux|reflux|heartburn|indigestion|stomach ache|colic|ulcers?|gingivitis|hip dysplasia|sids|pms|pcos|endometriosis|menopause|hot flash(?:es)?|infertility|impotence|erectile \\w+|disease|diseases|illness(?:es)?|ailments?|poor circulation|shin splints`,
);

/** Complaints that scenes and idioms speak of too: a claim only beside a word of relief. */
export const complaints = anyOf(
  `headaches?|cramps?|cramping|sore (?:muscles|back|throat|neck|knees|joints|feet|gums)|wrinkles|scars?|stress|tiredness|fatigue|burnout|a cold(?=[.,!?]|$| (?:faster|coming|away|off|before|in))|colds|coughs?|germs|bacteria|viruses|virus|allergens|congestion|swelling|numbness|worms|fleas|ticks|parasites|tartar|plaque|cavities|hangovers?|toxins|stroke|bad posture|tech neck|eye strain|dizziness|deficiency|sickness|hives|snoring|flat head|warts?|rash(?:es)?|nausea|motion sickness|tension|infections?|blemishes|zits?|breakouts?`,
);

/** What only medicine moves: named in a sentence about the product, it is a claim. */
export const systems = anyOf(
  `immun\\w+|metaboli\\w+|hormon\\w+|cortisol|testosterone|estrogen|serotonin|dopamine|melatonin|endorphins?|circadian \\w+|body clock|libido|sex drive|fertility|thyroid|digestive \\w+|microbiome|gut health|blood flow|blood sugar|circulation|lymph\\w*|nervous system|collagen production|vagus nerve|detox\\w*|metabolic|cognitive \\w+|brain fog|joint health|heart health|mental health`,
);

/** Inside a body: whoever's it is, an advertisement that says what becomes of it makes a claim. */
export const organs = anyOf(
  `kidneys?|livers?|lungs?|arter(?:y|ies)|veins|bladder|urinary|trache(?:a|as|al)|windpipe|spine|spinal|vertebra\\w*|discs|joints?|gut|intestin\\w+|colon|prostate|ligaments?|tendons?|muscles?|bones|cartilage|airways?|organs|bloodstream|cells|dna|gums|eyesight|hearing|vision|heart(?! rate)|brain|nerves|nervous|legs|core strength|balance|pelvic floor|body|system|stomach|digestion|immune|knees?|hips|ankles?|wrists?|shoulders?|neck|back|feet`,
);

/** Words for an end or an easing of something. */
export const relief = anyOf(
  `cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|treat(?:s|ed|ing|ment)?|prevent(?:s|ed|ing|ion)?|revers(?:e|es|ed|ing)|reliev(?:e|es|ed|ing)|relief|eliminat(?:e|es|ed|ing)|fight(?:s|ing)?|fought|end(?:s|ed|ing)?(?! (?:up|of|with))|(?:get|gets|got|getting) rid of|rid(?:s|ding)?|remov(?:e|es|ed|ing)|stop(?:s|ped|ping)?|fix(?:es|ed|ing)?|eas(?:e|es|ed|ing)|sooth(?:e|es|ed|ing)|calm(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|reduction|lower(?:s|ed|ing)?|(?:bring|brings|brought|bringing|keep|keeps|kept|keeping) (?:[\\w']+ ){0,4}(?:down|at bay|in check|under control|from coming back|stable|steady)|clear(?:s|ed|ing)?|melt(?:s|ed|ing)?|back(?:s|ed|ing)? off|ward(?:s|ed|ing)? off|beat(?:s|ing)?|banish(?:es|ed)?|combat(?:s|ting)?|tackl(?:e|es|ed|ing)|target(?:s|ed|ing)?|manag(?:e|es|ing)|correct(?:s|ed|ing)?|repair(?:s|ed|ing)?|kill(?:s|ed|ing)?|alleviat(?:e|es|ed|ing)|lessen(?:s|ed)?|minimi[sz](?:e|es|ed|ing)|eras(?:e|es|ed|ing)|vanish(?:es|ed)?|disappear(?:s|ed|ing)?|gone|goodbye|bye|so long|farewell|no more|remedy|remed(?:y|ies)|antidote|shrink(?:s|ing)?|fad(?:e|es|ed|ing)|take(?:s)? care of|control(?:s|led|ling)?|regulat(?:e|es|ed|ing)|balanc(?:e|es|ed|ing)|stabili[sz](?:e|es|ed)|protect(?:s|ed|ing|ion)?|helps?|helped|helping|good for|works? on|works? for|works? against|knock(?:s|ed)? out|wip(?:e|es|ed) out|tam(?:e|es|ed)|quiet(?:s|ed)|undo(?:es)?|keeps?|kept|out of|free (?:of|from)|away|disappears|dissolv(?:e|es|ed|ing)|dull(?:s|ed)|numb(?:s|ed)|block(?:s|ed)|resolv(?:e|es|ed)|solv(?:e|es|ed)|treatable|drop(?:s|ped)?|lift(?:s|ed)?|without|safe(?:ly)? from|settles?|never (?:get|have|suffer)|(?:won't|don't|doesn't|never) (?:get|have|suffer|catch|develop)|knock(?:s|ed) (?:\\w+ )?out|slash(?:es)?|cut(?:s)?|counter(?:s|acts?)?|defend(?:s)?|flush(?:es)?|detox\\w*|cleans(?:e|es)|purg(?:e|es)|better than (?:\\w+ ){0,3}(?:pills?|medication|meds|therapy|antidepressants?)`,
);

/** Parts and powers of the body that supplements like to promise to move. */
export const functions = anyOf(
  `immun\\w+|metaboli\\w+|hormon\\w+|cortisol|testosterone|estrogen|serotonin|dopamine|melatonin levels|libido|sex drive|fertility|digestion|digestive \\w+|gut(?: health)?|microbiome|liver|kidneys?|heart health|cardiovascular|brain (?:health|function|power)|cognit\\w+|mental (?:clarity|health|performance)|mood|nervous system|nerves|muscle (?:growth|recovery|mass)|recovery|joints?(?: health)?|bones?(?: health| density)?|blood (?:sugar|pressure|flow)|circulation|cholesterol|energy levels|sleep quality|deep sleep|appetite|cravings|weight|thyroid|lungs?|eyesight|vision|hair (?:growth|follicles)|collagen(?: production)?|skin(?:'s)? (?:barrier|elasticity|health)|elasticity|spine|arteries|lymph\\w*|belly fat|body fat|fat|detox\\w*|focus|concentration|iq|stress levels|aging|stamina|endurance|longevity|hydration levels|brain development|child's development|development|attention span|learning`,
);

export const moving = anyOf(
  `boost(?:s|ed|ing|er)?|support(?:s|ed|ing)?|improv(?:e|es|ed|ing)|balanc(?:e|es|ed|ing)|regulat(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|promot(?:e|es|ed|ing)|restor(?:e|es|ed|ing)|speed(?:s|ing)? up|strengthen(?:s|ed|ing)?|rebuild(?:s|ing)?|sharpen(?:s|ed|ing)?|curb(?:s|ed|ing)?|suppress(?:es|ed|ing)?|flush(?:es|ed|ing)?|cleans(?:e|es|ed|ing)|fir(?:e|es|ing) up|kick[- ]?start(?:s|ed|ing)?|rev(?:s|ved|ving)?(?: up)?|reset(?:s|ting)?|stabili[sz](?:e|es|ed|ing)|repair(?:s|ed|ing)?|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|lift(?:s|ed|ing)?|relax(?:es|ed|ing)?|help(?:s|ed|ing)?(?: with| your)?|good for|great for|fuel(?:s|ed)?|optimi[sz](?:e|es|ed|ing)|protect(?:s|ed|ing)?|burn(?:s|ed|ing)?|tam(?:e|es|ed)|heal(?:s|ed|ing)?|detox\\w*|stimulat(?:e|es|ed|ing)|supercharg(?:e|es|ed)|maximi[sz](?:e|es|ed)|trigger(?:s|ed)?|unlock(?:s|ed)?|accelerat(?:e|es|ed)|naturally|doubles?|triples?|slow(?:s|ed)?|revers(?:e|es|ed)|fix(?:es|ed)?|calm(?:s|ed|ing)?|cut(?:s)?`,
);
