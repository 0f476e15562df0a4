import { prompts } from '#contract/prompts.ts';
import { databaseId } from '#core/ids.ts';
import { binPrompt, changePrompt, getPrompt, listPrompts, listTags } from '#library/prompts.ts';
import { formsOf, writeVideoPrompts } from '#studio/write/prompt-forms.ts';
import { implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { rowTag } from '../present/products.ts';
import { presentPrompt } from '../present/prompts.ts';

export const promptRoutes = implement(prompts, {
  async 'GET /prompts'({ house, workspaceId, query }) {
    const { tag, role, favourite } = query;
    const page = await listPrompts(house.db, workspaceId, {
      ...cursorOf('prompt', query),
      ...(tag === undefined ? {} : { tag }),
      ...(role === undefined ? {} : { role }),
      ...(favourite === undefined ? {} : { favourite: favourite === 'true' }),
    });
    return { answer: presentPage('prompt', page, presentPrompt) };
  },
  async 'GET /prompts/tags'({ house, workspaceId }) {
    return { answer: { items: await listTags(house.db, workspaceId), next: null } };
  },
  async 'GET /prompts/{id}'({ house, workspaceId, params }) {
    const row = await getPrompt(house.db, workspaceId, databaseId('prompt', params.id));
    return { answer: { ...presentPrompt(row), forms: formsOf(row) }, etag: rowTag(row) };
  },
  async 'PATCH /prompts/{id}'({ house, workspaceId, params, body, seen }) {
    const row = await changePrompt(house.db, workspaceId, databaseId('prompt', params.id), body, seen);
    return { answer: presentPrompt(row), etag: rowTag(row) };
  },
  async 'DELETE /prompts/{id}'({ house, workspaceId, params }) {
    await binPrompt(house.db, workspaceId, databaseId('prompt', params.id), true);
    return {};
  },
  async 'POST /prompts/{id}/restore'({ house, workspaceId, params }) {
    const id = databaseId('prompt', params.id);
    await binPrompt(house.db, workspaceId, id, false);
    const row = await getPrompt(house.db, workspaceId, id);
    return { answer: presentPrompt(row), etag: rowTag(row) };
  },
  async 'GET /videos/{id}/prompts'({ house, workspaceId, params }) {
    const items = await writeVideoPrompts(house, workspaceId, databaseId('video', params.id));
    return { answer: { items, next: null } };
  },
});
