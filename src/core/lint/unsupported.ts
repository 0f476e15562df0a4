import { type ClaimWords, claims } from './claims.ts';
import { checkBox, checkParts } from './kit.ts';
import { denied, type Line, type Sentence } from './line.ts';
import { parts, plainMaterials, strongMaterials } from './materials.ts';
import { checkMoney, checkRating } from './money.ts';
import { flat, stem } from './page.ts';
import { type Measure, type Quantity, readQuantities, sameQuantity } from './quantities.ts';
import { saysSo } from './rule.ts';
import { elsewhere, noNumber, notSaid, scenery, type Unsupported } from './speech.ts';
import { checkAward, checkUnstated } from './unstated.ts';

/** Prices, ratings, numbers, materials, seals, origins and abilities in a text that no fact of the product carries. */
export function unsupported(line: Line): Unsupported[] {
  const found: Unsupported[] = [];
  const quantities = readQuantities(line.text);
  const prices = checkMoney(line, quantities, found);
  const ratings = checkRating(line, quantities, found);
  let at = 0;
  for (const sentence of line.sentences) {
    const start = line.text.indexOf(sentence.text, at);
    at = start + sentence.text.length;
    for (const quantity of quantities) {
      if (quantity.start < start || quantity.start >= at || prices.has(quantity) || ratings.has(quantity)) continue;
      if (numberFault(line, sentence, quantity, start)) found.push({ words: quantity.words, message: noNumber });
    }
    checkMultiple(line, sentence, found);
    checkAward(line, sentence, found);
    if (!sentence.selling && !/\bmade (?:of|from|with)\b/i.test(sentence.text)) continue;
    checkUnstated(line, sentence, found);
    checkMaterials(line, sentence, found);
    for (const claim of claims) checkClaim(line, sentence, claim, found);
    checkParts(line, sentence, found);
    checkBox(line, sentence, found);
  }
  return found;
}

const timeOfDay = /^\s?(?:a\.?m\.?|p\.?m\.?|o'clock|in the (?:morning|afternoon|evening)|at night|thirty\b|fifteen\b|later\b|ago\b)/i;
const performing =
  /\b(?:lasts?|keeps?|holds?|runs?|stays?|charges?|needs?|takes?|dries|dry|works?|battery|warranty|supply|guaranteed?|insulat\w+|cold|hot|charge|adjusts?|lifts?|weighs?|measures?|comes? with|goes|good for)\b/i;

function numberFault(line: Line, sentence: Sentence, quantity: Quantity, offset: number): boolean {
  const { page, text } = line;
  const measured = Object.keys(quantity.unit).length > 0;
  const before = text.slice(offset, quantity.start);
  const after = text.slice(quantity.end);
  const clause =
    `${before.split(/[,;:]|\b(?:and|but|so)\b(?= (?:you|your|he|she|it|this|they|the)\b)/i).at(-1) ?? ''}${quantity.words}${after.split(/[,.;:!?]/)[0] ?? ''}`.trim();
  const statistic =
    (quantity.unit.share !== undefined &&
      /^ of (?:\w+ )?(?:people|women|men|users|parents|dogs|cats|buyers|customers|owners|adults|babies|kids|homes|them|americans|dentists|doctors|vets)\b/i.test(
        after,
      )) ||
    /^ (?:out of|in) (?:every )?(?:\w+) (?:\w+ )?(?:people|women|men|users|parents|dogs|cats|buyers|customers|owners|adults|doctors|dentists|vets|dermatologists)\b/i.test(
      after,
    );
  if (statistic) return !page.quantities.some((known) => sameQuantity(quantity, known));
  if (
    timeOfDay.test(after) ||
    (/(?:\b(?:gate|at|by|since|until|till|before|seat|row|channel|step|room|platform|version|button|number|line|preset|exhibit|chapter|page|aisle|item|day|week|minute|hour|grade|age|route|highway|flight) )$/i.test(
      before,
    ) &&
      !measured)
  )
    return false;
  if (/^:\d|^\d/.test(after)) return false;
  if (
    quantity.article &&
    !(
      sentence.selling &&
      performing.test(clause) &&
      !scenery.test(clause) &&
      /\b(?:for|lasts?|up to|a (?:whole|full)|over|in|under|within)\b/i.test(clause)
    )
  )
    return false;
  if (!sentence.selling) return false;
  if (page.quantities.some((known) => sameKind(quantity, known) && sameQuantity(quantity, known)))
    return !measured && contradicted(line, quantity);
  if (quantity.value === page.product.rating?.value || quantity.value === page.product.rating?.count) return false;
  if (page.text.includes(flat(quantity.words))) return false;
  if (roundsPage(line, quantity, before)) return false;
  if (measured) {
    const scene =
      quantity.unit.time !== undefined ||
      quantity.unit.share !== undefined ||
      quantity.unit.length !== undefined ||
      quantity.unit.washes !== undefined ||
      quantity.unit.heat !== undefined;
    if (
      scene &&
      /\b(?:every|each|another|next|last|past|give (?:me|it|us)|for the (?:first|last|next)|these|those|under your|back|later|once every|(?:spend|spent|waste|wasted|wait|waited|waiting|lost|lose) (?:\w+ ){0,3})\s*(?:the )?$/i.test(
        before,
      ) &&
      !/\b(?:filter|battery|charge|refill|clean it|replace)\b/i.test(sentence.text)
    )
      return false;
    if (scene && scenery.test(clause) && !/\b(?:it|them)\b|\bget\b/i.test(clause)) return false;
    if (
      scene &&
      /^(?: (?:ago|later|earlier|too late|from now|of (?:your|scrolling|waiting|reading|video|this video|silence|peace|meetings?|traffic|looking)))/i.test(
        after,
      )
    )
      return false;
    if (quantity.unit.length !== undefined && /^ (?:away|from (?:you|the|your)|tall|down the|off the ground|behind)/i.test(after))
      return false;
    return true;
  }
  const digits = /\d/.test(quantity.words);
  if (digits) return !scenery.test(clause) || quantity.value >= 100;
  return features.test(quantity.noun) && !scenery.test(clause);
}

/** Four seconds aren't the page's four presets, nor fourteen colors its 14 oz. */
function sameKind(said: Quantity, known: Quantity): boolean {
  const counted = (quantity: Quantity) => Object.keys(quantity.unit).length === 0;
  if (counted(said) === counted(known)) return true;
  return counted(known) ? known.noun === '' || said.words.includes(known.noun) : !features.test(said.noun);
}

/** What products come with a number of. */
const features =
  /^(?:speeds?|stages|notches|positions|angles|patterns|years|settings|modes|levels|layers|pockets|colou?rs|shades|sizes|pieces|attachments|blades|heads|lights|leds|motors|ports|batteries|filters|presets|programs|programmes|buttons|zippers|compartments|straps|wheels|drawers|shelves|servings|capsules|gummies|tablets|pills|refills|flavou?rs|scents|rolls|sheets|packs|bottles|blends|ingredients|microphones|mics|speakers|cameras|sensors|channels|functions|devices|gears|inserts|accessories|batches|doses|cups|patents|awards|stitches|threads|pages|tracks|games|recipes|strips|wipes|pads|pods|bags|handles|loops|lenses|drivers|cores|coils|magnets|hooks|lids|tips|ply|portions|people|babies|users|countries|stores|hospitals|universities|studies|trials)$/i;

/** "Three microphones" where the page counts four of them, though a three stands elsewhere. */
function contradicted({ page }: Line, quantity: Quantity): boolean {
  if (quantity.noun === '') return false;
  const noun = stem(quantity.noun);
  const counted = page.quantities.filter((known) => known.noun !== '' && stem(known.noun) === noun);
  return counted.length > 0 && !counted.some((known) => known.value === quantity.value);
}

function roundsPage(line: Line, quantity: Quantity, before: string): boolean {
  const measures = Object.keys(quantity.unit) as Measure[];
  const above = /(?:more than|over|at least|above|north of|past|upwards of|just over|a little over)\s+(?:a )?$/i.test(before);
  const below = /(?:nearly|almost|under|less than|just under|close to|up to|below)\s+(?:a )?$/i.test(before);
  const about =
    /(?:about|around|roughly|some|or so|approximately)\s+(?:a )?$/i.test(before) || /^ or so/i.test(line.text.slice(quantity.end));
  if (!above && !below && !about) return false;
  return line.page.quantities.some((known) =>
    (measures.length === 0
      ? [1]
      : measures.map((measure) => (known.unit[measure] ?? Number.NaN) / (quantity.unit[measure] ?? Number.NaN))
    ).some((factor) => {
      const ratio = (known.value * factor) / quantity.value;
      return (above && ratio >= 1 && ratio <= 1.2) || (below && ratio <= 1 && ratio >= 0.85) || (about && ratio > 0.88 && ratio < 1.13);
    }),
  );
}

function checkMultiple({ page }: Line, { text, selling }: Sentence, found: Unsupported[]): void {
  if (!selling) return;
  const match =
    /\b(?:(?:twice|double|triple|half|quadruple|\w+ times|\d+x|\d+ ?times) (?:as (?:\w+)|the (?:price|weight|size|strength|power|life|speed|thickness|absorbency|capacity|battery|grip|coffee|hold|amount|storage|cost|time)|more|longer|faster|stronger|thicker|lighter|quieter|hotter|softer|brighter|cheaper|better|tougher|warmer|less)|(?:cuts?|reduces?|halves|doubles?|triples?|slash(?:es)?) (?:\w+ ){0,3}(?:in half|by half|by (?:\w+|\d+) ?(?:%|percent)|your (?:\w+ )?(?:bill|time|speed|battery|storage|output)))\b/i.exec(
      text,
    );
  if (!match || denied(text, match.index) || /\b(?:twice|double|triple|times|half|\dx)\b/.test(page.text)) return;
  found.push({ words: match[0], message: noNumber });
}

const strong = new RegExp(`\\b${strongMaterials}\\b`, 'gi');
const composed = new RegExp(
  `\\b(?:(?:made|built|knit(?:ted)?|cut|carved|forged|cast|sewn|woven|lined|filled|wrapped|coated|crafted|stuffed|padded|molded|moulded|spun|formed|machined|milled|turned|finished|covered|plated|infused|packed|loaded|enriched|sweetened|flavou?red|blended) (?:entirely |completely |only |all |out )?(?:of|from|in|with) (?:[\\w%-]+ ){0,3}?|(?:it's|it is|they're|they are|this is|that's|the \\w+(?:'s| is| are)|all|pure|real|genuine|solid|thick|raw|reclaimed|brushed|polished|frosted|double-walled|single-origin) (?:all |a |an |pure |real |solid |genuine |thick |heavy |actual |honest |full )*(?:[\\w-]+ )?)(${plainMaterials})\\b(?! (?:towel|lid on|bag of|cup of|of|the|in your|on your)\\b)|\\b(${plainMaterials}) ${parts}\\b`,
  'gi',
);

function checkMaterials(line: Line, { text }: Sentence, found: Unsupported[]): void {
  for (const match of text.matchAll(strong)) {
    const before = text.slice(0, match.index);
    if (knownMaterial(line, match[0]) || denied(text, match.index)) continue;
    if (elsewhere.test(before) && !/\b(?:made|built|knit|lined|wrapped|cut|coated|filled|sewn|woven)\b[^,]*$/i.test(before)) continue;
    if (/^[- ]?(?:free|less)\b/i.test(text.slice(match.index + match[0].length))) continue;
    found.push({ words: match[0], message: notSaid });
  }
  for (const match of text.matchAll(composed)) {
    const material = match[1] ?? match[2] ?? '';
    if (knownMaterial(line, material) || denied(text, match.index) || (match[2] && elsewhere.test(text.slice(0, match.index)))) continue;
    found.push({ words: match[0], message: notSaid });
  }
}

function knownMaterial(line: Line, words: string): boolean {
  const said = flat(words);
  const cousins: [RegExp, RegExp][] = [
    [/^(?:steel|metal|metallic)$/, /steel|metal|alumin|iron|titanium|brass|copper/],
    [/^(?:wood|wooden|timber|hardwood)$/, /wood|oak|walnut|bamboo|acacia|beech|birch|pine|maple|teak|cedar/],
    [/^ceramic$/, /ceramic|stoneware|porcelain|earthenware|clay/],
    [/^clay$/, /clay|stoneware|ceramic|earthenware/],
    [/^fabric$/, /./],
    [/^(?:plastic|polyurethane|pu)$/, /plastic|poly|abs|pp\b|tritan/],
    [/^protein$/, /protein|whey|collagen/],
    [/^vitamins$/, /vitamin/],
  ];
  return (
    line.page.affirmed.includes(said) ||
    saysSo(line, words) ||
    cousins.some(([word, page]) => word.test(said) && page.test(line.page.affirmed))
  );
}

function checkClaim(line: Line, { text }: Sentence, { pattern, page, unless }: ClaimWords, found: Unsupported[]): void {
  const match = pattern.exec(text);
  if (!match || unless?.test(text) || denied(text, match.index)) return;
  if (page ? page.test(line.page.affirmed) : saysSo(line, match[0])) return;
  found.push({ words: match[0].trim(), message: notSaid });
}
