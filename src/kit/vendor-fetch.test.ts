import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVendorFetch } from './vendor-fetch.ts';

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/long') response.end('x'.repeat(5000));
    else if (request.url === '/refused') response.writeHead(429, { 'retry-after': '3' }).end('{}');
    else request.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const vendor = () => createVendorFetch('Acme', base, { mostBytes: 1000 });

describe('a fetch for a vendor', () => {
  it('hands a status on, with its headers', async () => {
    const answer = await vendor()(`${base}/refused`, { method: 'POST', body: '{}' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3']);
  });

  it('goes nowhere but to the vendor’s own address', async () => {
    const { port } = server.address() as AddressInfo;
    await expect(vendor()(`http://localhost:${port}/`)).rejects.toMatchObject({ code: 'provider_failed' });
  });

  it('reads no more than it was told to', async () => {
    const reading = vendor()(`${base}/long`).then((answer) => answer.text());
    await expect(reading).rejects.toMatchObject({ code: 'outcome_uncertain', message: 'Acme sent more than is read.' });
  });

  it('sends forms with their files', async () => {
    const form = new FormData();
    form.append('model', 'm');
    form.append('file', new Blob(['sound']), 'said.wav');
    const echoed = await (await vendor()(`${base}/echo`, { method: 'POST', body: form })).text();
    expect(echoed).toMatch(/name="file"; filename="said.wav"[\s\S]*sound/);
  });
});
