import type { z } from 'zod';
import type { Api } from '#contract/api.ts';
import { session, tokens, workspaces } from '#contract/identity.ts';
import { HooklineError } from '#core/errors.ts';
import { databaseId, publicId } from '#core/ids.ts';
import { permissions } from '#core/roles.ts';
import type { TokenRow } from '#db/queries/identity.ts';
import { can, type Principal } from '#identity/principal.ts';
import { endSession, moveSession } from '#identity/sessions.ts';
import { createToken, getToken, listTokens, revoke } from '#identity/tokens.ts';
import { allWorkspaces, changeWorkspace, createWorkspace, getWorkspace, type WorkspaceView } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import type { House } from '#studio/house.ts';
import { implement } from '../operation-call.ts';
import { timeOrNull, timeText } from '../present/present.ts';

type SessionAnswer = z.output<Api['GET /session']['answer']>;

export const sessionRoutes = implement(session, {
  'GET /session': async ({ house, principal }) => ({ answer: await describeSession(house, principal) }),
  async 'PUT /session'({ house, callers, principal, body }) {
    const workspaceId = databaseId('workspace', body.workspace);
    await moveSession(house.db, requireSession(principal), workspaceId);
    callers.forget();
    return { answer: await describeSession(house, { ...principal, workspaceId }) };
  },
  async 'DELETE /session'({ house, callers, principal }) {
    await endSession(house.db, requireSession(principal));
    callers.forget();
    return {};
  },
});

export const workspaceRoutes = implement(workspaces, {
  async 'GET /workspaces'({ house, principal, workspaceId }) {
    const mine = principal.kind === 'local-owner' ? await allWorkspaces(house.db) : [await getWorkspace(house.db, workspaceId)];
    return { answer: { items: mine.map(present), next: null } };
  },
  async 'POST /workspaces'({ house, body, newId }) {
    const { id } = await createWorkspace(house.db, body.name, furnishWorkspace, newId);
    return { answer: present(await getWorkspace(house.db, id)) };
  },
  'GET /workspaces/{id}': async ({ house, principal, params }) => ({
    answer: present(await getWorkspace(house.db, mine(principal, params.id))),
  }),
  async 'PATCH /workspaces/{id}'({ house, principal, params, body }) {
    const id = mine(principal, params.id);
    await changeWorkspace(house.db, id, body);
    return { answer: present(await getWorkspace(house.db, id)) };
  },
});

export const tokenRoutes = implement(tokens, {
  async 'GET /tokens'({ house, workspaceId }) {
    return { answer: { items: (await listTokens(house.db, workspaceId)).map(presentToken), next: null } };
  },
  async 'POST /tokens'({ house, workspaceId, body, newId }) {
    const { name, role, days } = body;
    const { id, token } = await createToken(house.db, workspaceId, { id: newId, name, role, expiresInDays: days });
    return { answer: { ...presentToken(await getToken(house.db, workspaceId, id)), token } };
  },
  async 'GET /tokens/{id}'({ house, workspaceId, params }) {
    return { answer: presentToken(await getToken(house.db, workspaceId, databaseId('token', params.id))) };
  },
  async 'DELETE /tokens/{id}'({ house, callers, workspaceId, params }) {
    await revoke(house.db, workspaceId, databaseId('token', params.id));
    callers.forget();
    return {};
  },
});

async function describeSession(house: House, principal: Principal): Promise<SessionAnswer> {
  const { id, name } = await getWorkspace(house.db, principal.workspaceId);
  return {
    kind: principal.kind === 'token' ? 'token' : 'owner',
    role: principal.role,
    permissions: permissions.filter((permission) => can(principal, permission)),
    workspace: { id: publicId('workspace', id), name },
  };
}

function requireSession({ sessionId }: Principal): string {
  if (sessionId !== null) return sessionId;
  throw new HooklineError('forbidden', 'This is for browsers that opened the one-time link.');
}

/** A workspace of the caller: a token's own, or any for the owner of the machine. Another one is not found. */
function mine(principal: Principal, id: string): string {
  const workspaceId = databaseId('workspace', id);
  if (principal.kind === 'local-owner' || workspaceId === principal.workspaceId) return workspaceId;
  throw new HooklineError('not_found', 'There is no such workspace.');
}

function present({ id, name, createdAt, budget }: WorkspaceView) {
  return { id: publicId('workspace', id), name, budget, createdAt: timeText(createdAt) };
}

function presentToken({ id, name, role, prefix, createdAt, expiresAt, revokedAt }: TokenRow) {
  const times = { createdAt: timeText(createdAt), expiresAt: timeOrNull(expiresAt), revokedAt: timeOrNull(revokedAt) };
  return { id: publicId('token', id), name, role, prefix, ...times };
}
