import type { Scope, SpendScope } from '#core/spending.ts';
import type { Tx } from '../database.ts';
import { and, eq, sql } from '../orm.ts';
import { budget } from '../schema/identity.ts';

export type BudgetRow = typeof budget.$inferSelect;

/**
 * Takes `amount` out of what is left in every scope and of the whole installation, or out of none of them. Each is one conditional
 * update, so no two callers can take the same dollar. Answers with the first that does not allow it, or null.
 */
export async function reserve(
  tx: Tx,
  workspaceId: string,
  scopes: readonly Scope[],
  amount: number,
): Promise<SpendScope | 'instance' | null> {
  // What this machine makes by itself is never held up by money that models have spent.
  if (amount === 0) return null;
  const taken: Scope[] = [];
  for (const scope of scopes) {
    if (!(await take(tx, workspaceId, scope, amount))) {
      for (const back of taken) await settle(tx, workspaceId, back, amount, 0);
      return scope.scope;
    }
    taken.push(scope);
  }
  const { rows } = await tx.client.query<{ allowed: boolean }>('select reserve_of_instance($1) as allowed', [amount]);
  if (rows[0]?.allowed) return null;
  for (const back of taken) await settle(tx, workspaceId, back, amount, 0);
  return 'instance';
}

/** Turns a reservation into `used` (0 gives it back) in every scope it was made in. */
export async function settleReservation(
  tx: Tx,
  workspaceId: string,
  scopes: readonly Scope[],
  reserved: number,
  used: number,
): Promise<void> {
  if (reserved === 0 && used === 0) return;
  for (const scope of scopes) await settle(tx, workspaceId, scope, reserved, used);
  await tx.client.query('select settle_of_instance($1, $2)', [reserved, used]);
}

/** A scope's row is there from its first dollar on. */
async function open({ q }: Tx, workspaceId: string, { scope, id }: Scope): Promise<void> {
  const standing = sql`(select b.limit_micros from budget b where b.workspace_id = ${workspaceId} and b.scope = 'month' and b.scope_id = '')`;
  const limitMicros = scope === 'month' ? sql`${standing}` : null;
  await q.insert(budget).values({ workspaceId, scope, scopeId: id, limitMicros }).onConflictDoNothing();
}

async function take(tx: Tx, workspaceId: string, { scope, id }: Scope, amount: number): Promise<boolean> {
  await open(tx, workspaceId, { scope, id });
  const { q } = tx;
  const rows = await q
    .update(budget)
    .set({ reservedMicros: sql`${budget.reservedMicros} + ${amount}` })
    .where(
      sql`${is(workspaceId, { scope, id })} and (${budget.limitMicros} is null
        or ${budget.usedMicros} + ${budget.reservedMicros} + ${amount} <= ${budget.limitMicros})`,
    )
    .returning({ id: budget.workspaceId });
  return rows.length === 1;
}

/** A call of unknown price reserves nothing and may cost something: then its scopes are opened here. */
async function settle(tx: Tx, workspaceId: string, scope: Scope, reserved: number, used: number): Promise<void> {
  if (reserved === 0) await open(tx, workspaceId, scope);
  await tx.q
    .update(budget)
    .set({ reservedMicros: sql`${budget.reservedMicros} - ${reserved}`, usedMicros: sql`${budget.usedMicros} + ${used}` })
    .where(is(workspaceId, scope));
}

/** `null` lifts the cap. A month without a name is every month from now on. */
export async function setLimit({ q }: Tx, workspaceId: string, { scope, id }: Scope, limitMicros: number | null): Promise<void> {
  const limited = { set: { limitMicros }, target: [budget.workspaceId, budget.scope, budget.scopeId] };
  await q.insert(budget).values({ workspaceId, scope, scopeId: id, limitMicros }).onConflictDoUpdate(limited);
  if (scope !== 'month' || id !== '') return;
  const comes = sql`${budget.workspaceId} = ${workspaceId} and ${budget.scope} = 'month' and ${budget.scopeId} >= to_char(now(), 'YYYY-MM')`;
  await q.update(budget).set({ limitMicros }).where(comes);
}

export async function findBudget(
  { q }: Tx,
  workspaceId: string,
  scope: Scope = { scope: 'workspace', id: '' },
): Promise<BudgetRow | undefined> {
  return (await q.select().from(budget).where(is(workspaceId, scope)))[0];
}

/** Every budget that has a limit or was used, the widest first and the newest month on top. */
export async function listBudgets({ q }: Tx, workspaceId: string): Promise<BudgetRow[]> {
  const order = sql`array_position(array['workspace', 'month', 'project', 'video'], ${budget.scope}), ${budget.scopeId} desc`;
  return q.select().from(budget).where(eq(budget.workspaceId, workspaceId)).orderBy(order).limit(1000);
}

function is(workspaceId: string, { scope, id }: Scope) {
  return and(eq(budget.workspaceId, workspaceId), eq(budget.scope, scope), eq(budget.scopeId, id));
}
