import { bigint, integer, jsonb, pgTable, text, uuid } from '../orm.ts';
import { createdAt, moment, tenant, updatedAt } from './columns.ts';

/** What was answered to a request that may be sent again. */
export const idempotency = pgTable('idempotency', {
  workspaceId: uuid('workspace_id').notNull(),
  key: text('key').notNull(),
  /** Method and path pattern; a key counts within it. */
  route: text('route').notNull(),
  requestHash: text('request_hash').notNull(),
  resourceId: uuid('resource_id').notNull(),
  status: integer('status'),
  body: jsonb('body').$type<unknown>(),
  headers: jsonb('headers').$type<Record<string, string>>(),
  createdAt: createdAt(),
  finishedAt: moment('finished_at'),
});
export type IdempotencyRow = typeof idempotency.$inferSelect;

/** A file on its way in. */
export const upload = pgTable('upload', {
  ...tenant(),
  name: text('name').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  received: bigint('received', { mode: 'number' }).notNull().default(0),
  blob: text('blob'),
  mime: text('mime'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
export type UploadRow = typeof upload.$inferSelect;
