import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createToken } from '#identity/tokens.ts';
import { chooseWorkspace } from '#identity/workspaces.ts';
import { readConfig } from '#kit/config.ts';
import { createLog } from '#kit/log.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import type { House } from '#studio/house.ts';
import { openHouse } from '../src/open-house.ts';

const main = join(import.meta.dirname, '../src/cli/main.ts');

export interface BenchServer extends AsyncDisposable {
  url: string;
  token: string;
  pid: number;
  /** Milliseconds from the start of the process until API and page both answered. */
  readyMs: number;
}

/** A home of its own, filled by `fill`, and `./hookline serve` with its worker on it. */
export async function startBenchServer(fill: (house: House, workspaceId: string) => Promise<void>): Promise<BenchServer> {
  const home = await mkdtemp(join(tmpdir(), 'hookline-bench-api-'));
  const { house, close } = await openHouse({ ...readConfig({}), home }, createLog('warn'), { work: false });
  const { id: workspaceId } = await chooseWorkspace(house.db, undefined, furnishWorkspace);
  await fill(house, workspaceId);
  const { token } = await createToken(house.db, workspaceId, { name: 'bench', role: 'owner', expiresInDays: 1 });
  await close();
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [main, 'serve', '--port', String(port)], {
    env: { ...process.env, HOOKLINE_HOME: home, HOOKLINE_LOG: 'warn', NODE_ENV: 'production' } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/api/health`);
  await untilAnswers(`${url}/`);
  return {
    url,
    token,
    pid: child.pid ?? 0,
    readyMs: performance.now() - begun,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  for (const end = performance.now() + 180_000; performance.now() < end; await pause(20)) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error(`${url} did not answer within three minutes`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** The value below which `share` of the sorted numbers lie. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
