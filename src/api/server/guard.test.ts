import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSocket, openTestServer, requestText, sendRaw, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const send = (line: string, headers?: Record<string, string>) => sendRaw(server.port, requestText(line, headers));
const codeOf = (body: string): unknown => (JSON.parse(body) as { error: { code: unknown } }).error.code;

describe('the host', () => {
  it('is one of this machine’s own names, with the port', async () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      expect((await send('GET /api/health', { host: `${name}:${server.port}` })).status, name).toBe(200);
    }
  });

  it('is refused before any room hears of it when it is another name, as in DNS rebinding', async () => {
    const before = server.asked.length;
    const others = [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${server.port}`,
      `0.0.0.0:${server.port}`,
      '',
    ];
    for (const host of others) {
      for (const path of ['/api/health', '/', '/open?key=x', '/metrics']) {
        const { status, body } = await send(`GET ${path}`, { host });
        expect(status, host).toBe(403);
        expect(codeOf(body)).toBe('forbidden');
      }
    }
    expect(server.asked.length).toBe(before);
  });

  it('has to be there, and once', async () => {
    for (const hosts of ['', 'host: {host}\r\nhost: evil.example\r\n', 'host: {host}\r\nHost: {host}\r\n']) {
      const { status, body } = await sendRaw(server.port, `GET /api/health HTTP/1.1\r\nconnection: close\r\n${hosts}\r\n`);
      expect(status).toBe(400);
      expect(codeOf(body)).toBe('invalid_input');
    }
  });
});

describe('writes', () => {
  it('come from programs, which name no origin, and from our own page', async () => {
    expect((await send('POST /api/x')).status).toBe(200);
    const own = { origin: `http://127.0.0.1:${server.port}`, 'sec-fetch-site': 'same-origin' };
    expect((await send('DELETE /api/x', own)).status).toBe(200);
  });

  it('are refused when another site has the browser send them, another port of this machine included', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `https://127.0.0.1:${server.port}` },
      { origin: `http://127.0.0.1:${server.port + 1}` },
      { origin: `http://localhost:${server.port}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const { status, body, head } = await send(`${method} /api/x`, headers);
        expect(status, JSON.stringify(headers)).toBe(403);
        expect(codeOf(body)).toBe('forbidden');
        expect(head).not.toContain('access-control');
      }
    }
  });

  it('go to the API alone: a page is only read', async () => {
    for (const path of ['/videos', '/metrics', '/_next/x']) {
      const { status, head } = await send(`POST ${path}`);
      expect(status).toBe(405);
      expect(head).toContain('allow: get, head');
    }
  });
});

it('methods that nothing here takes are refused, preflights included', async () => {
  for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'PURGE']) {
    const { status, body, head } = await send(`${method} /api/health`, { origin: 'https://evil.example' });
    expect(status, method).toBe(405);
    expect(codeOf(body)).toBe('method_not_allowed');
    expect(head).toContain('allow: get');
    expect(head).not.toContain('access-control');
  }
  expect((await sendRaw(server.port, 'OPTIONS * HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n')).status).toBe(405);
  const tunnel = await sendRaw(server.port, 'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n');
  expect(tunnel.status).toBe(405);
  expect(codeOf(tunnel.body)).toBe('method_not_allowed');
});

describe('a path', () => {
  it('has one spelling: what could be read in two ways is refused', async () => {
    const before = server.asked.length;
    const tricks = [
      '//api/videos',
      '/api//videos',
      '/api/%2fvideos',
      '/x/..%2Fapi/videos',
      '/%5c..%5capi',
      '/api\\videos',
      '/../api/videos',
      '/x/../api/videos',
      '/x/%2e%2e/api/videos',
      '/x/%2E./api',
      '/./api',
      '/api/%00',
      '/api/%0d%0aset-cookie:x',
      '/api/%',
      '/api/%ff',
      '/api/vid#x',
      'http://evil.example/api/videos',
      `http://127.0.0.1:${server.port}/api/videos`,
      'api/videos',
      '/api/\xff',
    ];
    for (const path of tricks) {
      const { status, body } = await send(`GET ${path}`);
      expect(status, path).toBe(400);
      expect(codeOf(body)).toBe('invalid_input');
    }
    expect(server.asked.length).toBe(before);
  });

  it('may hold what ours do', async () => {
    for (const path of [
      '/api/videos/vid_0/takes/keyframe%3A2%3Aopen',
      '/api/products?text=a%2Fb%5Cc&x=..',
      '/_next/static/a~b.c-1_2.js',
      '/videos/vid_0',
    ]) {
      expect((await send(`GET ${path}`)).status, path).toBe(200);
    }
  });

  it('has an end', async () => {
    const { status, body } = await send(`GET /api/${'a'.repeat(9000)}`);
    expect(status).toBe(414);
    expect(codeOf(body)).toBe('too_large');
    expect((await send(`GET /api/${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  it('decides the room: only what is below /api is the API', async () => {
    const rooms: Record<string, string> = {
      '/api': 'api',
      '/api/x': 'api',
      '/apix': 'page',
      '/API/x': 'page',
      '/': 'page',
      '/api.html': 'page',
    };
    for (const [path, room] of Object.entries(rooms)) expect(JSON.parse((await send(`GET ${path}`)).body), path).toMatchObject({ room });
    expect((await send('GET /open')).body).toBe('sign-in');
  });
});

it('a websocket is not opened where nothing takes one, and in development not for another site', async () => {
  const upgrade = {
    upgrade: 'websocket',
    connection: 'upgrade',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const plain = await openSocket(server.port);
  plain.write(requestText('GET /_next/hmr', upgrade).replace('{host}', `127.0.0.1:${server.port}`));
  const [first] = (await once(plain, 'data')) as [Buffer];
  expect(first.toString()).toMatch(/^HTTP\/1\.1 200/);
  plain.destroy();

  const taken: string[] = [];
  const page = {
    handle: async () => undefined,
    close: async () => undefined,
    upgrade(request: IncomingMessage, socket: Duplex) {
      taken.push(request.url ?? '');
      socket.end('open');
    },
  };
  const dev = await openTestServer({ page, dev: true });
  const foreign = await sendRaw(dev.port, requestText('GET /_next/hmr', { ...upgrade, origin: 'https://evil.example' }));
  expect(foreign.status).toBe(403);
  expect(taken).toEqual([]);
  const own = await openSocket(dev.port);
  own.write(
    requestText('GET /_next/hmr', { ...upgrade, origin: `http://127.0.0.1:${dev.port}` }).replace('{host}', `127.0.0.1:${dev.port}`),
  );
  const [answer] = (await once(own, 'data')) as [Buffer];
  expect(answer.toString()).toBe('open');
  await dev.close();
});
