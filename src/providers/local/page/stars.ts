import type { Findings } from './candidate.ts';
import { marksAround, type PageDocument, type Place, textOf } from './document.ts';
import { cleanText, longest } from './plain-text.ts';
import { wholeCount } from './schema-product.ts';

interface Stars {
  value: number;
  count: number | null;
  evidence: string;
}

const outOf = /(\d(?:[.,]\d{1,2})?)\s*(?:stars? )?(?:out of|\/|von|sur|de|su|van|av|of)\s*5\b/i;
const judged = /評価\D{0,4}([1-5]\.\d{1,2})/;
const outOfTen = /(\d{1,2}(?:[.,]\d)?)\s*(?:out of|\/|von|sur|van(?: de)?)\s*10\b/i;
const scales = new RegExp(`${outOf.source}|${outOfTen.source}`, 'gi');
const number = '(?<![\\d.,])(\\d{1,3}(?:[., \\u00a0\\u202f]\\d{3})+|\\d{1,8})\\s*(?:global |customer |verified |product |total )?';
const reviewed = new RegExp(`${number}(?:reviews?|bewertungen|avis|reseñas|recensioni|omdömen|anmeldelser|recensies|beoordelingen)`, 'i');
const counted = new RegExp(`${number}(?:ratings?|votes|opinions?|opiniones|valoraciones|avaliações)`, 'i');
const japanese = /(?:レビュー|評価|クチコミ)\s*[(（]?\s*(\d{1,3}(?:,\d{3})*)\s*件/;

/** How many reviews a text names, else how many ratings. The scale is taken out first: `of 5 214 reviews` are not five thousand. */
function countIn(given: string): string | undefined {
  const text = given.replace(scales, ' ; ');
  return /\d/.test(text) ? (reviewed.exec(text)?.[1] ?? counted.exec(text)?.[1] ?? japanese.exec(text)?.[1]) : undefined;
}

/** The stars that stand beside the heading, with their count. */
export function readStars(page: PageDocument, found: Findings): void {
  const start = page.heading?.order ?? 0;
  for (const place of page.places) {
    if (place.aside || place.order < start - 80 || place.order > start + 500) continue;
    const stars = attributedStars(place) ?? writtenStars(place);
    // Stars of one review, or of whoever sells it, are not the product's.
    if (stars === null || stars.count === 0 || /review-?(item|card|body)|seller|merchant|feedback-?score/.test(marksAround(place.node, 4)))
      continue;
    const { value, count, evidence } = stars;
    found.rating.push({
      value: { value, count },
      source: 'heuristic',
      confidence: 0.55,
      evidence: cleanText(evidence, longest.evidence),
    });
    return;
  }
}

const valueMarks = ['data-average-rating', 'data-rating', 'data-score', 'data-rating-value'];
const countMarks = ['data-number-of-reviews', 'data-raters', 'data-review-count', 'data-reviews-count', 'data-total-reviews'];

/** Review apps leave average and count to their script as two attributes of one element. */
function attributedStars({ node: { attribs } }: Place): Stars | null {
  const count = countMarks.map((mark) => wholeCount(attribs[mark])).find((given) => given !== null) ?? null;
  const value = Number(valueMarks.map((mark) => attribs[mark]).find((given) => given !== undefined));
  return count !== null && value > 0 && value <= 5 ? { value, count, evidence: `rating ${value}, ${count} reviews` } : null;
}

function writtenStars(place: Place): Stars | null {
  const said = `${place.node.attribs['aria-label'] ?? ''} ${place.node.attribs['title'] ?? ''}`;
  const whole = textOf(place.node, 120);
  const text = whole.length < 120 ? whole : '';
  if (!/\d/.test(said) && !/\d/.test(text)) return null;
  const marked = /rat|star|score|review/.test(marksAround(place.node, 1));
  const alone = (marked ? /^\D{0,10}([1-5][.,]\d{1,2})(?![\d.,])/ : /^([1-5][.,]\d)$/).exec(text.length < 40 ? text : '');
  const ten = outOfTen.exec(said) ?? outOfTen.exec(text);
  const five =
    outOf.exec(said) ?? outOf.exec(text) ?? judged.exec(text) ?? /^\W*(?:rated |rating:? )?(\d(?:[.,]\d{1,2})?) stars?\W*$/i.exec(said);
  const match = five ?? ten ?? alone;
  if (match?.[1] === undefined) return null;
  const value = Number(match[1].replace(',', '.')) / (match === ten ? 2 : 1);
  if (!(value > 0 && value <= 5)) return null;
  const { parent } = place.node;
  const around = parent === null ? '' : textOf(parent, 300);
  const wider = parent?.parent == null ? '' : textOf(parent.parent, 300);
  const beside = wider.length < 160 ? countIn(wider) : undefined;
  const next = place.node.next === null ? '' : textOf(place.node.next, 20);
  const bracketed = (/^\(([\d.,]{1,9})\)$/.exec(next) ?? /\(([\d.,]{1,9})\)/.exec(around))?.[1];
  const own = countIn(`${said} ${text}`) ?? countIn(around);
  // A bare `4.3` is a rating when reviews are counted beside it, and so is `8.9 of 10`.
  const numbered = match === alone && marked && bracketed !== undefined && (around.length <= 40 || next.length > 2);
  if (match !== five && own === undefined && beside === undefined && !numbered) return null;
  const count = own ?? bracketed ?? beside;
  return { value, count: count === undefined ? null : wholeCount(count), evidence: `${said} ${text}` };
}
