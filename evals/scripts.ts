/**
 * Measures the no-key writer: `node evals/scripts.ts [folder] [--show] [--tone NAME] [--seeds 3] [--out FILE]`. The folder holds saved pages in
 * `pages/` with their addresses in `truth/`, as for `evals/products.ts`, or products as JSON; six products of our own come along.
 * Without a folder all of our own are used. Prints one table, with `--show` every script before it, and writes the figures to `scripts.eval.json`.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentsOf } from '#core/format.ts';
import { passesGate } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { type ProductAnalysis, type ProductView, viewProduct } from '#core/product.ts';
import type { Script } from '#core/script.ts';
import { type Tone, tones } from '#core/vocabulary.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { createPageReader } from '#providers/local/page/page-reader.ts';
import { writeScript } from '#studio/write/writer/write-script.ts';
import { evalProducts } from './scripts/products.ts';

const { syllableRange } = filmLanguage;

const options = process.argv.slice(2);
const optionOf = (name: string) => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? undefined : options[at + 1];
};
const folder = options[0]?.startsWith('--') ? undefined : options[0];
const quiet = !options.includes('--show');
const onlyTone = optionOf('tone');
const seeds = Number(optionOf('seeds') ?? 3);
const out = optionOf('out') ?? 'scripts.eval.json';
/** Our own beside the pages of a folder: the categories that shops' sample pages leave out. */
const beside = /^(?:Niacinamide|Daily Greens|ProFlow|Snugwell|Lullabee|Fieldnote)/;
const products = folder ? [...(await readFolder(folder)), ...evalProducts.filter(({ name }) => beside.test(name))] : evalProducts;

interface Run {
  product: number;
  tone: Tone;
  seed: number;
  script: Script;
  ms: number;
}

const runs: Run[] = [];
products.forEach((product, index) => {
  for (const tone of tones) {
    if (onlyTone && tone !== onlyTone) continue;
    for (let seed = 1; seed <= seeds; seed++) {
      const start = performance.now();
      const { script } = writeScript({ product, tone, slots: segmentsOf('ugc-60', 'final'), seed, presenter: null });
      runs.push({ product: index, tone, seed, script, ms: performance.now() - start });
      if (!quiet) print(product, tone, seed, script);
    }
  }
});
figures();

function print(product: ProductView, tone: Tone, seed: number, script: Script): void {
  const hooks = script.hooks.map((hook) => `${hook.kind} ${hook.score.total}`).join(', ');
  console.log(`\n## ${product.name.slice(0, 50)} · ${tone} · ${seed} · ${hooks} · "${script.hooks[0]?.overlay}"`);
  for (const segment of script.segments) {
    const chips = segment.overlays.filter(({ kind }) => kind === 'chip').map(({ text }) => text);
    console.log(
      `  [${segment.syllables}, ${segment.spokenSeconds.toFixed(1)} s] ${segment.text}${chips.length > 0 ? `  <${chips.join(' | ')}>` : ''}`,
    );
  }
  for (const finding of script.lint)
    console.log(`  !! ${finding.level} ${finding.rule} ${finding.segment}: ${finding.words} ${finding.message}`);
}

function figures(): void {
  const share = (test: (run: Run) => boolean) => `${((100 * runs.filter(test).length) / runs.length).toFixed(1)} %`;
  const inRange = ({ script, tone }: Run) =>
    script.segments.every(({ syllables, seconds }) => {
      const range = syllableRange(seconds, tone === 'quiet-minimalist');
      return syllables >= range.low && syllables <= range.high;
    });
  const times = runs.map(({ ms }) => ms).sort((left, right) => left - right);
  const rows = {
    scripts: runs.length,
    'lint-clean (no error)': share(({ script }) => script.lint.every(({ level }) => level !== 'error')),
    'no finding at all': share(({ script }) => script.lint.length === 0),
    'all segments in range': share(inRange),
    'hook passes the gate': share(({ script }) => script.hooks[0] !== undefined && passesGate(script.hooks[0].score)),
    'says price when known': share(
      ({ script, product }) => products[product]?.price == null || /\d/.test(script.segments.at(-1)?.text.match(/[$€£]\d/)?.[0] ?? ''),
    ),
    'facts said, mean': (
      runs.reduce((sum, { script }) => sum + new Set(script.segments.flatMap(({ claims }) => claims.map(({ factId }) => factId))).size, 0) /
      runs.length
    ).toFixed(2),
    'ms median / p95 / max': [0.5, 0.95, 1]
      .map((q) => (times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0).toFixed(0))
      .join(' / '),
  };
  console.log('');
  for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(26)} ${value}`);
  const shared = sharedPhrases();
  const likeness: Record<string, number> = {};
  console.log(`${'5-grams in > 5 % of scripts'.padEnd(26)} ${shared.length}`);
  for (const [phrase, count] of shared.slice(0, 12)) console.log(`    ${((100 * count) / runs.length).toFixed(1)} %  ${phrase}`);
  for (const tone of tones) {
    const texts = runs.filter((run) => run.tone === tone).map(({ script, product }) => ({ tokens: words(script), product }));
    if (texts.length < 2) continue;
    const value = selfBleu(texts);
    likeness[tone] = value;
    console.log(`self-BLEU-4 ${tone.padEnd(20)} ${value.toFixed(3)}`);
  }
  writeFileSync(out, `${JSON.stringify({ products: products.length, ...rows, shared, selfBleu: likeness }, null, 2)}\n`);
}

function words(script: Script): string[] {
  return (
    script.segments
      .map(({ text }) => text)
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9$.']+/g) ?? []
  );
}

function grams(tokens: string[], size: number): string[] {
  return tokens.slice(size - 1).map((_, index) => tokens.slice(index, index + size).join(' '));
}

/** Five words in a row that scripts of at least two products share, by the share of scripts that hold them. */
function sharedPhrases(): [string, number][] {
  const seen = new Map<string, { scripts: number; products: Set<number> }>();
  for (const { script, product } of runs) {
    for (const phrase of new Set(grams(words(script), 5))) {
      const entry = seen.get(phrase) ?? { scripts: 0, products: new Set() };
      entry.scripts += 1;
      entry.products.add(product);
      seen.set(phrase, entry);
    }
  }
  return [...seen]
    .filter(([, { scripts, products: of }]) => of.size > 1 && scripts > runs.length * 0.05)
    .map(([phrase, { scripts }]): [string, number] => [phrase, scripts])
    .sort((left, right) => right[1] - left[1]);
}

/** Mean BLEU-4 of each text against those of other products in the same tone; 1 means all alike. */
function selfBleu(texts: { tokens: string[]; product: number }[]): number {
  const counted = texts.map(({ tokens }) => [1, 2, 3, 4].map((size) => count(grams(tokens, size))));
  const scores = texts.map((_, index) => {
    let logs = 0;
    for (let size = 0; size < 4; size++) {
      const own = counted[index]?.[size] ?? new Map<string, number>();
      let hit = 0;
      let all = 0;
      for (const [gram, times] of own) {
        let most = 0;
        for (let other = 0; other < counted.length; other++)
          if (texts[other]?.product !== texts[index]?.product) most = Math.max(most, counted[other]?.[size]?.get(gram) ?? 0);
        hit += Math.min(times, most);
        all += times;
      }
      logs += Math.log(Math.max(hit, 0.5) / Math.max(all, 1)) / 4;
    }
    return Math.exp(logs);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function count(items: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

async function readFolder(path: string): Promise<ProductView[]> {
  const pages = join(path, 'pages');
  if (!existsSync(pages)) {
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as ProductAnalysis | ProductView)
      .map((product) => (typeof product.name === 'string' ? (product as ProductView) : viewProduct(product as ProductAnalysis)));
  }
  const reader = createPageReader({ fetch: createSafeFetch() });
  const views: ProductView[] = [];
  for (const file of readdirSync(pages).sort()) {
    const { url } = JSON.parse(readFileSync(join(path, 'truth', file.replace(/\.html$/, '.json')), 'utf8')) as { url: string };
    const page = { kind: 'page' as const, html: readFileSync(join(pages, file)), url };
    views.push(viewProduct(await reader.read(page, AbortSignal.timeout(60_000))));
  }
  return views;
}
