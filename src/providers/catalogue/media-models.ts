import { z } from 'zod';
import { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import listed from './media-models.json' with { type: 'json' };

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const perMinute = z.int().min(1).nullable();

const modelRow = z.strictObject({
  /** `vendor/model`; the model's part is our own short name. */
  id: z.string().regex(/^[a-z]+\/[\w.-]+$/),
  name: z.string().min(1),
  /** The vendor's own name for it, as its address or request has it. */
  path: z.string().min(1),
  /** Raised when the same request would give something else. */
  version: z.string().default('1'),
  seconds: z.union([z.array(z.int().min(1)), z.strictObject({ from: z.int(), to: z.int() })]).default([]),
  lastFrame: z.boolean().default(false),
  references: z.int().min(0).default(0),
  prompt: z.int().min(1).default(2000),
  /** How it likes to be told: a name of `core/prompt-dialects`. */
  dialect: z.string().default('sora-wire'),
  /** What a vendor of many models calls a clip's first and last picture, where that differs from model to model. */
  fields: z.strictObject({ first: z.string(), last: z.string() }).default({ first: 'image', last: 'end_image' }),
  /** Sent with every request. */
  options: z.record(z.string(), z.unknown()).default({}),
  /**
   * In dollars: by second of film, by picture, by thousand characters of speech; null when nobody could read it. `perUnit` is of one credit or
   * unit, where the vendor says afterwards how many it took.
   */
  price: z
    .strictObject({
      perSecond: z.number().exactOptional(),
      each: z.number().exactOptional(),
      perThousand: z.number().exactOptional(),
      perUnit: z.number().exactOptional(),
    })
    .nullable(),
  source: z.string(),
  read: day,
  /** The day from which the vendor answers no more. */
  shutsDown: day.exactOptional(),
  replacement: z.string().exactOptional(),
  /** What a person should know beside that. */
  note: z.string().exactOptional(),
});

const catalogueFile = z.strictObject({
  note: z.string().exactOptional(),
  accounts: z.record(z.string(), z.strictObject({ perMinute, atOnce: perMinute, source: z.string(), read: day })).default({}),
  footage: z.array(modelRow).default([]),
  image: z.array(modelRow).default([]),
  speech: z.array(modelRow).default([]),
});

/** What a model makes. */
export type MediaKind = 'footage' | 'image' | 'speech';

/** One model of the catalogue, ready to be asked. */
export interface MediaModel extends Omit<z.output<typeof modelRow>, 'seconds' | 'shutsDown' | 'replacement' | 'note'> {
  kind: MediaKind;
  /** Whole seconds a clip may last, ascending. */
  seconds: number[];
  account: { perMinute: number | null; atOnce: number | null };
  shutsDown: string | null;
  replacement: string | null;
  /** In sentences for people: shut-downs, unknown prices. */
  notes: string[];
}

export type MediaCatalogue = readonly MediaModel[];

/** A month before a model ends, people are told on every page that shows it; earlier, in its notes only. */
const monthMs = 30 * 86_400_000;

/**
 * The models this release knows, with rows of a person's own file in their place or beside them. `own` is that file's text.
 * Error: `invalid_input` that names the row and the field.
 */
export function readMediaCatalogue(own: string | null, now: Date = new Date()): MediaCatalogue {
  const known = parse(listed, 'The catalogue');
  const added = own === null ? null : parse(readJson(own), 'The catalogue file');
  const kinds: MediaKind[] = ['footage', 'image', 'speech'];
  const accounts = { ...known.accounts, ...added?.accounts };
  return kinds.flatMap((kind) => {
    const rows = new Map([...known[kind], ...(added?.[kind] ?? [])].map((row) => [row.id, row]));
    return [...rows.values()].map((row): MediaModel => {
      const { perMinute, atOnce } = accounts[row.id.split('/')[0] ?? ''] ?? { perMinute: null, atOnce: null };
      const { shutsDown = null, replacement = null, note, ...rest } = row;
      const notes = [
        ...(note ? [note] : []),
        ...(row.price === null ? [`The price of ${row.name} is not known, so its cost is not counted.`] : []),
      ];
      if (shutsDown) notes.push(ending(row.name, shutsDown, replacement, now));
      return { ...rest, kind, seconds: wholeSeconds(row.seconds), account: { perMinute, atOnce }, shutsDown, replacement, notes };
    });
  });
}

/** Whether a model answers no more, or soon won't. */
export function lifeOf({ shutsDown }: Pick<MediaModel, 'shutsDown'>, now: Date = new Date()): 'lives' | 'ends soon' | 'ended' {
  if (shutsDown === null) return 'lives';
  const left = Date.parse(shutsDown) - now.getTime();
  return left <= 0 ? 'ended' : left < monthMs ? 'ends soon' : 'lives';
}

/** Of so many seconds of film; whole micros, rounded up. 0 where the price is not known. */
export function priceOfSeconds({ price }: Pick<MediaModel, 'price'>, seconds: number): Micros {
  return Math.ceil((price?.perSecond ?? 0) * seconds * 1_000_000 + (price?.each ?? 0) * 1_000_000);
}

/** What a vendor says it charged, told in its own units; null where it says nothing or a unit's price is not known. */
export function costOfUnits({ price }: Pick<MediaModel, 'price'>, units: number | string | undefined): Micros | null {
  const told = units === undefined || units === '' ? Number.NaN : Number(units);
  return price?.perUnit !== undefined && Number.isFinite(told) ? Math.round(told * price.perUnit * 1_000_000) : null;
}

/** Of one picture; whole micros, rounded up. 0 where the price is not known. */
export function priceOfOne({ price }: Pick<MediaModel, 'price'>): Micros {
  return Math.ceil((price?.each ?? 0) * 1_000_000);
}

/** Of a text that is spoken, by its characters as vendors count them; whole micros, rounded up. 0 where the price is not known. */
export function priceOfCharacters({ price }: Pick<MediaModel, 'price'>, text: string): Micros {
  return Math.ceil((price?.perThousand ?? 0) * 1000 * text.length);
}

function ending(name: string, day: string, replacement: string | null, now: Date): string {
  const instead = replacement ? ` Use ${replacement} instead.` : '';
  return Date.parse(day) <= now.getTime() ? `${name} ended on ${day}.${instead}` : `${name} ends on ${day}.${instead}`;
}

function wholeSeconds(given: number[] | { from: number; to: number }): number[] {
  if (Array.isArray(given)) return [...given].sort((one, other) => one - other);
  return Array.from({ length: given.to - given.from + 1 }, (_, index) => given.from + index);
}

function parse(value: unknown, what: string): z.output<typeof catalogueFile> {
  const read = catalogueFile.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new HooklineError(
    'invalid_input',
    `${what} can't be read at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'unknown'}.`,
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HooklineError('invalid_input', 'The catalogue file is no JSON.');
  }
}
