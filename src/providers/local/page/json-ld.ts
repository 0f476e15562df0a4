import { type Findings, merge, noFindings } from './candidate.ts';
import { type PageDocument, textOf } from './document.ts';
import { rawTextOf } from './elements.ts';
import { isTree, listOf, parseTolerantly, type Tree, walkTrees } from './json-tree.ts';
import { cleanText, longest, overlap } from './plain-text.ts';
import { isProduct, readSchemaProduct, typesOf } from './schema-product.ts';

const largestBlock = 2_000_000;
/** Below these keys other products live. */
const others = new Set([
  'isRelatedTo',
  'isSimilarTo',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'review',
  'reviews',
  'hasVariant',
  'recommendations',
]);

/** JSON-LD: the page's product, wherever it is nested, and its breadcrumbs. */
export function readJsonLd(page: PageDocument): Findings {
  const roots: unknown[] = [];
  for (const node of page.elements.named('script')) {
    if (!/ld\+json/i.test(node.attribs['type'] ?? '')) continue;
    const source = rawTextOf(node);
    if (source.length > largestBlock) continue;
    const decoded = /^\s*(\{|\[)\s*&quot;/.test(source) ? source.replaceAll('&quot;', '"').replaceAll('&amp;', '&') : source;
    roots.push(...parseTolerantly(decoded));
  }
  const products: { tree: Tree; path: string }[] = [];
  const crumbs: Tree[] = [];
  for (const entry of walkTrees(roots, others)) {
    if (isProduct(entry.tree)) products.push(entry);
    if (typesOf(entry.tree).includes('breadcrumblist')) crumbs.push(entry.tree);
  }
  const best = choose(products, page);
  const found = best === null ? noFindings() : readSchemaProduct(best, 'json-ld', 0.9);
  const trail = crumbs.map(readCrumbs).sort((a, b) => b.length - a.length)[0];
  const category = noFindings();
  if (trail !== undefined && trail.length > 0) {
    const path = trail.join(' > ');
    category.category.push({
      value: cleanText(path, longest.category),
      source: 'json-ld',
      confidence: 0.85,
      evidence: cleanText(path, longest.evidence),
    });
  }
  return merge([category, found]);
}

/** Among several products: the one whose name the page's heading or title carries, that is offered, and that no list holds. */
function choose(products: { tree: Tree; path: string }[], page: PageDocument): Tree | null {
  const heading = page.heading === null ? '' : textOf(page.heading.node, 300);
  let best: { tree: Tree; score: number } | null = null;
  for (const { tree, path } of products.slice(0, 400)) {
    const name = cleanText(tree['name'], 300);
    const inList = /itemListElement|mentions/.test(path);
    const agrees = Math.max(overlap(name, heading), overlap(name, page.title));
    const offered = isPriced(tree) ? 0.6 : listOf(tree['offers']).some(isTree) ? 0.2 : 0;
    const group = typesOf(tree).includes('productgroup') ? 0.6 : 0;
    const score = agrees * 2 + offered + group - (inList ? 1 : 0) + (tree['description'] === undefined ? 0 : 0.2);
    // A product of a list is the page's only when the page carries its name.
    if (inList && agrees < 0.8) continue;
    if (best === null || score > best.score) best = { tree, score };
  }
  return (best as { tree: Tree } | null)?.tree ?? null;
}

/** An item may stand within the offer of its own page's wrapper: the one with the price is meant. */
function isPriced(tree: Tree): boolean {
  return listOf(tree['offers'])
    .filter(isTree)
    .some((offer) => [offer['price'], offer['lowPrice'], offer['priceSpecification']].some((price) => price != null && price !== ''));
}

function readCrumbs(list: Tree): string[] {
  const items = listOf(list['itemListElement']).filter(isTree);
  const ordered = [...items].sort((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0));
  return ordered.map((entry) => cleanText(entry['name'] ?? (isTree(entry['item']) ? entry['item']['name'] : ''), 80)).filter(Boolean);
}
