import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, extname, join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { freshDatabase } from '../database.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Studio {
  url: string;
  /** Address of a product page on this machine that the server may read. */
  productUrl: string;
  context: BrowserContext;
  page: Page;
  /** What the browser complained of: script errors, refused content, failed requests of ours. */
  complaints: string[];
  /** Of the page as it stands when a test fails; the error output says where it lies. */
  keepPicture(): Promise<void>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** On the same home, database and port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** `./hookline up` as a process of its own, and Chromium that has opened its link. */
export async function openStudio({ width = 1440, height = 900 } = {}): Promise<Studio> {
  const home = await mkdtemp(join(tmpdir(), 'hookline-studio-'));
  const database = await freshDatabase();
  const shop = await serveShop();
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'up', '--port', String(port)], {
      env: {
        ...process.env,
        HOOKLINE_HOME: home,
        DATABASE_URL: database.url,
        HOOKLINE_ALLOW_FETCH: shop.host,
        NODE_ENV: 'production',
      } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const log = createWriteStream(join(home, 'server.log'), { flags: 'a' });
    server.stderr?.pipe(log);
    return readLink(server, join(home, 'server.log'));
  };
  const link = await start();
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(link);
  const kill = async () => {
    if (server?.pid === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    process.kill(-server.pid, 'SIGKILL');
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    productUrl: `http://${shop.host}/index.html`,
    context,
    page,
    complaints,
    async keepPicture() {
      const path = join(tmpdir(), `hookline-studio-${Date.now()}.png`);
      await page.screenshot({ path, fullPage: true });
      console.error(`The page as it stood: ${path}`, complaints);
    },
    kill,
    start: async () => void (await start()),
    async close() {
      await browser.close();
      await kill();
      shop.server.close();
      await database.drop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The link that `up` prints once everything answers; building the page may come first. */
async function readLink(server: ChildProcess, log: string): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += chunk;
    const link = /http:\/\/\S+/.exec(printed)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error(`the server ended before it was ready:\n${await readFile(log, 'utf8')}`);
}

async function launch(): Promise<Browser> {
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  const executablePath = names.map(findProgram).find((path) => path !== undefined);
  if (executablePath === undefined) throw new Error('Chromium is needed for these tests: apt-get install chromium-headless-shell');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'] });
}

function findProgram(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The bundled example page, as a shop on this machine would serve it. */
async function serveShop(): Promise<{ server: Server; host: string }> {
  const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.jpg': 'image/jpeg' };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://shop').pathname.slice(1);
    const type = types[extname(name)];
    if (type === undefined || name.includes('/')) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(await readFile(join(root, 'examples/bottle', name)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, host: `127.0.0.1:${(server.address() as { port: number }).port}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
