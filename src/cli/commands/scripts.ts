import type { Command } from 'commander';
import { type FormatName, formats, oneOf, segmentsOf } from '#core/format.ts';
import { scoreHook } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { lintLine, lintPriceAge, lintScript } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import type { HookScore, LintFinding } from '#core/script.ts';
import { tones } from '#core/vocabulary.ts';
import { cutDown } from '#studio/write/writer/cut-down.ts';
import { writeScript } from '#studio/write/writer/write-script.ts';
import { wholeNumber } from '../read-value.ts';
import { reporting } from '../reporting.ts';
import { type GivenHook, type GivenSegment, hookLines, productFile, segmentsFile } from '../script-input.ts';
import { answer } from '../terminal.ts';

const { countSyllables, predictSeconds } = filmLanguage;

interface WriteOptions {
  product: string;
  tone: string;
  seed: string;
  format: string;
  json?: boolean;
}

interface FileOptions {
  file: string;
  product: string;
  json?: boolean;
}

/** The writer, the lint and the hook score alone: files in, answers out, nothing kept. */
export function registerScripts(program: Command): void {
  const scripts = program.command('scripts').description('write, check and score scripts from files; nothing is kept');
  const common = (command: Command) =>
    command
      .requiredOption('--product <file>', 'product as JSON: our own, or what products read --json prints')
      .option('--json', 'one JSON record on standard output');

  common(scripts.command('write').description('write a script for a product'))
    .option('--tone <name>', 'how it talks', 'tired-expert')
    .option('--seed <number>', 'another number, another script', '1')
    .option('--format <name>', Object.keys(formats).join(', '), 'ugc-60')
    .action((options: WriteOptions) => reporting(options.json ?? false, () => write(options)));
  common(scripts.command('lint').description('find what may not be said'))
    .requiredOption('--file <script>', 'segments as JSON')
    .action((options: FileOptions) => reporting(options.json ?? false, () => lint(options)));
  common(scripts.command('cutdown').description('a film of 15 or 30 s from the words of a 60 s script'))
    .requiredOption('--file <script>', 'segments as JSON')
    .option('--seconds <number>', '15 or 30', '15')
    .action((options: FileOptions & { seconds: string }) => reporting(options.json ?? false, () => shorten(options)));
  common(scripts.command('score').description('score hook lines, 14 points at most'))
    .requiredOption('--file <hooks>', 'hook lines as JSON')
    .action((options: FileOptions) => reporting(options.json ?? false, () => score(options)));
}

async function write(options: WriteOptions): Promise<number> {
  const product = await productFile(options.product);
  const tone = oneOf('tone', options.tone, tones);
  const format = oneOf('format', options.format, Object.keys(formats) as FormatName[]);
  const slots = segmentsOf(format, 'final');
  const { script } = writeScript({ product, tone, slots, seed: wholeNumber('--seed', options.seed, 0), presenter: null });
  const hooks = script.hooks.map((hook) => ({ ...hook, ...marks(hook.score) }));
  answer(options.json ?? false, { tone, format, segments: script.segments, hooks, lint: script.lint, reasons: script.reasons }, [
    ...script.segments.map(({ role, text, syllables }) => `${role} (${syllables} syllables)\n  ${text}`),
    ...script.lint.map(findingLine),
  ]);
  return 0;
}

async function lint(options: FileOptions): Promise<number> {
  const [product, segments] = await Promise.all([productFile(options.product), segmentsFile(options.file)]);
  const findings = [...findingsOf(segments, product), ...lintPriceAge(segments, product, new Date())];
  const counted = segments.map(({ text, role }) => ({ role, text, syllables: countSyllables(text), spokenSeconds: predictSeconds(text) }));
  answer(options.json ?? false, { lint: findings, segments: counted }, findings.map(findingLine));
  return 0;
}

async function shorten(options: FileOptions & { seconds: string }): Promise<number> {
  const [product, segments] = await Promise.all([productFile(options.product), segmentsFile(options.file)]);
  const seconds = oneOf('length', options.seconds, ['15', '30']) === '15' ? 15 : 30;
  const cut = cutDown(segments, product, seconds);
  const lint = lintScript(cut, product);
  answer(options.json ?? false, { segments: cut, lint }, [...cut.map(({ role, text }) => `${role}\n  ${text}`), ...lint.map(findingLine)]);
  return 0;
}

/** Length is judged only where the file says how long a segment lasts. */
function findingsOf(segments: readonly GivenSegment[], product: ProductView): LintFinding[] {
  return segments.flatMap(({ text, role, seconds }, index) => {
    const found = seconds === undefined ? lintLine(text, product, role) : lintScript([{ text, role, seconds }], product);
    return found.map((finding) => ({ ...finding, segment: index }));
  });
}

async function score(options: FileOptions): Promise<number> {
  const [product, lines] = await Promise.all([productFile(options.product), hookLines(options.file)]);
  const scored = lines.map((given) => ({ line: given.line, ...marks(scoreLine(given, product)) }));
  answer(
    options.json ?? false,
    scored,
    scored.map((row) => `${String(row.score).padStart(2)}  ${row.line}`),
  );
  return 0;
}

/** A line without its film: what the page says stands for the answer, and a first frame that is not told is not judged. */
function scoreLine({ line, overlay, firstFrame, tone, answer: told }: GivenHook, product: ProductView): HookScore {
  const facts = product.facts.map(({ text }) => text);
  const person =
    firstFrame === undefined
      ? null
      : /\b(?:person|people|face|eyes?|hands?|fingers?|thumb|man|woman|girl|boy|she|he|they|someone|somebody|presenter|creator|holds?|holding)\b/i.test(
          firstFrame,
        );
  return scoreHook({
    text: line,
    overlay,
    tone,
    brand: product.brand,
    facts,
    answer: told ?? `${product.name}. ${facts.join('. ')}`,
    person,
  });
}

function marks(score: HookScore) {
  return { score: score.total, reasons: score.points };
}

function findingLine({ level, segment, words, message }: LintFinding): string {
  return `${level} in segment ${segment + 1}${words === '' ? '' : `, "${words}"`}: ${message}`;
}
