import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { createLog } from '#kit/log.ts';
import type { Connection } from '../app.ts';
import { type HttpOptions, type HttpServer, openHttpServer, type Rooms } from './http.ts';

export interface TestServer extends HttpServer {
  /** What rooms were asked for, as "GET /path". */
  asked: string[];
}

/** The real server on a free port, with rooms that only tell what they were asked; `api` adds routes. */
export async function openTestServer(
  {
    api = new Hono<{ Bindings: Connection }>(),
    closeApi = async () => undefined,
    ...rooms
  }: Partial<Omit<Rooms, 'api'>> & {
    api?: Hono<{ Bindings: Connection }>;
    closeApi?: () => Promise<void>;
  } = {},
  patience?: NonNullable<HttpOptions['patience']>,
): Promise<TestServer> {
  const asked: string[] = [];
  api.onError(() => new Response(null, { status: 500 }));
  api.all('*', (context) => context.json({ room: 'api', path: context.req.path }));
  const server = await openHttpServer({ host: '127.0.0.1', port: 0, log: createLog('silent'), ...(patience ? { patience } : {}) });
  server.serve({
    api: {
      fetch(request, connection) {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        return api.fetch(request, connection ?? {});
      },
      streams: () => 0,
      close: closeApi,
    },
    page: {
      async handle(request, response) {
        asked.push(`${request.method} ${request.url}`);
        response.end(JSON.stringify({ room: 'page', policy: request.headers['content-security-policy'] }));
      },
      upgrade: null,
      close: async () => undefined,
    },
    signIn: async (_request, response) => void response.end('sign-in'),
    dev: false,
    ...rooms,
  });
  return { ...server, asked };
}

export async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined); // a reset is an answer as well
  await once(socket, 'connect');
  return socket;
}

export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** Writes the bytes as they are and reads until the server closes; `{host}` becomes the server's. */
export async function sendRaw(port: number, text: string): Promise<RawAnswer> {
  const socket = await openSocket(port);
  socket.write(text.replaceAll('{host}', `127.0.0.1:${port}`), 'latin1');
  return readToEnd(socket);
}

export async function readToEnd(socket: Socket): Promise<RawAnswer> {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => (text += chunk));
  await new Promise((done) => socket.once('close', done));
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head: head.toLowerCase(), body };
}

/** A request as an ordinary client writes it, with the connection closed after it. */
export function requestText(line: string, headers: Record<string, string> = {}): string {
  const all = { host: '{host}', connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`;
}
