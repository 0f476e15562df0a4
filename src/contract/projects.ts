import { z } from 'zod';
import { group } from './operation.ts';
import { exampleId, exampleTime, idOf, line, moment, pageOf, pageQuery, searchQuery } from './shared.ts';

const projectSchema = z
  .strictObject({
    id: idOf('project'),
    name: z.string(),
    videos: z.int(),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Project' });

const params = z.strictObject({ id: idOf('project') });
const project = {
  id: exampleId.project,
  name: 'Spring launch',
  videos: 3,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};
const at = { id: exampleId.project };

/** Folders of videos around one goal. */
export const projects = group({
  'GET /projects': {
    summary: 'All projects, oldest first',
    needs: 'view',
    query: z.strictObject({ ...pageQuery, ...searchQuery }),
    answer: pageOf(projectSchema),
    example: { answer: { items: [project], next: null } },
  },
  'POST /projects': {
    summary: 'A new project',
    needs: 'create',
    body: z.strictObject({ name: line(200) }),
    answer: projectSchema,
    status: 201,
    once: true,
    example: { body: { name: 'Spring launch' }, answer: project },
  },
  'GET /projects/{id}': {
    summary: 'One project',
    needs: 'view',
    etag: true,
    params,
    answer: projectSchema,
    example: { params: at, answer: project },
  },
  'PATCH /projects/{id}': {
    summary: 'Rename it',
    needs: 'create',
    params,
    body: z.strictObject({ name: line(200) }),
    answer: projectSchema,
    ifMatch: true,
    example: { params: at, body: { name: 'Spring launch, second week' }, answer: project },
  },
  'DELETE /projects/{id}': {
    summary: 'To the bin, with its videos',
    description: 'Refused while one of its videos is being made; the error names them. The bin is emptied after 30 days.',
    needs: 'manage',
    params,
    answer: 'nothing',
    status: 204,
    errors: ['conflict'],
    example: { params: at },
  },
  'POST /projects/{id}/restore': {
    summary: 'Back from the bin, with the videos that went along',
    needs: 'manage',
    params,
    answer: projectSchema,
    example: { params: at, answer: project },
  },
});
