import { references } from '#contract/references.ts';
import { databaseId, publicId } from '#core/ids.ts';
import {
  binReference,
  cancelReference,
  changeReference,
  createReference,
  getReference,
  listReferences,
  referenceUse,
  retryReference,
} from '#library/references.ts';
import { type Desk, implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { rowTag } from '../present/products.ts';
import { presentReference, presentReferenceSummary } from '../present/references.ts';

export const referenceRoutes = implement(references, {
  async 'GET /references'({ house, workspaceId, query }) {
    const page = await listReferences(house.db, workspaceId, cursorOf('reference', query));
    return { answer: presentPage('reference', page, presentReferenceSummary) };
  },
  async 'POST /references'({ house, present, workspaceId, body, newId }) {
    const { source, ...more } = body;
    const given = source.kind === 'url' ? source : { kind: source.kind, upload: databaseId('upload', source.upload) };
    return shown({ house, present }, workspaceId, await createReference(house, workspaceId, { id: newId, source: given, ...more }));
  },
  'GET /references/{id}': async ({ house, present, workspaceId, params }) =>
    shown({ house, present }, workspaceId, databaseId('reference', params.id)),
  async 'PATCH /references/{id}'({ house, present, workspaceId, params, body, seen }) {
    const id = databaseId('reference', params.id);
    await changeReference(house, workspaceId, id, body, seen);
    return shown({ house, present }, workspaceId, id);
  },
  async 'DELETE /references/{id}'({ house, workspaceId, params }) {
    await binReference(house, workspaceId, databaseId('reference', params.id), true);
    return {};
  },
  async 'POST /references/{id}/restore'({ house, present, workspaceId, params }) {
    const id = databaseId('reference', params.id);
    await binReference(house, workspaceId, id, false);
    return shown({ house, present }, workspaceId, id);
  },
  async 'POST /references/{id}/cancel'({ house, present, workspaceId, params }) {
    const id = databaseId('reference', params.id);
    await cancelReference(house, workspaceId, id);
    return shown({ house, present }, workspaceId, id);
  },
  async 'POST /references/{id}/retry'({ house, present, workspaceId, params }) {
    const id = databaseId('reference', params.id);
    await retryReference(house, workspaceId, id);
    return shown({ house, present }, workspaceId, id);
  },
  async 'GET /references/{id}/videos'({ house, workspaceId, params }) {
    const videos = await referenceUse(house.db, workspaceId, databaseId('reference', params.id));
    return { answer: { items: videos.map(({ id, title }) => ({ id: publicId('video', id), title })), next: null } };
  },
});

async function shown({ house, present }: Pick<Desk, 'house' | 'present'>, workspaceId: string, id: string) {
  const row = await getReference(house.db, workspaceId, id);
  return { answer: presentReference(present, row), etag: rowTag(row) };
}
