import { expect, it, onTestFinished } from 'vitest';
import { api } from './api.ts';
import { settleWorkspace, workspaceHere } from './workspace-here.ts';

it('goes on showing the workspace that it began with', () => {
  expect(workspaceHere()).toBeNull();
  expect(settleWorkspace('wsp_a')).toBe(true);
  expect(settleWorkspace('wsp_b')).toBe(false);
  expect(workspaceHere()).toBe('wsp_a');
});

it('names its workspace with every call but those about the session', async () => {
  const named: (string | null)[] = [];
  const { fetch } = globalThis;
  onTestFinished(() => void Object.assign(globalThis, { fetch }));
  globalThis.fetch = async (_, request) => {
    named.push(new Headers(request?.headers).get('hookline-workspace'));
    return Response.json({});
  };
  settleWorkspace('wsp_a');
  await api('GET /workspaces');
  await api('PUT /session', { body: { workspace: 'wsp_b' } });
  expect(named).toEqual(['wsp_a', null]);
});
