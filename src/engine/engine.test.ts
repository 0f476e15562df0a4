import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type ErrorShape, HooklineError } from '#core/errors.ts';
import type { Queue } from './dbos.ts';
import { define } from './definition.ts';
import { settled, until, useEngines } from './test-engine.ts';

const engines = useEngines();

test('a workflow runs its steps once and counts as done; the same id is not run again', async () => {
  const seen: unknown[] = [];
  const hello = define<{ name: string; n: number }>({
    name: 'hello',
    queue: 'q',
    async run({ name, n }, { step }) {
      const greeting = await step('greet', async () => ({ text: `hello ${name}`, n }));
      const nothing = await step('nothing', async () => undefined);
      seen.push(greeting, nothing);
    },
  });
  const engine = await engines.start({ definitions: [hello] });
  await engines.enqueue(engine, hello, 'hello:1', { name: 'mara', n: 2 });
  await settled(engine, 'hello:1', 'done');
  await engines.enqueue(engine, hello, 'hello:1', { name: 'other', n: 3 });
  await sleep(200);
  expect(seen).toEqual([{ text: 'hello mara', n: 2 }, undefined]);
  expect(await engine.status('hello:1')).toBe('done');
  expect(await engine.status('never')).toBeNull();
});

test('an enqueue belongs to its transaction', async () => {
  let runs = 0;
  const counted = define<{ id: string }>({ name: 'counted', queue: 'q', run: async () => void runs++ });
  const engine = await engines.start({ definitions: [counted] });
  await engines.enqueue(engine, counted, 'counted:rolled-back', { id: 'a' }, 'rollback');
  await engines.enqueue(engine, counted, 'counted:committed', { id: 'b' });
  await settled(engine, 'counted:committed', 'done');
  expect(await engine.status('counted:rolled-back')).toBeNull();
  expect(runs).toBe(1);
});

test('an engine without work only enqueues, and a process works with one engine at a time', async () => {
  let runs = 0;
  const waiting = define<{ id: string }>({ name: 'waiting', queue: 'q', run: async () => void runs++ });
  const idle = await engines.start({ work: false, definitions: [waiting] });
  await engines.enqueue(idle, waiting, 'waiting:1', { id: 'a' });
  await sleep(200);
  expect(await idle.status('waiting:1')).toBe('enqueued');
  expect(await idle.counts()).toEqual({ queued: 1, running: 0, workers: 0, queues: [{ queue: 'q', queued: 1, running: 0 }] });
  await engines.start({ definitions: [waiting] });
  await settled(idle, 'waiting:1', 'done');
  expect((await idle.counts()).workers).toBe(1);
  await expect(engines.start({ definitions: [waiting] })).rejects.toMatchObject({ code: 'conflict' });
  expect((await idle.counts()).workers).toBe(1);
  expect(runs).toBe(1);
});

test('cancelling ends what waits, and stops what runs through its signal', async () => {
  const told: string[] = [];
  const long = define<{ id: string }>({
    name: 'long',
    queue: 'q',
    async run({ id }, { step, signal }) {
      await step('wait', () => sleep(60_000, undefined, { signal }));
      told.push(`${id} went on`);
    },
    failed: async ({ id }) => void told.push(`${id} failed`),
  });
  const engine = await engines.start({ definitions: [long], queues: [{ name: 'q', pollMs: 20, perProcess: 1 }] });
  const outside = await engines.start({ work: false });
  await engines.enqueue(engine, long, 'long:1', { id: '1' });
  await settled(engine, 'long:1', 'running');
  await engines.enqueue(engine, long, 'long:2', { id: '2' });
  await engines.enqueue(engine, long, 'long:3', { id: '3' });
  await sleep(100);
  expect(await engine.counts()).toMatchObject({ queued: 2, running: 1 });
  await engine.cancel('long:2');
  // Cancelled by another process: only the sweep can tell this one.
  await outside.cancel('long:1');
  await settled(engine, 'long:3', 'running');
  expect(await engine.status('long:1')).toBe('cancelled');
  expect(await engine.status('long:2')).toBe('cancelled');
  await engine.cancel('long:3');
  await until('no run left', async () => (await engine.counts()).running === 0);
  expect(told).toEqual([]);
});

test('a failed step is not retried, its siblings finish, and the failure is told with code and hint', async () => {
  const told: (ErrorShape | string)[] = [];
  const failing = define<{ id: string }>({
    name: 'failing',
    queue: 'q',
    async run(_input, { step }) {
      await Promise.all([
        step('bad', async () => {
          told.push('bad');
          throw new HooklineError('page_unreachable', 'No answer.', { hint: 'Look at the address.' });
        }),
        step('slow', () => sleep(200).then(() => void told.push('slow'))),
      ]);
    },
    failed: async (_input, error) => void told.push(error),
  });
  const engine = await engines.start({ definitions: [failing] });
  await engines.enqueue(engine, failing, 'failing:1', { id: '1' });
  await settled(engine, 'failing:1', 'failed');
  expect(told).toEqual(['bad', 'slow', { code: 'page_unreachable', message: 'No answer.', hint: 'Look at the address.' }]);
});

test('a process that leaves hands its workflows over with all that was done, errors included', async () => {
  const told: unknown[] = [];
  let slow = 60_000;
  const relay = define<{ id: string }>({
    name: 'relay',
    queue: 'q',
    async run(_input, { step, signal }) {
      const error = await step('bad', async () => {
        told.push('bad');
        throw new HooklineError('budget_spent', 'Too dear.', { hint: 'Raise the budget.', fields: { budget: '5' } });
      }).catch((caught: unknown) => caught);
      await step('slow', () => sleep(slow, undefined, { signal }));
      told.push(error instanceof HooklineError && error.toJSON());
    },
    failed: async () => void told.push('failed'),
  });
  const first = await engines.start({ definitions: [relay] });
  await engines.enqueue(first, relay, 'relay:1', { id: '1' });
  await settled(first, 'relay:1', 'running');
  await until('the first step', () => told.length === 1);
  await sleep(100);
  await engines.close(first);
  slow = 0;
  const second = await engines.start({ definitions: [relay], queues: [{ name: 'q', pollMs: 20 }] });
  await settled(second, 'relay:1', 'done');
  // Handed over: a claim that a sweep found would count as a second start.
  const { rows } = await engines.asOwner('select recovery_attempts::int as starts from dbos.workflow_status where workflow_uuid = $1', [
    'relay:1',
  ]);
  expect(rows).toEqual([{ starts: 1 }]);
  expect(told).toEqual(['bad', { code: 'budget_spent', message: 'Too dear.', hint: 'Raise the budget.', fields: { budget: '5' } }]);
});

test('a shutdown with time to drain lets a running workflow finish', async () => {
  const brief = define<{ id: string }>({
    name: 'brief',
    queue: 'q',
    run: async (_input, { step }) => void (await step('wait', () => sleep(300))),
  });
  const engine = await engines.start({ definitions: [brief] });
  const outside = await engines.start({ work: false });
  await engines.enqueue(engine, brief, 'brief:1', { id: '1' });
  await settled(engine, 'brief:1', 'running');
  await engines.close(engine, { drainMs: 5000 });
  expect(await outside.status('brief:1')).toBe('done');
});

test('a worker that loses its lease connection takes the lease again and loses no work', async () => {
  let begun = 0;
  const steady = define<{ ms: number }>({
    name: 'steady',
    queue: 'q',
    run: async ({ ms }, { step }) =>
      step('wait', async () => {
        begun++;
        await sleep(ms);
      }),
  });
  const engine = await engines.start({ definitions: [steady] });
  await engines.enqueue(engine, steady, 'steady:1', { ms: 2500 });
  await settled(engine, 'steady:1', 'running');
  const { rowCount } = await engines.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'hookline lease%' and datname = current_database()`,
  );
  expect(rowCount).toBe(1);
  await until('lease again', async () => (await engine.counts()).workers === 1);
  await settled(engine, 'steady:1', 'done');
  await engines.enqueue(engine, steady, 'steady:2', { ms: 0 });
  await settled(engine, 'steady:2', 'done');
  expect(begun).toBe(2);
});

test('a queue keeps to its cap in a process, its cap everywhere, and its rate', async () => {
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  const starts: number[] = [];
  const capped = define<{ queue: string }>({
    name: 'capped',
    queue: 'small',
    async run({ queue }, { step }) {
      if (queue === 'slow') starts.push(performance.now());
      now.set(queue, (now.get(queue) ?? 0) + 1);
      most.set(queue, Math.max(most.get(queue) ?? 0, now.get(queue) ?? 0));
      await step('wait', () => sleep(50));
      now.set(queue, (now.get(queue) ?? 0) - 1);
    },
  });
  const queues: Queue[] = [
    { name: 'small', pollMs: 20, perProcess: 2 },
    { name: 'rare', pollMs: 20, everywhere: 1 },
    { name: 'slow', pollMs: 20, rate: { starts: 2, seconds: 1 } },
  ];
  const engine = await engines.start({ definitions: [capped], queues });
  const ids = queues.flatMap(({ name }) => [1, 2, 3, 4, 5].map((n) => ({ id: `${name}:${n}`, queue: name })));
  for (const { id, queue } of ids) await engines.enqueue(engine, { name: 'capped', queue }, id, { queue });
  for (const { id } of ids) await settled(engine, id, 'done');
  expect(Object.fromEntries(most)).toMatchObject({ small: 2, rare: 1 });
  // The claim is what counts, and a body starts a little later: hence not the whole second.
  expect((starts[2] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(800);
  expect((starts[4] ?? 0) - (starts[2] ?? 0)).toBeGreaterThan(800);
});
