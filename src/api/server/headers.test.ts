import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, requestText, sendRaw, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const send = (line: string, headers?: Record<string, string>) => sendRaw(server.port, requestText(line, headers));

it('every answer forbids sniffing, framing and other origins, whichever room gives it', async () => {
  const answers = [
    await send('GET /api/health'),
    await send('GET /'),
    await send('GET /metrics'),
    await send('GET /open'),
    await send('GET /', { host: 'evil.example' }),
    await send('OPTIONS /'),
    await send('POST /'),
    await sendRaw(server.port, 'NONSENSE\r\n\r\n'),
  ];
  for (const { head } of answers) {
    for (const line of [
      'x-content-type-options: nosniff',
      'referrer-policy: no-referrer',
      'x-frame-options: deny',
      'cross-origin-opener-policy: same-origin',
      'cross-origin-resource-policy: same-origin',
      'permissions-policy: camera=()',
      'content-security-policy: ',
      "frame-ancestors 'none'",
    ]) {
      expect(head).toContain(line);
    }
    expect(head).not.toContain('x-powered-by');
    expect(head).not.toContain('access-control-');
  }
});

it('a page runs only scripts that carry its nonce, a new one each time, and the page’s maker is told it', async () => {
  const nonces = new Set<string>();
  for (let i = 0; i < 3; i++) {
    const { head, body } = await send('GET /', { 'content-security-policy': "script-src 'nonce-mine'" });
    const { policy } = JSON.parse(body) as { policy: string };
    expect(head).toContain(`content-security-policy: ${policy.toLowerCase()}`);
    const scripts = /script-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic';/.exec(policy);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    nonces.add(scripts?.[1] ?? '');
  }
  expect(nonces.size).toBe(3);
  expect([...nonces].every((nonce) => nonce.length === 24)).toBe(true);
});

it('answers of the API are data: nothing in them may run', async () => {
  expect((await send('GET /api/health')).head).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'");
});

it('counts requests by the kind of path, and strangers’ paths as one', async () => {
  await send('GET /api/videos/vid_1');
  await send('GET /api/made-up-1');
  await send('GET /api/made-up-2');
  const { body, head } = await send('GET /metrics');
  expect(head).toContain('content-type: text/plain');
  expect(body).toContain('hookline_http_requests_total{method="GET",group="api videos",status="200"} 1');
  expect(body).toContain('hookline_http_requests_total{method="GET",group="api other",status="200"} 2');
  expect(body).toContain('hookline_event_streams_open 0');
  expect(body).toContain('process_resident_memory_bytes');
  expect(body).not.toContain('made-up');
});
