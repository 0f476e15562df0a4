import { postCopy } from '#contract/post-copy.ts';
import { databaseId } from '#core/ids.ts';
import { writeVideoCopy } from '#studio/write/video-copy.ts';
import { implement } from '../operation-call.ts';

export const postCopyRoutes = implement(postCopy, {
  async 'GET /videos/{id}/post-copy'({ house, workspaceId, params }) {
    return { answer: { items: await writeVideoCopy(house, workspaceId, databaseId('video', params.id)), next: null } };
  },
});
