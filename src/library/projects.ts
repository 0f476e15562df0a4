import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { findProject, insertProject, listProjects, type ProjectRow, updateProject } from '#db/queries/library.ts';

export async function createProject(db: Database, workspaceId: string, name: string): Promise<{ id: string }> {
  const trimmed = checkName(name);
  const id = uuidv7();
  await db.inWorkspace(workspaceId, (tx) => insertProject(tx, { workspaceId, id, name: trimmed }));
  return { id };
}

/** The project a new video goes into: the one named by id, else the oldest. */
export async function chooseProject(db: Database, workspaceId: string, id?: string): Promise<ProjectRow> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const found = id === undefined ? (await listProjects(tx))[0] : await findProject(tx, id);
    if (!found) throw new HooklineError('not_found', 'There is no such project.', { hint: 'See ./hookline projects list.' });
    return found;
  });
}

export async function renameProject(db: Database, workspaceId: string, id: string, name: string): Promise<void> {
  const trimmed = checkName(name);
  await db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findProject(tx, id))) throw new HooklineError('not_found', `There is no project ${publicId('project', id)}.`);
    await updateProject(tx, id, { name: trimmed });
  });
}

/** To the bin, or back from it. Refused while videos are in the project. */
export async function binProject(db: Database, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = (await listProjects(tx, { bin: !deleted })).find((project) => project.id === id);
    if (!row) throw new HooklineError('not_found', `There is no project ${publicId('project', id)} to ${deleted ? 'delete' : 'restore'}.`);
    if (deleted && row.videos > 0) {
      throw new HooklineError('conflict', `The project still holds ${row.videos} videos.`, { hint: 'Delete its videos first.' });
    }
    await updateProject(tx, id, { deleted });
  });
}

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 200) throw new HooklineError('invalid_input', 'A project needs a name of 1 to 200 characters.');
  return trimmed;
}
