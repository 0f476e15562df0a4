import { filmLanguage } from '#core/language/languages.ts';
import { lintLine } from '#core/lint.ts';
import type { Fact, FactRole, ProductView } from '#core/product.ts';
import type { Saying, Subject } from '../writing.ts';
import { chipOf } from './chips.ts';
import { asClause } from './fact-clause.ts';
import { saysWell } from './fact-gate.ts';
import { endsInside, factParts, tooLong } from './fact-parts.ts';

const { countSyllables } = filmLanguage;

const roleWorth: Record<FactRole, number> = {
  mechanism: 2,
  number: 1.5,
  material: 1,
  benefit: 1.5,
  use: 0.5,
  proof: 1,
  limit: 0,
  origin: 0.3,
  price: 0,
};

/** The page's own verb and article, or a count: whatever follows is something the product has. */
const saysItHas =
  /^(?:(?:includes?|features?|has|comes? with|equipped with|with) (?:an?|two|three|four|five|six|seven|eight)|two|three|four|five|six) /i;

/** Every way the page's facts can be said well; facts that can't are left out. */
export function sayFacts(product: ProductView, subject: Subject): Saying[] {
  const sayings: Saying[] = [];
  const seen = new Set<string>();
  for (const fact of product.facts) {
    if (fact.role === 'price' || /[$€£]\s?\d|\b(?:ratings?|reviews?|stars)\b/i.test(fact.text)) continue;
    for (const saying of sayFact(fact, subject)) {
      const key = saying.verb.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
      const line = `${saying.subject ?? 'It'} ${saying.verb}.`;
      if (seen.has(key) || lintLine(line, product, 'solution').some((finding) => finding.level === 'error')) continue;
      seen.add(key);
      sayings.push(saying);
    }
  }
  return sayings;
}

/** One fact's clauses, best first: at most two. Whole lines come before pieces of them. */
function sayFact(fact: Fact, subject: Subject): Saying[] {
  const { lines, items } = factParts(fact.text, fact.evidence);
  const whole = lines.flatMap((part, rank) => sayPart(part, rank, fact, subject));
  const found = whole.length > 0 ? whole : items.flatMap((part, rank) => sayPart(part, rank + 1, fact, subject));
  return found.sort((left, right) => right.worth - left.worth).slice(0, 2);
}

function sayPart(part: string, rank: number, fact: Fact, subject: Subject): Saying[] {
  const clause = asClause(part, fact.role, subject);
  if (!clause || !saysWell(clause, clause.subject === null && saysItHas.test(part)) || endsInside(part, fact)) return [];
  const words = clause.verb.split(' ').length + (clause.subject?.split(' ').length ?? 0);
  const syllables = countSyllables(`${clause.subject ?? ''} ${clause.verb}`);
  if (words < 2 || words > tooLong || syllables > 26) return [];
  if (/[[\]{}<>|\\]|(?<!\d)\/|\/(?!\d)|\b(?:our|we|us|you'll love|buy|order|shop|click|I)\b/.test(clause.verb)) return [];
  if (/^(?:is|has) (?:an? )?(?:imported|gift|deal)\b/.test(clause.verb)) return [];
  const numbered = /\d/.test(clause.verb) ? 1.5 : 0;
  const ease = syllables > 23 ? -1 : syllables > 20 ? 0 : syllables < 5 ? -0.5 : 1;
  // What a thing is good for says more than what it is made of.
  const useful = /\b(?:so|which|that|because)\b/.test(clause.verb) ? 1.5 : 0;
  const dull = /^(?:measures|weighs|is (?:about )?[\d.]+ ?(?:mm|cm|m|in|inches|ft)\b)/.test(clause.verb);
  const worth = (dull ? -1.5 : numbered) + ease + useful + roleWorth[fact.role] - rank * 0.3;
  // "Shouldn't be used on …" is a limit, whatever the page calls it.
  const role = /^(?:should|shouldn't|must|isn't|aren't)\b/.test(clause.verb) ? 'limit' : fact.role;
  return [{ factId: fact.id, role, ...clause, chip: chipOf(clause.verb, clause.thing), syllables, dull, worth }];
}
