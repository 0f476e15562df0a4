import { type Findings, noFindings } from './candidate.ts';
import { type PageDocument, textOf } from './document.ts';
import { embeddedJson } from './embedded-json.ts';
import { type Tree, walkTrees } from './json-tree.ts';
import { overlap } from './plain-text.ts';
import { brandKeys, dig, nameKeys, nameOf, otherKeys, priceKeys, readStateProduct } from './state-product.ts';

/**
 * Application state that pages carry for their own scripts (`__NEXT_DATA__`, `__MODERN_ROUTER_DATA__`, `window.__STATE__ = {…}`). Products
 * are known by their keys wherever they stand in the tree, and believed only when their name is the page's.
 */
export function readState(page: PageDocument): Findings {
  const heading = page.heading === null ? '' : textOf(page.heading.node, 300);
  const known = new Map<string, number>();
  const agreement = (name: string) => {
    if (name.length < 4) return 0;
    const before = known.get(name);
    if (before !== undefined) return before;
    const agrees = Math.max(overlap(name, heading), overlap(name, page.title));
    known.set(name, agrees);
    return agrees;
  };
  const roots = [...embeddedJson(page)];
  const best = whole(roots, agreement) ?? scattered(roots, agreement);
  if (best !== null) return readStateProduct(best);
  const unpriced = described(roots, agreement);
  // Without a price it may be anything: it adds to a product, but makes none.
  return unpriced === null ? noFindings() : { ...readStateProduct(unpriced), declared: false };
}

/** A tree with name and price side by side. */
function whole(roots: readonly unknown[], agreement: (name: string) => number): Tree | null {
  let best: { tree: Tree; score: number } | null = null;
  for (const root of roots) {
    for (const { tree, path } of walkTrees(root, otherKeys, 60_000)) {
      if (!priceKeys.some((key) => tree[key] !== undefined && tree[key] !== null)) continue;
      const agrees = agreement(nameOf(tree));
      if (agrees < 0.75) continue;
      const named = /product|item|sku|pdp/i.test(path) ? 0.2 : 0;
      const rich = Object.keys(tree).length > 8 ? 0.2 : 0;
      const score = agrees + named + rich - (/variant|option|offer/i.test(path) ? 0.3 : 0);
      if (best === null || score > best.score) best = { tree, score };
    }
  }
  return best?.tree ?? null;
}

/** Where the price is fetched later: the innermost tree that has the page's name and a brand in its branches. */
function described(roots: readonly unknown[], agreement: (name: string) => number): Tree | null {
  const isName = (value: unknown) => typeof value === 'string' && agreement(value) >= 0.75;
  const given = (value: unknown) => value !== null && value !== '';
  let best: Tree | null = null;
  let rated: Tree | null = null;
  for (const root of roots) {
    for (const { tree } of walkTrees(root, otherKeys, 5000)) {
      if (dig(tree, brandKeys, 2, given) === undefined || dig(tree, nameKeys, 2, isName) === undefined) continue;
      best = tree;
      if (Object.keys(tree).some((key) => /^(aggregate)?ratings?(_|$|and)|^reviews?Summary|averageRating/i.test(key))) rated = tree;
    }
  }
  return rated ?? best;
}

/** The innermost tree that has the page's name and a price in its branches. */
function scattered(roots: readonly unknown[], agreement: (name: string) => number): Tree | null {
  const isName = (value: unknown) => typeof value === 'string' && agreement(value) >= 0.75;
  let best: Tree | null = null;
  for (const root of roots) {
    for (const { tree } of walkTrees(root, otherKeys, 20_000)) {
      if (dig(tree, nameKeys, 2, isName) === undefined) continue;
      if (dig(tree, priceKeys, 2, (value) => value !== null && value !== '') !== undefined) best = tree;
    }
  }
  return best;
}
