import type { Tx } from '../database.ts';
import { eq, sql } from '../orm.ts';
import { budget } from '../schema/identity.ts';

/** Takes `amount` out of what is left, in one statement so that no two callers can take the same dollar. */
export async function reserve({ q }: Tx, workspaceId: string, amount: number): Promise<boolean> {
  const rows = await q
    .update(budget)
    .set({ reservedMicros: sql`${budget.reservedMicros} + ${amount}` })
    .where(
      sql`${budget.workspaceId} = ${workspaceId} and (${budget.limitMicros} is null
        or ${budget.usedMicros} + ${budget.reservedMicros} + ${amount} <= ${budget.limitMicros})`,
    )
    .returning({ id: budget.workspaceId });
  return rows.length === 1;
}

/** Turns a reservation into `used` (0 gives it back). */
export async function settleReservation({ q }: Tx, workspaceId: string, reserved: number, used: number): Promise<void> {
  await q
    .update(budget)
    .set({ reservedMicros: sql`${budget.reservedMicros} - ${reserved}`, usedMicros: sql`${budget.usedMicros} + ${used}` })
    .where(eq(budget.workspaceId, workspaceId));
}

/** `null` lifts the cap. */
export async function setLimit({ q }: Tx, workspaceId: string, limitMicros: number | null): Promise<void> {
  await q.update(budget).set({ limitMicros }).where(eq(budget.workspaceId, workspaceId));
}

export async function findBudget({ q }: Tx, workspaceId: string): Promise<typeof budget.$inferSelect | undefined> {
  return (await q.select().from(budget).where(eq(budget.workspaceId, workspaceId)))[0];
}
