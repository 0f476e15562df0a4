import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#db/database.ts';
import { define } from '#engine/definition.ts';
import { openEngine } from '#engine/engine.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { readConfig } from '#kit/config.ts';
import { createLog } from '#kit/log.ts';

/**
 * The engine's own cost: videos × 7 stages of empty work on a fresh embedded database with its default settings.
 * A stage is a workflow of five steps (start, three assets at once, settle), and settling enqueues the next stage in the
 * transaction that changes the video's row, as the pipeline does. `node bench/engine.ts [videos=200] [perProcess=8]`
 */
const videos = Number(process.argv[2] ?? 200);
const perProcess = Number(process.argv[3] ?? 8);
const stages = 7;

const home = await mkdtemp(join(tmpdir(), 'hookline-bench-'));
const log = createLog('warn');
const before = performance.now();
const database = await openDatabase({ ...readConfig({}), home }, log, { migrateEngine });
console.log(`fresh database ready after ${seconds(before)} s`);
await database.asOwner(({ client }) =>
  client.query('create table bench_video (id int primary key, stage int not null); grant all on bench_video to hookline_app'),
);

let done = 0;
const stage = define<{ video: number; stage: number }>({
  name: 'bench-stage',
  queue: 'stages',
  async run(input, { step }) {
    await step('start', async () => true);
    await Promise.all([0, 1, 2].map((slot) => step(`make ${slot}`, () => sleep(1).then(() => ({ slot })))));
    await step('settle', () =>
      database.inWorkspace('00000000-0000-7000-8000-000000000000', async ({ client }) => {
        await client.query('update bench_video set stage = $2 where id = $1', [input.video, input.stage + 1]);
        const next = { video: input.video, stage: input.stage + 1 };
        if (next.stage < stages) await engine.enqueue(client, stage, `${next.video}:${next.stage}`, next);
      }),
    );
    done++;
  },
});

const opened = performance.now();
const engine = await openEngine({
  appUrl: database.appUrl,
  log,
  work: true,
  definitions: [stage],
  queues: [{ name: 'stages', pollMs: 250, perProcess }],
  schedules: [],
  onPoisoned: async () => undefined,
});
console.log(`engine open after ${seconds(opened)} s`);
await sleep(1500);
await idle(10);

const cpuBefore = process.cpuUsage();
const started = performance.now();
await database.asOwner(async ({ client }) => {
  for (let video = 0; video < videos; video++) {
    await client.query('insert into bench_video values ($1, 0)', [video]);
    await engine.enqueue(client, stage, `${video}:0`, { video, stage: 0 });
  }
});
console.log(`${videos} enqueued in one transaction after ${seconds(started)} s`);
let peak = 0;
while (done < videos * stages) {
  await sleep(500);
  peak = Math.max(peak, (await memory()).pss);
}
const took = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(cpuBefore);
console.log(`${done} stages in ${took.toFixed(1)} s: ${(done / took).toFixed(0)} stages/s at ${perProcess} per process, poll 250 ms`);
console.log(`CPU per stage in Node ${((cpu.user + cpu.system) / 1000 / done).toFixed(1)} ms; peak of the tree ${peak.toFixed(0)} MB PSS`);

const { rows } = await database.asOwner(({ client }) =>
  client.query('select count(*)::int as n from bench_video where stage = $1', [stages]),
);
if (rows[0].n !== videos) throw new Error(`only ${rows[0].n} of ${videos} videos went through`);
const left = performance.now();
await engine.shutdown();
await database.close();
await rm(home, { recursive: true, force: true });
console.log(`all closed after ${seconds(left)} s`);

/** What an open engine with nothing to do costs over `forSeconds`. */
async function idle(forSeconds: number): Promise<void> {
  const cpu = process.cpuUsage();
  const server = await serverCpu();
  await sleep(forSeconds * 1000);
  const node = process.cpuUsage(cpu);
  const nodeShare = (node.user + node.system) / 1e4 / forSeconds;
  const serverShare = ((await serverCpu()) - server) / forSeconds;
  const { rss, pss, processes } = await memory();
  console.log(`idle: Node ${nodeShare.toFixed(1)} % and PostgreSQL ${serverShare.toFixed(1)} % of a core`);
  console.log(`idle: ${processes} processes, ${pss.toFixed(0)} MB PSS, ${rss.toFixed(0)} MB RSS`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2);
}

/** This process and the embedded server's, which is nobody's child: found by its data folder. */
async function tree(): Promise<{ own: number; server: number[] }> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stat = async (pid: number) => (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ') ?? [];
  const postmasters: number[] = [];
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(home) && /postgres\0/.test(command)) postmasters.push(pid);
  }
  const children = [];
  for (const pid of pids) if (postmasters.includes(Number((await stat(pid))[1]))) children.push(pid);
  return { own: process.pid, server: [...postmasters, ...children] };
}

async function memory(): Promise<{ rss: number; pss: number; processes: number }> {
  const { own, server } = await tree();
  const total = { rss: 0, pss: 0, processes: 0 };
  for (const pid of [own, ...server]) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    total.rss += kilobytes('Rss') / 1024;
    total.pss += kilobytes('Pss') / 1024;
    total.processes++;
  }
  return total;
}

/** CPU time the server has used, in hundredths of a second (Linux counts in these). */
async function serverCpu(): Promise<number> {
  let ticks = 0;
  for (const pid of (await tree()).server) {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ') ?? [];
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks;
}
