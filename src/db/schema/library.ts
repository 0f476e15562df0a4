import type { Character } from '#core/character.ts';
import type { ProductAnalysis, ProductOverrides } from '#core/product.ts';
import { jsonb, pgTable, text } from '../orm.ts';
import { createdAt, deletedAt, tenant, updatedAt } from './columns.ts';

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
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  deletedAt: deletedAt(),
});
