import type { Role } from '#core/roles.ts';
import type { Tx } from '../database.ts';
import { and, asc, eq, sql } from '../orm.ts';
import { apiToken, budget, workspace } from '../schema/identity.ts';

export type WorkspaceRow = typeof workspace.$inferSelect;
export type TokenRow = typeof apiToken.$inferSelect;

/** Runs as owner: a workspace can't create itself. */
export async function insertWorkspace({ q }: Tx, row: { id: string; name: string }): Promise<void> {
  await q.insert(workspace).values(row);
  await q.insert(budget).values({ workspaceId: row.id });
}

/** Runs as owner: all workspaces, oldest first. */
export async function listWorkspaces({ q }: Tx): Promise<WorkspaceRow[]> {
  return q.select().from(workspace).orderBy(asc(workspace.createdAt));
}

/** Runs as owner: all workspaces with their budgets, oldest first. */
export async function listWorkspacesWithBudget({
  q,
}: Tx): Promise<{ workspace: WorkspaceRow; budget: typeof budget.$inferSelect | null }[]> {
  return q
    .select({ workspace, budget })
    .from(workspace)
    .leftJoin(budget, and(eq(budget.workspaceId, workspace.id), eq(budget.scope, 'workspace')))
    .orderBy(asc(workspace.createdAt));
}

/** False when there is a token with that id. */
export async function insertToken(
  { q }: Tx,
  row: { workspaceId: string; id: string; name: string; role: Role; prefix: string; hash: string; expiresAt: Date | null },
): Promise<boolean> {
  const rows = await q.insert(apiToken).values(row).onConflictDoNothing().returning({ id: apiToken.id });
  return rows.length === 1;
}

/** Runs as owner: the token decides the workspace, so none is known yet. Expired and revoked ones are not found. */
export async function findTokenByHash({ q }: Tx, hash: string): Promise<TokenRow | undefined> {
  return (
    await q
      .select()
      .from(apiToken)
      .where(
        sql`${eq(apiToken.hash, hash)} and ${apiToken.revokedAt} is null and (${apiToken.expiresAt} is null or ${apiToken.expiresAt} > now())`,
      )
  )[0];
}

export async function findWorkspace({ q }: Tx, id: string): Promise<WorkspaceRow | undefined> {
  return (await q.select().from(workspace).where(eq(workspace.id, id)))[0];
}

export async function renameWorkspace({ q }: Tx, id: string, name: string): Promise<void> {
  await q.update(workspace).set({ name }).where(eq(workspace.id, id));
}

export async function findToken({ q }: Tx, id: string): Promise<TokenRow | undefined> {
  return (await q.select().from(apiToken).where(eq(apiToken.id, id)))[0];
}

/** The secret of that name, made of `fresh` when there is none yet. Runs as owner. */
export async function findOrInsertSecret({ client }: Tx, name: string, fresh: Buffer): Promise<Buffer> {
  await client.query('insert into platform_secret (name, secret) values ($1, $2) on conflict do nothing', [name, fresh]);
  const { rows } = await client.query<{ secret: Buffer }>('select secret from platform_secret where name = $1', [name]);
  const row = rows[0];
  if (!row) throw new Error(`the secret ${name} is gone`);
  return row.secret;
}

export async function allTokens({ q }: Tx): Promise<TokenRow[]> {
  return q.select().from(apiToken).orderBy(asc(apiToken.createdAt));
}

export async function revokeToken({ q }: Tx, id: string): Promise<boolean> {
  const rows = await q
    .update(apiToken)
    .set({ revokedAt: sql`coalesce(${apiToken.revokedAt}, now())` })
    .where(eq(apiToken.id, id))
    .returning({ id: apiToken.id });
  return rows.length === 1;
}

/** Runs as owner: one process at a time decides whether a first workspace is needed. */
export async function lockWorkspaces({ q }: Tx): Promise<void> {
  await q.execute(sql`select pg_advisory_xact_lock(hashtext('hookline workspaces'))`);
}
