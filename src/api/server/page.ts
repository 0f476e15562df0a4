import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { setPageMode } from '#kit/config.ts';

/** What draws everything that is not /api. */
export interface Page {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes websockets, in development alone. */
  upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | null;
  close(): Promise<void>;
}

export const projectRoot = resolve(import.meta.dirname, '../../..');
export const webFolder = join(projectRoot, 'web');

/** Loads Next with the page as it is built, or with `dev` its development server, which builds by itself. Takes 0.3 s, with `dev` 3 s. */
export async function openPage({ dev, host, port }: { dev: boolean; host: string; port: number }): Promise<Page> {
  setPageMode(dev ? 'development' : 'production');
  const { default: next } = await import('next'); // here and not above: only a server that is started pays for it
  // Next adds a listener for upgrades to the server it is given, beside ours; the one it gets here never listens.
  const web = next({ dev, dir: webFolder, httpServer: createServer(), hostname: host, port });
  await (dev ? web.prepare() : quietly(() => web.prepare()));
  // Until prepare() is through these throw; the upgrade handler of development is not in Next's types.
  const handle = web.getRequestHandler();
  const { upgradeHandler } = web as unknown as { upgradeHandler: NonNullable<Page['upgrade']> };
  return { handle: (request, response) => handle(request, response), upgrade: dev ? upgradeHandler : null, close: () => web.close() };
}

/** Next says on standard output how long its configuration took, and that is for the command's answer alone. */
async function quietly(use: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await use();
  } finally {
    console.log = log;
  }
}
