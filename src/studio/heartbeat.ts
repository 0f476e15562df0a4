import type { StageProgress } from '#core/recipe.ts';
import { beat } from '#db/queries/videos.ts';
import type { House } from './house.ts';

const everyMs = 1000;

/**
 * Tells the video's row once a second that this attempt is alive and how far it is. When the row no longer wants the
 * attempt (cancelled, sent back, swept), `stopped` fires and the work in hand ends.
 */
export function keepBeating(
  house: House,
  stage: { workspaceId: string; videoId: string; attempt: number },
  stopped: AbortController,
  read: () => StageProgress | null,
): { stop(): void } {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      const wanted = await house.db.inWorkspace(stage.workspaceId, (tx) => beat(tx, stage.videoId, stage.attempt, read()));
      if (!wanted) stopped.abort(new Error('no longer wanted'));
    } catch (error) {
      // The database may be away for a moment; the sweep decides when silence lasts too long.
      house.log.warn({ err: error, video: stage.videoId }, 'heartbeat missed');
    } finally {
      busy = false;
    }
  }, everyMs);
  return {
    stop: () => clearInterval(timer),
  };
}
