import { createRequire } from 'node:module';

// The only importer of drizzle. Its ESM build costs Node 130–250 MB and up to 0.8 s at start (every internal module re-reads a
// 179 KB package.json); required as CommonJS it costs 20 MB. The types stay whole.
const require = createRequire(import.meta.url);

export const {
  pgTable,
  pgEnum,
  text,
  uuid,
  integer,
  bigint,
  smallint,
  doublePrecision,
  boolean,
  jsonb,
  timestamp,
  customType,
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
  unique,
} = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core');

export const {
  eq,
  ne,
  gt,
  gte,
  lt,
  lte,
  and,
  or,
  not,
  isNull,
  isNotNull,
  inArray,
  notInArray,
  exists,
  like,
  ilike,
  asc,
  desc,
  sql,
  count,
  sum,
  max,
  min,
} = require('drizzle-orm') as typeof import('drizzle-orm');

export const { drizzle } = require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres');

export type { InferInsertModel, InferSelectModel, SQL } from 'drizzle-orm';
export type { NodePgDatabase } from 'drizzle-orm/node-postgres';
