import type { Category } from '#core/vocabulary.ts';

/** Words that place a product; `\b` on both sides, plural `s` allowed. Weights by where a word stands are in `guessKind`. */
const vocabulary: Record<Exclude<Category, 'general'>, string> = {
  supplements:
    'supplement|vitamin|multivitamin|protein powder|whey|creatine|collagen peptide|probiotic|omega|fish oil|capsule|gumm(?:y|ies)|magnesium|electrolyte|pre-?workout|melatonin|ashwagandha|herbal|dietary|nutrition',
  skincare:
    'skincare|skin care|serum|moisturi[sz]er|cleanser|sunscreen|spf|toner|retinol|hyaluronic|niacinamide|face|facial|lotion|balm|beauty|cosmetic|makeup|mascara|lipstick|shampoo|conditioner|hair care|fragrance|perfume|deodorant|body wash|soap|cream',
  fitness:
    'fitness|workout|exercise|gym|yoga|dumbbell|kettlebell|resistance band|treadmill|running|cycling|bike|sports?|training|foam roller|hiking|camping|outdoor recreation|climbing|swim|pull-?up|barbell|pilates',
  tech: 'electronic|phone|charger|power bank|cable|usb|bluetooth|wireless|headphone|earbud|speaker|laptop|tablet|camera|monitor|keyboard|mouse|smart ?watch|computer|console|relay|module|adapter|router|drone|led strip|microphone|projector|gaming|battery|gadget|automotive|blu-ray|video game',
  kitchen:
    'kitchen|cookware|pan|skillet|pot|knife|knives|kettle|coffee|espresso|tea|mug|tumbler|blender|air fryer|toaster|oven|bakeware|baking|cutting board|cutlery|utensil|spatula|dinnerware|plate|bowl|lunch ?box|bottle|thermos|faucet|sink|grinder|wok|dish',
  fashion:
    'clothing|apparel|fashion|shirt|t-shirt|tee|dress|jeans|pants|trouser|jacket|coat|hoodie|sweater|sock|shoe|sneaker|boot|sandal|bag|handbag|backpack|wallet|watch|jewel(?:ry|lery)|necklace|earring|ring|bracelet|sunglasses|hat|cap|scarf|belt|underwear|bra|legging|shorts',
  home: 'home|furniture|decor|lighting|lamp|sconce|pendant|rug|curtain|pillow|blanket|bedding|sheet|mattress|candle|vase|mirror|shelf|sofa|chair|table|storage|organi[sz]er|cleaning|vacuum|mop|doormat|garden|tool|drill|tape|paint|hardware|adhesive|bath|towel|plumbing|wall art|cushion|duvet|hogar|felpudo|household',
  baby: 'baby|infant|toddler|newborn|nursery|stroller|diaper|nappy|crib|pacifier|teether|bib|car seat|breast pump|swaddle|kids?|children|toy|onesie|highchair|maternity',
  pet: 'pets?|dog|cat|puppy|kitten|leash|harness|collar|litter|aquarium|bird|hamster|kibble|chew toy|scratching|paw',
  office:
    'office|desk|stationery|notebook|planner|pen|pencil|marker|printer|paper|binder|stapler|whiteboard|journal|calendar|ergonomic chair|file folder|envelope|monitor stand|desk organi[sz]er',
};

const patterns = Object.entries(vocabulary).map(([kind, words]) => ({
  kind: kind as Category,
  pattern: new RegExp(`\\b(?:${words})s?\\b`, 'gi'),
}));

/** Our own category by weighed words: the shop's path counts most (its last steps above all), then the name, then what the page says. */
export function guessKind(said: { name: string; category: string; text: string }): Category {
  const steps = said.category.split(' > ');
  const leaf = steps.slice(-2).join(' ');
  const scores = patterns.map(({ kind, pattern }) => {
    const different = (text: string) => new Set(text.toLowerCase().match(pattern) ?? []).size;
    const score =
      different(leaf) * 4 +
      different(said.category) * 2 +
      different(said.name) * 3 +
      Math.min(different(said.text.slice(0, 4000)), 5) * 0.8;
    return { kind, score };
  });
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= 1.6 ? best.kind : 'general';
}
