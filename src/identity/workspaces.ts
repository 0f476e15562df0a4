import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId, uuidv7 } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import { findBudget, setLimit } from '#db/queries/budgets.ts';
import {
  findWorkspace,
  insertWorkspace,
  listWorkspaces,
  listWorkspacesWithBudget,
  lockWorkspaces,
  renameWorkspace,
  type WorkspaceRow,
} from '#db/queries/identity.ts';

/** Fills a new workspace in the transaction that makes it: characters, a first project. */
export type Furnish = (tx: Tx, workspaceId: string) => Promise<void>;

/** A workspace with its spending in millionths of a US dollar; no limit is null. */
export interface WorkspaceView extends WorkspaceRow {
  budget: { limitMicros: number | null; usedMicros: number; reservedMicros: number };
}

/** With an `id` that a workspace has already, answers with that one: the same request may be sent again. */
export async function createWorkspace(db: Database, name: string, furnish: Furnish, id = uuidv7()): Promise<{ id: string; name: string }> {
  const trimmed = checkName(name);
  return db.asOwner(async (tx) => {
    await lockWorkspaces(tx);
    return (await findWorkspace(tx, id)) ?? insertFurnished(tx, { id, name: trimmed }, furnish);
  });
}

export async function getWorkspace(db: Database, id: string): Promise<WorkspaceView> {
  return db.inWorkspace(id, (tx) => viewWorkspace(tx, id));
}

/** `limitMicros: null` lifts the cap. Errors: `invalid_input`, `not_found`. */
export async function changeWorkspace(
  db: Database,
  id: string,
  change: { name?: string; limitMicros?: number | null },
): Promise<WorkspaceView> {
  const { name, limitMicros } = change;
  if (limitMicros != null && !(Number.isSafeInteger(limitMicros) && limitMicros >= 0)) {
    throw new HooklineError('invalid_input', 'A budget is a whole number of micros from 0 on.');
  }
  return db.inWorkspace(id, async (tx) => {
    if (name !== undefined) await renameWorkspace(tx, id, checkName(name));
    if (limitMicros !== undefined) await setLimit(tx, id, { scope: 'workspace', id: '' }, limitMicros);
    return viewWorkspace(tx, id);
  });
}

/** The workspace that `wanted` names by id or name; without it the oldest, made on first use. */
export async function chooseWorkspace(db: Database, wanted: string | undefined, furnish: Furnish): Promise<{ id: string; name: string }> {
  return db.asOwner(async (tx) => {
    await lockWorkspaces(tx);
    const all = await listWorkspaces(tx);
    if (wanted === undefined) return all[0] ?? insertFurnished(tx, { id: uuidv7(), name: 'My studio' }, furnish);
    const id = wanted.startsWith('wsp_') ? databaseId('workspace', wanted) : null;
    const found = all.find((row) => row.id === id || row.name === wanted);
    if (found) return found;
    throw new HooklineError('not_found', `There is no workspace "${wanted.slice(0, 60)}".`, { hint: 'See ./hookline workspaces list.' });
  });
}

/** Oldest first. */
export async function allWorkspaces(db: Database): Promise<WorkspaceView[]> {
  const rows = await db.asOwner((tx) => listWorkspacesWithBudget(tx));
  return rows.map(({ workspace, budget }) => toView(workspace, budget));
}

async function viewWorkspace(tx: Tx, id: string): Promise<WorkspaceView> {
  const row = await findWorkspace(tx, id);
  if (!row) throw new HooklineError('not_found', `There is no workspace ${publicId('workspace', id)}.`);
  return toView(row, (await findBudget(tx, id)) ?? null);
}

function toView(row: WorkspaceRow, budget: Partial<WorkspaceView['budget']> | null): WorkspaceView {
  const { limitMicros = null, usedMicros = 0, reservedMicros = 0 } = budget ?? {};
  return { ...row, budget: { limitMicros, usedMicros, reservedMicros } };
}

async function insertFurnished(tx: Tx, workspace: { id: string; name: string }, furnish: Furnish): Promise<{ id: string; name: string }> {
  await insertWorkspace(tx, workspace);
  await furnish(tx, workspace.id);
  return workspace;
}

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 120) throw new HooklineError('invalid_input', 'A workspace needs a name of 1 to 120 characters.');
  return trimmed;
}
