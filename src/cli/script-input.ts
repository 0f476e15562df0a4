import { z } from 'zod';
import { shotPromptSchema } from '#contract/script-shape.ts';
import { HooklineError } from '#core/errors.ts';
import { factRoles, type ProductAnalysis, type ProductOverrides, type ProductView, viewProduct } from '#core/product.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import { type Category, categories, tones } from '#core/vocabulary.ts';
import { guessKind } from '#providers/local/page/kind.ts';
import { checkForm, readJson } from './read-json.ts';

const text = (longest: number) => z.string().max(longest);
const price = z.object({ amount: z.number().positive(), currency: text(3) });
const fact = z.object({
  id: text(20).optional(),
  text: text(1000),
  role: z.enum(factRoles).catch('benefit'),
  source: text(60).default('file'),
  evidence: text(2000).optional(),
});
/** What `products read --json` prints, and our own product view; whatever else is in the file is left alone. */
const flatProduct = z.object({
  name: text(500).min(1),
  brand: text(200).nullish(),
  price: z.union([z.number().positive(), price]).nullish(),
  currency: text(3).nullish(),
  rating: z.object({ value: z.number(), count: z.number().nullish() }).nullish(),
  description: text(10_000).nullish(),
  category: text(500).nullish(),
  kind: z.enum([...categories, 'general'] as const).optional(),
  facts: z.array(fact).max(500).default([]),
  url: text(2000).nullish(),
  readAt: z.iso.datetime({ offset: true }).optional(),
});

const segment = z.union([
  text(5000).transform((line) => ({ text: line, role: 'solution' as const, seconds: undefined })),
  z.object({
    text: text(5000),
    role: z.enum(['hook', 'problem', 'solution', 'cta', 'shot']).default('solution'),
    seconds: z.number().positive().optional(),
  }),
]);
const scriptFile = z.union([z.array(segment), z.object({ segments: z.array(segment) }).transform(({ segments }) => segments)]);

const hooksFile = z
  .array(
    z.object({
      line: text(2000),
      overlay: text(200).default(''),
      firstFrame: text(2000).optional(),
      tone: z.enum(tones).default('big-sis'),
      answer: text(5000).optional(),
    }),
  )
  .max(10_000);

export type GivenSegment = z.output<typeof segment>;
export type GivenHook = z.output<typeof hooksFile>[number];

/** A product from a file: our own view or analysis, or what `products read --json` prints. Errors: `invalid_input`, `too_large`. */
export async function productFile(file: string): Promise<ProductView> {
  const given = await readJson(file);
  return view(file, asView(file, given));
}

/** An analysis, alone or with its overrides, becomes a view; anything else stays as it is, for the schema to judge. */
function asView(file: string, given: unknown): unknown {
  if (given === null || typeof given !== 'object') return given;
  try {
    if ('analysis' in given) {
      const { analysis, overrides } = given as { analysis: ProductAnalysis; overrides?: ProductOverrides };
      return viewProduct(analysis, overrides);
    }
    const whole = 'name' in given && typeof given.name === 'object' && given.name !== null;
    return whole ? viewProduct(given as ProductAnalysis) : given;
  } catch (cause) {
    throw new HooklineError('invalid_input', `${file} holds an analysis that lacks fields.`, { cause });
  }
}

export async function segmentsFile(file: string): Promise<GivenSegment[]> {
  return parse(file, scriptFile, await readJson(file), '{"segments": [{"role": "hook", "text": "…", "seconds": 15}, …]}');
}

export async function hookLines(file: string): Promise<GivenHook[]> {
  return parse(file, hooksFile, await readJson(file), '[{"line": "…", "overlay": "…", "firstFrame": "…"}, …]');
}

function view(file: string, given: unknown): ProductView {
  const { kind, category, currency, readAt, ...product } = parse(
    file,
    flatProduct,
    given,
    '{"name": "…", "facts": [{"text": "…", "role": "benefit"}], …}',
  );
  const amount = product.price ?? null;
  const facts = product.facts.map((row, index) => ({ ...row, id: row.id ?? `f${index + 1}`, evidence: row.evidence ?? row.text }));
  const guessed: Category = guessKind({ name: product.name, category: category ?? '', text: facts.map((row) => row.text).join(' ') });
  return {
    name: product.name,
    brand: product.brand ?? null,
    price: typeof amount === 'number' ? (currency ? { amount, currency } : null) : amount,
    rating: product.rating ? { value: product.rating.value, count: product.rating.count ?? null } : null,
    description: product.description ?? null,
    kind: kind ?? guessed,
    facts,
    url: product.url ?? null,
    readAt: readAt ?? new Date().toISOString(),
  };
}

/** A shot prompt, alone or within what `prompts show --json` prints. Errors: `invalid_input`. */
export async function shotFile(file: string): Promise<ShotPrompt> {
  const given = await readJson(file);
  const shot = given !== null && typeof given === 'object' && 'shot' in given ? given.shot : given;
  return parse(file, shotPromptSchema, shot, 'the `shot` that `prompts show ID --json` prints.');
}

function parse<T extends z.ZodType>(file: string, schema: T, given: unknown, example: string): z.output<T> {
  return checkForm(schema, given, { message: `${file} does not have the right form.`, hint: `Write it like ${example}` });
}
