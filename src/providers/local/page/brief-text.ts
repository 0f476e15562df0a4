import { HooklineError } from '#core/errors.ts';
import { type Findings, noFindings, type Statement } from './candidate.ts';
import { sentencesOf } from './facts/condense.ts';
import { bare, cleanText, cutAtWord, longest } from './plain-text.ts';
import { readPrices } from './price.ts';
import { wholeCount } from './schema-product.ts';

/** A person's own words: a name from the first line, facts from bullets and sentences, prices and ratings where written. Never fails on non-empty text. */
export function readBriefText(given: string): Findings {
  const lines = given
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((line) => cleanText(line.replace(/^\s*#+\s+(?=\S)/, ''), 4000))
    .filter((line) => line !== '');
  if (lines.length === 0)
    throw new HooklineError('invalid_input', 'The brief is empty.', { hint: 'Describe the product in a few sentences.' });
  const found = noFindings();
  found.declared = true;
  const person = { source: 'person', confidence: 0.9 } as const;
  const labels = labelled(lines);
  const subject = labels.get('name') ?? labels.get('product') ?? subjectOf(lines);
  const name = bare(subject) === '' ? 'Product' : subject;
  found.name.push({
    ...person,
    confidence: labels.has('name') || labels.has('product') ? 0.95 : 0.5,
    value: name,
    evidence: cutAtWord(lines[0] ?? name, longest.evidence),
  });
  const brand =
    labels.get('brand') ?? /\b(?:by|from) ([\p{Lu}][\p{L}\p{N}&'-]+(?: [\p{Lu}][\p{L}\p{N}&'-]+){0,2})/u.exec(lines[0] ?? '')?.[1];
  if (brand !== undefined) found.brand.push({ ...person, value: cleanText(brand, longest.brand), evidence: brand });
  const whole = lines.join('\n');
  const price = readPrices(whole, null)[0];
  if (price !== undefined)
    found.price.push({ ...person, value: { amount: price.amount, currency: price.currency }, evidence: sentenceAround(whole, price.at) });
  const rated = /(\d(?:[.,]\d)?)\s*(?:stars?|out of 5|\/\s?5)\b[^.\n]{0,30}?([\d.,]{1,9})\s*(?:reviews?|ratings?|customers?)/i.exec(whole);
  if (rated?.[1] !== undefined) {
    const value = Number(rated[1].replace(',', '.'));
    if (value > 0 && value <= 5) found.rating.push({ ...person, value: { value, count: wholeCount(rated[2]) }, evidence: rated[0] });
  }
  const category = labels.get('category');
  if (category !== undefined) found.category.push({ ...person, value: cleanText(category, longest.category), evidence: category });
  const body = cleanText(lines.join(' '), longest.description);
  found.description.push({ ...person, value: body, evidence: cutAtWord(body, longest.evidence) });
  const [first = '', ...others] = lines;
  found.statements.push(...[withoutOpening(first, name), ...others].flatMap(statementsOf));
  return found;
}

/** `Name: …` lines of a brief that is written like a form. */
function labelled(lines: readonly string[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const line of lines) {
    const match = /^(?:product |item )?(name|product|brand|category)\s*[:=]\s*(.{2,200})$/i.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) labels.set(match[1].toLowerCase(), match[2].trim());
  }
  return labels;
}

function statementsOf(line: string): Statement[] {
  if (/^(?:product |item )?(name|product|brand|category|price|images?|url|link|audience|tone)\s*[:=]/i.test(line)) return [];
  const bullet = /^(?:[-*•–—·]|\d{1,2}[.)])\s+(.+)$/.exec(line)?.[1];
  const text = bullet ?? line;
  const pair = /^([\p{L} ]{3,30}):\s+(.{1,60})$/u.exec(text);
  if (pair?.[1] !== undefined && pair[2] !== undefined && pair[2].split(' ').length <= 5)
    return [{ kind: 'row', label: pair[1], text: pair[2], source: 'person' }];
  if (text === '') return [];
  if (bullet !== undefined) return [{ kind: 'bullet', text: cutAtWord(bullet, longest.statement), source: 'person' }];
  return sentencesOf(text).map((sentence) => ({ kind: 'sentence', text: cutAtWord(sentence, longest.statement), source: 'person' }));
}

const request =
  /^(?:please |can you |could you |i (?:want|need|would like)(?: you)? (?:to )?|we (?:want|need) (?:to )?|let'?s )?(?:make|create|write|produce|do|film|shoot|generate)?\s*(?:me |us )?(?:an? |the )?(?:short |quick |60[- ]second |30[- ]second |tiktok |vertical )*(?:video|ad|advert|film|clip|promo|spot|reel|tiktok)s?\s+(?:for|about|on|showing|featuring|promoting)\s+(?:my |our |the |an? |this )?(?:new )?/i;
const opening =
  /^(?:this is |it'?s |meet |introducing |we (?:sell|make|offer|built|created) |i (?:sell|make|built) |our product is |my product is |the product is |selling |about )?(?:an? |the |our |my |new )*/i;
const verb =
  /\s+(?:is|are|was|has|have|keeps?|helps?|makes?|lets?|gives?|comes?|features?|with|that|which|who|for|made|designed|so|costs?|at|from|by|to|in|holds?|turns?|works?|fits?)\s+/i;

/** The thing a free text is about, condensed from its first words: at most 8 words. */
function subjectOf(lines: readonly string[]): string {
  const first = (lines[0] ?? '').replace(/^(?:[-*•–—·]|\d{1,2}[.)])\s+/, '');
  const sentence = sentencesOf(first)[0] ?? first;
  const asked = sentence.replace(request, '');
  const opened = asked.replace(opening, '');
  const head = (opened === '' ? sentence : opened).split(/\s+[–—|-]\s+|[,;:(.!?]\s|[:.!?]$/)[0] ?? sentence;
  const isTitle = sentence.length <= 60 && !/[.!?]$/.test(sentence) && lines.length > 1;
  const thing = isTitle ? head : (head.split(verb)[0] ?? head);
  const short = thing
    .trim()
    .split(' ')
    .slice(0, 8)
    .join(' ')
    .replace(/[\s,;:.!?]+$/, '');
  const name = short === '' ? cutAtWord(sentence, 60) : short;
  return cutAtWord(name.charAt(0).toUpperCase() + name.slice(1), 80);
}

/** The first line without the request for a video and without the product's name: neither is a fact. */
function withoutOpening(line: string, name: string): string {
  const text = line.replace(request, '');
  const rest = text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length) : text;
  return rest.replace(/^[\s,;:.–—-]+/, '');
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at) + 1, at - 120, 0);
  const ends = [text.indexOf('\n', at), text.indexOf('. ', at)].filter((end) => end > 0);
  return cleanText(text.slice(from, Math.min(at + 120, ...ends)), longest.evidence);
}
