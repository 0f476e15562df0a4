import { HooklineError } from '#core/errors.ts';
import type { ProductAnalysis } from '#core/product.ts';
import { describeBotWall } from '#kit/bot-wall.ts';
import { analyse, noProduct } from './analysis.ts';
import { readBuyBox, shownAmounts } from './buy-box.ts';
import { type Findings, merge } from './candidate.ts';
import { decodePage } from './charset.ts';
import { openDocument } from './document.ts';
import { readStatements } from './facts/statements.ts';
import { readVisible } from './heuristic.ts';
import { readJsonLd } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';
import { readOpenGraph } from './open-graph.ts';
import { cleanText, longest } from './plain-text.ts';
import { currencyOfPlace } from './price.ts';
import { readBeside } from './product-json.ts';
import { currencyOfShopify } from './shops/shopify.ts';
import { type ShopName, shopOf } from './shops/shops.ts';
import { readState } from './state.ts';
import { isHollow } from './vote.ts';

export interface PageSource {
  url: string | null;
  bytes: Uint8Array;
  contentType: string;
  /** The shop's own JSON about the same product, where it was fetched too. */
  beside?: Uint8Array;
}

/** An HTML page as a product. Errors: `page_without_product`, `page_blocked` (a saved wall), `unsupported_media` (no HTML at all). */
export function readPage(source: PageSource, readAt: string, without: readonly ShopName[]): ProductAnalysis {
  const { bytes, contentType, url, beside } = source;
  const html = decodePage(bytes, contentType);
  if (!/<[a-z!][^>]{0,2000}>/i.test(html.slice(0, 200_000))) {
    throw new HooklineError('unsupported_media', 'This is not an HTML page.', {
      hint: 'Save the page as HTML, or pass the text as a brief.',
    });
  }
  const page = openDocument(html, url);
  const shop = shopOf(page, without);
  const machine = [readJsonLd(page), readMicrodata(page), readOpenGraph(page)];
  const told = machine.flatMap((findings) => findings.price).find((candidate) => candidate.value.currency !== null)?.value.currency ?? null;
  const readers: Findings[] = shop === null ? [] : [shop.read(page)];
  if (beside !== undefined) readers.push(readBeside(beside, currencyOfShopify(page) ?? told));
  readers.push(...machine);
  if (shop?.ownPricesOnly !== true) readers.push(readState(page), readBuyBox(page, told));
  readers.push(readVisible(page));
  const findings = merge(readers);
  findings.statements.push(...readStatements(page));
  if (findings.description.every(({ value }) => isHollow(value))) describeBySentences(findings);
  if (!isProductPage(findings, readers)) {
    const wall = describeBotWall(html);
    if (wall === null) throw noProduct();
    throw new HooklineError('page_blocked', `The saved page is not the product: ${wall}.`, {
      hint: 'Open the product in your browser and save that page.',
    });
  }
  const amounts = findings.price.map((candidate) => candidate.value.amount);
  const place = currencyOfPlace(page.url, page.language);
  return analyse(findings, { page, url, readAt, shown: shownAmounts(page, amounts, told ?? place), place });
}

/** Either the page calls itself a product, or it has a price for its heading and a button to buy. */
function isProductPage(findings: Findings, readers: readonly Findings[]): boolean {
  if (findings.name.length === 0) return false;
  const visible = readers.at(-1);
  const structured = readers.slice(0, -1).some((reader) => reader.declared);
  const priced = findings.price.some((candidate) => candidate.confidence >= 0.5);
  return (
    structured ||
    (visible?.declared === true && findings.name.some((name) => name.source === 'heuristic')) ||
    (priced && findings.statements.length >= 3)
  );
}

/** Where nothing calls itself a description, the likeliest sentences are one. */
function describeBySentences(findings: Findings): void {
  const sentences = findings.statements.filter(({ kind }) => kind === 'sentence').slice(0, 3);
  const bullets = findings.statements.filter(({ kind }) => kind === 'bullet').slice(0, 6);
  const chosen = sentences.length > 0 ? sentences : bullets;
  const text = cleanText(chosen.map((statement) => statement.text).join(' '), longest.description);
  if (text.length < 15) return;
  findings.description.push({ value: text, source: 'heuristic', confidence: 0.4, evidence: cleanText(text, longest.evidence) });
}
