import { renders } from '#contract/renders.ts';
import { databaseId } from '#core/ids.ts';
import { cancelRender, getVideoRender, listVideoRenders, requestRender } from '#studio/renders/renders.ts';
import { implement } from '../operation-call.ts';
import { presentRender } from '../present/renders.ts';

export const renderRoutes = implement(renders, {
  async 'GET /videos/{id}/renders'({ house, present, workspaceId, params }) {
    const rows = await listVideoRenders(house, workspaceId, databaseId('video', params.id));
    return { answer: { items: rows.map((row) => presentRender(present, row)), next: null } };
  },
  async 'POST /videos/{id}/renders'({ house, present, workspaceId, params, body, newId }) {
    const video = databaseId('video', params.id);
    const id = await requestRender(house, workspaceId, video, { id: newId, kind: body.kind });
    return { answer: presentRender(present, await getVideoRender(house, workspaceId, video, id)) };
  },
  async 'GET /videos/{id}/renders/{render}'({ house, present, workspaceId, params }) {
    const [video, id] = [databaseId('video', params.id), databaseId('render', params.render)];
    return { answer: presentRender(present, await getVideoRender(house, workspaceId, video, id)) };
  },
  async 'POST /videos/{id}/renders/{render}/cancel'({ house, present, workspaceId, params }) {
    const [video, id] = [databaseId('video', params.id), databaseId('render', params.render)];
    await cancelRender(house, workspaceId, video, id);
    return { answer: presentRender(present, await getVideoRender(house, workspaceId, video, id)) };
  },
});
