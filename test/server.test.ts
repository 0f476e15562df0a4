import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#api/server/page.ts';
import { findRunning } from '#api/server/running.ts';
import { sessionCookie, signInAddress } from '#api/server/sign-in.ts';
import type { Config } from '#kit/config.ts';
import { type RunningServer, startServer } from '../src/main.ts';
import { runHookline } from './command-line.ts';
import { freshDatabase, quiet, testConfig, testHome } from './database.ts';

/** The page is tried in a browser elsewhere; here a line stands for it. */
const page: Page = { handle: async (_request, response) => void response.end('the page'), upgrade: null, close: async () => undefined };

let home: Awaited<ReturnType<typeof testHome>>;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let config: Config;
let server: RunningServer;
const start = () => startServer(config, quiet, { work: false, page });
const hookline = (args: string[], env: Record<string, string> = {}) => runHookline(args, { home: home.dir, database: database.url, env });

beforeAll(async () => {
  home = await testHome();
  database = await freshDatabase();
  config = testConfig({ home: home.dir, databaseUrl: database.url, port: 0 });
  server = await start();
});
afterAll(async () => {
  await server.close();
  await database.drop();
  await home[Symbol.asyncDispose]();
});

/** Opens a link as a browser does; the cookie it gets. */
async function signIn(link: string): Promise<string> {
  const { status, headers } = await fetch(link, { redirect: 'manual' });
  expect(status).toBe(303);
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

describe('a running server', () => {
  it('serves API and page on one port', async () => {
    expect(await (await fetch(`${server.url}/api/health`)).json()).toMatchObject({ live: true, ready: true, worker: false });
    expect(await (await fetch(`${server.url}/videos`)).text()).toBe('the page');
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('hookline_http_requests_total');
  });

  it('is opened by the link that another process prints, and by nothing else', async () => {
    expect((await fetch(`${server.url}/api/session`)).status).toBe(401);
    const { exit, stdout } = await hookline(['link']);
    expect(exit).toBe(0);
    expect(stdout.startsWith(`${server.url}/open?key=`)).toBe(true);
    const cookie = await signIn(stdout.trim());
    expect(cookie.startsWith(`${sessionCookie(server.port)}=`)).toBe(true);
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ kind: 'owner', role: 'owner' });
  });

  it('does not let another site write with the browser’s session', async () => {
    const cookie = await signIn(signInAddress(server.url, (await server.createKey()).key));
    const attack = { method: 'DELETE', headers: { cookie, origin: 'http://localhost:1' } };
    expect((await fetch(`${server.url}/api/session`, attack)).status).toBe(403);
    expect((await fetch(`${server.url}/api/session`, { headers: { cookie } })).status).toBe(200);
  });

  it('keeps its port: a second start is refused before it opens anything', async () => {
    const second = startServer({ ...config, port: server.port }, quiet, { work: true, page });
    await expect(second).rejects.toMatchObject({ code: 'conflict', message: `Port ${server.port} is taken.` });
  });

  it('stops with an event stream open, and starts again where sessions are still good', async () => {
    const cookie = await signIn(signInAddress(server.url, (await server.createKey()).key));
    const stream = await fetch(`${server.url}/api/events`, { headers: { cookie } });
    expect(stream.status).toBe(200);
    const end = stream.body?.pipeTo(new WritableStream()).then(
      () => 'ended',
      () => 'cut',
    );
    const { port } = server;
    await server.close();
    expect(await end).toBe('ended');
    expect(await findRunning(home.dir)).toBe(null);
    expect(existsSync(join(home.dir, 'server.json'))).toBe(false);
    config = { ...config, port };
    server = await start();
    expect((await fetch(`${server.url}/api/session`, { headers: { cookie } })).status).toBe(200);
  });
});

describe('the commands that serve', () => {
  it('do not listen where others could reach them', async () => {
    const { exit, stderr } = await hookline(['up', '--host', '0.0.0.0']);
    expect(exit).toBe(2);
    expect(stderr).toContain('does not listen on 0.0.0.0');
    expect(stderr).toContain('SSH tunnel');
  });

  it('say when the port is taken, or is none', async () => {
    const taken = await hookline(['serve', '--port', String(server.port)]);
    expect(taken.exit).toBe(2);
    expect(taken.stderr).toContain(`Port ${server.port} is taken.`);
    for (const args of [
      ['--port', '70000'],
      ['--render-slots', 'x'],
    ]) {
      expect((await hookline(['serve', ...args])).stderr).toContain('(invalid_input)');
    }
    expect((await hookline(['serve'], { HOOKLINE_PORT: '99999' })).stderr).toContain('HOOKLINE_PORT must be a whole number');
  });

  it('are refused to tokens, which act in one workspace', async () => {
    const env = { HOOKLINE_TOKEN: (await hookline(['token', 'create', '--role', 'owner'])).stdout.trim() };
    for (const command of ['up', 'serve', 'worker', 'link']) {
      const { exit, stderr } = await hookline([command], env);
      expect(exit, command).toBe(2);
      expect(stderr).toContain('(forbidden)');
    }
  });
});
