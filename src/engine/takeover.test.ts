import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { run } from '#kit/subprocess.ts';
import type { Input } from './definition.ts';
import type { Engine } from './engine.ts';
import { deadlyName, fanName, queues, workflows } from './fixtures/workflows.ts';
import { maxStarts } from './sweep.ts';
import { settled, until, useEngines } from './test-engine.ts';

const engines = useEngines();
const poisoned: { id: string; input: Input }[] = [];

beforeAll(() =>
  engines.asOwner(
    `create table trace (n serial, id text, step text, what text, pid int);
     grant all on trace to hookline_app; grant all on sequence trace_n_seq to hookline_app`,
  ),
);

/** The engine of this process, with the same workflows as the ones to be killed. */
function open(work = true): Promise<Engine> {
  return engines.start({
    work,
    definitions: workflows(engines.pool),
    queues,
    onPoisoned: async (id, input) => void poisoned.push({ id, input }),
  });
}

async function enqueueFan(id: string, slowMs: number): Promise<void> {
  const outside = await open(false);
  await engines.enqueue(outside, fanName, id, { id, slowMs });
  await engines.close(outside);
}

const children = new Set<number>();
afterEach(() => {
  for (const pid of children) process.kill(pid, 'SIGKILL');
});

/** A worker in a process of its own; `kill` is kill -9. */
async function spawnWorker(): Promise<{ pid: number; kill(): Promise<void> }> {
  const { promise: ready, resolve } = Promise.withResolvers<number>();
  const script = `${import.meta.dirname}/fixtures/worker.ts`;
  const onStdout = (chunk: Buffer) => resolve(Number(/ready (\d+)/.exec(chunk.toString())?.[1]));
  const ended = run(process.execPath, [script, engines.appUrl], { onStdout });
  const pid = await Promise.race([ready, ended.then(({ stderr }) => Promise.reject(new Error(`The worker ended: ${stderr}`)))]);
  children.add(pid);
  ended.finally(() => children.delete(pid));
  const kill = async () => {
    process.kill(pid, 'SIGKILL');
    await ended;
  };
  return { pid, kill };
}

interface Mark {
  step: string;
  what: string;
  pid: number;
}

async function marks(id: string): Promise<Mark[]> {
  return (await engines.pool.query<Mark>('select step, what, pid from trace where id = $1 order by n', [id])).rows;
}

/** The steps that were begun, by worker. */
const begun = (all: Mark[], pid: number) => all.filter((mark) => mark.what === 'begin' && mark.pid === pid).map((mark) => mark.step);

async function halfDone(id: string): Promise<void> {
  await until('two of four parts done', async () => {
    const all = await marks(id);
    return all.filter((mark) => mark.what === 'begin').length === 4 && all.filter((mark) => mark.what === 'end').length === 2;
  });
  // The end is marked inside the step; its result is recorded just after.
  await sleep(200);
}

test('a worker killed in the middle of four steps is replaced by a living one, which repeats only the unfinished', async () => {
  const victim = await spawnWorker();
  await enqueueFan('fan-1', 3000);
  await halfDone('fan-1');
  const survivor = await open();
  await victim.kill();
  const killed = performance.now();
  await until('taken over', async () => begun(await marks('fan-1'), process.pid).length > 0);
  const takeover = performance.now() - killed;
  await settled(survivor, 'fan-1', 'done');
  const all = await marks('fan-1');
  expect(begun(all, victim.pid).sort()).toEqual(['part 0', 'part 1', 'part 2', 'part 3']);
  expect(begun(all, process.pid).sort()).toEqual(['part 1', 'part 3']);
  expect(all.at(-1)).toMatchObject({ step: 'sum', what: '[0,1,2,3]' });
  expect(takeover).toBeLessThan(10_000);
});

test('the same machine goes on after a restart', async () => {
  const victim = await spawnWorker();
  await enqueueFan('fan-2', 1000);
  await halfDone('fan-2');
  await victim.kill();
  const again = await open();
  await settled(again, 'fan-2', 'done');
  expect(begun(await marks('fan-2'), process.pid).sort()).toEqual(['part 1', 'part 3']);
});

test('what was cancelled stays cancelled when its worker dies', async () => {
  const victim = await spawnWorker();
  await enqueueFan('fan-3', 60_000);
  await halfDone('fan-3');
  const survivor = await open();
  await Promise.all([survivor.cancel('fan-3'), victim.kill()]);
  await sleep(4000);
  expect(await survivor.status('fan-3')).toBe('cancelled');
  expect(begun(await marks('fan-3'), process.pid)).toEqual([]);
});

test(`a workflow that brings down ${maxStarts} workers is given up and reported`, async () => {
  const outside = await open(false);
  await engines.enqueue(outside, deadlyName, 'deadly-1', { id: 'deadly-1' });
  for (let n = 1; n <= maxStarts; n++) {
    // Each finds its predecessor's claim, takes it over, and dies of it.
    await spawnWorker().catch(() => undefined);
    await until(`death ${n}`, async () => (await marks('deadly-1')).length === n);
  }
  const survivor = await open();
  await settled(survivor, 'deadly-1', 'failed');
  expect(poisoned).toEqual([{ id: 'deadly-1', input: { id: 'deadly-1' } }]);
  expect((await marks('deadly-1')).length).toBe(maxStarts);
});

test('a worker whose lease connection breaks keeps its work, though another one watches', async () => {
  const steady = await spawnWorker();
  await enqueueFan('fan-4', 4000);
  await halfDone('fan-4');
  const watcher = await open();
  await sleep(1500);
  await engines.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like 'hookline lease%' and application_name not like '%' || $1`,
    [watcher.executorId],
  );
  await settled(watcher, 'fan-4', 'done');
  expect(begun(await marks('fan-4'), process.pid)).toEqual([]);
  expect(begun(await marks('fan-4'), steady.pid).length).toBe(4);
  await steady.kill();
});

test('a worker that was thought dead stops its run, and only the new one counts', async () => {
  const slow = await open();
  await enqueueFan('fan-5', 2500);
  await halfDone('fan-5');
  // What a leader does to a worker whose lease it cannot see.
  await engines.asOwner(`update dbos.workflow_status set status = 'ENQUEUED', owner_xid = null where workflow_uuid = 'fan-5'`);
  await settled(slow, 'fan-5', 'done');
  const all = await marks('fan-5');
  expect(begun(all, process.pid).sort()).toEqual(['part 0', 'part 1', 'part 1', 'part 2', 'part 3', 'part 3']);
  expect(all.filter((mark) => mark.step === 'sum').length).toBe(1);
  expect((await slow.counts()).running).toBe(0);
});
