import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { define } from './definition.ts';
import type { Schedule } from './schedule.ts';
import { settled, until, useEngines } from './test-engine.ts';

const engines = useEngines();

test('scheduled jobs run at their pace, never twice at once, also across a restart; a failing one goes on', async () => {
  const ran = { quick: 0, daily: 0, failing: 0 };
  let overlapping = 0;
  const schedules: Schedule[] = [
    {
      name: 'quick',
      everyMs: 500,
      run: async () => {
        expect(++overlapping).toBe(1);
        ran.quick++;
        await sleep(1500);
        overlapping--;
      },
    },
    { name: 'daily', everyMs: 86_400_000, run: async () => void ran.daily++ },
    { name: 'failing', everyMs: 500, run: () => Promise.reject(new Error(`failure ${++ran.failing}`)) },
  ];
  const first = await engines.start({ schedules });
  await sleep(3300);
  await engines.close(first);
  expect(ran.daily).toBe(1);
  expect(ran.failing).toBeGreaterThanOrEqual(3);
  expect(ran.quick).toBe(2);
  await engines.start({ schedules });
  await until('quick again', () => ran.quick === 3);
  expect(ran.daily).toBe(1);
});

test('what ended long ago is deleted, what ended lately or still waits is kept', async () => {
  const short = define<{ id: string }>({
    name: 'short',
    queue: 'q',
    run: async (_input, { step }) => void (await step('one', async () => 1)),
  });
  const engine = await engines.start({ definitions: [short] });
  for (const id of ['short:old', 'short:new']) await engines.enqueue(engine, short, id, { id });
  for (const id of ['short:old', 'short:new']) await settled(engine, id, 'done');
  await engines.enqueue(engine, { ...short, queue: 'nobody' }, 'short:waiting', { id: 'c' });
  await engines.close(engine);
  const week = 7 * 86_400_000;
  await engines.asOwner(
    `update dbos.workflow_status set created_at = created_at - $1, completed_at = completed_at - $1 where workflow_uuid in ('short:old', 'short:waiting')`,
    [week + 60_000],
  );
  await engines.asOwner('delete from engine_schedule');
  const next = await engines.start({ definitions: [short] });
  await until('old one gone', async () => (await next.status('short:old')) === null);
  expect(await next.status('short:new')).toBe('done');
  expect(await next.status('short:waiting')).toBe('enqueued');
  const { rows } = await engines.asOwner(
    `select distinct workflow_uuid as id from dbos.operation_outputs where workflow_uuid like 'short:%'`,
  );
  expect(rows).toEqual([{ id: 'short:new' }]);
});
