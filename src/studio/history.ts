import { HooklineError } from '#core/errors.ts';
import type { Tx } from '#db/database.ts';
import { findLatestEventId, listEvents } from '#db/queries/events.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { findRelease, findReleases, type ReleaseRow } from '#db/queries/releases.ts';
import { findScript, listScripts } from '#db/queries/scripts.ts';
import type { EventRow, GenerationRow, ScriptRow } from '#db/schema/studio.ts';
import type { House } from './house.ts';
import { getVideo } from './videos.ts';

type Stores = Pick<House, 'db'>;

/** A video's life in order: what happened, every script version, every provider call. */
export async function videoHistory(
  house: Stores,
  workspaceId: string,
  videoId: string,
): Promise<{ events: EventRow[]; scripts: ScriptRow[]; calls: GenerationRow[] }> {
  return ofVideo(house, workspaceId, videoId, async (tx) => ({
    events: await listEvents(tx, videoId, 0, 1000),
    scripts: await listScripts(tx, videoId),
    calls: await listGenerations(tx, videoId),
  }));
}

/** What happened to a video after the event `after`, in order. */
export async function listVideoEvents(
  house: Stores,
  workspaceId: string,
  videoId: string,
  { limit, after = 0 }: { limit: number; after?: number },
): Promise<EventRow[]> {
  return ofVideo(house, workspaceId, videoId, (tx) => listEvents(tx, videoId, after, limit));
}

/** What happened in the workspace after the event `after`, in order; nothing appears later below an id that was seen. */
export async function listWorkspaceEvents(
  house: Stores,
  workspaceId: string,
  { limit, after }: { limit: number; after: number },
): Promise<EventRow[]> {
  return house.db.inWorkspace(workspaceId, (tx) => listEvents(tx, null, after, limit));
}

/** The id to follow the workspace's events from; 0 before the first. */
export async function latestEventId(house: Stores, workspaceId: string): Promise<number> {
  return house.db.inWorkspace(workspaceId, (tx) => findLatestEventId(tx));
}

/** Every provider call of a video, oldest first. */
export async function listCalls(house: Stores, workspaceId: string, videoId: string): Promise<GenerationRow[]> {
  return ofVideo(house, workspaceId, videoId, (tx) => listGenerations(tx, videoId));
}

/** Every version of a video's script, oldest first. */
export async function listScriptVersions(house: Stores, workspaceId: string, videoId: string): Promise<ScriptRow[]> {
  return ofVideo(house, workspaceId, videoId, (tx) => listScripts(tx, videoId));
}

export async function getScriptVersion(house: Stores, workspaceId: string, videoId: string, n: number): Promise<ScriptRow> {
  const row = await ofVideo(house, workspaceId, videoId, (tx) => findScript(tx, videoId, n));
  if (!row) throw new HooklineError('not_found', `There is no script version ${n}.`);
  return row;
}

/** Every release of a video, newest first. */
export async function listReleases(house: Stores, workspaceId: string, videoId: string): Promise<ReleaseRow[]> {
  return ofVideo(house, workspaceId, videoId, (tx) => findReleases(tx, videoId));
}

export async function getRelease(house: Stores, workspaceId: string, videoId: string, n: number): Promise<ReleaseRow> {
  const row = await ofVideo(house, workspaceId, videoId, (tx) => findRelease(tx, videoId, n));
  if (!row) throw new HooklineError('not_found', `There is no release ${n}.`);
  return row;
}

/** Error: `not_found` when there is no such video. */
async function ofVideo<T>(house: Stores, workspaceId: string, videoId: string, read: (tx: Tx) => Promise<T>): Promise<T> {
  await getVideo(house, workspaceId, videoId);
  return house.db.inWorkspace(workspaceId, read);
}
