import { readFileSync } from 'node:fs';
import { createApi } from '#api/app.ts';
import { buildPageIfStale } from '#api/server/build-page.ts';
import { openHttpServer } from '#api/server/http.ts';
import { openPage, type Page } from '#api/server/page.ts';
import { forgetRunning, noteRunning } from '#api/server/running.ts';
import { answerSignIn, sessionCookie } from '#api/server/sign-in.ts';
import { HooklineError } from '#core/errors.ts';
import { createSignInLink } from '#identity/sessions.ts';
import type { Config } from '#kit/config.ts';
import { prepareHome } from '#kit/home.ts';
import type { Log } from '#kit/log.ts';
import { openHouse } from './open-house.ts';

export interface ServeOptions {
  /** Also runs stages. */
  work: boolean;
  /** Next's development server instead of the built page. */
  dev?: boolean;
  host?: string;
  /** Stops a start that is under way. */
  signal?: AbortSignal;
  /** Where progress is said, a line at a time. */
  report?: (line: string) => void;
  /** What draws the page, where it is not Next. */
  page?: Page;
}

export interface RunningServer {
  port: number;
  url: string;
  /** A fresh one-time link's key. */
  createKey(): Promise<{ key: string; expiresAt: Date }>;
  /** Ends streams, lets requests finish, then stops the worker and the database. */
  close(): Promise<void>;
}

const loopback = ['127.0.0.1', 'localhost', '::1'];
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * Serves the API and the page on `config.port` (0 for any), and answers when both are there. Errors: `conflict` when the port is
 * taken, `forbidden` for a host that others could reach, `cancelled` when `signal` fired, and those of the house.
 */
export async function startServer(config: Config, log: Log, options: ServeOptions): Promise<RunningServer> {
  const { work, dev = false, host = '127.0.0.1', signal = new AbortController().signal, report = () => undefined } = options;
  if (!loopback.includes(host)) {
    throw new HooklineError('forbidden', `Hookline does not listen on ${host.slice(0, 60)}: everybody who reaches it there could use it.`, {
      hint: 'It listens on 127.0.0.1 until there is a sign-in with passwords. From elsewhere, use an SSH tunnel to that port.',
    });
  }
  prepareHome(config.home);
  const http = await openHttpServer({ host, port: config.port, log });
  const loadPage = async (): Promise<Page> => {
    if (options.page) return options.page;
    if (!dev) await buildPageIfStale({ report, signal });
    return openPage({ dev, host, port: http.port });
  };
  const [house, page] = await Promise.allSettled([openHouse(config, log, { work }), loadPage()]);
  const undo = async () => {
    await http.close();
    if (page.status === 'fulfilled') await page.value.close();
    if (house.status === 'fulfilled') await house.value.close();
  };
  try {
    if (house.status === 'rejected') throw house.reason;
    if (page.status === 'rejected') throw page.reason;
    if (signal.aborted) throw new HooklineError('cancelled', 'Stopped while starting.');
    const { house: open, close: closeHouse } = house.value;
    const { requestsPerSecond: perSecond } = config;
    const api = await createApi(open, { version, cookie: sessionCookie(http.port), worker: work, perSecond });
    http.serve({ api, page: page.value, dev, signIn: (request, response) => answerSignIn(open, request, response, http) });
    await noteRunning(config.home, { pid: process.pid, origin: http.origin });
    log.info({ port: http.port, work, dev }, 'The server is ready.');
    let closing: Promise<void> | undefined;
    const close = async () => {
      try {
        await forgetRunning(config.home);
        await http.close();
      } finally {
        await closeHouse();
      }
      log.info('The server has stopped.');
    };
    return {
      port: http.port,
      url: http.origin,
      createKey: () => createSignInLink(open.db),
      close() {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await undo();
    throw error;
  }
}
