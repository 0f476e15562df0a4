import { z } from 'zod';
import { type FormatName, formats, type ProfileName, profiles } from '#core/format.ts';
import { agentNames, type Remark, remarkKinds } from '#core/roundtable.ts';
import { group } from './operation.ts';
import { exampleProduct, productSchema, sourceSchema } from './products.ts';
import { exampleScript, scriptSchema } from './script-shape.ts';
import { scriptOrigin } from './scripts.ts';
import {
  errorSchema,
  estimateQuery,
  estimateSchema,
  exampleEstimate,
  exampleFile,
  exampleId,
  exampleTime,
  fileSchema,
  gateName,
  idOf,
  line,
  micros,
  moment,
  pageOf,
  pageQuery,
  searchQuery,
  stageName,
  stateName,
  toneName,
} from './shared.ts';
import { exampleTake, takeSchema } from './takes.ts';

const formatName = z.enum(Object.keys(formats) as [FormatName, ...FormatName[]]);
const profileName = z.enum(Object.keys(profiles) as [ProfileName, ...ProfileName[]]);
const named = <T extends z.ZodType>(id: T) => z.strictObject({ id, name: z.string() });
const slug = z.string().trim().min(1).max(60).meta({ description: 'Slug of a character.' });
const seed = z.int().min(0).max(2_147_483_647);

const summaryShape = {
  id: idOf('video'),
  title: z.string(),
  project: named(idOf('project')),
  product: named(idOf('product')).nullable(),
  format: formatName,
  profile: profileName,
  tone: toneName,
  character: z.string().nullable(),
  stage: stageName,
  state: stateName,
  gate: gateName.nullable(),
  failedStage: stageName.nullable(),
  error: errorSchema.nullable(),
  progress: z
    .strictObject({
      share: z.number(),
      making: z.string(),
      secondsLeft: z.number().nullable(),
      saying: z
        .strictObject({ agent: z.string(), words: z.string() })
        .exactOptional()
        .meta({ description: 'Who at the roundtable is in the middle of a sentence.' }),
    })
    .nullable()
    .meta({ description: 'Of the running stage.' }),
  version: z.int().meta({ description: 'Counts every change; an approval names the one it saw.' }),
  seconds: z.number().meta({ description: 'Length of the film.' }),
  costMicros: micros,
  cover: fileSchema.nullable(),
  createdAt: moment,
  updatedAt: moment,
  deletedAt: moment.nullable(),
};

const remarkSchema = z
  .strictObject({
    agent: z.enum(agentNames),
    kind: z.enum(remarkKinds),
    segment: z.int().nullable(),
    to: z.enum(agentNames).nullable(),
    words: z.string(),
  })
  .meta({ id: 'Remark' }) satisfies z.ZodType<Remark>;

/** A video as a list shows it. */
export const videoSummary = z.strictObject(summaryShape).meta({ id: 'VideoSummary' });

const stageLine = z.strictObject({
  stage: stageName,
  state: z.enum(['todo', 'queued', 'running', 'review', 'done', 'failed', 'cancelled']),
  seconds: z.number().nullable().meta({ description: 'How long its last run took.' }),
  costMicros: micros,
});

const madeWithLine = z.strictObject({
  stage: stageName,
  provider: z.string(),
  assets: z.int(),
  reused: z.int(),
  degraded: z.array(z.string()),
});

/** Everything about a video that its page needs. */
export const videoSchema = z
  .strictObject({
    ...summaryShape,
    reference: named(idOf('reference')).nullable().meta({ description: 'The reference video it follows.' }),
    seed,
    autoApprove: z.boolean(),
    brief: z.strictObject({
      kind: z.enum(['url', 'page', 'json', 'text']),
      url: z.string().nullable(),
      text: z.string().nullable(),
      images: z.array(fileSchema.extend({ given: z.boolean().meta({ description: 'By the person; the others come from the page.' }) })),
    }),
    productRead: productSchema.nullable(),
    script: z
      .strictObject({
        n: z.int(),
        origin: scriptOrigin,
        note: z.string().nullable(),
        provider: z.string(),
        degraded: z.array(z.string()),
        script: scriptSchema,
      })
      .nullable(),
    remarks: z.array(remarkSchema).meta({ description: 'What the roundtable said, in order.' }),
    stages: z.array(stageLine),
    assets: z.array(takeSchema).meta({ description: 'The takes that make up the film as it stands, in running order.' }),
    estimate: estimateSchema.nullable().meta({ description: 'What is left to make.' }),
    madeWith: z.array(madeWithLine),
    film: z
      .strictObject({ file: fileSchema, download: z.string(), bytes: z.int(), poster: fileSchema.nullable() })
      .nullable()
      .meta({ description: 'The master, from the final gate on.' }),
    release: z.strictObject({ n: z.int(), createdAt: moment }).nullable(),
  })
  .meta({ id: 'Video' });

const params = z.strictObject({ id: idOf('video') });
const at = { id: exampleId.video };
const summary = {
  id: exampleId.video,
  title: 'Warm by lunch',
  project: { id: exampleId.project, name: 'Spring launch' },
  product: { id: exampleId.product, name: 'Nord bottle' },
  format: 'ugc-60',
  profile: 'final',
  tone: 'tired-expert',
  character: 'mara',
  stage: 'write',
  state: 'review',
  gate: 'script',
  failedStage: null,
  error: null,
  progress: null,
  version: 7,
  seconds: 60,
  costMicros: 0,
  cover: exampleFile,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};
export const exampleVideo = {
  ...summary,
  reference: { id: exampleId.reference, name: 'Morning routine' },
  seed: 1,
  autoApprove: false,
  brief: { kind: 'url', url: 'https://shop.example/nord', text: null, images: [{ ...exampleFile, given: true }] },
  productRead: exampleProduct,
  script: { n: 1, origin: 'writer', note: null, provider: 'local-writer', degraded: [], script: exampleScript },
  remarks: [{ agent: 'director', kind: 'opens', segment: null, to: null, words: 'Open on the warm glass.' }],
  stages: [{ stage: 'research', state: 'done', seconds: 1.2, costMicros: 0 }],
  assets: [exampleTake],
  estimate: exampleEstimate,
  madeWith: [{ stage: 'research', provider: 'local-page', assets: 1, reused: 0, degraded: [] }],
  film: null,
  release: null,
};

/** Productions going through the pipeline. */
export const videos = group({
  'GET /videos': {
    summary: 'The library: a page of videos',
    needs: 'view',
    query: z.strictObject({
      ...pageQuery,
      ...searchQuery,
      state: z
        .string()
        .max(100)
        .transform((text) => text.split(','))
        .pipe(z.array(stateName))
        .exactOptional()
        .meta({ description: 'States, separated by commas.', example: 'review,failed' }),
      gate: gateName.exactOptional(),
      project: idOf('project').exactOptional(),
      product: idOf('product').exactOptional(),
      tone: toneName.exactOptional(),
      format: formatName.exactOptional(),
      sort: z.enum(['newest', 'oldest', 'updated', 'title']).default('newest'),
    }),
    answer: pageOf(videoSummary),
    errors: ['not_found'],
    example: { answer: { items: [summary], next: null } },
  },
  'GET /videos/counts': {
    summary: 'How many videos are in each state',
    needs: 'view',
    query: z.strictObject({ bin: searchQuery.bin }),
    answer: z.strictObject({
      queued: z.int(),
      running: z.int(),
      review: z.int(),
      failed: z.int(),
      cancelled: z.int(),
      done: z.int(),
    }),
    example: { answer: { queued: 0, running: 1, review: 2, failed: 0, cancelled: 0, done: 14 } },
  },
  'POST /videos': {
    summary: 'A new video; its pipeline starts at once',
    description: 'Without `project` it goes into the oldest. `autoApprove` passes every gate and needs the right to approve.',
    needs: 'create',
    query: z.strictObject(estimateQuery),
    body: z.strictObject({
      source: sourceSchema,
      images: z.array(idOf('upload')).max(24).default([]),
      title: line(200).exactOptional(),
      project: idOf('project').exactOptional(),
      reference: idOf('reference').nullable().default(null).meta({ description: 'A reference video to follow.' }),
      format: formatName.default('ugc-60'),
      profile: profileName.default('final'),
      tone: toneName.default('tired-expert'),
      character: slug.nullable().default(null),
      seed: seed.default(1),
      autoApprove: z.boolean().default(false),
    }),
    answer: videoSchema,
    status: 201,
    estimate: estimateSchema,
    once: true,
    errors: ['not_found', 'tool_missing'],
    example: {
      body: { source: { kind: 'text', text: 'The Nord bottle keeps drinks cold for 24 hours. It costs $34.' }, format: 'ugc-60' },
      answer: exampleVideo,
    },
  },
  'GET /videos/{id}': {
    summary: 'One video with all its page needs',
    needs: 'view',
    etag: true,
    params,
    answer: videoSchema,
    example: { params: at, answer: exampleVideo },
  },
  'PATCH /videos/{id}': {
    summary: 'Change its title, project or choices',
    description: 'Tone, character, reference and seed are chosen up to the character gate; go back to it first.',
    needs: 'create',
    params,
    body: z.strictObject({
      title: line(200).exactOptional(),
      project: idOf('project').exactOptional(),
      tone: toneName.exactOptional(),
      reference: idOf('reference').nullable().exactOptional(),
      character: slug.nullable().exactOptional(),
      seed: seed.exactOptional(),
      autoApprove: z.boolean().exactOptional(),
    }),
    answer: videoSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at, body: { character: 'mara' }, answer: exampleVideo },
  },
  'DELETE /videos/{id}': {
    summary: 'To the bin',
    description: 'Refused while it is being made. The bin is emptied after 30 days.',
    needs: 'manage',
    params,
    answer: 'nothing',
    status: 204,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at },
  },
  'POST /videos/{id}/restore': {
    summary: 'Back from the bin',
    needs: 'manage',
    params,
    answer: videoSchema,
    errors: ['conflict'],
    example: { params: at, answer: exampleVideo },
  },
});
