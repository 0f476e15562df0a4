import { once } from 'node:events';
import { get, request } from 'node:http';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createLog } from '#kit/log.ts';
import type { Connection } from '../app.ts';
import { openHttpServer } from './http.ts';
import { openSocket, openTestServer, readToEnd, requestText, sendRaw } from './test-server.ts';

const soon = { headersTimeout: 300, requestTimeout: 600, keepAliveTimeout: 300, connectionsCheckingInterval: 30 };
const json = (body: string) => JSON.parse(body) as { error: { code: string; message: string } };

describe('what the parser can’t read', () => {
  it('is answered in the one error shape', async () => {
    const server = await openTestServer();
    const faults: [string, number][] = [
      ['NONSENSE\r\n\r\n', 400],
      ['GET /api/health HTTP/9.9\r\nhost: {host}\r\n\r\n', 400],
      ['GET /api/health HTTP/1.1\r\nhost: {host}\r\nbad header\r\n\r\n', 400],
      ['GET /api/health HTTP/1.1\r\nhost: {host}\r\nx: a\x00b\r\n\r\n', 400],
      ['POST /api/x HTTP/1.1\r\nhost: {host}\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\nabc', 400],
      ['POST /api/x HTTP/1.1\r\nhost: {host}\r\ncontent-length: x\r\n\r\n', 400],
      ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
      [`GET /api/health HTTP/1.1\r\nhost: {host}\r\nx: ${'a'.repeat(17_000)}\r\n\r\n`, 431],
      [`GET /${'a'.repeat(70_000)} HTTP/1.1\r\nhost: {host}\r\n\r\n`, 431],
      ['GET /api/health HTTP/1.1\r\nhost: {host}\r\nexpect: a-miracle\r\nconnection: close\r\n\r\n', 417],
    ];
    for (const [text, expected] of faults) {
      const { status, head, body } = await sendRaw(server.port, text);
      expect(status, text.slice(0, 60)).toBe(expected);
      expect(json(body).error.message).toBeTruthy();
      expect(head).toContain('content-type: application/json');
      expect(head).toContain('x-content-type-options: nosniff');
    }
    await server.close();
  });

  it('ends its own connection alone', async () => {
    const server = await openTestServer();
    const good = await openSocket(server.port);
    await sendRaw(server.port, 'NONSENSE\r\n\r\n');
    good.write(requestText('GET /api/health').replace('{host}', `127.0.0.1:${server.port}`));
    expect((await readToEnd(good)).status).toBe(200);
    await server.close();
  });
});

describe('slow clients', () => {
  it('hold nothing: 200 that never finish their heads are sent away, and others are served meanwhile', async () => {
    const server = await openTestServer({}, soon);
    const slow = await Promise.all(Array.from({ length: 200 }, () => openSocket(server.port)));
    const ends = slow.map((socket, i) => {
      socket.write(`GET /api/${i} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\nx-slow: `);
      return readToEnd(socket);
    });
    const drip = setInterval(() => slow.forEach((socket) => void (socket.writable && socket.write('a'))), 20);
    expect((await sendRaw(server.port, requestText('GET /api/health'))).status).toBe(200);
    const answers = await Promise.all(ends);
    clearInterval(drip);
    // One that writes at the very moment it is sent away may see the reset before the answer.
    expect(answers.every(({ status }) => status === 408 || status === 0)).toBe(true);
    expect(answers.some(({ status, body }) => status === 408 && json(body).error.code === 'request_timeout')).toBe(true);
    expect(server.asked).toEqual(['GET /api/health']);
    await server.close();
  });

  it('who never finish a body are sent away as well', async () => {
    const api = new Hono<{ Bindings: Connection }>();
    api.post('/api/echo', async (context) => context.text(await context.req.text()));
    const server = await openTestServer({ api }, soon);
    const head = requestText('POST /api/echo', { 'content-length': '1000' });
    const { status, body } = await sendRaw(server.port, `${head}begin`);
    expect(status).toBe(408);
    expect(json(body).error.code).toBe('request_timeout');
    await server.close();
  });

  it('who connect and say nothing are sent away', async () => {
    const server = await openTestServer({}, soon);
    await readToEnd(await openSocket(server.port));
    await server.close();
  });
});

describe('bodies and streams', () => {
  it('pass through piece by piece', async () => {
    const api = new Hono<{ Bindings: Connection }>();
    api.post('/api/mirror', ({ req }) => new Response(req.raw.body, { headers: { 'content-type': 'text/plain' } }));
    const server = await openTestServer({ api });
    const upload = request({ port: server.port, host: '127.0.0.1', path: '/api/mirror', method: 'POST' });
    upload.write('first');
    const [answer] = (await once(upload, 'response')) as [import('node:http').IncomingMessage];
    const [piece] = (await once(answer, 'data')) as [Buffer];
    expect(piece.toString()).toBe('first');
    upload.end('last');
    let rest = '';
    for await (const chunk of answer) rest += chunk;
    expect(rest).toBe('last');
    await server.close();
  });

  it('tell the API when the client has gone', async () => {
    const gone = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const api = new Hono<{ Bindings: Connection }>();
    api.get('/api/events', ({ req }) => {
      req.raw.signal.addEventListener('abort', () => gone.resolve());
      const body = new ReadableStream({ start: (controller) => controller.enqueue(': hello\n\n'), cancel: () => cancelled.resolve() });
      return new Response(body.pipeThrough(new TextEncoderStream()), { headers: { 'content-type': 'text/event-stream' } });
    });
    const server = await openTestServer({ api });
    const following = get({ port: server.port, host: '127.0.0.1', path: '/api/events' });
    const [answer] = (await once(following, 'response')) as [import('node:http').IncomingMessage];
    await once(answer, 'data');
    following.on('error', () => undefined).destroy();
    await gone.promise;
    await cancelled.promise;
    await server.close();
  });

  it('that fail in the API are answered in the one shape, without what went wrong', async () => {
    const server = await openTestServer({
      page: { handle: () => Promise.reject(new Error('secret detail')), upgrade: null, close: async () => undefined },
    });
    const { status, body } = await sendRaw(server.port, requestText('GET /'));
    expect(status).toBe(500);
    expect(json(body).error.code).toBe('internal');
    expect(body).not.toContain('secret');
    await server.close();
  });
});

describe('a start', () => {
  it('on a taken port says so and how else', async () => {
    const server = await openTestServer();
    const second = openHttpServer({ host: '127.0.0.1', port: server.port, log: createLog('silent') });
    await expect(second).rejects.toMatchObject({ code: 'conflict', hint: expect.stringContaining('--port') });
    await server.close();
  });

  it('lets early requests wait, and a start that fails ends them', async () => {
    const server = await openHttpServer({ host: '127.0.0.1', port: 0, log: createLog('silent') });
    const early = sendRaw(server.port, requestText('GET /api/health'));
    await openSocket(server.port);
    await server.close();
    expect((await early).status).toBe(0);
  });
});

describe('a stop', () => {
  const slowApi = () => {
    const asked = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const api = new Hono<{ Bindings: Connection }>();
    api.get('/api/slow', async (context) => {
      asked.resolve();
      await go.promise;
      return context.text('done');
    });
    return { api, asked: asked.promise, go: go.resolve };
  };

  it('ends event streams, lets a running request finish, and takes no new one', async () => {
    const { api, asked, go } = slowApi();
    const closing = new AbortController();
    api.get('/api/events', () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(': hello\n\n'));
          closing.signal.addEventListener('abort', () => controller.close());
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    });
    const server = await openTestServer({ api, closeApi: async () => closing.abort() });
    const stream = await openSocket(server.port);
    stream.write(requestText('GET /api/events').replace('{host}', `127.0.0.1:${server.port}`));
    await once(stream, 'data');
    const streamEnd = readToEnd(stream);
    const running = sendRaw(server.port, requestText('GET /api/slow'));
    await asked;
    const silent = await openSocket(server.port); // as a browser opens them ahead of time
    const closed = server.close();
    await streamEnd;
    go();
    expect(await running).toMatchObject({ status: 200, body: 'done' });
    await closed;
    silent.destroy();
    await expect(sendRaw(server.port, requestText('GET /api/health'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('cuts off upgraded connections, which would never end by themselves', async () => {
    const page = { handle: async () => undefined, upgrade: () => undefined, close: async () => undefined };
    const server = await openTestServer({ page, dev: true });
    const socket = await openSocket(server.port);
    socket.write(
      requestText('GET /_next/hmr', { connection: 'upgrade', upgrade: 'websocket' }).replace('{host}', `127.0.0.1:${server.port}`),
    );
    await sendRaw(server.port, requestText('GET /api/health')); // by then the upgrade has been taken
    const end = readToEnd(socket);
    await server.close();
    await end;
  });

  it('happens once, however often it is asked for', async () => {
    const server = await openTestServer();
    await Promise.all([server.close(), server.close()]);
  });
});
