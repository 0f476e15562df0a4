/** A claim about the product, and what on the page carries it; without `page` the page has to use the claim's own words. */
export interface ClaimWords {
  pattern: RegExp;
  page?: RegExp;
  /** Let through although the page is silent. */
  unless?: RegExp;
}

const origins =
  'italy|italian|france|french|germany|german|japan|japanese|switzerland|swiss|usa|u\\.s\\.a?|america|american|britain|british|england|english|scotland|scottish|ireland|irish|portugal|portuguese|spain|spanish|sweden|swedish|norway|norwegian|denmark|danish|finland|finnish|nordic|scandinavia|scandinavian|iceland|belgium|belgian|holland|dutch|austria|austrian|poland|turkey|turkish|greece|greek|korea|korean|china|chinese|taiwan|vietnam|thailand|india|indian|nepal|tibet|himalayan?|australia|australian|new zealand|canada|canadian|mexico|mexican|brazil|peru|peruvian|egypt|egyptian|morocco|moroccan|ethiopia|kenya|california|texas|vermont|oregon|brooklyn|new york|portland|maine|tuscany|tuscan|florence|milan|paris|london|berlin|tokyo|kyoto|provence|slovenia|indonesia|bali|philippines|europe|european|bavaria|bavarian|black forest|alps|local(?:ly)?';

/** "Free of", "proof against" and "fit for" whatever: said in one word, it is a claim like any other. */
const compounds: ClaimWords = {
  pattern:
    /\b(?!hands|care|guilt|stress|worry|hassle|tax|duty|toll|trouble|fool|bullet|future|budget|wallet|idiot|fuss|top|mess|drama|user|well|pre|un|ad|x|low|high|road|weekend|regret|judge?ment|sugar)[a-z]+-(?:free|proof|resistant|repellent|certified|tested|approved|rated|compliant|grade|friendly|safe|infused|enriched|lined|coated|plated|blocking|activated|controlled|powered|compatible)\b/i,
};

/** Where it is from, what seals it bears, what it withstands and can do, what comes with it, who stands behind it. */
export const claims: ClaimWords[] = [
  compounds,
  { pattern: /\b(?:fully |completely |totally )?(?:water-?proof|submersible)\b/i, page: /water ?proof|submers|ipx?\s?\d?[78]/ },
  {
    pattern: /\b(?:an|its|the) app (?:pings|tells|shows|texts|lets|tracks|logs|knows)|(?:pings|texts|messages|emails) you\b/i,
    page: /\bapp\b|bluetooth|wi ?fi/,
  },
  {
    pattern:
      /\b(?:plants?|donates?|gives? back|funds?) (?:a |an |one |two |ten |\w+ )?(?:trees?|meals?|percent|bowls?|profits?|(?:bags?|blankets?) to|to (?:charity|shelters?))\b/i,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:made|sewn|built|knit|knitted|woven|crafted|produced|printed|sourced|grown|harvested|assembled|designed|bottled|brewed|roasted|manufactured|born|thrown|fired|blown|forged|tanned|poured|blended|engineered|imported|straight|shipped|family[- ]owned)(?: \\w+){0,3}? (?:in|from|at|by) (?:a |the |an |small )?(?:\\w+ ){0,2}?(?:${origins})|(?:${origins})[- ](?:made|built|crafted|grown|sourced|designed|engineered|leather|cotton|wool|linen|steel|oak|walnut|craftsmanship|design|engineering|marble|glass|silk|stoneware|pottery|workshop|quality|chocolate|sea salt|artisans?|family|sheep|motors?|blades?))\\b`,
      'i',
    ),
  },
  {
    pattern:
      /\b(?:hand[- ]?made|hand[- ]?(?:crafted|stitched|sewn|painted|poured|finished|carved|woven|thrown|forged|blown|knit(?:ted)?|rolled|cut|picked|dyed|glazed|assembled|built|polished)|(?:made|sewn|built|crafted|stitched|painted|poured|thrown|woven|finished|carved|knitted|cut|assembled) (?:entirely |completely |all )?by hand|artisan(?:al|s)?|small[- ]batch|family[- ](?:run|owned|made)|women[- ]owned|heirloom)\b/i,
    page: /hand ?(?:made|crafted|stitched|sewn|painted|poured|finished|thrown|woven|cut)|by hand|artisan|small batch|family|women owned/,
  },
  {
    pattern:
      /\b(?:certified|certification|organic|wild[- ]caught|grass[- ]fed|pasture[- ]raised|free[- ]range|cage[- ]free|vegan|vegetarian|plant[- ]based|cruelty[- ]free|fair[- ]trade|non[- ]?gmo|gmo[- ]free|gluten[- ]free|dairy[- ]free|lactose[- ]free|soy[- ]free|nut[- ]free|grain[- ]free|sugar[- ]free|keto(?:[- ]friendly)?|paleo|kosher|halal|low[- ](?:carb|sugar|calorie|fat|sodium)|zero sugar|no (?:added )?sugar|fragrance[- ]free|scent[- ]free|unscented|paraben[- ]free|sulfate[- ]free|silicone[- ]free|alcohol[- ]free|oil[- ]free|phthalate[- ]free|pfas[- ]free|bpa[- ]free|lead[- ]free|latex[- ]free|hypo-?allergenic|non[- ]comedogenic|reef[- ]safe|natural|all[- ]natural|food[- ](?:grade|safe)|medical[- ]grade|military[- ]grade|mil[- ]spec|aircraft[- ]grade|aerospace[- ]grade|commercial[- ]grade|professional[- ]grade|restaurant[- ]grade|gots|oeko-?tex|fsc|usda|energy star|ul[- ](?:listed|certified)|ce[- ](?:marked|certified)|rohs|nsf|iso \d+|b[- ]?corp|leaping bunny|peta|woolmark|greenguard|asthma (?:&|and) allergy|tsa[- ](?:approved|friendly)|airline[- ]approved|faa[- ]approved|mfi|qi[- ]certified|ipx?\s?\d\d?|astm|cpsia|third[- ]party|lab[- ]tested|crash[- ]test\w*|drop[- ]test\w*|safety[- ]tested|independently tested|dermatologically tested|patent(?:ed|[- ]pending)?|trademarked|carbon[- ]neutral|climate[- ]neutral|net zero|sustainab\w+|eco[- ]friendly|planet[- ]friendly|ethical(?:ly)?|compostable|biodegradable|recyclable|recycled|upcycled|plastic[- ]free|zero[- ]waste|traceable|responsibly)\b/i,
    unless:
      /\bif (?:you're|you are|someone's) (?:\w+ (?:or|and) )?(?:vegan|vegetarian)|\bnatural(?:ly)? (?:light|place|next|habitat|enemy|for|to)|\b(?:feels?|looks?|comes?|perfectly) natural/i,
  },
  {
    pattern:
      /\b(?:award(?:s|ed)?\b|award[- ]winning|won (?:a|an|the|two|three|best|several|gold|silver|it)\b|prize|medal|(?:red dot|good design|if design|webby|edison|oscars?)|(?:editor'?s'?|staff) (?:choice|pick)|product of the year|as (?:seen|featured|heard) (?:on|in)|featured (?:in|on|by)|(?:seen|written up|reviewed|covered|recommended|praised|named|picked|raved about|loved) (?:in|on|by) (?:the )?(?:[A-Z]\w+|tv|shark tank|vogue|forbes|wired|oprah|good morning|magazines?|celebrit\w+|influencers?|the press)|shark tank|oprah|kardashian|taylor swift|beyonc|celebrit\w+|hollywood|influencers?|olympi(?:c|an)\w*|nasa|navy seals?|special forces|the military|astronauts?|pro athletes?|nba|nfl|michelin|five-star (?:hotels?|chefs?|resorts?)|viral|tiktok[- ]famous|internet[- ]famous|wirecutter|consumer reports|the new york times|vogue|forbes|gq|cnn|bbc)\b/i,
    page: /award|prize|featured|as seen|winner|won |patent|nasa|red dot|michelin|olymp|celebrit|wirecutter|vogue|forbes/,
    unless:
      /\bno (?:\w+ )?(?:awards?|celebrit)|(?:isn't|not|won't|never|didn't) (?:\w+ ){0,3}(?:win|won|award|viral|prize)|viral (?:infection|video)|oscar the|award for\b.*\?/i,
  },
  {
    pattern:
      /\b(?:(?:lifetime |limited |extended )?(?:warrant(?:y|ies)|guarantee)|money[- ]back|refund\w*|(?:no[- ]questions(?:[- ]asked)?)|no questions asked|(?:free|easy|hassle[- ]free) (?:returns?|exchanges?|trials?)|(?<=day |night |day-|night-)(?:returns?|trial)|return it (?:within|free|for|any|if|in)|send it back|(?:trial|test) period|try it (?:for )?(?:\w+ )?(?:days?|nights?|weeks?|at home|free)|(?:free|next[- ]day|same[- ]day|two[- ]day|fast|overnight|express|worldwide|expedited)(?: and fast| prime| priority| express)? (?:shipping|delivery)|ships? (?:free|today|tomorrow|same day|worldwide|overnight|within|in \w+ (?:days?|hours?)|the same day|next day)|(?:arrives|delivered|at your door|there) (?:by )?(?:tomorrow|overnight|in (?:two|one|three|\d+) days?|next day|the next day)|free (?:gift|sample|refill|replacement|repairs?|e-?book|case|pouch|travel)s?\b|replacements? (?:for|is|are) free|(?:we|they|they'll|we'll) (?:\w+ )?(?:replace|repair|fix|refund) (?:it|them|yours|any)|prime shipping|subscribe and save|in[- ]stock|pay nothing|financing)\b/i,
    unless:
      /\bno (?:warranty|guarantee|refunds?|free)\b|(?:isn't|aren't|not|doesn't) (?:\w+ ){0,3}(?:warranty|guarantee|refund|free)|(?:check|read) (?:the|your) (?:return|warranty|refund)|warranty (?:expired|ran out)/i,
  },
  {
    pattern:
      /\b(?:water[- ]?proof|submersible|submerge[ds]?|under ?water|goes? (?:swimming|in the (?:pool|ocean|sea|lake|shower|bath|tub|rain))|(?:in|into) the (?:pool|shower|bath|ocean|sea)\b|swim(?:s|ming)? with|(?:wear|take|use|bring|wore) (?:it|them|this|these) (?:\w+ )?(?:swimming|snorkeling|surfing|to the (?:pool|beach|lake)|in the (?:shower|pool|sea))|shower[- ](?:proof|safe)|drop it in (?:the )?(?:sink|water|pool|lake|toilet))\b/i,
    page: /water ?proof|submers|swim|shower|ipx?\s?\d?[5678]|under ?water/,
    unless:
      /\b(?:keep it|not|isn't|don't|never) (?:\w+ ){0,4}(?:water|shower|pool|bath|ocean|submer)|\b(?:sing|singing|stand|standing|step|out of|after|before|you|your|he|she|slip\w*|mirror|fog) (?:\w+ ){0,3}(?:in|into|the) (?:the )?(?:shower|bath|pool)/i,
  },
  {
    pattern:
      /\b(?:water[- ](?:resistant|repellent|tight)|splash[- ]?proof|rain[- ]?proof|weather[- ]?(?:proof|resistant)|all[- ]weather|sweat[- ]?proof|repels? (?:water|rain)|shrugs? off (?:rain|water|sweat|spills?|puddles?|storms?|snow|showers?)|waterproofed|handles? (?:rain|snow)|(?:rain|water) (?:just )?(?:beads|rolls|runs|slides) (?:up|off|right off))\b/i,
    page: /water|rain|weather|splash|sweat|ipx/,
  },
  {
    pattern:
      /\b(?:leak[- ]?(?:proof|free|resistant)|spill[- ]?(?:proof|free|resistant)|drip[- ]?(?:proof|free)|won't (?:leak|spill|drip)|(?:doesn't|never|can't|not) (?:leak|spill|drip)|no (?:leaks|spills|drips)|throw it in (?:a|your) bag|upside down)\b/i,
    page: /leak|spill|drip|seal|lid locks|locking lid|upside/,
    unless: /\byou (?:won't|don't|never) (?:leak|spill)|\?$/i,
  },
  { pattern: /\b(?:dish ?washer|dish-?washer[- ](?:safe|friendly|proof))\b/i, page: /dish ?washer/ },
  {
    pattern: /\b(?:microwav(?:e|able)(?:[- ]safe|[- ]friendly)?|nuke it|goes in the microwave)\b/i,
    page: /microwav/,
    unless: /\b(?:stop|no more|instead of|forget|skip|your|that|a|the) (?:\w+ )?microwav(?!\w* safe)/i,
  },
  {
    pattern:
      /\b(?:oven[- ](?:safe|proof)|goes? (?:from \w+ to|in|into|straight (?:from \w+ )?(?:in|into|to)) the (?:oven|freezer|broiler)|freezer[- ]safe|stove ?top[- ]safe|induction[- ](?:ready|safe|compatible)|works on induction|flame[- ]safe)\b/i,
    page: /oven|freezer|stove|induction|hob/,
  },
  {
    pattern:
      /\b(?:machine[- ]wash(?:able|es|ed)?|(?:goes?|throw|toss|pop|chuck|stick|put)(?:s)? (?:it |them |this |the \w+ |right |straight )*(?:in|into) the (?:wash|washer|washing machine|laundry|dryer)|comes? out of the (?:wash|dryer|laundry)|(?:wash|tumble)[- ](?:safe|friendly)|tumble[- ]dr\w+|dryer[- ](?:safe|proof|friendly)|no[- ]iron|iron[- ]free|wrinkle[- ](?:free|proof|resistant)|hand wash)\b/i,
    page: /wash|launder|laundry|tumble|dryer|iron|wrinkl/,
    unless: /\byou (?:threw|throw|put|toss)|went in the dryer/i,
  },
  {
    pattern:
      /\b(?:fire[- ]?(?:proof|resistant|retardant)|flame[- ](?:proof|resistant|retardant)|heat[- ]?(?:proof|resistant)|won't (?:burn|catch fire|melt)|up to \w+ degrees)\b/i,
    page: /fire|flame|heat|°|degree/,
  },
  {
    pattern:
      /\b(?:shock[- ]?proof|shrugs? off (?:a |any |every )?(?:drops?|falls?|knocks?)|shatter[- ]?(?:proof|resistant)|drop[- ]?proof|crush[- ]?proof|impact[- ]resistant|break[- ]resistant|survives? (?:a |any |every |the )?(?:\w+ )?(?:drops?|falls?|toddlers?|dishwasher|tumble)|(?:won't|doesn't|can't|not) (?:shatter|crack|break|chip|dent|bend|snap)|bounce[sd]? (?:right )?(?:off|back)|drop it(?: \w+){0,5}(?:,| and) (?:it|nothing))\b/i,
    page: /shock|shatter|drop|impact|break|crack|chip|dent|tough|durab/,
  },
  {
    pattern:
      /\b(?:scratch[- ]?(?:proof|resistant|free)|stain[- ]?(?:proof|resistant|free|repellent)|chew[- ]?proof|tear[- ]?(?:proof|resistant)|rip[- ]?proof|cut[- ]?(?:proof|resistant)|puncture[- ]?(?:proof|resistant)|rust[- ]?(?:proof|free|resistant)|fade[- ]?(?:proof|resistant|free)|shrink[- ]?(?:proof|free)|unshrinkable|pill[- ](?:free|proof|resistant)|odou?r[- ]?(?:proof|free|resistant|less)|smell[- ]?proof|dust[- ]?proof|sand[- ]?proof|bug[- ]?proof|escape[- ]?proof|tip[- ]?proof|slip[- ]?(?:proof|resistant|free)|non-?slip|anti-?slip|non-?stick|tangle[- ]?(?:free|proof)|childproof|child[- ]?(?:proof|lock|resistant)|tamper[- ]?(?:proof|evident)|theft[- ]?proof|anti-?theft|uv[- ](?:resistant|proof|blocking|protect\w+)|blackout|sound[- ]?proof|wind[- ]?proof|frost[- ]?proof|bear[- ]?proof|puppy[- ]?proof|mold[- ]?(?:proof|resistant)|mildew[- ]?\w+|resists? (?:stains?|odou?rs?|scratch\w*|fading|shrink\w*|rust|wrinkl\w*|fingerprints|pilling|water|moisture|tears?|wear|uv|bacteria|mold)|won't (?:rust|scratch|fade|shrink|stain|pill|tear|rip|wrinkle|tip|slip|tangle|warp|peel|stretch|clog|fog|squeak|wobble|tarnish|yellow|sag|smell)|(?:it|they|this) (?:doesn't|don't|never) (?:rust|scratch|fade|shrink|stain|pill|tear|rip|wrinkle|tip over|tangle|warp|peel|clog|fog|squeak|wobble|tarnish|yellow|sag))\b/i,
  },
  {
    pattern:
      /\b(?:wireless(?:ly)?|cordless|bluetooth|wi-?fi|nfc|airdrop|airplay|without (?:a |any )?(?:cords?|cables?|wires?)|no (?:cords?|cables?|wires?)(?= |,|\.|$))\b/i,
    page: /wireless|cordless|bluetooth|wi ?fi|nfc|airplay|battery powered/,
    unless: /\bno (?:cords?|cables?|wires?) (?:to (?:find|hunt)|in (?:your|the) bag)|\bno (?:cable|cord)\b.*(?:built|attached|forget)/i,
  },
  {
    pattern:
      /\b(?:app[- ](?:controlled|enabled|connected)|(?:an|the|its|free|companion|with an|your phone'?s?) app\b|(?:from|through|on|with|via) (?:your|the|an) (?:phone|app|smartphone)|(?:talks?|connects?|pairs?|syncs?|links?) (?:to|with) (?:your|the|an?|any) (?:phone|app|smartphone|iphone|watch|alexa|home|calendar|laptop)|alexa|siri|google (?:home|assistant)|homekit|voice[- ](?:control\w*|activated|assistant)|smart ?(?:home|watch|lock|sensor|timer|features?)|remote[- ]control\w*|with a remote|gps|geofenc\w+|artificial intelligence|\bAI[- ]|machine learning|touch ?screen|usb[- ]?c?\b|magsafe|lightning (?:port|cable))/i,
    page: /\bapp\b|phone|bluetooth|alexa|voice|smart|remote|gps|\bai\b|touch ?screen|usb|magsafe|wi ?fi/,
    unless: /phone (?:dies|died|is|was|rings|off)/i,
  },
  {
    pattern:
      /\b(?:rechargeable|recharges?|solar(?:[- ]powered)?|battery[- ](?:powered|operated)|self[- ]charging|fast[- ]charg\w+|quick[- ]charg\w+|super ?charg\w+|charges? (?:\w+ ){0,3}(?:in (?:under|just|only|about|half|\w+ minutes)|wirelessly|fully in|twice as)|built-in battery|hot[- ]swap\w*)\b/i,
    page: /charg|solar|battery|mah/,
  },
  {
    pattern:
      /\b(?:noise[- ]?(?:cancel\w+|isolat\w+|reduc\w+|block\w+)|cancels? (?:out )?(?:the |all |every )?(?:noise|sound|world)|blocks? (?:out )?(?:the |all |every )?(?:noise|sound|light|sun)\w*|silent(?:ly)?|whisper[- ]quiet|noiseless|makes? no (?:noise|sound))\b/i,
    page: /noise|quiet|silent|\bdb\b|decibel|blackout|block/,
  },
  {
    pattern:
      /\b(?:it|this|which|that|this \w+|the (?!page|label|link|listing|neighbor|dog|cat|phone|rain|teacher|baby)\w+)(?: also| even| actually| then)? (?:mops|vacuums|empties|sharpens|grinds|blends|whisks|toasts|bakes|grills|steams|irons|translates|records|films|prints|scans|sorts|waters|feeds|polishes|shreds|juices|chops|slices|kneads|projects|streams|unlocks|maps|climbs|floats|flies|whitens|straightens|curls|exfoliates|moisturizes|hydrates|brightens|firms|plumps|tightens|nourishs|deodorizes|repels|attracts|dispenses|warns|beeps|sings|talks|vibrates|massages|calls you|texts you|charges (?:wirelessly|your)|lights up|plays (?:music|songs|white noise|lullabies))\b|\b(?:it|they|which|that|this \w+)(?:'ll| will| can| could)(?: also| even)? (?:mop|vacuum|empty|sharpen|grind|blend|whisk|toast|bake|grill|steam|iron|translate|record|film|print|scan|sort|water|feed|polish|shred|juice|chop|slice|knead|project|stream|unlock|map|climb|float|fly|whiten|straighten|curl|exfoliate|moisturize|hydrate|brighten|firm|plump|tighten|nourish|deodorize|repel|attract|dispense|warn|beep|sing|talk|vibrate|massage|call you|text you|charge (?:wirelessly|your)|light up|play (?:music|songs|white noise))\b|(?<=[^.?!]) and (?:empties|mops|sharpens|grinds|vacuums|sings|beeps|steams|blends)\b|\b(?:empties|fills|charges|washes|parks|waters|dries) (?:itself|its own|themselves)\b/i,
  },
  {
    pattern:
      /\b(?:keeps?|kept|holds?)(?: \w+){0,4} (?:hot|warm)\b|\b(?:it|they|coffee|tea|soup|drink|inside|food) stays? (?:\w+ )?(?:hot|warm)\b/i,
    page: /\bhot\b|warm|heat|insulat|thermal/,
  },
  {
    pattern:
      /\b(?:keeps?|kept|holds?)(?: \w+){0,4} (?:cold|cool|frozen|chilled)\b|\b(?:it|they|water|drink|inside|food|ice) stays? (?:\w+ )?(?:cold|cool|frozen|chilled)\b/i,
    page: /cold|cool|\bice|insulat|frozen|chill|air/,
  },
  {
    pattern: /\b(?:keeps?|kept|holds?)(?: \w+){0,4} fresh\b|\b(?:it|they|food|bread) stays? (?:\w+ )?fresh\b/i,
    page: /fresh|airtight|seal|filter|moving/,
  },
  {
    pattern:
      /\b(?:self[- ](?:clean\w*|heal\w*|warming|heating|cooling|watering|inflating|adhesive|sharpening|stirring|drying|adjusting|sealing|leveling|closing)|cleans? itself|auto[- ]?(?:matic(?:ally)?|shut\w*|off|clean\w*|adjust\w*|sens\w+)|(?:shuts?|turns?|switch(?:es)?) (?:itself )?(?:off|on) (?:by itself|on its own|automatically|itself|when|after)|(?:turns?|shuts?|switch(?:es)?) itself (?:on|off)|on its own|knows when|motion[- ](?:sensor|activated|detect\w*)|motion sensors?|thermostat|night ?light|hands[- ]free|programmable|learns? your|detects?|tracks? (?:your|his|her|the|every)|monitors? (?:your|his|her|the)|senses?|reminds? you|alerts? you|notif\w+|glows? in the dark|lights up|changes? colou?rs?|colou?r[- ]chang\w+|dims|dimm(?:able|er)|heats? (?:up|itself)|cools? (?:itself|you)|massag\w+|vibrat\w+|filters? (?:out|the|your)|purif\w+|steriliz\w+|sanitiz\w+|disinfect\w+|ioniz\w+|humidif\w+)\b/i,
    unless:
      /\b(?:check|set|watch) (?:your|the|a)[^.]*(?:timer|thermometer|alarm)|\b(?:before|beat) (?:the|your) alarm|common sense|makes? sense|room's thermometer|sense of|\b(?:nobody|somebody|everyone|everybody|your \w+|he|she|who|you|anyone|someone) (?:\w+ )?(?:remembers?|senses?|knows? when|notices)|(?:lid|mouth|desk|drawer) (?:keeps?|stays?)|on its own (?:two )?(?:feet|legs)/i,
  },
  {
    pattern:
      /\b(?:(?:foldable|folding|folds?(?: (?:flat|up|down|in half|away))?)|collaps(?:e|es|ible)|telescop\w+|retract\w+|extend(?:s|able)|detach(?:es|able)?|remov(?:able|es)|reversible|stack(?:s|able)|adjust(?:s|able)|inflat(?:es|able)|packs? (?:flat|down|into)|rolls? up (?:in|to|small)|converts? (?:in)?to|doubles? as|modular|interchangeable|expand(?:s|able)|swivels?|rotates?|tilts?|reclines?|magnetic(?:ally)?|magnets?|suction|clips? (?:on|to|onto)|snaps? (?:on|into|together)|lockable|locks? (?:shut|in place)|lockable|wall[- ]mount\w*|no (?:tools|drill\w*|assembly|batteries|setup|subscription)|tool[- ]free|pre-?assembled|comes? assembled|ready to use out of|plug[- ]and[- ]play|refillable|reusable|washable|lightweight|weighs? (?:nothing|next to nothing|less than|almost nothing|about as much)|featherweight|light as (?:a|air)|pocket[- ]size\w*|fits? in (?:your|a|any|the) (?:pocket|purse|palm|wallet|carry-?on|hand)|goes? under the seat|carry-?on)\b/i,
    unless:
      /\b(?:you|he|she|they|fold it|hands?|arms) fold|folds? (?:the|your|her|his) (?:laundry|arms|towels)|not (?:foldable|adjustable|lightweight|stackable)|fold (?:it|them)/i,
  },
  {
    pattern:
      /\b(?:stretch(?:es|y|able)?|four-way stretch|breath(?:es|able|ability)|moisture[- ]wicking|wicks?|quick[- ]dry\w*|dries (?:in|fast|quick\w*|overnight)|insulat\w+|thermal|cooling (?:fabric|gel|sheet\w*|layer|technology)|orthopedic|ergonomic\w*|lumbar|arch support|compression|weighted|shock[- ]absorb\w+|odou?r[- ]\w+|scented|absorbs? (?:\w+ ){0,3}(?:in seconds|fast|instantly|odou?rs?|sweat|shock)|non[- ]greasy|long[- ]lasting|long[- ]wearing|all[- ]day (?:battery|comfort\w*|wear|power|hold|hydration|protection|energy|freshness|support)|(?:lasts?|keeps?|stays?|holds?|works?|runs?|charged|comfortable|fresh|protects?) (?:\w+ ){0,3}(?:all (?:day|night)(?: long)?|day and night|around the clock)|24\/7|transfer[- ]proof|tear[- ]free|pet[- ]hair|hair[- ]resistant)\b/i,
    unless:
      /\b(?:smells?|tastes?) (?:like|of) (?:nothing|the office|monday|regret|wet|cardboard|old|pennies|yesterday|victory)|all[- ]day (?:meeting|event|long)|\byou (?:\w+ )?stretch|stretch (?:your|before|out)|stretches? (?:of|ahead)|sat all day|all day (?:you|at|in|on)|(?:may|might|does|will|can) smell/i,
  },
  {
    pattern:
      /\b(?:(?:fits?|works?|compatible|pairs?|goes|connects?|suits?)(?: perfectly| well| great| nicely| right)? (?:with |in |on |under |into |onto |over )?(?:any|every|all|iphones?|android|samsung|macs?|macbooks?|windows|a tesla|your (?:car|stroller|bike|airline|existing|old)|standard|(?:up to )?\w+[- ]inch)|one size fits|universal(?:ly)?|(?:airline|plane|carry-?on|stroller|car seat|cup ?holder|induction|iphone|android)[- ](?:friendly|compatible|ready|approved)|(?:all|every|any|sensitive|oily|dry|combination|mature) skin(?: types?)?|(?:all|every|any) (?:hair types?|dogs?|breeds?|ages|sizes|skin tones?|diets?))\b/i,
  },
  {
    pattern:
      /\b(?:(?:over |more than |nearly |almost |about |around )?(?:a |one |two |three |four |five |ten |half a |\d[\d.,]*k? ?|\w+ )?(?:hundred|thousand|million|billion|dozens|hundreds|thousands|millions|tens of thousands|hundreds of thousands|\d[\d.,]*[km]?\+?)(?: of)? (?:\w+ ){0,2}?(?:sold|customers|users|buyers|owners|fans|parents|families|homes|households|moms|men|women|orders|units|downloads|subscribers|followers|five-star|happy|satisfied|loyal|people (?:have|already|own|use|bought|can't|swear|love|trust|are)|dogs|cats|pets|babies|runners|athletes|chefs|baristas|dermatologists|vets|doctors|teachers|companies|offices|hotels|gyms|studios|restaurants)|(?:sold|shipped|bought|trusted by|loved by|used by|joined by) (?:over |more than |nearly |almost |by |in )*(?:\d[\d,.]*|(?:\w+ ){0,2}(?:million|thousand|hundred)|millions|thousands|hundreds|tens of|dozens of|everyone|people everywhere)|everyone's (?:favorite|talking)|everybody's (?:talking|buying)|(?:cult|fan) (?:favorite|following)|best-?sell\w+|sold[- ]out (?:\w+ )?times)\b/i,
    unless: /\b(?:ratings?|reviews?|rated|reviewed)\b/i,
  },
  {
    pattern:
      /\b(?:recommended|endorsed|approved|trusted|loved|designed|developed|used|created|invented|tested|chosen|worn|carried|co-?designed)(?: and \w+)? (?:by|with|for) (?:the )?(?:\w+ )?(?:vets?|veterinarians|trainers|athletes|chefs|baristas|experts|engineers|teachers|moms|parents|stylists|professionals|pros|scientists|designers|architects|pilots|firefighters|nasa|police|rangers|guides|climbers|teams?|champions|dermatologists|doctors|nurses|sommeliers|world-class|award|industry|nutritionists|groomers|behaviorists|hotels|hospitals|schools|universit\w+|MIT|stanford|harvard)\b/i,
  },
];
