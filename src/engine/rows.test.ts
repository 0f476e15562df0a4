import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { define } from './definition.ts';
import { giveUp, listClaimed, putBack } from './rows.ts';
import { settled, until, useEngines } from './test-engine.ts';

const engines = useEngines();

/** Ends when `ms` have passed or when it is told to stop. */
const wait = define<{ ms: number }>({
  name: 'wait',
  queue: 'q',
  run: async ({ ms }, { step, signal }) => step('wait', () => sleep(ms, undefined, { signal })),
});

test('only a claim that is still the same can be put back or given up', async () => {
  const engine = await engines.start({ definitions: [wait] });
  const ids = { cancelled: 'wait:cancelled', done: 'wait:done', again: 'wait:again', running: 'wait:running' };
  for (const id of Object.values(ids)) await engines.enqueue(engine, wait, id, { ms: id === ids.done ? 500 : 60_000 });
  for (const id of Object.values(ids)) await settled(engine, id, 'running');
  const seen = await listClaimed(engines.pool);
  expect(seen.map((row) => row.id).sort()).toEqual(Object.values(ids).sort());
  expect(seen).toEqual(seen.map(({ id }) => ({ id, executor: engine.executorId, token: expect.any(String), starts: 1 })));

  await engine.cancel(ids.cancelled);
  await settled(engine, ids.done, 'done');
  const token = async () => (await listClaimed(engines.pool)).find((row) => row.id === ids.again)?.token;
  const before = await token();
  expect(
    await putBack(
      engines.pool,
      seen.filter((row) => row.id === ids.again),
    ),
  ).toEqual([ids.again]);
  await until('claimed again', async () => ![before, undefined].includes(await token()));

  // A leader that looked before all this and acts after it.
  for (const row of seen.filter(({ id }) => id !== ids.running)) await giveUp(engines.pool, row);
  expect(await putBack(engines.pool, seen)).toEqual([ids.running]);
  expect(await engine.status(ids.cancelled)).toBe('cancelled');
  expect(await engine.status(ids.done)).toBe('done');
  expect(await engine.status(ids.again)).toBe('running');
});
