import type { BrandKit } from '#core/brand.ts';
import type { Character } from '#core/character.ts';
import type { ErrorShape } from '#core/errors.ts';
import type { FootageProfile } from '#core/footage.ts';
import type { SegmentRole } from '#core/format.ts';
import type { ProductAnalysis, ProductOverrides } from '#core/product.ts';
import type { StageProgress } from '#core/recipe.ts';
import type { ReferenceSource, ReferenceState, Transcript } from '#core/reference.ts';
import type { ShotPrompt } from '#core/shot-prompt.ts';
import { boolean, integer, jsonb, pgTable, real, text, uuid } from '../orm.ts';
import { createdAt, deletedAt, moment, tenant, updatedAt } from './columns.ts';

export const project = pgTable('project', {
  ...tenant(),
  name: text('name').notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});

export const product = pgTable('product', {
  ...tenant(),
  sourceKey: text('source_key').notNull(),
  analysis: jsonb('analysis').$type<ProductAnalysis>().notNull(),
  overrides: jsonb('overrides').$type<ProductOverrides>().notNull().default({}),
  images: text('images').array().notNull().default([]),
  degraded: text('degraded'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});

export const character = pgTable('character', {
  ...tenant(),
  slug: text('slug').notNull(),
  character: jsonb('character').$type<Character>().notNull(),
  portrait: text('portrait'),
  images: text('images').array().notNull().default([]),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});

export const brandKit = pgTable('brand_kit', {
  ...tenant(),
  name: text('name').notNull(),
  kit: jsonb('kit').$type<Omit<BrandKit, 'name'>>().notNull(),
  standard: boolean('standard').notNull().default(false),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});
export type BrandKitRow = typeof brandKit.$inferSelect;

/** A video whose manner others follow: measured once, its file gone afterwards by default. */
export const reference = pgTable('reference', {
  ...tenant(),
  name: text('name').notNull(),
  source: jsonb('source').$type<ReferenceSource>().notNull(),
  state: text('state').$type<ReferenceState>().notNull(),
  attempt: integer('attempt').notNull().default(1),
  progress: jsonb('progress').$type<StageProgress>(),
  error: jsonb('error').$type<ErrorShape>(),
  keepFile: boolean('keep_file').notNull().default(false),
  blob: text('blob'),
  profile: jsonb('profile').$type<FootageProfile>(),
  transcript: jsonb('transcript').$type<Transcript>(),
  degraded: text('degraded').array().notNull().default([]),
  heartbeatAt: moment('heartbeat_at'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});
export type ReferenceRow = typeof reference.$inferSelect;

/** A shot prompt that was settled once, kept to be used again. */
export const prompt = pgTable('prompt', {
  ...tenant(),
  key: text('key').notNull(),
  title: text('title').notNull(),
  role: text('role').$type<SegmentRole>().notNull(),
  seconds: real('seconds').notNull(),
  shot: jsonb('shot').$type<ShotPrompt>().notNull(),
  text: text('text').notNull(),
  favourite: boolean('favourite').notNull().default(false),
  tags: text('tags').array().notNull().default([]),
  uses: integer('uses').notNull().default(1),
  videoId: uuid('video_id'),
  segment: integer('segment'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});
export type PromptRow = typeof prompt.$inferSelect;

export const voiceSample = pgTable('voice_sample', {
  workspaceId: uuid('workspace_id').notNull(),
  key: text('key').notNull(),
  blob: text('blob').notNull(),
  degraded: text('degraded'),
  createdAt: createdAt(),
});
