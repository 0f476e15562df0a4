import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { createSafeFetch, type FetchLimits } from './safe-fetch.ts';

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251));
const zeros = Buffer.alloc(3_000_000, 1);
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/clip': (_, response) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
  '/hop': (_, response) => response.writeHead(302, { location: '/clip' }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/clip' }).end(),
  '/metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/tiny': (_, response) => response.writeHead(200).end(Buffer.from([1, 2])),
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('anything'),
  '/markup': (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end('   <html>'),
  '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(zeros)),
  '/announced': (_, response) => response.writeHead(200, { 'content-length': 9_000_000_000 }).write(bytes),
  '/endless': (request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(bytes), 1);
    request.socket.on('close', () => clearInterval(timer));
  },
  '/stalls': (_, response) => response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 1000)),
  '/drip': (request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(bytes.subarray(0, 50)), 20);
    request.socket.on('close', () => clearInterval(timer));
  },
  '/cut': (request, response) => {
    response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 1000));
    setTimeout(() => request.socket.destroy(), 50);
  },
  '/gone': (_, response) => response.writeHead(404).end(),
};

let folder = '';
let server: Server;
let host = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookline-fetch-file-'));
  server = createServer((request, response) => routes[request.url ?? '']?.(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function get(path: string, limits: Partial<FetchLimits> = {}, signal = AbortSignal.timeout(20_000)) {
  const target = join(folder, String(files++));
  const shares: number[] = [];
  let head: Uint8Array | undefined;
  const answer = await createSafeFetch([host], limits).fetchFile(`http://${host}${path}`, target, {
    signal,
    checkHead: (first) => {
      head = first;
    },
    onProgress: (share) => shares.push(share),
  });
  return { ...answer, content: await readFile(target), shares, head };
}

const failure = async (...given: Parameters<typeof get>): Promise<HooklineError> => {
  const error = await get(...given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HooklineError) return error;
  throw new Error(`${given[0]} did not fail as planned: ${String(error)}`);
};

describe('a file from an address', () => {
  it('comes whole over a redirect, with its first bytes shown before and its progress told', async () => {
    const { url, bytes: size, content, shares, head } = await get('/hop');
    expect([url, size, Buffer.compare(content, bytes)]).toEqual([`http://${host}/clip`, bytes.length, 0]);
    expect([...(head ?? [])]).toEqual([...bytes.subarray(0, 16)]);
    expect([shares.at(-1), [...shares].sort((a, b) => a - b)]).toEqual([1, shares]);
    expect([...((await get('/tiny')).head ?? [])]).toEqual([1, 2]);
  });

  it('is not taken from an inner address, nor where it is a page', async () => {
    for (const path of ['/inside', '/metadata']) expect((await failure(path)).code).toBe('address_refused');
    for (const path of ['/page', '/markup']) {
      expect(await failure(path)).toMatchObject({ code: 'unsupported_media', message: 'This is a page, not a video file.' });
    }
  });

  it('that is not wanted by its first bytes is not written', async () => {
    const target = join(folder, 'unwanted');
    const refusal = new HooklineError('unsupported_media', 'No.');
    const asked = createSafeFetch([host]).fetchFile(`http://${host}/clip`, target, {
      signal: AbortSignal.timeout(20_000),
      checkHead: () => {
        throw refusal;
      },
    });
    await expect(asked).rejects.toBe(refusal);
    expect((await readFile(target)).length).toBe(0);
  });

  it('has its bounds in bytes, also inflated, and in time', async () => {
    for (const path of ['/announced', '/endless', '/bomb']) {
      expect(await failure(path, { fileBytes: 1_000_000 })).toMatchObject({ code: 'too_large', message: 'The file is larger than 1 MB.' });
    }
    expect(await failure('/stalls', { idleMs: 300 })).toMatchObject({
      code: 'page_unreachable',
      hint: 'Save the file in your browser and upload it.',
    });
    expect(await failure('/drip', { fileMs: 400 })).toMatchObject({ code: 'page_unreachable' });
  });

  it('that breaks off, is gone, or is no longer wanted says so', async () => {
    expect(await failure('/cut')).toMatchObject({ code: 'page_unreachable' });
    expect((await failure('/gone')).message).toBe("The file's address answered 404 (not found).");
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await failure('/stalls', {}, stop.signal)).toMatchObject({ code: 'cancelled' });
  });
});
