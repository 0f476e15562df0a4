import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { type Findings, merge, noFindings } from './candidate.ts';
import { moneyTextOf, type PageDocument, type Place, textOf } from './document.ts';
import type { Tree } from './json-tree.ts';
import { cleanText, longest, overlap } from './plain-text.ts';
import { readRating, readSchemaProduct } from './schema-product.ts';

/** Microdata (and RDFa's `property` where a `typeof` says Product): turned into the same trees as JSON-LD. */
export function readMicrodata(page: PageDocument): Findings {
  const scopes = page.elements.items.filter(isProductItem);
  const title = page.heading === null ? page.title : textOf(page.heading.node, 300);
  const placed = new Map<Element, Place>(page.places.map((place) => [place.node, place]));
  const products = scopes
    .slice(0, 60)
    .filter((node) => placed.get(node)?.aside !== true)
    .map((node) => readItem(node, 0))
    .filter((tree) => Object.keys(tree).length > 1);
  const rated = products.map((tree) => ({
    tree,
    score: overlap(cleanText(tree['name'], 300), title) + (tree['offers'] === undefined ? 0 : 0.3),
  }));
  const best = rated.sort((a, b) => b.score - a.score)[0];
  const found =
    best === undefined || (products.length > 3 && best.score < 0.7) ? noFindings() : readSchemaProduct(best.tree, 'microdata', 0.8);

  const category = noFindings();
  const list = page.elements.items.find(({ attribs }) => /BreadcrumbList/i.test(attribs['itemtype'] ?? ''));
  const trail = (list === undefined ? [] : page.$(list).find('[itemprop="name"]').toArray())
    .map((node) => cleanText(textOf(node, 100), 80))
    .filter(Boolean);
  if (trail.length > 0) {
    const path = trail.join(' > ');
    category.category.push({
      value: cleanText(path, longest.category),
      source: 'microdata',
      confidence: 0.8,
      evidence: cleanText(path, longest.evidence),
    });
  }
  if (found.rating.length === 0) readLoneRating(page, placed, found);
  return merge([category, found]);
}

/** A rating that stands outside of any product is the page's product's, when it is the only one. */
function readLoneRating(page: PageDocument, placed: ReadonlyMap<Element, Place>, found: Findings): void {
  const ratings = page.elements.items.filter(
    (node) => /AggregateRating/i.test(node.attribs['itemtype'] ?? '') && placed.get(node)?.aside !== true,
  );
  const [only] = ratings;
  if (only !== undefined && ratings.length === 1) readRating(readItem(only, 0), found, 'microdata', 0.7);
}

function isProductItem({ attribs: { itemscope, itemtype = '', typeof: kind = '' } }: Element): boolean {
  return (
    (itemscope !== undefined && /Product/i.test(itemtype)) || /schema\.org\/Product/i.test(itemtype) || /(^|\s)Product(\s|$)/.test(kind)
  );
}

function readItem(scope: Element, depth: number): Tree {
  const tree: Tree = { '@type': scope.attribs['itemtype'] ?? scope.attribs['typeof'] ?? '' };
  const stack = [...scope.children].reverse();
  let seen = 0;
  while (stack.length > 0 && seen++ < 20_000) {
    const node = stack.pop();
    if (node === undefined || !isTag(node)) continue;
    const key =
      node.attribs['itemprop'] ?? (scope.attribs['typeof'] === undefined ? undefined : node.attribs['property']?.replace(/^\w+:/, ''));
    const isScope =
      node.attribs['itemscope'] !== undefined || node.attribs['itemtype'] !== undefined || node.attribs['typeof'] !== undefined;
    if (key !== undefined) {
      const value = isScope && depth < 4 ? readItem(node, depth + 1) : readValue(node);
      for (const name of key.split(/\s+/)) add(tree, name, value);
    }
    if (isScope) continue;
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child);
  }
  return tree;
}

function add(tree: Tree, key: string, value: unknown): void {
  if (key === '' || value === '' || key === '__proto__') return;
  const before = tree[key];
  tree[key] = before === undefined ? value : Array.isArray(before) ? [...before.slice(0, 50), value] : [before, value];
}

function readValue(node: Element): string {
  const { content, src, href, value, datetime } = node.attribs;
  if (content !== undefined && content !== '') return content;
  if (node.name === 'img' || node.name === 'source') return node.attribs['data-src'] ?? src ?? '';
  if (node.name === 'a' || node.name === 'link')
    return href !== undefined && node.name === 'link' ? href : textOf(node, 2000) || (href ?? '');
  if (node.name === 'data' || node.name === 'meter') return value ?? textOf(node, 500);
  if (node.name === 'time') return datetime ?? textOf(node, 200);
  return /price/i.test(node.attribs['itemprop'] ?? '') ? moneyTextOf(node, 200) : textOf(node, 3000);
}
