/** Praise, shouting and sales talk, and how they are taken out of a page's sentence so that what it states stays. */

const praise =
  'amazing|awesome|incredible|unbelievable|fantastic|fabulous|stunning|gorgeous|beautiful(?:ly)?|perfect(?:ly)?|ultimate|unrivall?ed|unmatched|unparalleled|revolutionary|innovative|groundbreaking|game-?changing|cutting-edge|state-of-the-art|world-?class|best-in-class|industry-leading|top-notch|top-quality|high-quality|premium(?:-quality)?|superior|exceptional(?:ly)?|outstanding|extraordinary|luxurious(?:ly)?|luxury|must-have|next-level|one-of-a-kind|award-winning|legendary|iconic|ultra-premium|finest|greatest|coolest|hottest|best-?selling|best|excellent|great|wonderful|lovely|magical|sleek|stylish|elegant|timeless|effortless(?:ly)?|seamless(?:ly)?|truly|really|simply|absolutely|extremely|incredibly|insanely|super|very|totally|literally';
/** Of the Latin alphabets: the classes of all alphabets together take 10 ms to compile. */
const letter = '[a-zà-ɏ-]';
const praisePattern = new RegExp(`(?<!${letter})(?:${praise})(?!${letter})(?:,| and(?= [a-zà-ɏ]+,))?\\s*`, 'gi');
const articlePattern = new RegExp(`\\b(an?) (?:(?:${praise})(?!${letter})(?:,| and)?\\s+)+(?=([a-zà-ɏ]+))`, 'gi');

/** Sentences that sell, sign or administrate instead of stating something about the product. */
const idlePhrases = [
  // buying and sending
  'add to ?(?:cart|bag|basket)|buy now|shop now|order (?:now|today|yours)|(?:free )?shipping|free (?:delivery|returns?)|ships? (?:within|in|from|free)',
  'delivery (?:time|date)|business days?|time of order|returns? (?:policy|within)|refund|money[- ]back|satisfaction|no questions asked|in stock|sold out',
  'out of stock|availability|wishlist|gift (?:card|wrap|box|idea)|price tag|see price|discount|coupon|promo(?:tion)?|limited[- ](?:time|offer)',
  'while (?:supplies|stocks?) last|hurry|sale ends|customers? (?:usually|say|also)|fewer returns|members?(?:hip)?',
  // the shop about itself
  'click (?:here|below|the)|learn more|read more|sign up|subscribe|newsletter|follow us|contact us|e-?mail us|message us|let us know|trust us',
  'customer (?:service|support|care)|technical support|concierge|thank you|welcome to|check out (?:our|the)|see (?:our|more|all)|view (?:more|all|larger)',
  'as seen (?:on|in)|cookies?|privacy|terms (?:of|and)|all rights reserved|copyright|trademark|disclaimer|prop(?:osition)? 65|sponsored|javascript|log ?in',
  'my account|make sure this fits|enter your model|double tap|content visible|roll over|swatch|compare',
  'rated \\d|\\d+ (?:reviews?|votes?)|reviews? \\d|reviews? (?:below|from)',
  "please (?:note|allow|contact|message|see|check|read)|due to (?:screen|monitor|lighting)|actual colou?rs? may|we recommend|don'?t hesitate",
  // numbers of the catalogue
  'sku|upc|isbn|asin|model (?:number|no)|item (?:number|no|model)|part number',
  // singing
  "you(?:'ll| will) (?:love|adore|thank)|fall in love|what are you waiting|say (?:hello|goodbye) to|look no further|introducing|meet the|reasons? to",
];
const idle = new RegExp(`\\b(?:${idlePhrases.join('|')})\\b|https?:|www\\.|@\\w+\\.|#\\w|% off\\b|\\boff \\$|\\s\\|\\s`, 'i');

export function isIdle(text: string): boolean {
  return idle.test(text) || /[?¿]\s*$/.test(text) || /^[\W\d]*$/.test(text);
}

const boasting =
  /\b(world'?s|#1|no\. ?1|number one|on the market|like no other|you deserve|your life|for everyone|loved by|trusted by|everybody|wow|luxury|dream|magic)\b/i;

export function isBoast(text: string): boolean {
  return boasting.test(text);
}

/** Emoji, signs, shouting and empty praise out; spacing mended. */
export function stripMarketing(given: string): string {
  let text = (
    isPlain(given)
      ? given
      : given.replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3|[★☆✓√✅➤►▶●•◆■♥❤™®©†‡]/gu, ' ')
  )
    .replace(/[*_~]/g, ' ')
    .replace(/\[[^\]]{0,120}\]/g, ' ')
    .replace(/!+/g, '.')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");
  text = calm(text);
  const before = text;
  text = text
    .replace(/\bfor (?:best|optimal|perfect|great) results,?\s*/gi, '')
    .replace(/\bthe (?:perfect|ideal)\b/gi, 'the right')
    .replace(articlePattern, (_, article: string, next: string) => articleFor(next, /^A/.test(article)))
    .replace(praisePattern, '')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;:.&–—-]+|[\s,;:&–—-]+$/g, '');
  return text.trim() === '' ? before.trim() : text.trim();
}

/** Without letters and signs beyond ASCII. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function articleFor(word: string, capital: boolean): string {
  const vowel = /^(?:[aio]|e(?!u)|u(?!ni|se|su|ti)|hour|hono)/i.test(word) && !/^one\b/i.test(word);
  return `${capital ? 'A' : 'a'}${vowel ? 'n' : ''} `;
}

/** Words shouted in capitals are written plainly, unless they are short enough to be names of standards (USB, LED, BPA). */
function calm(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
  const shouting = letters.length > 12 && capitals / letters.length > 0.6;
  return text.replace(/\b\p{Lu}{2,}(?:'\p{Lu}+)?\b/gu, (word) => {
    if (!shouting && word.length <= 4) return word;
    if (word.length <= 3 && /^(USB|LED|BPA|SPF|UV|HD|PVC|AC|DC|PC|TV|GPS|RGB|ABS|PET|TPU|EVA|XL|ML|OZ|KG|FDA|UPF)$/.test(word)) return word;
    if (/\d/.test(word) || (!shouting && word.length <= 5 && !/[AEIOU]/.test(word))) return word;
    return word.toLowerCase();
  });
}
