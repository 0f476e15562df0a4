import { anyOf } from './words.ts';

/** What creams and supplements are made of and named after. */
export const ingredients = anyOf(
  `retinol|retinal|bakuchiol|niacinamide|hyaluronic(?: acid)?|salicylic(?: acid)?|glycolic(?: acid)?|lactic acid|azelaic(?: acid)?|ceramides?|peptides?|squalane|collagen|keratin|biotin|argan(?: oil)?|rosehip(?: oil)?|jojoba(?: oil)?|tea tree(?: oil)?|shea butter|cocoa butter|aloe(?: vera)?|snail mucin|centella|cica|spf(?: ?\\d+)?|vitamins? [a-k]\\d*|vitamins|zinc|iron supplement|magnesium|calcium|potassium|omega[- ]?3s?|fish oil|krill oil|melatonin|ashwagandha|l-?theanine|theanine|gaba|valerian|chamomile|lavender|cbd|thc|hemp oil|creatine|whey|casein|bcaas?|electrolytes|caffeine|green tea extract|matcha|probiotics?|prebiotics?|turmeric|curcumin|ginseng|maca|spirulina|chlorella|elderberry|echinacea|rhodiola|lion's mane|reishi|cordyceps|mushroom extract|glucosamine|chondroitin|msm|gelatin|stevia|monk fruit|essential oils?|activated charcoal|sulfates?|parabens?|fluoride|oxybenzone|real fruit|fruit juice|honey|protein`,
);

/** Never mere scenery: named in a sentence about the product, it is a claim about what the product is made of. */
export const strongMaterials = anyOf(
  `stainless(?: steel)?|surgical steel|carbon steel|damascus(?: steel)?|cast[- ]iron|titanium|alumin(?:i)?um|magnesium alloy|copper|brass|bronze|pewter|tungsten|zinc alloy|nickel|chrome|sterling silver|(?:\\d+|fourteen|eighteen|twenty-four)[ -]?(?:k|karat|carat) gold|gold[- ]plated|carbon[- ]fib(?:er|re)|fiberglass|graphene|kevlar|gore-?tex|cordura|ripstop|nylon|polyester|polyurethane|polypropylene|spandex|elastane|lycra|neoprene|microfib(?:er|re)|fleece|sherpa|teflon|tritan|acrylic|vinyl|pvc|abs plastic|silicone|latex|memory foam|gel foam|down (?:fill|feathers)|goose down|duck down|merino|cashmere|alpaca|mohair|angora|wool|silk|satin|velvet|corduroy|suede|nubuck|leather|vegan leather|faux leather|cork|egyptian cotton|pima cotton|supima|organic cotton|turkish cotton|linen|hemp|jute|bamboo|rayon|viscose|lyocell|tencel|modal|percale|sateen|muslin|flannel|canvas|denim|oak|walnut|maple|mahogany|teak|acacia|beech|birch|ash wood|cedar|cherry wood|olive wood|rosewood|ebony|rattan|wicker|hardwood|plywood|mdf|bone china|porcelain|stoneware|earthenware|terracotta|ceramic|enamel|borosilicate|crystal glass|tempered glass|gorilla glass|sapphire|marble|granite|quartz|slate|onyx|jade|concrete|diamonds?|pearls?|moissanite|beeswax|soy wax|coconut wax`,
  ingredients,
);

/** Also words of every scene; a claim only where the sentence says what something is made of. */
export const plainMaterials = anyOf(
  `glass|crystal|wood|wooden|timber|pine|bamboo|metal|metallic|steel|iron|gold|silver|platinum|plastic|acrylic|rubber|foam|fabric|cotton|paper|cardboard|stone|clay|mesh|felt|fur|feathers|lace|rope|straw|wax|resin|cherry|ash|elm|pearl|diamond|ivory|bone|horn|salt|sugar|butter|oats?|almonds?|coconut|cocoa|chocolate|vanilla|ginger|lemon|mint|peppermint|beef|chicken|salmon|turkey|lamb|egg|rice|wheat|corn|soy|fluoropolymer|cellulose`,
);

/** Words a part of the product goes by, before or after its material. */
export const parts = anyOf(
  `handles?|body|frame|lids?|covers?|case|casing|shell|soles?|lining|straps?|top|base|bowl|blades?|shade|arm|arms|backing|back|upper|pads?|finish|build|construction|interior|exterior|inside|outside|core|fabric|weave|housing|buckles?|hardware|rings?|hooks?|legs?|feet|tip|neck|grip|rim|spout|wall|walls|coating|layer|filling|fill|stuffing|cushion|cushions|collar|cuffs|seams?|zippers?|buttons?|drawer|knobs?|plates?|pages?|binding|hinges?|screws?|bottle|jar|tube|dropper|cap|pump|motor|panel|keys|bristles|strings?|wheels|tank|reservoir|basket|tray|rack|cable|cord|plug|belt|pocket|pockets|cups?|band`,
);
