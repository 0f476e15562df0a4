import { lintLine } from './lint.ts';
import { type PostPlatform, platformLimits, postPlatforms, troubleTags, wideTags } from './post-tags.ts';
import type { ProductView } from './product.ts';
import type { Script } from './script.ts';

/** The words beside a film where it is posted. */
export interface PostCopy {
  platform: PostPlatform;
  title: string | null;
  /** Disclosure first, hashtags last. */
  caption: string;
  /** With their sign. */
  hashtags: string[];
  /** Characters the platform takes for the caption. */
  limit: number;
}

/** Said of every film with a drawn or generated person. */
const aiNote = 'Made with AI: person and voice are not real.';

/**
 * Caption and hashtags for each platform, from the chosen hook and one fact of the page. Every line that the lint would refuse is left
 * out; a price is only given with "when we checked", and only where the film gives it. `noun` is what the product is, e.g. `kettle`.
 */
export function postCopy(script: Script, product: ProductView, noun: string): PostCopy[] {
  const hook =
    clean(firstSentence(script.segments[0]?.text ?? ''), product, 'hook') ??
    clean(script.hooks[script.hook]?.overlay ?? '', product, 'hook');
  const fact = factLine(script, product, noun);
  const price = priceLine(script, product);
  const tags = tagsFor(script, product, noun);
  return postPlatforms.map((platform): PostCopy => {
    const limits = platformLimits[platform];
    const hashtags = tags.slice(0, limits.tags).map((tag) => `#${tag}`);
    const link = product.url === null ? null : platform === 'youtube' ? product.url : 'The link is below.';
    const lines = [hook, fact, platform === 'tiktok' ? null : price, link, aiNote, hashtags.join(' ')];
    const start = product.url === null ? '' : 'Ad · ';
    return {
      platform,
      title: limits.title === null ? null : clip(hook ?? `About the ${noun}`, limits.title),
      caption: clip(start + lines.filter((line) => line !== null && line !== '').join(platform === 'tiktok' ? ' ' : '\n'), limits.caption),
      hashtags,
      limit: limits.caption,
    };
  });
}

/** One fact that the film says, else one that can be said, with the product's name before it. */
function factLine({ segments }: Script, product: ProductView, noun: string): string | null {
  const said = segments.flatMap(({ claims }) => claims.map(({ factId }) => factId));
  const facts = product.facts.filter(({ role }) => !/^(?:price|limit)$/.test(role));
  const ordered = [...facts.filter(({ id }) => said.includes(id)), ...facts.filter(({ id }) => !said.includes(id))];
  for (const { text } of ordered) {
    const plain = text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[.!;,]+$/, '');
    if (plain.length < 8 || plain.length > 140 || !/\p{L}{3}/u.test(plain)) continue;
    const line = clean(`The ${noun}: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}.`, product, 'solution');
    if (line !== null) return line;
  }
  return null;
}

function priceLine({ segments }: Script, product: ProductView): string | null {
  const { price } = product;
  const said = segments.some(({ text, overlays }) => /[$€£¥₹]\s?\d/.test(text) || overlays.some(({ kind }) => kind === 'price'));
  if (!price || !said) return null;
  const amount = new Intl.NumberFormat('en-US', { style: 'currency', currency: price.currency, currencyDisplay: 'narrowSymbol' }).format(
    price.amount,
  );
  return clean(`${amount.replace(/\.00$/, '')} when we checked.`, product, 'cta');
}

/** The line, or null where it would claim what no fact carries or what may not be said. */
function clean(line: string, product: ProductView, role: 'hook' | 'solution' | 'cta'): string | null {
  const text = line.trim();
  if (text === '') return null;
  // The whole caption is read as selling, so every line of it has to stand as such.
  const findings = [...lintLine(text, product, role), ...lintLine(text, product, 'cta')];
  return findings.some(({ level }) => level === 'error') ? null : text;
}

/** From wide to narrow: what many look for, the category, the thing itself, the trouble told. */
function tagsFor({ segments }: Script, product: ProductView, noun: string): string[] {
  const said = segments.map(({ text }) => text).join(' ');
  const trouble = troubleTags[product.kind].find(([words]) => words.test(said))?.[1] ?? '';
  const [wide, own] = wideTags[product.kind];
  const thing = tagOf(noun);
  const promises = lintLine(noun, product, 'hook').some(({ level }) => level === 'error');
  const narrow = thing.length >= 3 && !promises ? [thing] : [];
  return [...new Set([wide, ...narrow, trouble, own])].filter(Boolean);
}

function tagOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0] ?? '';
}

/** At most so long, never cut within a word. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  return `${head.slice(0, Math.max(1, head.lastIndexOf(' '))).slice(0, limit - 1)}…`;
}
