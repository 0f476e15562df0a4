import { projects } from '#contract/projects.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { binProject, createProject, getProject, listProjects, type ProjectView, renameProject } from '#library/projects.ts';
import { implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { timeOrNull, timeText } from '../present/present.ts';
import { rowTag } from '../present/products.ts';

export const projectRoutes = implement(projects, {
  async 'GET /projects'({ house, workspaceId, query }) {
    const page = await listProjects(house.db, workspaceId, cursorOf('project', query));
    return { answer: presentPage('project', page, present) };
  },
  async 'POST /projects'({ house, workspaceId, body, newId }) {
    const { id } = await createProject(house.db, workspaceId, { id: newId, name: body.name });
    return shown(await getProject(house.db, workspaceId, id));
  },
  async 'GET /projects/{id}'({ house, workspaceId, params }) {
    return shown(await getProject(house.db, workspaceId, databaseId('project', params.id)));
  },
  async 'PATCH /projects/{id}'({ house, workspaceId, params, body, seen }) {
    const id = databaseId('project', params.id);
    await renameProject(house.db, workspaceId, id, body.name, seen);
    return shown(await getProject(house.db, workspaceId, id));
  },
  async 'DELETE /projects/{id}'({ house, workspaceId, params }) {
    await binProject(house.db, workspaceId, databaseId('project', params.id), true);
    return {};
  },
  async 'POST /projects/{id}/restore'({ house, workspaceId, params }) {
    const id = databaseId('project', params.id);
    await binProject(house.db, workspaceId, id, false);
    return shown(await getProject(house.db, workspaceId, id));
  },
});

function shown(project: ProjectView) {
  return { answer: present(project), etag: rowTag(project) };
}

function present({ id, name, videos, createdAt, updatedAt, deletedAt }: ProjectView) {
  const times = { createdAt: timeText(createdAt), updatedAt: timeText(updatedAt), deletedAt: timeOrNull(deletedAt) };
  return { id: publicId('project', id), name, videos, ...times };
}
