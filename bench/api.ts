import { Pool } from 'undici';
import { publicId, uuidv7 } from '#core/ids.ts';
import { initialState } from '#core/pipeline-state.ts';
import { chooseProject } from '#library/projects.ts';
import type { House } from '#studio/house.ts';
import { quantile, startBenchServer } from './api-server.ts';

/**
 * Requests a second and their times, 10 connections, a token, a library of 10,000 videos, the worker idle in the same process.
 * `node bench/api.ts [seconds=10]`. The page must have been built; otherwise the start includes its build.
 */
const seconds = Number(process.argv[2] ?? 10);
const videos = 10_000;
const connections = 10;
const ids: string[] = [];

await using server = await startBenchServer(fill);
console.log(`ready after ${Math.round(server.readyMs)} ms`);
await load('warm-up', '/api/videos?limit=50', 2);
await load('list of 50', '/api/videos?limit=50', seconds);
await load('list of 50, by title', '/api/videos?limit=50&sort=title', seconds);
await load('search', '/api/videos?limit=50&q=video%20777', seconds);
await load('one video', `/api/videos/${publicId('video', ids[ids.length >> 1] ?? '')}`, seconds);
await load('health', '/api/health', seconds);

/** Finished videos with a poster and a cost each, as rows only. */
async function fill(house: House, workspaceId: string): Promise<void> {
  const project = await chooseProject(house.db, workspaceId);
  for (let i = 0; i < videos; i++) ids.push(uuidv7());
  const brief = { source: { kind: 'text', text: 'A bottle.', url: null }, images: [] };
  const settings = { format: 'ugc-60', profile: 'final', tone: 'big-sis', character: null, seed: 1, autoApprove: true, slots: {} };
  const state = { ...initialState, stage: 'release', state: 'done' };
  await house.db.inWorkspace(workspaceId, async ({ client }) => {
    await client.query(
      `insert into video (workspace_id, id, project_id, title, brief, settings, stage, state, attempt, version, created_at)
       select $1, id, $2, 'Video ' || n, $3, $4, $5, $6, 1, 1, now() - make_interval(mins => $7 - n::int)
         from unnest($8::uuid[]) with ordinality as given (id, n)`,
      [workspaceId, project.id, brief, settings, state.stage, state.state, videos, ids],
    );
    await client.query(
      `insert into asset (workspace_id, id, video_id, stage, kind, slot, take, key, blob, mime, bytes, provider)
       select $1, gen_random_uuid(), id, 'edit', 'poster', 'poster', 1, md5(id::text), repeat(md5(id::text), 2), 'image/jpeg', 1000, 'ffmpeg'
         from unnest($2::uuid[]) as given (id)`,
      [workspaceId, ids],
    );
    await client.query(
      `insert into generation_log (workspace_id, id, video_id, stage, slot, key, provider, state, estimate_micros)
       select $1, id, id, 'voice', 'voice:1', md5(id::text), 'local-speech', 'done', 0 from unnest($2::uuid[]) as given (id)`,
      [workspaceId, ids],
    );
    await client.query(
      `insert into cost_entry (workspace_id, id, video_id, generation_id, stage, provider, amount_micros)
       select $1, gen_random_uuid(), id, id, 'voice', 'local-speech', 1000 from unnest($2::uuid[]) as given (id)`,
      [workspaceId, ids],
    );
  });
  await house.db.asOwner(({ client }) => client.query('analyze'));
}

async function load(name: string, path: string, duration: number): Promise<void> {
  const pool = new Pool(server.url, { connections });
  const times: number[] = [];
  let failures = 0;
  const begun = performance.now();
  const end = begun + duration * 1000;
  const one = async () => {
    const sent = performance.now();
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers: { authorization: `Bearer ${server.token}` } });
    await body.dump({ limit: 10_000_000 });
    times.push(performance.now() - sent);
    if (statusCode !== 200) failures += 1;
  };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await one();
    }),
  );
  await pool.close();
  times.sort((a, b) => a - b);
  const rate = Math.round(times.length / ((performance.now() - begun) / 1000));
  const line = [
    `${rate}/s`,
    `p50 ${quantile(times, 0.5).toFixed(1)} ms`,
    `p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    `${failures} failed`,
  ];
  console.log(`${name.padEnd(22)} ${line.join('  ')}`);
}
