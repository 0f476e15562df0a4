import { cutDowns } from '#contract/cut-downs.ts';
import { databaseId } from '#core/ids.ts';
import { cutDownVideo, estimateCutDown } from '#studio/write/cut-down-video.ts';
import { describeVideo } from '../describe-video.ts';
import { implement } from '../operation-call.ts';
import { presentEstimate } from '../present/videos.ts';

export const cutDownRoutes = implement(cutDowns, {
  async 'POST /videos/{id}/cut-downs'({ house, present, workspaceId, params, query, body: { format }, newId }) {
    const id = databaseId('video', params.id);
    if (query.estimate === '1') return { estimate: presentEstimate(await estimateCutDown(house, workspaceId, id, format)) };
    return describeVideo(house, present, workspaceId, await cutDownVideo(house, workspaceId, id, { id: newId, format }));
  },
});
