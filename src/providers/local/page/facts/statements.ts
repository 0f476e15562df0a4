import { isTag } from 'domhandler';
import type { Statement } from '../candidate.ts';
import { marksAround, type PageDocument, type Place, textOf } from '../document.ts';
import { cleanText, longest, overlap } from '../plain-text.ts';

const goodMarks =
  /feature|highlight|benefit|detail|descri|bullet|about|spec|attribute|material|ingredient|care|overview|accordion|product-?info|rte\b|pdp|tab-?(panel|content)|metafield/;
const badMarks =
  /review|question|answer|policy|shipping|delivery|return|payment|cart|checkout|login|account|search|social|share|promo|offer|size-?(chart|guide)|swatch|option|variant|breadcrumb|pagination|legal|seller|shop-?info|ads?\b|sku-?list|rating|store|coupon|financ|finance|widget|filter|facet|notification|dropdown|quantity/;

/** Bullets, table rows and sentences of the visible product part, the likeliest first. */
export function readStatements(page: PageDocument): Statement[] {
  const found: { statement: Statement; rank: number }[] = [];
  const seen = new Set<string>();
  const start = page.heading?.order ?? 0;
  for (const place of page.places) {
    if (place.aside || place.struck || found.length >= 300) continue;
    const statement = statementAt(place);
    if (statement === null) continue;
    const marks = marksAround(place.node, 6);
    if (badMarks.test(marksAround(place.node, 3)) && !goodMarks.test(marksAround(place.node, 1))) continue;
    const key = `${statement.label ?? ''}|${statement.text}`.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    const distance = place.order - start;
    const rank =
      (goodMarks.test(marks) ? 2 : 0) + (distance < -30 ? -2 : distance < 1500 ? 1 : 0) + (statement.kind === 'bullet' ? 0.5 : 0);
    // Loose sentences without any mark of a description are chatter of the shop.
    if (statement.kind === 'sentence' && !goodMarks.test(marks) && (page.heading === null || distance < 0 || distance > 900)) continue;
    if (rank > 0) found.push({ statement, rank });
  }
  return found.sort((a, b) => b.rank - a.rank).map((entry) => entry.statement);
}

function statementAt(place: Place): Statement | null {
  const { node } = place;
  if (node.name === 'tr') {
    const cells = node.children.filter(isTag).filter((child) => child.name === 'th' || child.name === 'td');
    if (cells.length !== 2) return null;
    return row(textOf(cells[0], 100), textOf(cells[1], 300));
  }
  if (node.name === 'dt') {
    let next = node.next;
    while (next !== null && !isTag(next)) next = next.next;
    return next !== null && next.name === 'dd' ? row(textOf(node, 100), textOf(next, 300)) : null;
  }
  if (node.name === 'li') {
    const children = node.children.filter(isTag);
    if (children.some((child) => child.name === 'ul' || child.name === 'ol')) return null;
    const text = cleanText(textOf(node, 1500), longest.statement);
    const links = children.filter((child) => child.name === 'a').reduce((sum, child) => sum + textOf(child, 500).length, 0);
    if (text.length < 10 || links > text.length * 0.5 || text.split(' ').length < 2) return null;
    const pair = /^([^:]{2,40}):\s+(.{1,80})$/.exec(text);
    if (pair?.[1] !== undefined && pair[2] !== undefined && pair[2].split(' ').length <= 5 && pair[1].split(' ').length <= 4)
      return row(pair[1], pair[2]);
    return { kind: 'bullet', text, source: 'heuristic' };
  }
  if (
    node.name === 'p' ||
    (node.name === 'div' &&
      /descri|tab-?(content|panel)|overview|product-?text/.test(place.marks) &&
      !node.children.some((child) => isTag(child) && /^(div|p|ul|table|section)$/.test(child.name)))
  ) {
    const text = cleanText(textOf(node, 3000), 1800);
    return text.length >= 25 && text.split(' ').length >= 5 ? { kind: 'sentence', text, source: 'heuristic' } : null;
  }
  if (node.name === 'div') {
    // Pairs of plain boxes: many shops draw their tables so.
    const cells = node.children.filter(isTag);
    const marked = /spec|attribute|detail|feature|property|row/.test(marksAround(node, 4));
    if (cells.length !== 2 || !marked || cells.some((cell) => cell.children.filter(isTag).length > 1)) return null;
    const label = textOf(cells[0], 60);
    const value = textOf(cells[1], 120);
    return label.length <= 40 && value.length <= 80 && overlap(label, value) < 0.9 ? row(label, value) : null;
  }
  return null;
}

function row(label: string, value: string): Statement | null {
  const name = cleanText(label, 80);
  const text = cleanText(value, 200);
  if (name === '' || text === '' || name.length > 60) return null;
  return { kind: 'row', label: name, text, source: 'heuristic' };
}
