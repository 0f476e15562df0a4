/**
 * Scores the page reader against labelled pages: `node evals/products.ts <folder> [--out file.json] [--without-adapters] [--facts]`. The folder holds
 * `pages/<id>.html` and `truth/<id>.json`; its README gives the rules of a match. Prints one row per page, core4 (name, price, currency,
 * image), micro over all judged fields, and CPU milliseconds and the process's peak memory; the same goes to `products.eval.json`
 * (or `--out`). `--without-adapters` reads every page as if its shop were unknown: leave-one-shop-out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage, resourceUsage, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { ProductAnalysis } from '#core/product.ts';
import { shopNames } from '#providers/local/page/shops/shops.ts';
import { readSource } from '#providers/local/page/source.ts';

interface Truth {
  url: string;
  name: string[] | 'any';
  brand: string[] | null | 'any';
  price: number | null | 'any';
  currency: string | null | 'any';
  priceAlso?: { price: number; currency: string }[];
  image: string[] | null | 'any';
  description: string | null | 'any';
  category: string[] | null | 'any';
  rating: { value: number; count?: number | null } | null | 'any';
}

const core = ['name', 'price', 'currency', 'image'] as const;
const all = [...core, 'brand', 'description', 'category', 'rating'] as const;
type FieldName = (typeof all)[number];
/** True, false, or null where the truth doesn't judge the field. */
type Marks = Record<FieldName, boolean | null>;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function sameName(a: string, b: string): boolean {
  const [short, long] = [plain(a), plain(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short === long || (long.startsWith(short) && short.length >= long.length * 0.8);
}

function judge(truth: Truth, got: ProductAnalysis | null): Marks {
  const given = <T>(wanted: T | null | 'any', test: (wanted: T) => boolean, absent: boolean): boolean | null =>
    wanted === 'any' ? null : wanted === null ? absent : test(wanted);
  const price = got?.price?.value;
  const also = (truth.priceAlso ?? []).some(
    (other) => price !== undefined && Math.abs(other.price - price.amount) <= 0.005 && other.currency === price.currency,
  );
  const image = got?.images[0] ?? '';
  const description = got?.description?.value ?? '';
  const category = plain(got?.category?.value ?? '');
  return {
    name: given(truth.name, (names) => names.some((name) => sameName(name, got?.name.value ?? '')), got === null),
    price: given(truth.price, (amount) => also || (price !== undefined && Math.abs(price.amount - amount) <= 0.005), price === undefined),
    currency: given(truth.currency, (code) => also || price?.currency === code, price === undefined),
    image: given(truth.image, (parts) => /^https?:/.test(image) && parts.some((part) => image.includes(part)), image === ''),
    brand: given(
      truth.brand,
      (names) => names.some((name) => plain(name) === plain(got?.brand?.value ?? '')),
      got?.brand === null || got === null,
    ),
    description: truth.description === null || truth.description === 'any' ? null : plain(description).includes(plain(truth.description)),
    category: truth.category === null || truth.category === 'any' ? null : truth.category.some((words) => category.includes(plain(words))),
    rating: given(
      truth.rating,
      (rating) => {
        const value = got?.rating?.value;
        return (
          value !== undefined && Math.abs(value.value - rating.value) <= 0.06 && (rating.count == null || value.count === rating.count)
        );
      },
      got?.rating === null || got === null,
    ),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, 'without-adapters': { type: 'boolean', default: false }, facts: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (folder === undefined) {
  stdout.write('Usage: node evals/products.ts <folder> [--out file.json] [--without-adapters] [--facts]\n');
  process.exit(2);
}
const without = values['without-adapters'] ? shopNames : [];
const ids = readdirSync(join(folder, 'truth'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .sort();
const sums = { right: 0, judged: 0, coreRight: 0, coreJudged: 0, cpu: 0, wrongPrices: 0 };
const pages: { id: string; cpuMs: number; marks: Marks; wrong: Record<string, unknown> }[] = [];
for (const id of ids) {
  const truth = JSON.parse(readFileSync(join(folder, 'truth', `${id}.json`), 'utf8')) as Truth;
  const bytes = readFileSync(join(folder, 'pages', `${id}.html`));
  const before = cpuUsage();
  const got = read(id, bytes, truth.url);
  const spent = cpuUsage(before);
  const cpu = (spent.user + spent.system) / 1000;
  sums.cpu += cpu;
  const marks = judge(truth, got);
  for (const field of all) {
    const mark = marks[field];
    if (mark === null) continue;
    sums.judged++;
    if (mark) sums.right++;
    if (!(core as readonly string[]).includes(field)) continue;
    sums.coreJudged++;
    if (mark) sums.coreRight++;
  }
  if (marks.price === false && got?.price != null) sums.wrongPrices++;
  const row = all.map((field) => `${field} ${marks[field] === null ? '–' : marks[field] ? 'ok' : 'WRONG'}`).join('  ');
  stdout.write(`${id.padEnd(20)} ${cpu.toFixed(0).padStart(5)} ms  ${row}  facts ${got?.facts.length ?? 0}  kind ${got?.kind ?? '-'}\n`);
  const wrong = Object.fromEntries(all.filter((field) => marks[field] === false).map((field) => [field, shown(got, field)]));
  for (const [field, value] of Object.entries(wrong)) stdout.write(`    ${field}: got ${JSON.stringify(value)}\n`);
  pages.push({ id, cpuMs: Math.round(cpu), marks, wrong });
  if (values.facts) for (const fact of got?.facts ?? []) stdout.write(`    ${fact.role.padEnd(9)} ${fact.text}\n`);
  if (values.facts) for (const note of got?.disagreements ?? []) stdout.write(`    ! ${note}\n`);
}
const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;
const result = {
  core4: percent(sums.coreRight, sums.coreJudged),
  micro: percent(sums.right, sums.judged),
  ...sums,
  cpuMsPerPage: Math.round(sums.cpu / Math.max(1, ids.length)),
  peakMegabytes: Math.round(resourceUsage().maxRSS / 1024),
};
stdout.write(
  `core4 ${result.core4} % (${sums.coreRight} of ${sums.coreJudged}) · micro ${result.micro} % (${sums.right} of ${sums.judged}) · wrong prices ${sums.wrongPrices} · ${result.cpuMsPerPage} ms CPU a page · ${result.peakMegabytes} MB at most\n`,
);
writeFileSync(values.out ?? 'products.eval.json', `${JSON.stringify({ ...result, without, pages }, null, 2)}\n`);

/** In this thread, so that the CPU time is the page's. */
function read(id: string, bytes: Uint8Array, url: string): ProductAnalysis | null {
  try {
    return readSource({ source: { kind: 'page', bytes, contentType: '', url }, readAt: new Date().toISOString(), without });
  } catch (error) {
    stdout.write(`${id}: ${String(error)}\n`);
    return null;
  }
}

function shown(got: ProductAnalysis | null, field: FieldName): unknown {
  if (got === null) return null;
  if (field === 'currency') return got.price?.value.currency;
  if (field === 'image') return got.images.slice(0, 3);
  return got[field]?.value;
}
