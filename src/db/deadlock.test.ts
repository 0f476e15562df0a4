import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import type { Database, Tx } from '#db/database.ts';
import { testDatabase, testWorkspace } from '../../test/database.ts';

let db: Database;
let workspaceId: string;

beforeAll(async () => {
  db = await testDatabase();
  workspaceId = await testWorkspace(db);
});
afterAll(() => db.close());

it('two transactions that wait for each other are both carried out, the undone one from its start', async () => {
  const [one, two] = [uuidv7(), uuidv7()];
  await db.inWorkspace(workspaceId, async ({ client }) => {
    for (const id of [one, two])
      await client.query('insert into project (workspace_id, id, name) values ($1, $2, $3)', [workspaceId, id, '-']);
  });
  const append = ({ client }: Tx, id: string, mark: string) =>
    client.query('update project set name = name || $2 where id = $1', [id, mark]);
  const bothHold = Promise.withResolvers<void>();
  let holding = 0;
  let runs = 0;
  const work = (first: string, then: string, mark: string) =>
    db.inWorkspace(workspaceId, async (tx) => {
      runs += 1;
      await append(tx, first, mark);
      holding += 1;
      if (holding === 2) bothHold.resolve();
      await bothHold.promise;
      await append(tx, then, mark);
    });
  await Promise.all([work(one, two, 'a'), work(two, one, 'b')]);
  expect(runs).toBe(3);
  const { rows } = await db.inWorkspace(workspaceId, ({ client }) => client.query<{ name: string }>('select name from project'));
  expect(rows.map(({ name }) => [...name].sort().join(''))).toEqual(['-ab', '-ab']);
});
