import { z } from 'zod';
import type { ErrorShape } from '#core/errors.ts';
import { errorCodes } from '#core/errors.ts';
import { gates, stages, states } from '#core/pipeline-state.ts';
import { categories, tones } from '#core/vocabulary.ts';

const prefixes = {
  workspace: 'wsp',
  project: 'prj',
  product: 'prd',
  character: 'chr',
  video: 'vid',
  take: 'ast',
  token: 'tok',
  upload: 'upl',
  reference: 'ref',
  prompt: 'prm',
  brand: 'brd',
  render: 'ren',
  call: 'cal',
} as const;

/** An id as the API shows it. One of the wrong shape is like any unknown id: not found. */
export const idOf = (kind: keyof typeof prefixes) =>
  z
    .string()
    .max(100)
    .meta({ description: `Id of ${kind === 'upload' ? 'an' : 'a'} ${kind}.`, pattern: `^${prefixes[kind]}_[0-7][0-9a-hjkmnp-tv-z]{25}$` });

/** Characters that turn the direction of what follows, so that a name reads as another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;
const visible = /[^\s\u200b-\u200f\u2060\ufeff]/;

/** Text without the ends' blanks, of a length that people write; something of it must show. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => visible.test(text), 'Nothing of it can be seen')
    .refine((text) => !turning.test(text), 'It holds characters that turn the direction of text');

/** Checked when it is fetched. */
export const address = z.string().trim().max(4000);

export const moment = z.string().meta({ description: 'Time in UTC, ISO 8601.', format: 'date-time' });
/** As `#1B7F5C`. */
export const color = z.string().regex(/^#[0-9a-fA-F]{6}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const micros = z.int().meta({ description: 'Millionths of a US dollar.' });

const codes = Object.keys(errorCodes) as [keyof typeof errorCodes, ...(keyof typeof errorCodes)[]];

/** An error in words; `fields` names what was wrong where, or what stands in the way. */
export const errorSchema = z
  .strictObject({
    code: z.enum(codes),
    message: z.string(),
    hint: z.string().exactOptional(),
    fields: z.record(z.string(), z.string()).exactOptional(),
  })
  .meta({ id: 'Error' }) satisfies z.ZodType<ErrorShape>;

/** The one shape of every failure. */
export const failureSchema = z.strictObject({ error: errorSchema }).meta({ id: 'Failure' });

/** A file of the workspace. The address works without a token until it expires, and with byte ranges. */
export const fileSchema = z
  .strictObject({ sha256, mime: z.string(), url: z.string().meta({ description: 'Signed address, good for an hour at most.' }) })
  .meta({ id: 'File' });
export type FileView = z.output<typeof fileSchema>;

/** Query of a list: pages of at most 200, and the cursor that the page before ended with. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).exactOptional(),
};

/** Text to look for; `bin` lists what was deleted instead. */
export const searchQuery = {
  q: z.string().trim().max(200).exactOptional(),
  bin: z.enum(['true', 'false']).default('false'),
};

/** A page of a list; `next` is the cursor of the next page, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** What a change would make and cost, before it is agreed to. */
export const estimateSchema = z
  .strictObject({
    make: z.array(z.strictObject({ slot: z.string(), stage: z.enum(stages), priceMicros: micros, seconds: z.number() })),
    reuse: z.int().meta({ description: 'Assets that exist already and are used again.' }),
    priceMicros: micros,
    seconds: z.number().meta({ description: 'Expected time on this machine.' }),
  })
  .meta({ id: 'Estimate' });
export type EstimateView = z.output<typeof estimateSchema>;

/** `?estimate=1` asks for the price and changes nothing. */
export const estimateQuery = { estimate: z.enum(['0', '1']).default('0') };

export const stageName = z.enum(stages);
export const stateName = z.enum(states);
export const gateName = z.enum([...gates, 'payment']);
export const passedGate = z.enum(gates);
export const toneName = z.enum(tones);
export const categoryName = z.enum([...categories, 'general']);

export const exampleId = {
  workspace: 'wsp_01k9m3zr4v0xq8b7c6d5e4f3g2',
  project: 'prj_01k9m3zr4v0xq8b7c6d5e4f3g2',
  product: 'prd_01k9m3zr4v0xq8b7c6d5e4f3g2',
  character: 'chr_01k9m3zr4v0xq8b7c6d5e4f3g2',
  video: 'vid_01k9m3zr4v0xq8b7c6d5e4f3g2',
  take: 'ast_01k9m3zr4v0xq8b7c6d5e4f3g2',
  token: 'tok_01k9m3zr4v0xq8b7c6d5e4f3g2',
  upload: 'upl_01k9m3zr4v0xq8b7c6d5e4f3g2',
  reference: 'ref_01k9m3zr4v0xq8b7c6d5e4f3g2',
  prompt: 'prm_01k9m3zr4v0xq8b7c6d5e4f3g2',
  brand: 'brd_01k9m3zr4v0xq8b7c6d5e4f3g2',
  render: 'ren_01k9m3zr4v0xq8b7c6d5e4f3g2',
  call: 'cal_01k9m3zr4v0xq8b7c6d5e4f3g2',
} as const;
export const exampleSha = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const exampleTime = '2026-11-21T09:30:00.000Z';
export const exampleFile: FileView = {
  sha256: exampleSha,
  mime: 'image/jpeg',
  url: `/api/media/${exampleId.workspace}/${exampleSha}?type=image%2Fjpeg&expires=1795170600&signature=5Jf0wV1x`,
};
export const exampleEstimate: EstimateView = {
  make: [{ slot: 'voice:3', stage: 'voice', priceMicros: 0, seconds: 3 }],
  reuse: 24,
  priceMicros: 0,
  seconds: 2,
};
