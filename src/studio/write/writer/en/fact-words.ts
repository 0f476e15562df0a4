/** Words the fact rewriter knows. Lists, not grammar: a page's wording that fits none of them is left unsaid. */

/** What a product does, third person. A clause that starts with one of these can follow "it". */
export const abilityVerbs = new Set(
  `keeps holds fits resists protects blocks stays reduces absorbs supports seals locks folds charges lasts dries washes cleans opens closes weighs
  measures adjusts comes has is works runs powers lights heats cools boils filters brews cuts grips sticks bonds covers carries stores stacks
  slides rolls turns spins tears stretches wicks breathes hugs cushions lifts swivels tilts rotates clips attaches mounts hangs stands connects
  pairs plays plugs delivers gives lets makes helps adds removes wipes traps catches collects picks feeds soothes moisturizes hydrates smooths
  softens absorbs leaves melts mixes dissolves tastes smells feels looks reads shows tracks counts beeps shuts stops starts warms dims glows
  includes features offers provides uses contains allows ensures combines boasts withstands repels separates divides organizes expands collapses
  retracts extends reaches pours drips whisks grinds chops slices blends toasts bakes sears releases distributes retains preserves maintains
  lies lays prevents minimizes eliminates improves enhances increases supplies sits rests rises snaps zips buttons ties wraps secures anchors sorts takes spreads remembers switches reflects dulls sweats doubles
  swaps shields clears steadies guards reminds records syncs scans prints writes erases steams presses squeezes crushes hauls pulls pushes swings
  bends flexes twists unzips detaches unfolds nests pivots aims points hides leans props balances brushes scrubs rinses drains soaks shields needs moves clamps frees brightens nourishes tones repairs eases swings flips replaces saves converts calms
  packs foams follows changes pulses oscillates assembles installs fills sinks slows discourages preheats cooks maps returns climbs goes crisps sets speeds loosens grabs scoops sprays mists blinks vibrates
  massages exfoliates lathers glides polishes detangles straightens sharpens peels scrapes strains grates shreds froths thaws reheats
  defrosts freezes tucks hooks lowers tightens curls pumps dispenses digs grows sounds senses detects bounces slips hits reduces stows
  inflates deflates recharges drops stirs cracks mashes rinses lets answers streams zooms plays ships springs locks clicks tops repels`
    .split(/\s+/)
    .filter(Boolean),
);

/** Shop verbs → the plain one. */
export const plainVerbs: Record<string, string> = {
  features: 'has',
  boasts: 'has',
  offers: 'gives you',
  provides: 'gives you',
  delivers: 'gives you',
  includes: 'comes with',
  contains: 'has',
  allows: 'lets',
  ensures: 'makes for',
  utilizes: 'uses',
  minimizes: 'cuts down on',
  eliminates: 'gets rid of',
  retains: 'keeps',
  maintains: 'keeps',
  withstands: 'stands up to',
};

/** What a person does with a product: "charge two phones" → "lets you charge two phones". */
export const personVerbs = new Set(
  'charge brew carry cook adjust store watch listen connect mount hang choose switch plug read write travel track monitor make create save set pour mix'.split(
    ' ',
  ),
);

/** Participles that follow "is" when what comes next belongs to them. */
export const participles =
  /^(?:made|forged|wrapped|carved|milled|machined|quilted|designed|built|crafted|tested|certified|lined|filled|powered|coated|woven|rated|sized|assembled|fitted|cut|sewn|knitted|printed|formulated|infused|reinforced|insulated|padded|handmade|hand-?crafted|hand-?painted|compatible|suitable|safe|recommended|sold|packed|available|backed|sealed|finished|shaped|weighted|balanced|approved|sourced) (?:of|from|with|by|in|to|for|as|on|at|without|using|against|through|around|like|up|only)\b/i;

/** Whole adjectives: what "is" may be followed by alone. */
export const adjectives =
  /^(?:(?:fully|completely|easily|hand|naturally|lightly) )?(?:waterproof|weatherproof|water[- ]resistant|leak-?proof|spill-?proof|rechargeable|foldable|adjustable|reusable|refillable|stackable|cordless|wireless|portable|unscented|vegan|breathable|lightweight|double-sided|two-sided|reversible|removable|washable|padded|hypoallergenic|quiet|soft|handmade|compact|cruelty-free|collapsible|dimmable|magnetic|insulated|stretchy|fade-resistant|odou?rless|dishwasher[- ]safe|microwave[- ]safe|oven[- ]safe|machine[- ]washable|hand[- ]wash only|induction[- ]ready|non-?slip|anti-?slip|non-?stick|ergonomic|biodegradable|compostable|recyclable|organic|gluten-free|dairy-free|sugar-free|keto-friendly|non-GMO)$/i;

/** Nouns that say what a thing is. */
export const kinds =
  /^(?:classic|edition|story|thriller|novel|comedy|film|movie|sequel|trilogy|memoir|handbook|kit|starter set|bundle|gift|collection|guide)$/i;

export const adjectiveEnd =
  /(?:[- ](?:free|safe|washable|proof|resistant|friendly|compatible|ready|adjustable)|proof|washable|adjustable|rechargeable|foldable|reusable|cordless|portable|waterproof|breathable|unscented|vegan|reversible|stackable)$/i;

export const materials =
  /\b(?:(?:stainless |carbon |cast )?(?:steel|iron)|alumin(?:i)?um|copper|brass|titanium|silicone|leather|suede|cotton|linen|wool|merino|cashmere|silk|polyester|nylon|spandex|elastane|fleece|denim|canvas|bamboo|oak|walnut|pine|wood|acacia|beech|maple|ceramic|porcelain|stoneware|glass|borosilicate|crystal|plastic|tritan|acrylic|rubber|latex|memory foam|foam|cork|marble|granite|down|rayon|viscose|modal|velvet|jute|rattan|wicker|mesh|lycra|concrete|clay|felt|paper|cardboard|sheepskin|shea butter|beeswax|polypropylene|polycarbonate|TPU|EVA|faux fur|satin|flannel|hemp|neoprene|resin|plywood)\b/gi;

/** Nouns without a/an. */
export const massNouns =
  /(?:insulation|steel|iron|cotton|adhesive|leather|storage|protection|lighting|charging|padding|fabric|technology|silicone|bamboo|wood|glass|foam|mesh|control|coverage|support|comfort|acid|oil|butter|extract|protein|collagen|niacinamide|retinol|zinc|magnesium|fiber|caffeine|sugar|power|light|sound|noise|cancel(?:l)?ation|cancel(?:l)?ing|paper|muslin|playtime|playback|runtime|ventilation|stitching|lining|wool|water|air|heat|hardware|software|wi-?fi|bluetooth|memory|time|warranty coverage|space|room|packaging|filling|vision|audio|talk|suction|rubber|plastic|aluminum|nylon|polyester|tension|resistance|connectivity|drainage|display glass)$/i;

/** Shop talk that says nothing; dropped wherever it stands. */
export const puffery =
  /\b(?:premium(?:[- ](?:grade|quality))?|high[- ](?:quality|grade|end|performance)|top[- ](?:quality|notch|grade|rated)|best[- ](?:in[- ]class|selling|seller|quality)|ultimate|perfect(?:ly)?|amazing(?:ly)?|awesome|incredibl[ey]|extremely|revolutionary|innovative|luxur(?:y|ious)|stunning|superior|exceptional(?:ly)?|unparalleled|unmatched|unbeatable|world[- ]class|state[- ]of[- ]the[- ]art|cutting[- ]edge|effortless(?:ly)?|seamlessly|beautiful(?:ly)?|gorgeous|elegant(?:ly)?|versatile|professional(?:[- ]grade)?|ultra|super|advanced|upgraded|newest|latest|brand[- ]new|new and improved|exclusive|great|excellent|wonderful|fantastic|remarkabl[ey]|outstanding|game[- ]chang(?:er|ing)|must[- ]have|truly|really|very|simply|highly|instantly|always|100%(?= (?:satisfaction|guarantee)))\b[ ,]*/gi;

/** Names that keep their capital when a page's title case is undone. */
export const properNames = new Set(
  `portugal italy spain france germany england britain ireland scotland turkey china japan korea taiwan india vietnam mexico canada peru brazil
  europe asia africa america usa slovenia slovakia poland sweden denmark norway finland austria switzerland belgium netherlands greece romania
  bulgaria ukraine egypt morocco kenya ethiopia colombia guatemala thailand indonesia malaysia philippines pakistan bangladesh nepal cambodia
  australia zealand california texas oregon maine vermont ohio york german italian french japanese swedish american european english portuguese
  wh mah bluetooth alexa siri google apple samsung android velcro kevlar gore-tex tencel lycra wi-fi hepa christmas halloween monday sunday`
    .split(/\s+/)
    .filter(Boolean),
);
