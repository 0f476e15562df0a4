import { isBoast, isIdle, stripMarketing } from './marketing.ts';

/** Words per fact. */
const fewest = 2;
const most = 14;

/** What the page's own wording teaches about capitals. */
export interface Lexicon {
  /** Words of the brand, as written. */
  names: ReadonlySet<string>;
  /** Words that the page also writes in lower case: a capital on them means nothing. */
  plain: ReadonlySet<string>;
  /** False on pages that declare another language. */
  english: boolean;
}

const lead =
  /^(?:(?:and|but|so|plus|also|note|tip|features?|description|details?|overview|key features?|about this item|product description)\s*[:,-]?\s+)+/i;
/** `It is`, `This bottle has`, `Our tape features`: the product as subject, up to its verb. */
const subject =
  /^(?:(?:it|they)|(?:this|these|our)(?:\s+(?!is\b|are\b|has\b|have\b)[\wà-ɏ'-]+){0,4}?)(?:'s|\s+(is|are|has|have|can be|features?|boasts?|offers?|provides?|includes?|comes? with|comes? in|delivers?|uses?|measures?|weighs?|holds?|keeps?|fits?|makes?|helps?|lets?|allows?|works?|can|will|won't|does not|doesn't|cannot|can't))\s+(?=\S)/i;
/** What remains of the verb once its subject is gone; others stay as they are. */
const verbs: Record<string, string> = {
  is: '',
  are: '',
  has: '',
  have: '',
  feature: '',
  features: '',
  boast: '',
  boasts: '',
  offer: '',
  offers: '',
  provide: '',
  provides: '',
  deliver: '',
  delivers: '',
  will: '',
  include: 'includes ',
  keep: 'keeps ',
  hold: 'holds ',
  fit: 'fits ',
  'come with': 'comes with ',
  'come in': 'comes in ',
};
const joint =
  /\s+[–—-]\s+|\s*[–—:]\s+|,?\s+(?:so (?:that )?(?:you|your|it)(?:'ll|'re)?|which means|meaning|making (?:it|them)|allowing (?:you|for)|ensuring|giving you|while|whether|because|thanks to|in order to|that way|as well as|and (?:it|they|you)|which|even (?:if|when|in))\s+|,\s+(?:and|but|or|ideal|plus)\s+|,\s+/i;
const dangler =
  /\s+(?:and|or|but|with|for|to|of|the|an?|in|on|at|by|from|that|which|your|our|its|as|is|are|plus|than|into|while|when|if|so|it|you|also|both|more|most|all)$/i;
/** An adjective that waits for its noun: a clause cut after it says nothing. */
const waiting =
  /(?:\b(?:an?|the|its|this|any)\s+[a-zà-ɏ-]+|(?:ent|ant|ive|ful|ous|able|ible|less|ic|al)|\b(?:compact|slim|fast|soft|light|strong|sturdy|smooth|easy|small|large|thin|thick|rich|modern|classic|clean|safe|simple))$/i;
const chatter =
  /^(?:you|we|i|if|when|just|don'?t|let'?s|it'?s\w*|that'?s|there|here|what|why|how|who|where|he|she|his|her|be|it|to|they|then|but|because|although|from the|that)\b|\b(?:i|i'm|i've|we|we've|my|us|he|she|his|him)\b/i;

/** A page's statement as short clauses in plain words, 2 to 14 words each; nothing when it only sells. */
export function condense(sentence: string, lexicon: Lexicon): string[] {
  if (isIdle(sentence) || isBoast(sentence) || isForeign(sentence, lexicon.english)) return [];
  const text = stripMarketing(withoutLabel(sentence))
    .replace(/\([^)]{0,160}\)/g, ' ')
    // Prices are told once, from the voted field.
    .replace(/,?\s*\b(?:(?:and |it )?(?:costs?|sells for|priced at|for only|at just|at|only|just|from) )?[$€£]\s?\d[\d.,]*/gi, '')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/[.!?]+$/, '')
    .replace(lead, '')
    .trim();
  const clauses = text.split(/\s*;\s+|(?<=\p{L})\.\s+|,\s+(?:and|so) (?=each\b|it\b|they\b|you\b|you'll\b)/u).flatMap((clause) => {
    const said = withoutSubject(clause);
    return countWords(said) <= most ? [said] : pieces(said);
  });
  return clauses
    .map((clause) => finish(clause, lexicon))
    .filter(isWorth)
    .slice(0, 2);
}

/** Sentences of a text; abbreviations and decimals don't end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s*[•●▪◆■✔✓✅➤►]\s*/g, '\n')
    .split(/\n+|(?<=[\p{L}\p{N})"'%][.!?]{1,3}|[。！？])\s+(?=[\p{Lu}\p{N}"'(¡¿])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0 && sentence.length <= 900);
}

const english = /\b(?:the|and|of|to|for|with|is|are|it|this|that|you|your|from|by|or|has|have|made|keeps?|holds?)\b/i;
const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Thai}]/u;
const otherWords =
  /(?<![a-zà-ɏ])(?:el|los|las|una|para|con|que|por|der|die|und|mit|für|ist|ein|eine|le|les|des|est|pour|avec|une|il|di|per|della|het|een|voor|met|och|för|som|är)(?![a-zà-ɏ])/gi;

/** The writer speaks English: another script, another language's small words, or none of English on a page that declares another one. */
export function isForeign(sentence: string, isEnglishPage: boolean): boolean {
  if (/[^\x20-\u024f\u2000-\u22ff]/.test(sentence) && otherScript.test(sentence)) return true;
  const count = countWords(sentence);
  const others = sentence.match(otherWords)?.length ?? 0;
  if (others >= 2 && others * 8 >= count) return true;
  if (english.test(sentence)) return false;
  // A short line with a number (`750 ml`) reads the same in every language; one of words alone does not.
  return isEnglishPage ? count >= 12 && /[à-öø-ÿ]/i.test(sentence) : count >= 3 || !/\d/.test(sentence);
}

/** `DURABLE BUILD: made of steel` says the same twice: the label goes when what follows can stand alone. */
function withoutLabel(sentence: string): string {
  const match = /^[^\p{L}\p{N}]{0,6}([\p{L}\p{N}][^:.!?]{1,60}?)["')\]】]?\s*(?::|\s[–—-]\s|】)\s*(?=\S)/u.exec(sentence);
  if (match?.[1] === undefined) return sentence;
  const rest = sentence.slice(match[0].length);
  // `Hand wash only: …`: here the label is the statement, what follows its reason.
  if (/\b(?:only|not|never|avoid)\b/i.test(match[1])) return match[1];
  const label = countWords(match[1]);
  return label > 7 || countWords(rest) < 3 || (label <= 4 && countWords(rest) <= 3) ? sentence : rest;
}

/** Only the product as subject goes: "the lid locks" is a statement of its own. */
function withoutSubject(text: string): string {
  const match = subject.exec(text);
  if (match === null) return text;
  const verb = (match[1] ?? 'is').toLowerCase();
  return `${verbs[verb] ?? `${verb} `}${text.slice(match[0].length)}`;
}

/** The first self-contained pieces of a clause that is too long to say. */
function pieces(clause: string): string[] {
  const kept: string[] = [];
  let open = '';
  for (const part of clause.split(joint).map((piece) => (piece ?? '').trim())) {
    const text = open === '' ? part : `${open}, ${part}`;
    open = waiting.test(text) && countWords(text) < most ? text : '';
    if (open !== '' || text === '') continue;
    if (countWords(text) > most) {
      const short = cutClause(text);
      if (short !== '') kept.push(short);
    } else if (countWords(text) >= 3) kept.push(text);
    if (kept.length >= 2) break;
  }
  return kept;
}

/** As many whole phrases as fit, cut in front of a small word. */
function cutClause(text: string): string {
  let said = '';
  for (const phrase of text.split(/\s+(?=(?:that|which|who|where|so|to|for|with|without|and|but|when|while|from|by|in|on|at)\s)/i)) {
    if (countWords(`${said} ${phrase}`) > most) break;
    said = `${said} ${phrase}`.trim();
  }
  return countWords(said) >= 4 && !waiting.test(said) ? said : '';
}

function finish(part: string, lexicon: Lexicon): string {
  let text = part
    .replace(/^(?:and|or|but|plus|also|so|then|that)\s+(?=\S)/i, '')
    .replace(/^be able to\s+/i, 'can ')
    .replace(/^this\s+/i, 'the ')
    .replace(/\bour\s+/gi, 'the ');
  text = text.replace(/[\s,;:.–—-]+$/, '');
  for (let round = 0; round < 4 && dangler.test(text); round++) text = text.replace(dangler, '');
  const inches = /\d"$/.test(text);
  text = text.replace(/^["'(]+|["')]+$/g, '').trim();
  return lowerCapitals(inches ? `${text}"` : text, lexicon);
}

/** `Cast 304 Stainless Steel Faucet` → plain words, except names, standards and what the page only writes with a capital. */
function lowerCapitals(text: string, { names, plain }: Lexicon): string {
  const parts = text.split(' ');
  const long = parts.filter((word) => /^\p{L}{3,}/u.test(word));
  const titled = long.length >= 3 && long.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length / long.length >= 0.7;
  return parts
    .map((word, index) => {
      const core = word.replace(/[^\p{L}\p{N}'-]/gu, '');
      if (!/^\p{Lu}\p{Ll}*(?:[-'/]\p{L}?\p{Ll}+)*$/u.test(core) || names.has(core) || proper.test(core) || core === 'I') return word;
      const firstOfName = index === 0 && /^\p{Lu}\p{Ll}+/u.test(parts[1] ?? '') && !titled && !plain.has(core.toLowerCase());
      const lower = titled || plain.has(core.toLowerCase()) || (index === 0 && !firstOfName);
      return lower ? word.toLowerCase() : word;
    })
    .join(' ');
}

const proper =
  /^(?:English|German|Germany|French|France|Italian|Italy|Japan|Japanese|American|America|USA|European|Europe|Swiss|Portugal|Portuguese|Spain|Spanish|Korean|Korea|China|Chinese|India|Indian|Turkey|Turkish|Vietnam|Mexico|Canada|British|Britain|England|Sweden|Swedish|Denmark|Danish|Norway|Finland|Scotland|Ireland|Irish|Peru|Brazil|Egyptian|Scandinavian|Nordic|Teflon|Bluetooth|Velcro|Lycra|Tritan|Cordura|Gore-Tex|Android|Apple|iPhone|iPad|MacBook|Samsung|Windows|Alexa|Google|Vitamin|Celsius|Fahrenheit)$/;

function isWorth(text: string): boolean {
  const count = countWords(text);
  if (count < fewest || count > most || isIdle(text) || isBoast(text) || chatter.test(text)) return false;
  if (/\s(?:\/|&|\+)\s*\S+\s(?:\/|&|\+)\s|^[/&+]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return letters >= 5 && letters / text.length > 0.5 && !/["“”][^"]*$/.test(text.replace(/\d"/g, ''));
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
