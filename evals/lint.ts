/**
 * Measures the lint and the hook score: `node evals/lint.ts [folder] [--show]`. Without a folder the labelled lines of the tests are used. A folder
 * holds `products.json` (name → product), `lint*.json` (`[{product, role, text, bad, rule, level}]`) and `hooks*.json` (`[{product, line, overlay,
 * firstFrame, tone, good}]`). Prints one table, with `--show` every line that was judged otherwise, and writes the figures to `lint.eval.json`.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badHooks, goodHooks } from '#core/fixtures/hook-lines.ts';
import { corpusBad, corpusClean } from '#core/fixtures/lint-corpus.ts';
import { badLines, goodLines, lintProduct } from '#core/fixtures/lint-lines.ts';
import { lintProducts } from '#core/fixtures/lint-products.ts';
import type { SegmentRole } from '#core/format.ts';
import { scoreHook } from '#core/hook-score.ts';
import { lintLine } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import type { LintFinding } from '#core/script.ts';
import type { Tone } from '#core/vocabulary.ts';

interface LabelledLine {
  product: string;
  role: SegmentRole;
  text: string;
  bad: boolean;
  rule?: LintFinding['rule'];
  level?: LintFinding['level'];
}

interface LabelledHook {
  product: string;
  line: string;
  overlay?: string;
  tone?: Tone;
  good: boolean;
}

interface Labelled {
  products: Record<string, ProductView>;
  lines: LabelledLine[];
  hooks: LabelledHook[];
}

const options = process.argv.slice(2);
const show = options.includes('--show');
const folder = options.find((option) => !option.startsWith('--'));
const { products, lines, hooks } = folder === undefined ? ours() : fromFolder(folder);
const rows = { ...lintFigures(), ...hookFigures() };
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(34)} ${value}`);
writeFileSync('lint.eval.json', `${JSON.stringify(rows, null, 2)}\n`);

function ours(): Labelled {
  return {
    products: { ...lintProducts, mug: lintProduct },
    lines: [
      ...badLines.map(([rule, text]) => ({ product: 'mug', role: 'solution' as const, text, bad: true, rule })),
      ...goodLines.map((text) => ({ product: 'mug', role: 'solution' as const, text, bad: false })),
      ...corpusBad.map(([product, role, rule, text]) => ({ product, role, text, bad: true, rule })),
      ...corpusClean.map(([product, role, text]) => ({ product, role, text, bad: false })),
    ],
    hooks: [
      ...goodHooks.map((line) => ({ product: 'mug', line, good: true })),
      ...badHooks.map((line) => ({ product: 'mug', line, good: false })),
    ],
  };
}

function fromFolder(path: string): Labelled {
  const files = readdirSync(path).sort();
  const read = (name: string) => JSON.parse(readFileSync(join(path, name), 'utf8')) as unknown;
  const all = (start: string) => files.filter((name) => name.startsWith(start) && name.endsWith('.json')).flatMap((name) => read(name));
  return {
    products: read('products.json') as Labelled['products'],
    lines: all('lint') as LabelledLine[],
    hooks: all('hooks') as LabelledHook[],
  };
}

function productOf(name: string): ProductView {
  const product = products[name];
  if (product === undefined) throw new Error(`There is no product "${name}" in products.json.`);
  return product;
}

function lintFigures(): Record<string, string> {
  const start = performance.now();
  const judged = lines.map((line) => ({ ...line, findings: lintLine(line.text, productOf(line.product), line.role) }));
  const each = (performance.now() - start) / Math.max(1, lines.length);
  const errors = (findings: LintFinding[]) => findings.filter(({ level }) => level === 'error');
  const bad = judged.filter((line) => line.bad && line.level !== 'warning');
  const asked = judged.filter((line) => line.bad && line.level === 'warning');
  const clean = judged.filter((line) => !line.bad);
  const missed = bad.filter(({ findings }) => errors(findings).length === 0);
  const refused = clean.filter(({ findings }) => errors(findings).length > 0);
  if (show) {
    for (const { rule, text } of missed) console.log(`missed   ${rule ?? ''}: ${text}`);
    for (const { text, findings } of refused)
      console.log(`refused  ${errors(findings)[0]?.rule ?? ''} "${errors(findings)[0]?.words ?? ''}": ${text}`);
  }
  return {
    'lint: bad lines, clean lines': `${bad.length}, ${clean.length}`,
    'lint: recall on errors': share(bad.length - missed.length, bad.length),
    'lint: by the labelled rule': share(
      bad.filter(({ rule, findings }) => errors(findings).some((found) => found.rule === rule)).length,
      bad.length,
    ),
    'lint: warnings that asked': share(asked.filter(({ findings }) => findings.length > 0).length, asked.length),
    'lint: false alarms': share(refused.length, clean.length),
    'lint: ms a line': each.toFixed(2),
  };
}

function hookFigures(): Record<string, string> {
  const total = ({ product, line, tone = 'big-sis', overlay = '' }: LabelledHook, told: boolean) => {
    const { brand, name, facts } = productOf(product);
    const said = facts.map(({ text }) => text);
    return scoreHook({
      text: line,
      overlay: told ? overlay : '',
      tone,
      brand,
      facts: said,
      answer: `${name}. ${said.join('. ')}`,
      person: null,
    }).total;
  };
  const order = (told: boolean) => {
    const good = hooks.filter((hook) => hook.good).map((hook) => total(hook, told));
    const poor = hooks.filter((hook) => !hook.good).map((hook) => total(hook, told));
    const pairs = good.flatMap((left) => poor.map((right) => (Math.sign(left - right) + 1) / 2));
    return pairs.length === 0 ? 'no hooks' : (pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length).toFixed(3);
  };
  return { 'hooks: AUC': order(true), 'hooks: AUC, the line alone': order(false) };
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
