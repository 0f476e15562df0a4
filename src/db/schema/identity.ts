import type { Role } from '#core/roles.ts';
import type { SpendScope } from '#core/spending.ts';
import { bigint, pgTable, text, uuid } from '../orm.ts';
import { createdAt, moment, tenant } from './columns.ts';

export const workspace = pgTable('workspace', { id: uuid('id').notNull(), name: text('name').notNull(), createdAt: createdAt() });

export const apiToken = pgTable('api_token', {
  ...tenant(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  prefix: text('prefix').notNull(),
  hash: text('hash').notNull(),
  expiresAt: moment('expires_at'),
  revokedAt: moment('revoked_at'),
  createdAt: createdAt(),
});

export const budget = pgTable('budget', {
  workspaceId: uuid('workspace_id').notNull(),
  scope: text('scope').$type<SpendScope>().notNull().default('workspace'),
  scopeId: text('scope_id').notNull().default(''),
  limitMicros: bigint('limit_micros', { mode: 'number' }),
  usedMicros: bigint('used_micros', { mode: 'number' }).notNull().default(0),
  reservedMicros: bigint('reserved_micros', { mode: 'number' }).notNull().default(0),
});

export const session = pgTable('session', {
  ...tenant(),
  hash: text('hash').notNull(),
  createdAt: createdAt(),
  expiresAt: moment('expires_at').notNull(),
  revokedAt: moment('revoked_at'),
});
export type SessionRow = typeof session.$inferSelect;
