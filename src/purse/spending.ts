import { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import type { Resolution, Scope } from '#core/spending.ts';
import type { Database } from '#db/database.ts';
import { type BudgetRow, findBudget, listBudgets, setLimit } from '#db/queries/budgets.ts';
import { acceptGeneration, findGeneration, listOpenCalls, lockGeneration } from '#db/queries/generations.ts';
import { findProject } from '#db/queries/library.ts';
import { findVideo } from '#db/queries/videos.ts';
import type { GenerationRow } from '#db/schema/studio.ts';
import { settleCall } from './settle.ts';

/** What a workspace spends: its budgets, and the calls that hold money. */
export async function showSpending(db: Database, workspaceId: string): Promise<{ budgets: BudgetRow[]; open: GenerationRow[] }> {
  return db.inWorkspace(workspaceId, async (tx) => ({ budgets: await listBudgets(tx, workspaceId), open: await listOpenCalls(tx) }));
}

/** Caps a scope, or lifts its cap with null. Errors: `not_found` for a project or video that is not there, `invalid_input` for a month that is none. */
export async function limitSpending(db: Database, workspaceId: string, scope: Scope, limitMicros: Micros | null): Promise<BudgetRow> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (scope.scope === 'workspace' && scope.id !== '') throw unwanted('The workspace’s own budget has no id.');
    if (scope.scope === 'month' && !/^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/.test(scope.id)) throw unwanted('A month is named as 2026-11.');
    if (scope.scope === 'project' && !(await findProject(tx, scope.id))) throw new HooklineError('not_found', 'There is no such project.');
    if (scope.scope === 'video' && !(await findVideo(tx, scope.id))) throw new HooklineError('not_found', 'There is no such video.');
    await setLimit(tx, workspaceId, scope, limitMicros);
    const row = await findBudget(tx, workspaceId, scope);
    if (!row) throw new Error('a limit that was set is there');
    return row;
  });
}

/**
 * Ends a call of unknown outcome as a person found it at its vendor: charged for nothing, never arrived, or under way there under a name.
 * A job the vendor took on may be given up the same way. Errors: `not_found`; `conflict` for a call that is settled or being made.
 */
export async function resolveCall(db: Database, workspaceId: string, id: string, resolution: Resolution): Promise<GenerationRow> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findGeneration(tx, id))) throw new HooklineError('not_found', 'There is no such call.');
    const { state } = await lockGeneration(tx, id);
    if (state !== 'uncertain' && state !== 'accepted') {
      throw new HooklineError('conflict', `The call is ${state === 'intent' ? 'being made' : 'settled'}: there is nothing to resolve.`, {
        hint: 'Only calls of unknown outcome, and jobs a vendor has not ended, wait for a person.',
      });
    }
    if (resolution.was === 'adopted') await acceptGeneration(tx, id, { id: resolution.job });
    else await settleCall(tx, id, { state: 'failed', cost: resolution.was === 'charged' ? resolution.amount : 0, resolution });
    const row = await findGeneration(tx, id);
    if (!row) throw new Error('a call that was resolved is there');
    return row;
  });
}

function unwanted(message: string): HooklineError {
  return new HooklineError('invalid_input', message, { fields: { id: message } });
}
