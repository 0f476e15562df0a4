import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import type { Page, PageRequest } from '#db/page.ts';
import { logEvent } from '#db/queries/events.ts';
import {
  binProjectRows,
  findOldestProject,
  findProject,
  findProjectView,
  insertProject,
  lockProject,
  type ProjectRow,
  type ProjectView,
  pageProjects,
  renameProjectRow,
  takeOutProject,
} from '#db/queries/library.ts';
import { listVideosUsing } from '#db/queries/video-lists.ts';
import { checkSeen, refuseWhileUsed } from './in-use.ts';

export type { ProjectView } from '#db/queries/library.ts';

/** Oldest first. */
export async function listProjects(db: Database, workspaceId: string, request: PageRequest): Promise<Page<ProjectView>> {
  return db.inWorkspace(workspaceId, (tx) => pageProjects(tx, request));
}

/** Also from the bin. */
export async function getProject(db: Database, workspaceId: string, id: string): Promise<ProjectView> {
  return db.inWorkspace(workspaceId, async (tx) => (await findProjectView(tx, id)) ?? missing(id));
}

/** With an `id` that a project has already, answers with that one: the same request may be sent again. */
export async function createProject(db: Database, workspaceId: string, request: { id?: string; name: string }): Promise<ProjectView> {
  const name = checkName(request.name);
  const id = request.id ?? uuidv7();
  return db.inWorkspace(workspaceId, async (tx) => {
    if (await insertProject(tx, { workspaceId, id, name })) await tell(tx, workspaceId, id);
    return (await findProjectView(tx, id)) ?? missing(id);
  });
}

/** The project a new video goes into: the one named by id, else the oldest. */
export async function chooseProject(db: Database, workspaceId: string, id?: string): Promise<ProjectRow> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const found = id === undefined ? await findOldestProject(tx) : await findProject(tx, id);
    if (!found) throw new HooklineError('not_found', 'There is no such project.', { hint: 'See the list of projects.' });
    return found;
  });
}

/** `seen` is the `updatedAt` (ms) of the row that was looked at. Errors: `invalid_input`, `not_found`, `version_mismatch`. */
export async function renameProject(db: Database, workspaceId: string, id: string, name: string, seen?: number): Promise<void> {
  const trimmed = checkName(name);
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockProject(tx, id);
    if (!row || row.deletedAt !== null) return missing(id);
    checkSeen(row, seen);
    await renameProjectRow(tx, id, trimmed);
    await tell(tx, workspaceId, id);
  });
}

/**
 * A project and its videos to the bin, or back: then exactly those that went along. Errors: `not_found`, `conflict` while one of
 * the videos is being made, with the first 20 of them in `fields`.
 */
export async function binProject(db: Database, workspaceId: string, id: string, deleted: boolean): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = await lockProject(tx, id);
    if (!row || (row.deletedAt === null) !== deleted) {
      throw new HooklineError('not_found', `There is no project ${publicId('project', id)} to ${deleted ? 'delete' : 'restore'}.`);
    }
    if (deleted) {
      refuseWhileUsed(
        await listVideosUsing(tx, { busyProjectId: id }),
        (count) => `The project holds ${count} being made.`,
        'Cancel them first, or wait.',
      );
      await binProjectRows(tx, id);
    } else await takeOutProject(tx, id);
    await tell(tx, workspaceId, id);
  });
}

async function tell(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await logEvent(tx, { workspaceId, type: 'project-changed', data: { project: publicId('project', id) } });
}

function missing(id: string): never {
  throw new HooklineError('not_found', `There is no project ${publicId('project', id)}.`);
}

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 200) throw new HooklineError('invalid_input', 'A project needs a name of 1 to 200 characters.');
  return trimmed;
}
