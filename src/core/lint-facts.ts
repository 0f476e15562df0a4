import type { SegmentRole } from './format.ts';
import type { ProductView } from './product.ts';

export interface Unsupported {
  words: string;
  message: string;
}

const smallWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tenWords: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const unitNames =
  'hours?|minutes?|seconds?|days?|weeks?|months?|years?|percent|%|watts?|volts?|amps?|milliamp hours|grams?|milligrams?|kilos?|pounds?|ounces?|inch(?:es)?|feet|foot|yards?|miles?|liters?|cups?|degrees?|stars?|reviews?|ratings?|washes|servings?|capsules?|times (?:stronger|faster|more|longer)|dollars?|cents?|bucks|layers?|settings?|speeds?|lumens?|decibels?';
const wordNumber = new RegExp(
  `\\b((?:(?:a|${smallWords.join('|')}|${Object.keys(tenWords).join('|')})(?:-(?:${smallWords.join('|')}))?(?: hundred| thousand| million)?(?: and)? ?)+)[ -](?:(?:more|extra|full|whole|solid) )?(${unitNames})\\b`,
  'gi',
);

const materialWords =
  /\b(?:stainless steel|steel|cast iron|alumin(?:i)?um|copper|brass|titanium|silicone|leather|suede|cotton|linen|wool|merino|cashmere|silk|polyester|nylon|spandex|fleece|denim|bamboo|oak|walnut|ceramic|porcelain|borosilicate|memory foam|latex|marble|rayon|velvet|rattan|acacia|retinol|niacinamide|hyaluronic|collagen|vitamin [a-k]\d*|peptides?|melatonin|ashwagandha|creatine|whey|caffeine|probiotics?|turmeric)\b/gi;
const attributeWords =
  /\b(?:award[- ]winning|certified|organic|vegan|cruelty[- ]free|patented|waterproof|leak[- ]?proof|BPA[- ]free|dishwasher[- ]safe|hypoallergenic|machine[- ]washable|handmade|hand-?crafted|fair[- ]trade|non[- ]GMO|gluten[- ]free|sugar[- ]free|fragrance[- ]free|made in (?:the )?[A-Z]\w+|lifetime warranty|money[- ]back|free (?:shipping|returns)|warranty|recycled|biodegradable|fireproof|shockproof|unbreakable|scratch[- ]resistant|water[- ]resistant|wireless|cordless|rechargeable|noise[- ]cancel\w+)\b/gi;

/** In a single shot scene and product share a segment: a sentence like this speaks of the product. */
const aboutIt =
  /\b(?:it|they|this|these|the) (?:\w+ ){0,2}(?:keeps?|lasts?|holds?|runs?|stays?|has|have|gives?|works?|needs?|charges?|comes?|is|are|costs?)\b/i;

function sentenceAt(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf('! ', index), text.lastIndexOf('? ', index));
  return text.slice(start + 1).split(/(?<=[.!?])\s/)[0] ?? '';
}

/** Everything the page says, as one lower-case text without hyphens. */
function pageText(product: ProductView): string {
  return flat(
    [product.name, product.brand ?? '', product.description ?? '', ...product.facts.flatMap((fact) => [fact.text, fact.evidence])].join(
      ' . ',
    ),
  );
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-‐–]/g, ' ')
    .replace(/aluminium/g, 'aluminum')
    .replace(/\s+/g, ' ');
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', ''))).filter(Number.isFinite);
}

/** Numbers, materials, attributes, ratings and prices in a text that no fact of the product carries. */
export function unsupported(text: string, product: ProductView, role: SegmentRole): Unsupported[] {
  const page = pageText(product);
  const found: Unsupported[] = [];
  const selling = role === 'solution' || role === 'cta' || role === 'shot';
  checkMoney(text, product, page, found);
  checkRating(text, product, found);
  const known = new Set([
    ...numbersIn(page),
    product.rating?.value ?? Number.NaN,
    product.rating?.count ?? Number.NaN,
    product.price?.amount ?? Number.NaN,
  ]);
  const bare = text.replace(/[$€£¥₹]\s?\d[\d,.]*\d|\d(?:\.\d+)?[- ]stars?/gi, ' ');
  for (const match of bare.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const value = Number(match[0].replaceAll(',', ''));
    if (known.has(value) || roundsCount(value, bare.slice(0, match.index), product)) continue;
    found.push({ words: match[0], message: 'No fact on the product page carries this number.' });
  }
  for (const match of text.matchAll(wordNumber)) {
    const value = wordsToNumber(match[1] ?? '');
    const timeOfScene =
      (!selling || (role === 'shot' && !aboutIt.test(sentenceAt(text, match.index)))) &&
      /^(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?|percent|%|feet|foot|miles?|degrees?|dollars?|bucks|cups?|inch(?:es)?|washes)$/i.test(
        match[2] ?? '',
      );
    if (value === null || timeOfScene || known.has(value) || page.includes(flat(match[0]))) continue;
    if (/^(?:a|one) /i.test(match[0]) && !/percent|star/i.test(match[0])) continue;
    if (roundsCount(value, text.slice(0, match.index), product)) continue;
    found.push({ words: match[0].trim(), message: 'No fact on the product page carries this number.' });
  }
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    const aboutProduct = selling || /\bmade (?:of|from|with)\b/i.test(sentence);
    if (!aboutProduct) continue;
    for (const pattern of [materialWords, attributeWords]) {
      for (const [word] of sentence.matchAll(pattern)) {
        if (negated(sentence, word) || page.includes(flat(word)) || (flat(word) === 'steel' && page.includes('steel'))) continue;
        found.push({ words: word, message: 'The product page does not say this.' });
      }
    }
  }
  return found;
}

function negated(sentence: string, word: string): boolean {
  const at = sentence.toLowerCase().indexOf(word.toLowerCase());
  return /\b(?:not|isn't|aren't|no|without|don't)\s+(?:\w+\s+){0,2}$/i.test(sentence.slice(0, at));
}

function roundsCount(value: number, before: string, product: ProductView): boolean {
  const count = product.rating?.count;
  return (
    typeof count === 'number' &&
    /(?:more than|over|nearly|almost|about|around)\s+$/i.test(before) &&
    Math.abs(count - value) <= count * 0.12 &&
    (value <= count || /(?:nearly|almost|about|around)\s+$/i.test(before))
  );
}

function checkMoney(text: string, product: ProductView, page: string, found: Unsupported[]): void {
  for (const match of text.matchAll(/[$€£¥₹]\s?(\d[\d,]*(?:\.\d+)?)/g)) {
    const value = Number((match[1] ?? '').replaceAll(',', ''));
    const listed = product.price?.amount === value || numbersIn(page).includes(value);
    if (!listed) found.push({ words: match[0], message: 'This price is not on the product page.' });
    else if (!/when (?:we|I) (?:last )?(?:checked|looked)|at the time of checking|last we checked/i.test(text)) {
      found.push({ words: match[0], message: 'A price needs its date: say "when we checked".' });
    }
  }
  if (/\b\d+\s?% off|\bhalf[- ]price\b|\bon sale\b|\bdiscount(?:ed)?\b/i.test(text) && !/% off|sale|discount|was \$/i.test(page)) {
    found.push({
      words: /\b\d+\s?% off|half[- ]price|on sale|discount(?:ed)?/i.exec(text)?.[0] ?? 'discount',
      message: 'No discount is on the product page.',
    });
  }
}

function checkRating(text: string, product: ProductView, found: Unsupported[]): void {
  for (const match of text.matchAll(/(\d(?:\.\d+)?)[- ](?:out of (?:5|five)|stars?)\b/gi)) {
    const value = Number(match[1]);
    if (!product.rating || Math.abs(product.rating.value - value) > 0.06)
      found.push({ words: match[0], message: 'This rating is not on the product page.' });
    else if (!/\b(?:ratings?|reviews?|reviewers|buyers|people|customers)\b/i.test(text))
      found.push({ words: match[0], message: 'A rating needs the number of ratings beside it.' });
  }
}

function wordsToNumber(words: string): number | null {
  let total = 0;
  let part = 0;
  for (const word of words
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean)) {
    const small = smallWords.indexOf(word);
    if (word === 'and') continue;
    if (word === 'a') part += 1;
    else if (small >= 0) part += small;
    else if (tenWords[word] !== undefined) part += tenWords[word];
    else if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (word === 'thousand') {
      total += Math.max(1, part) * 1000;
      part = 0;
    } else return null;
  }
  return total + part;
}
