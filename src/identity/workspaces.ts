import { HooklineError } from '#core/errors.ts';
import { databaseId, uuidv7 } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import { insertWorkspace, listWorkspaces, lockWorkspaces, type WorkspaceRow } from '#db/queries/identity.ts';

/** Fills a new workspace in the transaction that makes it: characters, a first project. */
export type Furnish = (tx: Tx, workspaceId: string) => Promise<void>;

export async function createWorkspace(db: Database, name: string, furnish: Furnish): Promise<{ id: string; name: string }> {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 120) throw new HooklineError('invalid_input', 'A workspace needs a name of 1 to 120 characters.');
  return db.asOwner((tx) => insertFurnished(tx, trimmed, furnish));
}

/** The workspace that `wanted` names by id or name; without it the oldest, made on first use. */
export async function chooseWorkspace(db: Database, wanted: string | undefined, furnish: Furnish): Promise<{ id: string; name: string }> {
  return db.asOwner(async (tx) => {
    await lockWorkspaces(tx);
    const all = await listWorkspaces(tx);
    if (wanted === undefined) return all[0] ?? insertFurnished(tx, 'My studio', furnish);
    const id = wanted.startsWith('wsp_') ? databaseId('workspace', wanted) : null;
    const found = all.find((row) => row.id === id || row.name === wanted);
    if (found) return found;
    throw new HooklineError('not_found', `There is no workspace "${wanted.slice(0, 60)}".`, { hint: 'See ./hookline workspaces list.' });
  });
}

export async function allWorkspaces(db: Database): Promise<WorkspaceRow[]> {
  return db.asOwner((tx) => listWorkspaces(tx));
}

async function insertFurnished(tx: Tx, name: string, furnish: Furnish): Promise<{ id: string; name: string }> {
  const id = uuidv7();
  await insertWorkspace(tx, { id, name });
  await furnish(tx, id);
  return { id, name };
}
