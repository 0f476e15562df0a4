import { listEvents } from '#db/queries/events.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { listScripts } from '#db/queries/scripts.ts';
import type { EventRow, GenerationRow, ScriptRow } from '#db/schema/studio.ts';
import type { House } from './house.ts';
import { getVideo } from './videos.ts';

/** A video's life in order: what happened, every script version, every provider call. */
export async function videoHistory(
  house: Pick<House, 'db'>,
  workspaceId: string,
  videoId: string,
): Promise<{ events: EventRow[]; scripts: ScriptRow[]; calls: GenerationRow[] }> {
  await getVideo(house, workspaceId, videoId);
  return house.db.inWorkspace(workspaceId, async (tx) => ({
    events: await listEvents(tx, videoId, 0, 1000),
    scripts: await listScripts(tx, videoId),
    calls: await listGenerations(tx, videoId),
  }));
}
