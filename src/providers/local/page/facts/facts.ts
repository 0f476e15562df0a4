import type { Fact, FactRole, Field, Price, Rating } from '#core/product.ts';
import type { Statement } from '../candidate.ts';
import { bare, cleanText, longest, words } from '../plain-text.ts';
import { writePrice } from '../price.ts';
import { condense, type Lexicon, sentencesOf } from './condense.ts';
import { isIdle } from './marketing.ts';
import { roleOf, worthOf } from './roles.ts';
import { phraseOfRow } from './rows.ts';

const most = 24;
/** No role may crowd out the others. */
const perRole: Record<FactRole, number> = {
  mechanism: 8,
  material: 4,
  number: 9,
  benefit: 6,
  use: 4,
  proof: 1,
  price: 1,
  limit: 4,
  origin: 2,
};

interface Draft {
  role: FactRole;
  text: string;
  evidence: string;
  source: string;
  worth: number;
  order: number;
}

/** The page's statements as at most 24 facts, the telling ones first; price and proof come from the voted fields. */
export function buildFacts(
  statements: readonly Statement[],
  fields: { name: string; brand: string | null; english: boolean; price: Field<Price> | null; rating: Field<Rating> | null },
): Fact[] {
  const lexicon = learn(statements, fields);
  const drafts: Draft[] = [];
  for (const statement of statements.slice(0, 250)) drafts.push(...draftsOf(statement, lexicon, drafts.length));
  const kept: Draft[] = [];
  const taken = new Map<FactRole, number>();
  const ranked = drafts.sort((a, b) => b.worth - a.worth || a.order - b.order);
  for (const draft of ranked) {
    if (kept.length >= most - 2) break;
    const count = taken.get(draft.role) ?? 0;
    if (
      count >= perRole[draft.role] ||
      /[$€£]\s?\d/.test(draft.text) ||
      saysName(draft.text, fields.name) ||
      kept.some((known) => same(known.text, draft.text))
    )
      continue;
    taken.set(draft.role, count + 1);
    kept.push(draft);
  }
  const facts = [...kept, ...fieldFacts(fields)];
  return facts.map(({ role, text, evidence, source }, index) => ({ id: `f${index + 1}`, role, text, evidence, source }));
}

function draftsOf(statement: Statement, lexicon: Lexicon, order: number): Draft[] {
  const { source } = statement;
  if (statement.kind === 'row') {
    const text = phraseOfRow(statement.label ?? '', statement.text);
    if (text === null || isIdle(text) || /[$€£]\s?\d|\d\s?€/.test(text)) return [];
    const evidence = cleanText(`${statement.label}: ${statement.text}`, longest.evidence);
    return [{ role: roleOf(text), text, evidence, source, worth: worthOf(text) - 0.2, order }];
  }
  const drafts: Draft[] = [];
  for (const sentence of sentencesOf(statement.text)) {
    for (const text of condense(sentence, lexicon)) {
      const bonus = statement.kind === 'bullet' ? 0.4 : 0;
      drafts.push({
        role: roleOf(text),
        text,
        evidence: cleanText(sentence, longest.evidence),
        source,
        worth: worthOf(text) + bonus,
        order: order + drafts.length,
      });
    }
  }
  return drafts;
}

function learn(statements: readonly Statement[], fields: { brand: string | null; english: boolean }): Lexicon {
  const text = statements.map((statement) => statement.text).join(' ');
  return {
    english: fields.english,
    names: new Set((fields.brand ?? '').match(/[\p{L}\p{N}'-]+/gu) ?? []),
    plain: new Set(text.match(/(?<![\p{L}'-])\p{Ll}[\p{Ll}'-]+/gu) ?? []),
  };
}

function fieldFacts(fields: { price: Field<Price> | null; rating: Field<Rating> | null }): Omit<Draft, 'worth' | 'order'>[] {
  const facts: Omit<Draft, 'worth' | 'order'>[] = [];
  const { rating, price } = fields;
  // A rating without the number of reviews proves nothing.
  if (rating !== null && rating.value.count !== null && rating.value.count > 0) {
    const { value, count } = rating.value;
    const text = `${Math.round(value * 10) / 10} out of 5 from ${grouped(count)} reviews`;
    facts.push({ role: 'proof', text, evidence: rating.evidence, source: rating.source });
  }
  if (price !== null) {
    facts.push({
      role: 'price',
      text: writePrice(price.value.amount, price.value.currency),
      evidence: price.evidence,
      source: price.source,
    });
  }
  return facts;
}

/** `12345` as `12,345`; the platform's own way of it takes 12 ms to wake up. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function saysName(text: string, name: string): boolean {
  return bare(name).startsWith(bare(text)) || bare(text) === bare(name);
}

/** Two clauses with mostly the same words are one fact. */
function same(a: string, b: string): boolean {
  const left = new Set(contentWords(a));
  const right = new Set(contentWords(b));
  const small = Math.min(left.size, right.size);
  if (small === 0) return bare(a) === bare(b);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / small >= (small <= 2 ? 1 : 0.7);
}

const little = new Set(
  'a an the of to for with and or in on at by from is are it its your you that this as so be can will made out up'.split(' '),
);

function contentWords(text: string): string[] {
  return words(text)
    .filter((word) => !little.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
}
