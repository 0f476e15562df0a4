import { gateDecisions } from '#contract/gates.ts';
import { databaseId } from '#core/ids.ts';
import { approve, cancel, estimateRerun, goBack, rerun, retry } from '#studio/review.ts';
import { describeVideo } from '../describe-video.ts';
import { implement } from '../operation-call.ts';
import { presentEstimate } from '../present/videos.ts';

export const gateRoutes = implement(gateDecisions, {
  async 'POST /videos/{id}/approve'({ house, present, workspaceId, params, body }) {
    const id = databaseId('video', params.id);
    await approve(house, workspaceId, id, body);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/pay'({ house, present, workspaceId, params, body }) {
    const id = databaseId('video', params.id);
    await approve(house, workspaceId, id, { gate: 'payment', version: body.version });
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/back'({ house, present, workspaceId, params, body, seen }) {
    const id = databaseId('video', params.id);
    await goBack(house, workspaceId, id, body.gate, seen);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/retry'({ house, present, workspaceId, params, seen }) {
    const id = databaseId('video', params.id);
    await retry(house, workspaceId, id, seen);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/cancel'({ house, present, workspaceId, params, seen }) {
    const id = databaseId('video', params.id);
    await cancel(house, workspaceId, id, seen);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/rerun'({ house, present, workspaceId, params, query, body, seen }) {
    const id = databaseId('video', params.id);
    if (query.estimate === '1') return { estimate: presentEstimate(await estimateRerun(house, workspaceId, id, body.stage)) };
    await rerun(house, workspaceId, id, body.stage, seen);
    return describeVideo(house, present, workspaceId, id);
  },
});
