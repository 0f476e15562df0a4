/** Words the fact gate knows. A wording it is unsure about is left unsaid. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Third-person verbs that shop pages never use as plural nouns: inside a noun phrase they betray a whole clause. */
export const finiteVerbs = set(
  `is are was were am has have had does did do keeps holds resists protects stays reduces absorbs comes delivers gives lets makes adds removes
  catches collects soothes moisturizes hydrates softens dissolves includes provides contains allows ensures combines boasts withstands repels
  separates divides organizes retracts extends distributes retains preserves maintains prevents minimizes eliminates improves enhances increases
  supplies sits attaches hangs adjusts weighs opens closes reflects remembers detaches secures becomes surpasses contributes carries lies fits
  prepares creates fuels gets goes puts says means wants knows thinks begins turns works offers features utilizes`,
);

export const modals = set("may might could would should can will must shall can't won't cannot couldn't wouldn't shouldn't");

/** Base verbs that tell a person what to do and never what a product does. */
export const instructions = set(
  `apply avoid try enjoy experience discover eliminate elevate utilize stay feel look see get make take keep store place put insert press pull push
  turn twist wash rinse dry clean wipe fill open close lift remove attach hold leave let allow wait shake stir cook bake serve eat drink swallow
  consult read check choose select order buy shop click visit learn find ensure treat give show bring do go come say upgrade transform
  refresh add unleash tilt swivel rotate recline embrace indulge meet join ask note please simply just relax unwind sleep wear hang mount connect pair plug charge use adjust
  switch track watch listen brew carry travel write set pour mix save monitor create power build start stop step dress style`,
);

/** Base verbs of what a product does: "reduce noise" → "reduces noise". */
export const doings = set(
  `reduce protect prevent resist absorb block improve enhance relieve soothe hydrate moisturize distribute deliver provide fit withstand
  wick stretch hug minimize promote repel retain soften strengthen tone calm nourish brighten`,
);

/** Base verbs after a subject in the plural: "raised edges protect the screen". */
export const pluralVerbs = set(
  'fit save keep hold protect help stay stick lock fold clip snap move turn roll let make give grip add cut cover catch lift open bleed leave sit slide roll snap pop stack grind rotate swing tilt adjust rest get',
);

/** What a person does with a product: after "lets you". */
export const choices = set(
  'tilt swivel rotate recline charge brew carry cook adjust store watch listen connect mount hang choose switch plug track monitor create save pour mix set',
);

/** Words no phrase may end with. */
export const danglers = set(
  `a an the and or but nor of for to with without in on at by from into onto over under than as that which who whose when while if so because its their
  your our my his her this these those both each every is are was were be been has have had can will may not no up-to such like via per about
  between around against through during one two three four five six seven eight nine ten more most less very too also only any all some
  endure ensure provide keep make give create deliver offer help let allow including featuring offering providing making giving up`,
);

/** Adjectives that a noun has to follow. */
export const plainAdjectives = set(
  `heavy duty thick thin rough smooth soft hard strong sturdy tough rugged small large big tiny huge wide narrow long short tall high low deep flat
  light dark bright clean dirty dry wet damp fast slow quick quiet loud silent warm cold hot cool fresh new old young modern classic contemporary
  transitional coastal rustic refined simple easy safe secure stable slim sleek compact portable comfortable comfy cozy gentle mild natural organic
  pure rich black white red blue green grey gray pink navy beige brown yellow orange purple silver clear transparent matte glossy shiny
  uneven unforgiving desperate eager happy ready able unable different consistent reliable convenient efficient effective essential ideal
  perfect durable flexible elastic stylish elegant trendy chic boho-chic boho extra double triple dual single multiple various main round square
  oval rectangular automatic manual electric digital universal standard full empty half whole inner outer upper lower front back left right
  built-in wireless cordless rechargeable waterproof lasting long-lasting everyday daily indoor outdoor unique free vegan adjustable heavy-duty
  dishwasher-safe bpa-free all-day non-toxic odorless tight loose sharp dull sticky slippery stiff firm plush fluffy breathable
  nice good better best great fine intelligent smart powerful intense premium luxury sensitive oily acne-prone mature normal active busy`,
);

/** Nouns with the ending of an adjective. */
export const adjectiveLikeNouns =
  /(?:metal|crystal|classic|pedal|dial|signal|panel|medal|terminal|manual|material|interval|total|capital|journal|meal|seal|coal|fabric|plastic|ceramic|music|elastic|acrylic|magic|fleece|adhesive|drive|sleeve|valve|olive|cable|table|usable|syllable|mantel|detail|rail|trial|mineral|pearl|removal|approval|dual|decal|cereal|animal|pal|portal|medical|mechanic|logic|mic|traffic|picnic|serum|five|archive|dive|sieve|glove|curve|groove|stove|nerve|recliner|glass)$/i;

/** Headings, labels and page furniture: nothing one can have. */
export const labels =
  /^(?:weights?|dimensions?|details?|specifications?|specs|descriptions?|locations?|overview|features?|highlights?|instructions?|information|info|notes?|measurements?|directions?|ingredients|care|returns?|shipping|delivery|type|category|model|number|size|sizes|color|colour|colors|item|items|product|products|style|styles|compatibility|usage|faqs?|questions?|reviews?|contents?|included|package|quantity|title|title|brand|manufacturer|material type|use|uses|location)$/i;

/** Heads that a product does not have: what it is for, or what it promises. */
export const notParts =
  /^(?:surfaces|results?|experiences?|solutions?|companions?|lifestyles?|needs?|concerns?|fusion|agenda|plans?|people|users?|customers?|men|women|projects?|applications?|occasions?|satisfaction|confidence|peace|mind|style|vibes?|touch|ambience|statement|everything|anything|something|nothing|chance|world|profession|time|times|day|days|way|ways|life|home|homes|rooms?|person|someone|worry|worries|hassle|mess|game|level|value|choice|addition|must-have|look|looks|feel|looks|gift|gifts|deal|quality|convenience|ease|benefits?|skin types?|types?|kids|children|adults|beginners|professionals|athletes|pets|lovers?|home|kitchen|office|steroids|heart|love|passion)$/i;

/** Participles in -ing that stand before a noun: "a locking lid". */
export const attributive = set(
  `charging locking cooling heating folding hanging sleeping sliding carrying mounting measuring cutting swiveling rotating nursing climbing
  reading running walking cooking baking serving mixing drinking pouring draining drying cleaning washing closing opening moving fitting
  fast-charging quick-drying self-cleaning noise-canceling noise-cancelling long-lasting fast-drying space-saving moisture-wicking sweat-wicking
  non-sticking self-locking self-healing sealing stacking nesting floating massaging vibrating warming hydrating calming soothing brightening
  contrasting interlocking matching training teething feeding training riding hiking camping gaming writing drawing sewing knitting packing
  shipping storage-saving tempering raising standing recording lighting grounding reinforcing strengthening stabilizing supporting cushioning
  padding stitching backing lining coating piping webbing bedding wiring bearing bearings spring ring string wing king swing sling ceiling
  everlasting outstanding recycling spinning weighing absorbing shock-absorbing light-blocking blocking gripping gathering odor-blocking
  heat-resisting binding dining timing mild-smelling wide-opening easy-closing leaking slow-feeding air-circulating slow-closing soft-closing`,
);
