import type { AssetKind } from '#core/asset.ts';
import type { BrandKit } from '#core/brand.ts';
import type { Brief, VideoSettings } from '#core/brief.ts';
import type { Casting } from '#core/character.ts';
import type { ErrorShape } from '#core/errors.ts';
import type { GateName, StageName, VideoStateName } from '#core/pipeline-state.ts';
import type { ProductView } from '#core/product.ts';
import type { ReleaseRecord, StageProgress } from '#core/recipe.ts';
import type { RenderKind, RenderState } from '#core/render.ts';
import type { Remark } from '#core/roundtable.ts';
import type { Script } from '#core/script.ts';
import type { CallState, Resolution, Scope } from '#core/spending.ts';
import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from '../orm.ts';
import { createdAt, deletedAt, moment, tenant, updatedAt } from './columns.ts';

export const video = pgTable('video', {
  ...tenant(),
  projectId: uuid('project_id').notNull(),
  productId: uuid('product_id'),
  referenceId: uuid('reference_id'),
  title: text('title').notNull(),
  /** Whether a person gave the title; else it is the product's name. */
  titleGiven: boolean('title_given').notNull().default(false),
  brief: jsonb('brief').$type<Brief>().notNull(),
  settings: jsonb('settings').$type<VideoSettings>().notNull(),
  scriptN: integer('script_n'),
  /** Whom it is cast with, as they were when the cast was put in the queue. */
  character: jsonb('character').$type<Casting>(),
  /** The brand kit as it was when the edit was put in the queue; null for none. */
  brand: jsonb('brand').$type<BrandKit>(),
  stage: text('stage').$type<StageName>().notNull(),
  state: text('state').$type<VideoStateName>().notNull(),
  gate: text('gate').$type<GateName>(),
  failedStage: text('failed_stage').$type<StageName>(),
  attempt: integer('attempt').notNull(),
  version: integer('version').notNull(),
  error: jsonb('error').$type<ErrorShape>(),
  progress: jsonb('progress').$type<StageProgress>(),
  heartbeatAt: moment('heartbeat_at'),
  stageStartedAt: moment('stage_started_at'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});
export type VideoRow = typeof video.$inferSelect;

export const script = pgTable('script', {
  ...tenant(),
  videoId: uuid('video_id').notNull(),
  n: integer('n').notNull(),
  key: text('key').notNull(),
  origin: text('origin').$type<'writer' | 'regenerate' | 'edit' | 'upload' | 'cut-down'>().notNull(),
  note: text('note'),
  script: jsonb('script').$type<Script>().notNull(),
  product: jsonb('product').$type<ProductView>().notNull(),
  images: text('images').array().notNull(),
  remarks: jsonb('remarks').$type<Remark[]>().notNull().default([]),
  provider: text('provider').notNull().default('local-writer'),
  degraded: text('degraded').array().notNull().default([]),
  createdAt: createdAt(),
});
export type ScriptRow = typeof script.$inferSelect;

/** What a text model answered to a question, by the question's hash. */
export const textAnswer = pgTable('text_answer', {
  workspaceId: uuid('workspace_id').notNull(),
  key: text('key').notNull(),
  provider: text('provider').notNull(),
  value: jsonb('value').$type<unknown>().notNull(),
  createdAt: createdAt(),
});

export const generationLog = pgTable('generation_log', {
  ...tenant(),
  videoId: uuid('video_id'),
  stage: text('stage').$type<StageName>().notNull(),
  slot: text('slot').notNull(),
  key: text('key').notNull(),
  provider: text('provider').notNull(),
  state: text('state').$type<CallState>().notNull(),
  estimateMicros: bigint('estimate_micros', { mode: 'number' }).notNull(),
  costMicros: bigint('cost_micros', { mode: 'number' }),
  error: jsonb('error').$type<ErrorShape>(),
  /** The vendor's name for the job. */
  handle: jsonb('handle').$type<unknown>(),
  acceptedAt: moment('accepted_at'),
  reservedMicros: bigint('reserved_micros', { mode: 'number' }).notNull().default(0),
  scopes: jsonb('scopes').$type<Scope[]>().notNull().default([]),
  resolution: jsonb('resolution').$type<Resolution>(),
  startedAt: moment('started_at').notNull().defaultNow(),
  finishedAt: moment('finished_at'),
});
export type GenerationRow = typeof generationLog.$inferSelect;

export const costEntry = pgTable('cost_entry', {
  ...tenant(),
  videoId: uuid('video_id'),
  projectId: uuid('project_id'),
  generationId: uuid('generation_id').notNull(),
  stage: text('stage').$type<StageName>().notNull(),
  provider: text('provider').notNull(),
  amountMicros: bigint('amount_micros', { mode: 'number' }).notNull(),
  createdAt: createdAt(),
});

export const asset = pgTable('asset', {
  ...tenant(),
  videoId: uuid('video_id').notNull(),
  stage: text('stage').$type<StageName>().notNull(),
  kind: text('kind').$type<AssetKind>().notNull(),
  slot: text('slot').notNull(),
  take: integer('take').notNull(),
  key: text('key').notNull(),
  blob: text('blob').notNull(),
  mime: text('mime').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  meta: jsonb('meta').$type<Record<string, unknown>>().notNull().default({}),
  provider: text('provider').notNull(),
  degraded: text('degraded'),
  reusedFrom: uuid('reused_from'),
  review: text('review').$type<'approved' | 'rejected'>(),
  createdAt: createdAt(),
});
export type AssetRow = typeof asset.$inferSelect;

export const release = pgTable('release', {
  ...tenant(),
  videoId: uuid('video_id').notNull(),
  n: integer('n').notNull(),
  key: text('key').notNull(),
  record: jsonb('record').$type<ReleaseRecord>().notNull(),
  createdAt: createdAt(),
});

export const event = pgTable('event', {
  id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  workspaceId: uuid('workspace_id').notNull(),
  videoId: uuid('video_id'),
  type: text('type').notNull(),
  data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
  createdAt: createdAt(),
});
export type EventRow = typeof event.$inferSelect;

/** A file made from a finished cut when somebody asked for it. */
export const render = pgTable('render', {
  ...tenant(),
  videoId: uuid('video_id').notNull(),
  kind: text('kind').$type<RenderKind>().notNull(),
  key: text('key').notNull(),
  state: text('state').$type<RenderState>().notNull(),
  attempt: integer('attempt').notNull().default(1),
  progress: jsonb('progress').$type<StageProgress>(),
  error: jsonb('error').$type<ErrorShape>(),
  blob: text('blob'),
  mime: text('mime'),
  bytes: bigint('bytes', { mode: 'number' }),
  meta: jsonb('meta').$type<Record<string, unknown>>().notNull().default({}),
  degraded: text('degraded'),
  heartbeatAt: moment('heartbeat_at'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
export type RenderRow = typeof render.$inferSelect;
