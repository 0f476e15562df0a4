import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { HooklineError } from '#core/errors.ts';
import type { Log } from '#kit/log.ts';
import type { Api } from '../app.ts';
import { judgeRequest, judgeSender, ownHosts } from './guard.ts';
import { setSecurityHeaders } from './headers.ts';
import { createMetrics } from './metrics.ts';
import type { Page } from './page.ts';
import { faultOf, refuse, refuseSocket } from './refuse.ts';
import { createRouter } from './route.ts';

/** What a request may reach. */
export interface Rooms {
  api: Api;
  page: Page;
  dev: boolean;
  signIn(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface HttpOptions {
  host: string;
  /** 0 for any. */
  port: number;
  log: Log;
  /** How long slow clients are waited for, in ms. */
  patience?: typeof usualPatience;
}

export interface HttpServer {
  port: number;
  /** `http://127.0.0.1:4321` */
  origin: string;
  /** Opens the rooms. Requests that came before wait for it. */
  serve(rooms: Rooms): void;
  /** Takes no more connections, ends event streams, and gives running requests five seconds. */
  close(): Promise<void>;
}

/** A head within 10 s, a body (8 MiB at most) within 60 s: a client that is slower than that holds nothing for long. */
const usualPatience = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5000, connectionsCheckingInterval: 1000 };
const headBytes = 16 * 1024;
/** Ends connections on which nothing moves either way; event streams have a heartbeat. */
const stillMs = 120_000;
/** Below the files a process may usually have open (1024), as the database and media need some as well. */
const mostConnections = 512;
const drainMs = 5000;

/** Takes the port at once, so that a second start ends before it opens anything. Errors: `conflict` when the port is taken, `forbidden`. */
export async function openHttpServer({ host, port, log, patience = usualPatience }: HttpOptions): Promise<HttpServer> {
  const metrics = createMetrics(() => rooms?.api.streams() ?? 0);
  const running = new Map<Duplex, ServerResponse>();
  const upgraded = new Set<Duplex>();
  const opened = Promise.withResolvers<Rooms>();
  let rooms: Rooms | null = null;
  let closing: Promise<void> | null = null;
  let hosts: ReadonlySet<string> = new Set();
  const route = opened.promise.then((open) => createRouter(open, metrics, log));

  const server = createServer({ ...patience, maxHeaderSize: headBytes, requireHostHeader: false }, (request, response) => {
    const end = metrics.begin(request.method ?? '', pathOf(request));
    running.set(request.socket, response);
    response.once('close', () => {
      if (running.get(request.socket) === response) running.delete(request.socket);
      end(response.writableFinished ? response.statusCode : 499);
    });
    setSecurityHeaders(response);
    if (closing) response.setHeader('connection', 'close');
    const refusal = judgeRequest(request, hosts);
    if (refusal) refuse(response, refusal);
    else void route.then((answer) => answer(request, response));
  });
  server.timeout = stillMs;
  server.maxConnections = mostConnections;

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Within an answer that has begun nothing else can be said.
    if (error.code === 'ECONNRESET' || running.get(socket)?.headersSent) socket.destroy();
    else refuseSocket(socket, faultOf(error.code));
  });
  server.on('checkExpectation', (_request, response) => {
    setSecurityHeaders(response);
    refuse(response, { status: 417, error: { code: 'invalid_input', message: 'Only 100-continue can be expected.' } });
  });
  server.on('connect', (_request, socket) => {
    refuseSocket(socket, { status: 405, error: { code: 'method_not_allowed', message: 'CONNECT is not used here.' } });
  });
  const takeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = judgeRequest(request, hosts) ?? judgeSender(request.headers);
    if (refusal || closing) return refusal ? refuseSocket(socket, refusal) : socket.destroy();
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    rooms?.page.upgrade?.(request, socket, head);
  };

  await listen(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  hosts = ownHosts(bound);

  const drain = async (): Promise<void> => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of upgraded) socket.destroy(); // server.close() would wait for these and does not see them
    if (rooms) {
      await rooms.api.close();
      for (const end = Date.now() + drainMs; running.size > 0 && Date.now() < end; ) await pause(10);
      if (running.size > 0) log.warn({ requests: running.size }, 'Requests were cut off: they did not end in time.');
    }
    server.closeAllConnections();
    await closed;
    await rooms?.page.close();
  };

  return {
    port: bound,
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    serve(open) {
      rooms = open;
      if (open.page.upgrade) server.on('upgrade', takeUpgrade);
      opened.resolve(open);
    },
    close() {
      closing ??= drain();
      return closing;
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new HooklineError('conflict', `Port ${port} is taken.`, {
        hint: `If it is Hookline that runs there, ./hookline link opens it. Otherwise choose another: --port ${port < 65_535 ? port + 1 : 4321}.`,
        cause: error,
      });
    }
    if (code !== 'EACCES') throw error;
    throw new HooklineError('forbidden', `Port ${port} is not for ordinary users.`, { hint: 'Choose one from 1024 up.', cause: error });
  } finally {
    server.off('error', reject);
  }
}

function pathOf(request: IncomingMessage): string {
  return request.url?.split('?', 1)[0] ?? '';
}
