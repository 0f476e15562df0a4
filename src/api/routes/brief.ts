import { brief } from '#contract/brief.ts';
import { databaseId } from '#core/ids.ts';
import { requireUpload } from '#library/uploads.ts';
import { correctProduct, putImageFirst, removeImage } from '#studio/brief-edits.ts';
import { describeVideo } from '../describe-video.ts';
import { implement } from '../operation-call.ts';

export const briefRoutes = implement(brief, {
  async 'PATCH /videos/{id}/product'({ house, present, workspaceId, params, body, seen }) {
    const id = databaseId('video', params.id);
    await correctProduct(house, workspaceId, id, body, seen);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/images'({ house, present, workspaceId, params, body, seen }) {
    const id = databaseId('video', params.id);
    const image =
      'upload' in body
        ? { upload: (await requireUpload(house.db, workspaceId, databaseId('upload', body.upload))).blob }
        : { blob: body.sha256 };
    await putImageFirst(house, workspaceId, id, image, seen);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'DELETE /videos/{id}/images/{sha256}'({ house, present, workspaceId, params, seen }) {
    const id = databaseId('video', params.id);
    await removeImage(house, workspaceId, id, params.sha256, seen);
    return describeVideo(house, present, workspaceId, id);
  },
});
