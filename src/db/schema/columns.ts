import { timestamp, uuid } from '../orm.ts';

/** The first two columns of every tenant table; together they are its key. */
export const tenant = () => ({ workspaceId: uuid('workspace_id').notNull(), id: uuid('id').notNull() });

export const createdAt = () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow();
export const updatedAt = () => timestamp('updated_at', { withTimezone: true }).notNull().defaultNow();
export const deletedAt = () => timestamp('deleted_at', { withTimezone: true });
export const moment = (name: string) => timestamp(name, { withTimezone: true });
