import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, startBenchServer } from './api-server.ts';

/**
 * 100 event streams and one film being made, in one server: every stream must see every event once, and /api/health must answer within a
 * second. `node bench/streams.ts [profile=final] [format=ugc-60]`. The page must have been built.
 */
const profile = process.argv[2] ?? 'final';
const format = process.argv[3] ?? 'ugc-60';
const streams = 100;
const photo = join(import.meta.dirname, '../examples/bottle/bottle-front.jpg');

await using server = await startBenchServer(async () => undefined);
const headers = { authorization: `Bearer ${server.token}` };
const stop = new AbortController();
const heard = Array.from({ length: streams }, () => [] as number[]);
const readers = heard.map((ids) => follow(ids));
await pause(1000);

const begun = performance.now();
const image = await upload(await readFile(photo));
const source = { kind: 'text', text: await readFile(join(import.meta.dirname, '../examples/brief.txt'), 'utf8') };
const video = await send<{ id: string }>('POST', '/videos', { source, images: [image], format, profile, autoApprove: true });
const health: number[] = [];
let state = 'queued';
while (state === 'queued' || state === 'running') {
  const asked = performance.now();
  await (await fetch(`${server.url}/api/health`)).arrayBuffer();
  health.push(performance.now() - asked);
  ({ state } = await send<{ state: string }>('GET', `/videos/${video.id}`));
  await pause(200);
}
await pause(2000);
stop.abort();
await Promise.allSettled(readers);

const told = await history();
const wrong = heard.filter((ids) => ids.filter((id) => told.includes(id)).join() !== told.join()).length;
health.sort((a, b) => a - b);
console.log(`film ${format} ${profile}: ${state} after ${Math.round((performance.now() - begun) / 1000)} s, ${told.length} events`);
console.log(`${streams} streams: ${wrong} with a lost, doubled or misplaced event`);
console.log(
  `health: p50 ${quantile(health, 0.5).toFixed(0)} ms, p95 ${quantile(health, 0.95).toFixed(0)} ms, worst ${health.at(-1)?.toFixed(0)} ms`,
);
process.exitCode = wrong === 0 && state === 'done' ? 0 : 1;

/** Notes the position of every event until the stream is stopped. */
async function follow(ids: number[]): Promise<void> {
  const response = await fetch(`${server.url}/api/events`, { headers, signal: stop.signal });
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk).toString('utf8');
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('id: ')) ids.push(Number(line.slice(4)));
  }
}

async function history(): Promise<number[]> {
  const ids: number[] = [];
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: { items: { id: number }[]; next: string | null } = await send(
      'GET',
      `/videos/${video.id}/history?limit=200&cursor=${cursor}`,
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

async function upload(bytes: Buffer<ArrayBuffer>): Promise<string> {
  const { id } = await send<{ id: string }>('POST', '/uploads', { name: 'bottle.jpg', bytes: bytes.length });
  const response = await fetch(`${server.url}/api/uploads/${id}?offset=0`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  if (!response.ok) throw new Error(await response.text());
  return id;
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${server.url}/api${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
