import { createRequire } from 'node:module';

// The only importer of drizzle. Its ESM build costs Node 130–250 MB and up to 0.8 s at start (every internal module re-reads a
// 179 KB package.json); required as CommonJS it costs 20 MB. The types stay whole.
// Take in more of its functions as queries need them.
const require = createRequire(import.meta.url);

export const { pgTable, text, uuid, integer, bigint, boolean, jsonb, real, timestamp } =
  require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core');

export const { eq, gt, lt, and, isNull, isNotNull, inArray, asc, desc, sql, getTableColumns } =
  require('drizzle-orm') as typeof import('drizzle-orm');

export const { drizzle } = require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres');

export type { SQL } from 'drizzle-orm';
export type { NodePgDatabase } from 'drizzle-orm/node-postgres';
