import type { SegmentRole } from '../format.ts';
import type { ProductView } from '../product.ts';
import { type ProductPage, productPage } from './page.ts';

/** One sentence of a line, and whether it speaks of the product or of people and their day. */
export interface Sentence {
  text: string;
  /** It names the product, or stands where the product is shown. */
  selling: boolean;
}

export interface Line {
  /** The text with plain quotation marks. */
  text: string;
  role: SegmentRole;
  sentences: Sentence[];
  /** Some sentence speaks of the product, or names what kind of thing it is. */
  about: boolean;
  page: ProductPage;
}

const pointing =
  /\b(?:(?:one|two|three|few|more|any|pair|pack) of these|(?:with|like|try|meet|use|wear|take|took|into|between) (?:this|these)\b|^(?:this|these)(?:'ll)? (?:is|are|will|does|do|can|one|has|have|[a-z]+s)\b|^(?:meet|introducing) |^the (?!one|thing|part|kind|day|first|last|same)[\w-]+(?: [\w-]+)? that (?!used|you|nobody|was|were|never|won't|always|isn't))|\b(?:this|these) (?:(?:little (?!story|while|lesson|moment)|one|new|whole|stuff|thing|things|baby|guy|one|ones)\b)|\bthis (?:is what|here)\b/i;

/** "Than this", "prefers these": a hand that points at something in the picture. */
const atHand =
  /^(?:this|these) [\w-]+ (?:will|won't|can|has|does)\b|\b(?:this|these)(?=[.,!?]|$| (?:one|ones|since|on|from|before|does|is|will|has|come|came|showed|arrived|turned up)\b)/i;

/** Splits a text and marks what is said of the product: everything where it is shown, elsewhere what names it. */
export function readLine(given: string, product: ProductView, role: SegmentRole): Line {
  const text = given.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const page = productPage(product);
  const shown = role === 'solution' || role === 'cta' || role === 'shot';
  let introduced = shown;
  const sentences = text
    .split(/(?<=[.!?…]["')]?)\s+(?=["'(]?[A-Z0-9$])/)
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence) => {
      const names = introduced || page.named.test(sentence) || pointing.test(sentence);
      const selling =
        shown ||
        page.named.test(sentence) ||
        pointing.test(sentence) ||
        (introduced && /^(?:And |But |So )?(?:it|they|this|these)\b/i.test(sentence));
      introduced = names;
      return { text: sentence, selling };
    });
  const about = sentences.some(({ selling }) => selling) || page.kindNamed.test(text) || atHand.test(text);
  return { text, role, sentences, about, page };
}

/** Whether the words before `index` in the same clause deny what stands there: "it isn't", "no", "without any". */
export function denied(sentence: string, index: number): boolean {
  const clause =
    sentence
      .slice(0, index)
      .split(/[,;:.!?]|\bbut\b|\bso\b/i)
      .at(-1) ?? '';
  return /(?:\b(?:not|no|never|nor|neither|without|nobody|none|hardly|skip|forget|isn't|aren't|wasn't|doesn't|don't|didn't|won't|can't|cannot|couldn't|wouldn't|shouldn't|nothing|instead of|rather than|than)\b(?:\s+[\w'-]+){0,4}\s*)$/i.test(
    clause,
  );
}
