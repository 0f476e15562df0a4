import { isBoast, isIdle, stripMarketing } from './marketing.ts';

/** Words per fact. */
const fewest = 2;
const most = 14;

const lead =
  /^(?:(?:and|but|so|plus|also|note|tip|features?|description|details?|overview|key features?|about this item|product description)\s*[:,-]?\s+)+/i;
/** `This bottle is`, `It has`, `Our tape features`, `You can`: the subject is always the product. */
const subject =
  /^(?:(?:the|this|these|our|each|every|your|it|they|its)(?:\s+(?!is\b|are\b|was\b|has\b|have\b|features?\b|comes?\b|includes?\b|offers?\b|provides?\b)[\p{L}\p{N}'-]+){0,5}|it|they|[\p{L}\p{N}'& -]{2,40}?)\s+(is|are|has|have|features?|boasts?|offers?|provides?|includes?|comes? with|comes? in|can be|will|delivers?|uses?|measures?|weighs?|holds?|keeps?|fits?|makes?|helps?|lets?|allows?|works?)\s+(?=\S)/iu;
/** What remains of the verb once its subject is gone. */
const verbs: Record<string, string> = {
  is: '',
  are: '',
  has: '',
  have: '',
  feature: '',
  features: '',
  boasts: '',
  boast: '',
  offers: '',
  offer: '',
  provides: '',
  provide: '',
  deliver: '',
  delivers: '',
  will: '',
  includes: 'includes ',
  include: 'includes ',
};
const joints =
  /\s*[;:]\s+|\s+[–—-]\s+|\s*[–—]\s*|,?\s+(?:so (?:that )?(?:you|your|it)\b|which means\b|meaning\b|making (?:it|them)\b|allowing (?:you|for)\b|ensuring\b|giving you\b|while\b|whether\b|because\b|thanks to\b|in order to\b|that way\b|as well as\b|and (?:it|they|you)\b)\s*|,\s+(?:and|but|or|for|with|to|ideal|great|perfect|plus|from|without|no)\s+|,\s+/i;
const danglers =
  /\s+(?:and|or|but|with|for|to|of|the|an?|in|on|at|by|from|that|which|your|our|its|as|is|are|plus|than|into|while|when|if|so)$/i;

/** A page's statement as short clauses in plain words, 2 to 14 words each; nothing when it only sells. */
export function condense(statement: string): string[] {
  return sentencesOf(statement).flatMap(condenseSentence);
}

/** Sentences of a text; abbreviations and decimals don't end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s*[•●▪◆■✔✓✅➤►]\s*/g, '\n')
    .split(/\n+|(?<=[\p{L}\p{N})"'%][.!?]{1,3}|[。！？])\s+(?=[\p{Lu}\p{N}"'(¡¿])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0 && sentence.length <= 900);
}

function condenseSentence(sentence: string): string[] {
  if (isIdle(sentence) || isBoast(sentence)) return [];
  const { label, rest } = splitLabel(sentence);
  const text = stripMarketing(rest)
    .replace(/\([^)]{0,160}\)/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/[.!?]+$/, '')
    .replace(lead, '')
    .trim();
  const clause = withoutSubject(text, label);
  const parts = countWords(clause) <= most ? [clause] : pieces(clause);
  return parts
    .map(finish)
    .filter((part) => isWorth(part))
    .slice(0, 2);
}

/** `DURABLE BUILD: made of steel` says the same twice: the label goes when what follows can stand alone. */
function splitLabel(sentence: string): { label: string; rest: string } {
  const match = /^["'([【]?([\p{L}\p{N}][^:.!?]{1,60}?)["')\]】]?\s*(?::|\s[–—-]\s|】)\s*(?=\S)/u.exec(sentence);
  if (match?.[1] === undefined) return { label: '', rest: sentence };
  const rest = sentence.slice(match[0].length);
  const isRow = countWords(match[1]) <= 4 && countWords(rest) <= 4;
  return isRow || countWords(rest) < 3 || countWords(match[1]) > 7 ? { label: '', rest: sentence } : { label: match[1], rest };
}

function withoutSubject(text: string, label: string): string {
  const match = subject.exec(text);
  if (match === null || match[1] === undefined) return text;
  const verb = match[1].toLowerCase();
  const pronoun = /^(?:the|this|these|our|each|every|your|it|they|its)\b/i.test(text);
  const passive = /^(?:is|are)$/.test(verb);
  // A subject that names a part ("the lid locks") is the statement itself: only the product as subject is dropped.
  const isProduct = /^(?:it|they|this|these|our|each|every)\b/i.test(text);
  if (!isProduct) return text;
  if (!pronoun && !passive) return text;
  const kept = verbs[verb] ?? `${verb} `;
  const rest = text.slice(match[0].length).replace(/^(?:an?|the)\s+(?=[\p{L}\d-]+ (?:design|feature)\b)/iu, '');
  return label !== '' && countWords(rest) < 2 ? `${label}: ${rest}` : `${kept}${rest}`;
}

/** The first self-contained pieces of a clause that is too long to say. */
function pieces(clause: string): string[] {
  const parts = clause
    .split(joints)
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '');
  const kept: string[] = [];
  for (const part of parts) {
    if (countWords(part) > most) {
      const cut = part.split(/\s+(?=(?:that|which|who|where|so|to|for|with|without|and|but|when|while|from|by)\s)/i);
      let text = '';
      for (const piece of cut) {
        if (countWords(`${text} ${piece}`) > most) break;
        text = `${text} ${piece}`.trim();
      }
      if (countWords(text) >= 4) kept.push(text);
    } else if (countWords(part) >= 3) kept.push(part);
    if (kept.length >= 2) break;
  }
  return kept;
}

function finish(part: string): string {
  let text = part
    .replace(/^(?:and|or|but|with|plus|also|while|so|then)\s+(?=\S)/i, (word) => (/^with/i.test(word) ? 'with ' : ''))
    .replace(/[\s,;:.–—-]+$/, '');
  for (let round = 0; round < 4 && danglers.test(text); round++) text = text.replace(danglers, '');
  text = text.replace(/^["'(]+|["')]+$/g, (mark) => (/\d"$/.test(text) && mark === '"' ? mark : '')).trim();
  return lowerStart(sentenceCase(text));
}

/** `Cast 304 Stainless Steel Faucet With Magnetic Docking` → sentence case, keeping words that are never plain. */
function sentenceCase(text: string): string {
  const words = text.split(' ');
  const plain = words.filter((word) => /^\p{L}{3,}/u.test(word));
  const capital = plain.filter((word) => /^\p{Lu}\p{Ll}+/u.test(word));
  if (plain.length < 3 || capital.length / plain.length < 0.7) return text;
  return words.map((word) => (/^\p{Lu}\p{Ll}+(?:-\p{L}?\p{Ll}+)*[,.]?$/u.test(word) ? word.toLowerCase() : word)).join(' ');
}

function lowerStart(text: string): string {
  const first = text.split(' ')[0] ?? '';
  const next = text.split(' ')[1] ?? '';
  const isName = /^\p{Lu}\p{Ll}+$/u.test(first) && /^\p{Lu}\p{Ll}+/u.test(next);
  if (
    isName ||
    !/^\p{Lu}\p{Ll}*(?:[-'/]\p{Ll}+)*[,]?$/u.test(first) ||
    /^(I|English|German|French|Italian|Japanese|American|European|Swiss|Portuguese|Spanish|Korean|Teflon|Bluetooth|Velcro|Lycra|Tritan|Android|Apple|iPhone)$/.test(
      first,
    )
  )
    return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function isWorth(text: string): boolean {
  const count = countWords(text);
  if (count < fewest || count > most) return false;
  if (isIdle(text) || isBoast(text)) return false;
  if (/^(?:you|we|i|if|when|just|don'?t|it's|that's|there|here|what|why|how|who)\b/i.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return letters >= 5 && letters / text.length > 0.5;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
