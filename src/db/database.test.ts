import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { migrateEngine } from '#engine/migrate.ts';
import { freshDatabase, ordinaryDatabase, quiet, testConfig, testDatabase, testWorkspace } from '../../test/database.ts';
import { type Database, openDatabase } from './database.ts';
import { readMigrations } from './migrate.ts';

const open = (databaseUrl: string) => openDatabase(testConfig({ databaseUrl }), quiet, { migrateEngine });
const projects = (database: Database, workspace: string) =>
  database.inWorkspace(workspace, async ({ client }) => (await client.query('select name from project order by name')).rows);
const addProject = (workspace: string, name: string): [sql: string, values: string[]] => [
  'insert into project (workspace_id, id, name) values ($1, uuidv7(), $2)',
  [workspace, name],
];

/** Ends the server side of this database's connections whose last query matches. */
async function cut(database: Database, query: string): Promise<void> {
  await database.asOwner(({ client }) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query like $1`,
      [query],
    ),
  );
}

describe('transactions', () => {
  let database: Database;
  let workspace: string;
  beforeAll(async () => {
    database = await testDatabase();
    workspace = await testWorkspace(database);
  });
  afterAll(() => database.close());

  test('a thrown error undoes everything and passes through', async () => {
    const failure = new HooklineError('conflict', 'no');
    const attempt = database.inWorkspace(workspace, async ({ client }) => {
      await client.query(...addProject(workspace, 'undone'));
      throw failure;
    });
    await expect(attempt).rejects.toBe(failure);
    expect(await projects(database, workspace)).toEqual([]);
  });

  test('a failed query that the caller ignores does not pass for a commit', async () => {
    const attempt = database.inWorkspace(workspace, async ({ client }) => {
      await client.query(...addProject(workspace, 'lost'));
      await client.query('select 1/0').catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow('rolled back');
    expect(await projects(database, workspace)).toEqual([]);
  });

  test('a connection cut in the middle is a clear error; the next transaction has a new one', async () => {
    const attempt = database.inWorkspace(workspace, async ({ client }) => {
      await client.query(...addProject(workspace, 'cut'));
      await cut(database, 'insert into project%');
      await client.query('select 1');
    });
    await expect(attempt).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(await projects(database, workspace)).toEqual([]);
  });

  test('idle connections that are cut harm nobody', async () => {
    await projects(database, workspace);
    await cut(database, '%');
    await pause(50);
    expect(await projects(database, workspace)).toEqual([]);
  });

  test("an error of the caller's own that looks like the network's stays what it is", async () => {
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' });
    await expect(database.inWorkspace(workspace, () => Promise.reject(missing))).rejects.toBe(missing);
  });

  test('a listener hears each message once, survives a cut with a call to read anew, and can be stopped', async () => {
    const heard: string[] = [];
    const stop = await database.listen('test_channel', (payload) => heard.push(payload));
    const say = (text: string) => database.asOwner(({ client }) => client.query("select pg_notify('test_channel', $1)", [text]));
    const until = async (size: number) => {
      for (let i = 0; i < 100 && heard.length < size; i++) await pause(20);
    };
    await say('one');
    await until(1);
    await cut(database, 'listen%');
    await until(2);
    await say('two');
    await until(3);
    await stop();
    await say('three');
    await pause(100);
    expect(heard).toEqual(['one', '', 'two']);
  });
});

describe('opening', () => {
  test('four processes at once on an empty database all find it migrated', async () => {
    const { url, drop } = await freshDatabase({ empty: true });
    const all = await Promise.all([open(url), open(url), open(url), open(url)]);
    const counts = await Promise.all(
      all.map((database) =>
        database.asOwner(async ({ client }) => {
          const { rows } = await client.query<{ engine: number; ours: number }>(
            'select (select count(*)::int from dbos.dbos_migrations) as engine, (select count(*)::int from schema_migration) as ours',
          );
          return rows[0];
        }),
      ),
    );
    expect(counts).toEqual(Array(4).fill({ engine: 1, ours: (await readMigrations()).length }));
    await Promise.all(all.map((database) => database.close()));
    await drop();
  });

  test('a database from a newer Hookline, or with an edited migration, is refused', async () => {
    const { url, drop } = await freshDatabase();
    const change = async (sql: string) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    await change("insert into schema_migration (number, name, sha256) select max(number) + 1, 'x', 'x' from schema_migration");
    await expect(open(url)).rejects.toMatchObject({ code: 'database_unavailable', message: expect.stringContaining('newer') });
    await change("delete from schema_migration where name = 'x'; update schema_migration set sha256 = 'x' where number = 0");
    await expect(open(url)).rejects.toMatchObject({ message: expect.stringContaining('0000_foundation.sql was changed') });
    await drop();
  });

  test.each([
    ['mysql://a:b@localhost/x', 'invalid_input'],
    ['postgresql://a@localhost/x', 'invalid_input'],
    ['not an address', 'invalid_input'],
    ['postgresql://a:b@127.0.0.1:9/x', 'database_unavailable'],
    ['postgresql://a:b@localhost/x?host=/nowhere', 'database_unavailable'],
  ])('%s is refused as %s', async (url, code) => {
    await expect(open(url)).rejects.toMatchObject({ code, hint: expect.any(String) });
  });

  test('an owner that is no superuser sees all workspaces, and tenants still only theirs', async () => {
    const { url, drop } = await ordinaryDatabase();
    const database = await open(url);
    const [one, two] = [await testWorkspace(database, 'One'), await testWorkspace(database, 'Two')];
    await database.inWorkspace(one, ({ client }) => client.query(...addProject(one, 'first')));
    await database.inWorkspace(two, ({ client }) => client.query(...addProject(two, 'second')));
    expect(await projects(database, one)).toEqual([{ name: 'first' }]);
    expect(await database.asOwner(async ({ client }) => (await client.query('select from project')).rowCount)).toBe(2);
    await database.close();
    await drop();
  });

  test('an owner that may not create roles gets the statement to run', async () => {
    const { url, drop } = await ordinaryDatabase('another-password');
    await expect(open(url)).rejects.toMatchObject({
      code: 'database_unavailable',
      hint: expect.stringMatching(/administrator run: alter role hookline_app login password '.+';/),
    });
    await drop();
  });
});
