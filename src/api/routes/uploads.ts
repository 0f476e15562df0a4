import { uploads } from '#contract/uploads.ts';
import { databaseId, publicId } from '#core/ids.ts';
import type { UploadRow } from '#db/schema/requests.ts';
import { appendUpload, cancelUpload, getUpload, startUpload } from '#library/uploads.ts';
import { implement } from '../operation-call.ts';
import { timeText } from '../present/present.ts';

export const uploadRoutes = implement(uploads, {
  async 'POST /uploads'({ house, workspaceId, body, newId }) {
    return { answer: present(await startUpload(house.db, house.storage, workspaceId, { id: newId, ...body })) };
  },
  async 'GET /uploads/{id}'({ house, workspaceId, params }) {
    return { answer: present(await getUpload(house.db, workspaceId, databaseId('upload', params.id))) };
  },
  async 'PUT /uploads/{id}'({ house, workspaceId, params, query, body }) {
    return { answer: present(await appendUpload(house, workspaceId, databaseId('upload', params.id), query.offset, body)) };
  },
  async 'DELETE /uploads/{id}'({ house, workspaceId, params }) {
    await cancelUpload(house, workspaceId, databaseId('upload', params.id));
    return {};
  },
});

function present({ id, name, bytes, received, blob, createdAt }: UploadRow) {
  return {
    id: publicId('upload', id),
    name,
    bytes,
    received,
    complete: blob !== null,
    sha256: blob,
    createdAt: timeText(createdAt),
  };
}
