import type { FactRole } from '#core/product.ts';

const limit =
  /\bnot (?:for|suitable|compatible|recommended|intended|included|dishwasher|microwave|oven|induction|waterproof|machine|meant|designed|submersible|rechargeable|dimmable|washable|safe)\b|\b(?:sold separately|hand[- ]wash only|only (?:for|works|fits|on|with)|(?:does|do)(?: not|n't) (?:fit|work|come|include|support|use|put|immerse|microwave|soak|bleach|iron|tumble|leave|place|suit)|cannot|can't|must (?:be|not)|avoid|never (?:leave|use|put|immerse|wash|place|microwave|store)|keep (?:away|dry|out)|requires?|needs?|except|for indoor use only|adult (?:supervision|assembly)|spot clean only|no (?:batteries|bulbs?|charger|adapter|lid))\b/i;
const origin =
  /\b(?:made|manufactured|handmade|hand-?crafted|crafted|built|designed|assembled|grown|woven|sewn|printed|poured|fired|roasted|bottled) (?:by hand )?in (?:the )?(?:[A-Z][a-zà-ɏ]+|U\.?S|small)|\bmade by hand\b|\bsourced from\b|\bfamily[- ](?:run|owned)\b|\bhand[- ]?(?:made|painted|poured|thrown|woven|lettered)\b/i;
const material =
  /\b(?:made (?:of|from|with|out)|crafted from|constructed (?:of|from)|stainless|steel|alumini?um|cotton|linen|wool|merino|silk|leather|oak|walnut|bamboo|beech|wood(?:en)?|ceramic|stoneware|porcelain|glass|borosilicate|silicone|plastic|polyester|nylon|polypropylene|rubber|brass|copper|iron|titanium|carbon|soy wax|beeswax|wax|coir|coco(?:nut)?|foam|memory foam|down|fabric|canvas|microfib(?:re|er)|aloe|hyaluronic|niacinamide|vitamin|collagen|extract|oil|enamel|marble|concrete|acacia|rattan|jute|hemp|tritan|abs|metal|paper|acrylic|eva|tpu|natural)\b/i;
const measure =
  /\d\s?(?:"|″|%|°|x\b|×)|\b\d[\d.,/]*[\s-]?(?:inch(?:es)?|in|mm|cm|m|ft|feet|yd|yards?|fl|oz|ounces?|lbs?|pounds?|kg|g|grams?|mg|mcg|ml|l|lit(?:er|re)s?|cups?|gal(?:lons?)?|w|watts?|kw|v|volts?|a|amps?|mah|wh|hz|khz|gb|tb|mp|lumens?|lm|db|hours?|hrs?|h|min(?:utes?)?|sec(?:onds?)?|s|days?|weeks?|months?|years?|times|servings?|capsules?|pieces?|pcs|pack|settings?|levels?|speeds?|modes?|channels?|colou?rs?|sizes?|degrees?|rpm|psi|spf|k|layers?|pockets?|washes|cycles|people|persons?|steps?)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty) (?:hours?|minutes?|seconds?|days?|weeks?|months?|years?|pieces?|settings?|speeds?|sizes?|layers?|cups?|compartments?|pockets?|levels?|modes?)\b/i;
const mechanism =
  /\b(?:double[- ]wall(?:ed)?|vacuum|insulat\w+|magnet\w*|sensor|valve|hinge|lock(?:s|ing)?|seal(?:s|ed|ing)?|clip|thread|screw|motor|heat(?:s|ed|ing)|cool(?:s|ing)|press(?:es)?|spring|filter(?:s|ed)?|pump|charg(?:es?|ing)|bluetooth|usb|wireless|powered|automatic(?:ally)?|auto|timer|thermostat|gooseneck|spout|handle|lid|coat(?:ed|ing)|grip|adhesive|sealant|switch|button|dial|dimm(?:er|able)|rotat\w+|swivel\w*|adjust\w*|fold\w*|stack\w*|remov\w+|detach\w*|zip\w*|drawstring|elastic|buckle|wick|weave|knit|stitch\w*|blend|absor\w+|technology|system|mechanism|design(?:ed)? (?:to|with))\b/i;
const use =
  /\b(?:ideal for|suitable for|designed for|made for|great for|perfect for|use (?:it |them )?(?:for|on|as|with|to|the|in)|used (?:for|as|with|in)|works (?:with|on|in)|compatible with|fits?|for (?:the )?(?:home|office|travel|kitchen|camping|everyday|daily|indoor|outdoor|men|women|kids|dogs|cats|dry|oily|sensitive|all|any)|indoors?|outdoors?|apply|pour|hang|place|wear|pair(?:s|ed)? with|dishwasher[- ]safe|microwave[- ]safe|machine[- ]wash(?:able)?|oven[- ]safe)\b|^for /i;
const benefit =
  /\b(?:keeps?|helps?|prevents?|reduc\w+|protects?|resists?|resistant|proof|easy|easily|quick(?:ly)?|comfort\w*|soft(?:er)?|quiet|lightweight|durable|saves?|lasts?|stays?|without|no more|improves?|supports?|relieves?|smooth\w*|removes?|eliminates?|strong(?:er)?|stronger|free of|[a-z]+-free|safe|holds?|so you|lets? you)\b/i;

/** What kind of thing a clause states. The order matters: a limit with a number in it is a limit. */
export function roleOf(text: string): FactRole {
  if (limit.test(text)) return 'limit';
  if (origin.test(text)) return 'origin';
  if (measure.test(text)) return 'number';
  if (/\b(?:made (?:of|from|with)|crafted from|constructed)\b/i.test(text)) return 'material';
  if (mechanism.test(text) && !/^made\b/i.test(text)) return 'mechanism';
  if (material.test(text)) return 'material';
  if (use.test(text)) return 'use';
  if (benefit.test(text)) return 'benefit';
  return 'benefit';
}

/** How much a clause tells, about 0..6: measures and mechanisms carry a script, empty adjectives don't. */
export function worthOf(text: string): number {
  let worth = 1;
  if (measure.test(text)) worth += 1.6;
  if (mechanism.test(text)) worth += 1.3;
  if (material.test(text)) worth += 0.9;
  if (limit.test(text)) worth += 1.4;
  if (origin.test(text)) worth += 1;
  if (use.test(text)) worth += 0.7;
  if (benefit.test(text)) worth += 0.7;
  const count = text.split(' ').length;
  if (count >= 4 && count <= 11) worth += 0.5;
  if (count > 13) worth -= 0.3;
  return worth;
}
