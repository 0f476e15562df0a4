import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { createSafeFetch } from './safe-fetch.ts';

const page = `<!doctype html><title>Lamp</title><h1>Lamp</h1><p>${'A small lamp for late work. '.repeat(5)}</p>`;
const seen: IncomingMessage[] = [];
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => html(response, 200, page),
  '/hop': (_, response) => move(response, '/page'),
  '/circle': (_, response) => move(response, '/circle'),
  '/inside': (_, response) => move(response, `http://127.0.0.1:${secretPort()}/secret`),
  '/metadata': (_, response) => move(response, 'http://169.254.169.254/latest/'),
  '/file': (_, response) => move(response, 'file:///etc/passwd'),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/missing': (_, response) => html(response, 404, page),
  '/broken': (_, response) => html(response, 500, page),
  '/busy': (_, response) => html(response, 429, page),
  '/wall': (_, response) => html(response, 200, '<title>Robot Check</title><p>Enter the characters you see below</p>'),
  '/moment': (_, response) =>
    html(response, 200, '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
  '/empty': (_, response) => html(response, 200, '<html><body></body></html>'),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000, 'a'))),
  '/large': (_, response) => html(response, 200, 'a'.repeat(400_000)),
  '/drip': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('a'), 40);
    request.socket.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([1, 2, 3])),
};

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b' }).end(body);
}

function move(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'set-cookie': 'a=b' }).end();
}

const open: Server[] = [];
let host = '';
let secretHits = 0;
let secret = 0;
const secretPort = () => secret;
const signal = () => AbortSignal.timeout(20_000);

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(handler);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const port = await listen((request, response) => {
    seen.push(request);
    routes[request.url ?? '']?.(request, response);
  });
  secret = await listen((_, response) => {
    secretHits++;
    response.end('secret');
  });
  host = `127.0.0.1:${port}`;
});

afterAll(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
});

async function failure(path: string, limits = {}): Promise<HooklineError> {
  const fetcher = createSafeFetch([host], limits);
  const error = await fetcher.fetchPage(`http://${host}${path}`, signal()).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HooklineError)) throw new Error(`${path} did not fail as planned: ${String(error)}`);
  return error;
}

describe('safe fetch', () => {
  it('follows a redirect and names the final address, without cookies', async () => {
    const answer = await createSafeFetch([host]).fetchPage(`http://${host}/hop`, signal());
    expect(answer.url).toBe(`http://${host}/page`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.bytes).toString()).toBe(page);
    expect(seen.every((request) => request.headers.cookie === undefined)).toBe(true);
  });

  it('reaches no private address, by literal, by name or by redirect, and names none', async () => {
    for (const path of ['/inside', '/metadata', '/file']) {
      const error = await failure(path);
      expect(error.code, path).toBe('address_refused');
      expect(JSON.stringify(error), path).not.toMatch(/169\.254|127\.0\.0|passwd/);
    }
    const closed = createSafeFetch([]);
    await expect(closed.fetchPage(`http://${host}/page`, signal())).rejects.toMatchObject({ code: 'address_refused' });
    await expect(closed.fetchPage('http://localhost:8080/page', signal())).rejects.toMatchObject({ code: 'address_refused' });
    await expect(closed.fetchImage(`http://127.0.0.1:${secretPort()}/x.png`, signal())).rejects.toMatchObject({ code: 'address_refused' });
    expect(secretHits).toBe(0);
  });

  it.each([
    ['/circle', 'page_unreachable', /circles/],
    ['/nowhere', 'page_unreachable', /nowhere/],
    ['/missing', 'page_unreachable', /404/],
    ['/broken', 'page_unreachable', /500/],
    ['/busy', 'page_blocked', /429/],
    ['/wall', 'page_blocked', /Robot Check/],
    ['/moment', 'page_blocked', /Just a moment/],
    ['/empty', 'page_blocked', /empty/],
    ['/pdf', 'unsupported_media', /not a web page/],
  ])('%s ends as %s', async (path, code, words) => {
    const error = await failure(path);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
    if (code === 'page_blocked') expect(error.hint).toMatch(/--url/);
  });

  it('stops a drip, a silent server, a bomb and a flood', async () => {
    expect(await failure('/drip', { pageMs: 400 })).toMatchObject({ code: 'page_unreachable' });
    expect(await failure('/silent', { pageMs: 3000, headersMs: 300 })).toMatchObject({ code: 'page_unreachable' });
    expect(await failure('/bomb', { pageInflated: 1_000_000 })).toMatchObject({ code: 'too_large' });
    expect(await failure('/large', { pageWire: 100_000 })).toMatchObject({ code: 'too_large' });
  });

  it('says which host cannot be found or reached', async () => {
    const error = await createSafeFetch([])
      .fetchPage('https://no-such-shop.invalid/', signal())
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'page_unreachable' });
    expect(String(error)).toContain('no-such-shop.invalid');
  });

  it('can be cancelled by its caller', async () => {
    const stop = new AbortController();
    const call = createSafeFetch([host]).fetchPage(`http://${host}/silent`, stop.signal);
    setTimeout(() => stop.abort(), 50);
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('reads pictures from addresses and from data addresses', async () => {
    const fetcher = createSafeFetch([host]);
    expect([...(await fetcher.fetchImage(`http://${host}/picture`, signal())).bytes]).toEqual([1, 2, 3]);
    expect([...(await fetcher.fetchImage('data:image/png;base64,AQID', signal())).bytes]).toEqual([1, 2, 3]);
    await expect(fetcher.fetchImage('data:image/png', signal())).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
