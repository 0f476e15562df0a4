import { scripts } from '#contract/scripts.ts';
import { databaseId } from '#core/ids.ts';
import type { ScriptRow } from '#db/schema/studio.ts';
import { getScriptVersion, listScriptVersions } from '#studio/history.ts';
import { changeScript, estimateScriptChange } from '#studio/script-edits.ts';
import { getVideo } from '#studio/videos.ts';
import { implement } from '../operation-call.ts';
import { timeText } from '../present/present.ts';
import { presentEstimate, videoTag } from '../present/videos.ts';
import { readCount } from '../read-count.ts';

export const scriptRoutes = implement(scripts, {
  async 'GET /videos/{id}/scripts'({ house, workspaceId, params }) {
    const video = await getVideo(house, workspaceId, databaseId('video', params.id));
    const rows = await listScriptVersions(house, workspaceId, video.id);
    return { answer: { items: rows.map((row) => present(row, video.scriptN)), next: null } };
  },
  async 'GET /videos/{id}/scripts/{n}'({ house, workspaceId, params }) {
    const video = await getVideo(house, workspaceId, databaseId('video', params.id));
    const row = await getScriptVersion(house, workspaceId, video.id, readCount('script version', params.n));
    return { answer: present(row, video.scriptN) };
  },
  async 'POST /videos/{id}/scripts'({ house, workspaceId, params, query, body, seen }) {
    const id = databaseId('video', params.id);
    const change = body.kind === 'prompt' ? { ...body, prompt: databaseId('prompt', body.prompt) } : body;
    const estimate = presentEstimate(await estimateScriptChange(house, workspaceId, id, change));
    if (query.estimate === '1') return { estimate };
    const { version } = await changeScript(house, workspaceId, id, change, seen);
    const video = await getVideo(house, workspaceId, id);
    const row = await getScriptVersion(house, workspaceId, id, version);
    return { answer: { version: present(row, video.scriptN), estimate }, etag: videoTag(video) };
  },
});

function present({ n, origin, note, provider, degraded, script, createdAt }: ScriptRow, current: number | null) {
  return { n, origin, note, provider, degraded, current: n === current, script, createdAt: timeText(createdAt) };
}
