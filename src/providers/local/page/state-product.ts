import { type Findings, noFindings } from './candidate.ts';
import { isTree, listOf, type Tree } from './json-tree.ts';
import { cleanText, linesOfMarkup, longest } from './plain-text.ts';
import { wholeCount } from './schema-product.ts';
import { readStatePrice } from './state-price.ts';

/** Below these keys other products or plain words live. */
export const otherKeys = new Set([
  'recommendations',
  'relatedProducts',
  'similarProducts',
  'related',
  'recommended',
  'recommend',
  'crossSell',
  'upsell',
  'translations',
  'i18n',
  'messages',
  'navigation',
  'menu',
]);
export const nameKeys = ['title', 'name', 'productName', 'product_name', 'item_name', 'displayName', 'productTitle', 'productLabel'];
export const priceKeys = [
  'real_price',
  'price',
  'currentPrice',
  'current_price',
  'salePrice',
  'sale_price',
  'finalPrice',
  'final_price',
  'priceInfo',
  'prices',
  'pricing',
  'offers',
  'sellingPrice',
  'product_price',
  'productPrice',
  'formatted_current_price',
  'current_retail',
  'listPrice',
];
export const brandKeys = ['brand', 'brandName', 'brand_name', 'item_brand', 'product_brand', 'primary_brand', 'vendor', 'manufacturer'];
const textKeys = [
  'description',
  'longDescription',
  'long_description',
  'downstream_description',
  'shortDescription',
  'short_description',
  'body_html',
  'descriptionHtml',
];
const imageKeys = ['images', 'allImages', 'image', 'media', 'gallery', 'primary_image_url', 'imageUrl', 'mainImage'];

export function nameOf(tree: Tree): string {
  for (const key of nameKeys) {
    // Tag managers write lists of one.
    const given = listOf(tree[key])[0];
    if (typeof given === 'string') return given;
  }
  return '';
}

/** The first fitting value of one of `keys` in a tree or its branches, nearest first; never among other products or reviews. */
export function dig(root: Tree, keys: readonly string[], depth: number, fits: (value: unknown) => boolean): unknown {
  let level: Tree[] = [root];
  for (let deep = 0; deep <= depth && level.length > 0; deep++) {
    for (const tree of level) for (const key of keys) if (tree[key] !== undefined && fits(tree[key])) return tree[key];
    if (deep === depth) break;
    level = level.flatMap(branchesOf).slice(0, 200);
  }
  return undefined;
}

function branchesOf(tree: Tree): Tree[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    otherKeys.has(key) || /^reviews?(_items|List)?$|variants|swatch|sellers?$/i.test(key) ? [] : isTree(value) ? [value] : [],
  );
}

/** What a product's tree says, whatever shop wrote it. */
export function readStateProduct(product: Tree): Findings {
  const found = noFindings();
  found.declared = true;
  const say = (into: Findings['name'], value: string, sure: number) => {
    if (value !== '') into.push({ value, source: 'state', confidence: sure, evidence: cleanText(value, longest.evidence) });
  };
  const own = nameOf(product);
  say(found.name, cleanText(own === '' ? dig(product, nameKeys, 2, isWord) : own, longest.name), 0.65);
  say(found.brand, cleanText(wordOf(dig(product, brandKeys, 2, (value) => wordOf(value) !== '')), longest.brand), 0.65);
  const lines = linesOfMarkup(
    dig(product, textKeys, 2, (value) => typeof value === 'string' && value.length > 15),
    longest.statement,
  );
  say(found.description, cleanText(lines.join(' '), longest.description), 0.6);
  for (const text of lines) found.statements.push({ kind: 'sentence', text, source: 'state' });
  for (const bullet of listOf(product['bullet_descriptions'] ?? product['highlights'] ?? product['features']).slice(0, 40))
    for (const text of linesOfMarkup(bullet, longest.statement)) found.statements.push({ kind: 'bullet', text, source: 'state' });
  readStatePrice(product, priceKeys, found);
  readRating(product, found);
  const trail = trailOf(product);
  if (trail.length > 0) say(found.category, cleanText(trail.join(' > '), longest.category), 0.5);
  for (const image of listOf(dig(product, imageKeys, 2, (value) => addressOf(listOf(value)[0]) !== '')).slice(0, 20)) {
    const value = addressOf(image);
    if (value !== '') found.images.push({ value, source: 'state', confidence: 0.65, evidence: 'application state' });
  }
  return found;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 4;
}

function wordOf(given: unknown): string {
  const value = listOf(given)[0];
  if (typeof value === 'string') return value;
  if (!isTree(value)) return '';
  return ['name', 'displayName', 'brandName', 'label'].map((key) => value[key]).find((word) => typeof word === 'string') ?? '';
}

function addressOf(image: unknown): string {
  const value = isTree(image)
    ? (listOf(image['url_list'])[0] ?? image['src'] ?? image['url'] ?? image['originalSrc'] ?? image['imageUrl'])
    : image;
  return typeof value === 'string' && /[/.]/.test(value) && value.length > 8 ? value : '';
}

const valueKeys = [
  'value',
  'average',
  'ratingValue',
  'averageRating',
  'avg',
  'averageOverallRating',
  'overallRating',
  'avgRating',
  'rating',
];
const countKeys = [
  'count',
  'reviewCount',
  'ratingCount',
  'reviewsCount',
  'numberOfReviews',
  'totalReviewCount',
  'totalReviews',
  'review_count',
  'reviews',
  'total',
];

/** Stars out of 5 with a count; anything less certain says nothing. */
function readRating(product: Tree, found: Findings): void {
  const branches = [product, ...branchesOf(product)];
  const rated = [...branches, ...branches.slice(1).flatMap(branchesOf), ...branches.slice(1).flatMap(branchesOf).flatMap(branchesOf)];
  for (const stats of rated.slice(0, 300)) {
    const of = (keys: readonly string[]) =>
      keys.map((key) => stats[key]).find((given) => typeof given === 'number' || (typeof given === 'string' && /^\d/.test(given)));
    const value = Number(of(valueKeys));
    const count = wholeCount(of(countKeys));
    if (!(value >= 1 && value <= 5) || count === null || count === 0) continue;
    // `value` and `total` alone may be anything: somewhere it must be called a rating.
    if (!/rat|review|star/i.test(Object.keys(stats).join(' ')) && !isRatingOf(product, stats)) continue;
    const stars = Math.round(value * 100) / 100;
    found.rating.push({ value: { value: stars, count }, source: 'state', confidence: 0.65, evidence: `rating ${value}, ${count} reviews` });
    return;
  }
}

function isRatingOf(product: Tree, stats: Tree): boolean {
  const levels = [product, ...branchesOf(product), ...branchesOf(product).flatMap(branchesOf)];
  return levels.some((tree) => Object.entries(tree).some(([key, value]) => value === stats && /rat|review|star/i.test(key)));
}

/** `category: {path: [{name}]}`, `breadcrumbs: [{text}]`, `parentCategory: {displayName, parentCategory: …}`. */
function trailOf(product: Tree): string[] {
  const given = dig(
    product,
    ['breadcrumbs', 'breadcrumb', 'categoryPath', 'category', 'categories', 'parentCategory'],
    2,
    (value) => value !== null && value !== '',
  );
  const steps = isTree(given) && Array.isArray(given['path']) ? given['path'] : given;
  if (Array.isArray(steps))
    return steps
      .slice(0, 8)
      .map((step) => cleanText(isTree(step) ? wordOf(step) || step['text'] || step['title'] : step, 60))
      .filter(Boolean);
  if (!isTree(steps))
    return typeof steps === 'string' && !/^[\d:/]/.test(steps) ? [cleanText(steps.replace(/\s*[>/|»]\s*/g, ' > '), 160)] : [];
  const chain: string[] = [];
  for (let at: unknown = steps; isTree(at) && chain.length < 8; at = at['parentCategory'] ?? at['parent'])
    chain.unshift(cleanText(wordOf(at), 60));
  return chain.filter(Boolean);
}
