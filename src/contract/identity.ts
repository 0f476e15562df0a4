import { z } from 'zod';
import { permissions, roles } from '#core/roles.ts';
import { group } from './operation.ts';
import { exampleId, exampleTime, idOf, line, micros, moment } from './shared.ts';

const roleName = z.enum(roles);

const workspaceSchema = z
  .strictObject({
    id: idOf('workspace'),
    name: z.string(),
    budget: z.strictObject({ limitMicros: micros.nullable(), usedMicros: micros, reservedMicros: micros }),
    createdAt: moment,
  })
  .meta({ id: 'Workspace' });

const sessionSchema = z
  .strictObject({
    kind: z.enum(['owner', 'token']),
    role: roleName,
    permissions: z.array(z.enum(permissions)),
    workspace: z.strictObject({ id: idOf('workspace'), name: z.string() }),
  })
  .meta({ id: 'Session' });

const tokenSchema = z
  .strictObject({
    id: idOf('token'),
    name: z.string(),
    role: roleName,
    prefix: z.string().meta({ description: 'The first characters, to recognise it by.' }),
    createdAt: moment,
    expiresAt: moment.nullable(),
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Token' });

const workspaceId = z.strictObject({ id: idOf('workspace') });
const exampleWorkspace = {
  id: exampleId.workspace,
  name: 'My studio',
  budget: { limitMicros: null, usedMicros: 0, reservedMicros: 0 },
  createdAt: exampleTime,
};
const exampleSession = {
  kind: 'owner',
  role: 'owner',
  permissions: ['view', 'create', 'approve', 'spend', 'manage'],
  workspace: { id: exampleId.workspace, name: 'My studio' },
};

/** Who is calling. A browser's session comes from the one-time link; programs send a token. */
export const session = group({
  'GET /session': {
    summary: 'Who I am, what I may do, and in which workspace',
    needs: 'signed-in',
    answer: sessionSchema,
    example: { answer: exampleSession },
  },
  'PUT /session': {
    summary: 'Go on in another workspace',
    description: 'For the owner of the machine in a browser; a token stays in its own.',
    needs: 'platform',
    body: z.strictObject({ workspace: idOf('workspace') }),
    answer: sessionSchema,
    errors: ['not_found'],
    example: { body: { workspace: exampleId.workspace }, answer: exampleSession },
  },
  'DELETE /session': {
    summary: 'Sign this browser out',
    needs: 'platform',
    answer: 'nothing',
    status: 204,
    example: {},
  },
});

/** Tenants. Nobody sees another's things. */
export const workspaces = group({
  'GET /workspaces': {
    summary: 'The workspaces I can see',
    needs: 'signed-in',
    answer: z.strictObject({ items: z.array(workspaceSchema), next: z.null() }),
    example: { answer: { items: [exampleWorkspace], next: null } },
  },
  'POST /workspaces': {
    summary: 'A new workspace with its cast and first project',
    needs: 'platform',
    body: z.strictObject({ name: line(120) }),
    answer: workspaceSchema,
    status: 201,
    once: true,
    example: { body: { name: 'Second brand' }, answer: exampleWorkspace },
  },
  'GET /workspaces/{id}': {
    summary: 'One workspace with its budget',
    needs: 'view',
    params: workspaceId,
    answer: workspaceSchema,
    example: { params: { id: exampleId.workspace }, answer: exampleWorkspace },
  },
  'PATCH /workspaces/{id}': {
    summary: 'Rename it, or cap what it may spend',
    needs: 'manage',
    params: workspaceId,
    body: z.strictObject({ name: line(120).exactOptional(), limitMicros: micros.min(0).max(1e13).nullable().exactOptional() }),
    answer: workspaceSchema,
    example: { params: { id: exampleId.workspace }, body: { limitMicros: 25_000_000 }, answer: exampleWorkspace },
  },
});

const tokenId = z.strictObject({ id: idOf('token') });
const exampleToken = {
  id: exampleId.token,
  name: 'Nightly films',
  role: 'creator',
  prefix: 'hkl_Yh3k',
  createdAt: exampleTime,
  expiresAt: null,
  revokedAt: null,
};

/** Keys for programs. */
export const tokens = group({
  'GET /tokens': {
    summary: 'All tokens of the workspace, without their secrets',
    needs: 'manage',
    answer: z.strictObject({ items: z.array(tokenSchema), next: z.null() }),
    example: { answer: { items: [exampleToken], next: null } },
  },
  'POST /tokens': {
    summary: 'A new token; its secret is shown this once',
    needs: 'manage',
    body: z.strictObject({ name: line(100), role: roleName, days: z.int().min(1).max(3650).nullable().default(90) }),
    answer: tokenSchema.extend({ token: z.string() }).meta({ id: 'NewToken' }),
    status: 201,
    once: true,
    secret: true,
    example: {
      body: { name: 'Nightly films', role: 'creator', days: 90 },
      answer: { ...exampleToken, token: 'hkl_Yh3kQ0v9mT2sW7xZ4bN1cD6fG8jL5pR0' },
    },
  },
  'GET /tokens/{id}': {
    summary: 'One token, without its secret',
    needs: 'manage',
    params: tokenId,
    answer: tokenSchema,
    example: { params: { id: exampleId.token }, answer: exampleToken },
  },
  'DELETE /tokens/{id}': {
    summary: 'End a token at once',
    needs: 'manage',
    params: tokenId,
    answer: 'nothing',
    status: 204,
    example: { params: { id: exampleId.token } },
  },
});
