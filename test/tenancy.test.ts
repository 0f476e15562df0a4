import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { testDatabase, testWorkspace } from './database.ts';

/** Tables without a workspace: each needs a reason. */
const platformTables = new Set([
  'schema_migration', // which migrations ran; the app role has no right to it
  'engine_schedule', // next due time of recurring work; names and times only
  'sign_in_link', // opens a session in a workspace that is chosen then; the app role has no right to it
  'instance_budget', // sums over all workspaces; the app role reaches it by two functions
  'vendor_turn', // whose turn it is at a vendor's account; ids and times only, the app role has no right to it
  'platform_secret', // the installation's own keys; the app role has no right to it
  'workspace', // the tenant itself; its policy compares `id`
]);

let database: Database;
const workspaces: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  for (let i = 0; i < 5; i++) workspaces.push(await testWorkspace(database, `Tenant ${i}`));
});
afterAll(() => database.close());

const workspace = (n: number): string => workspaces[n % workspaces.length] ?? '';
const addProject = (owner: string, into = owner) =>
  database.inWorkspace(into, ({ client }) =>
    client.query('insert into project (workspace_id, id, name) values ($1, $2, $3)', [owner, uuidv7(), owner]),
  );

interface TableRow {
  table: string;
  tenant: boolean;
  closed: boolean;
  policies: string[];
}

/** What is wrong with the tables of schema public, in words. */
async function openTables(of: Database): Promise<string[]> {
  const { rows } = await of.asOwner(({ client }) =>
    client.query<TableRow>(`
      select c.relname as table,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnotnull) as tenant,
        c.relrowsecurity and c.relforcerowsecurity as closed,
        array(select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || '|' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
          from pg_policy p where p.polrelid = c.oid
          and (p.polroles = '{0}' or 'hookline_app'::regrole = any (p.polroles))) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'm', 'v') order by 1`),
  );
  return rows.flatMap(({ table, tenant, closed, policies }) => {
    if (!tenant) return platformTables.has(table) ? [] : [`${table}: neither a tenant's table nor a known platform table`];
    if (!closed) return [`${table}: row level security is not forced`];
    if (policies.length === 0) return [`${table}: no policy`];
    return policies.every((policy) => policy.includes('workspace_id = ( SELECT')) ? [] : [`${table}: a policy looks past the workspace`];
  });
}

describe('tables', () => {
  test('every table of schema public is closed to other tenants', async () => {
    expect(await openTables(database)).toEqual([]);
  });

  test('the check sees a table that someone forgot to close', async () => {
    const other = await testDatabase();
    try {
      await other.asOwner(async ({ client }) => {
        await client.query('create table forgotten (workspace_id uuid not null, id uuid)');
        await client.query('create table half_closed (workspace_id uuid not null, id uuid)');
        await client.query('alter table half_closed enable row level security');
        await client.query('create table wide_open (workspace_id uuid not null)');
        await client.query("select enable_tenant_policy('wide_open')");
        await client.query('create policy oops on wide_open using (true)');
        await client.query('create table stray (id uuid)');
        await client.query('create table fine (workspace_id uuid not null)');
        await client.query("select enable_tenant_policy('fine')");
      });
      expect(await openTables(other)).toEqual([
        'forgotten: row level security is not forced',
        'half_closed: row level security is not forced',
        "stray: neither a tenant's table nor a known platform table",
        'wide_open: a policy looks past the workspace',
      ]);
    } finally {
      await other.close();
    }
  });

  test('the app role neither owns anything nor bypasses policies', async () => {
    const { rows } = await database.asOwner(({ client }) =>
      client.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = 'hookline_app'`),
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 }]);
  });
});

describe('rows', () => {
  test('without a workspace there are none', async () => {
    await addProject(workspace(0));
    const { Client } = await import('pg');
    const client = new Client({ connectionString: database.appUrl });
    await client.connect();
    try {
      for (const setting of [null, '']) {
        if (setting !== null) await client.query("select set_config('app.workspace_id', $1, false)", [setting]);
        expect((await client.query('select id from project')).rows).toEqual([]);
        expect((await client.query('select id from workspace')).rows).toEqual([]);
      }
      for (const table of ['schema_migration', 'sign_in_link', 'platform_secret'])
        await expect(client.query(`select * from ${table}`)).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });

  test("another tenant's rows can be neither read, changed, removed nor planted", async () => {
    await addProject(workspace(0));
    const [read, changed, removed] = await database.inWorkspace(workspace(1), async ({ client }) => [
      await client.query('select id from project where workspace_id = $1', [workspace(0)]),
      await client.query("update project set name = 'mine' where workspace_id = $1", [workspace(0)]),
      await client.query('delete from project where workspace_id = $1', [workspace(0)]),
    ]);
    expect([read?.rowCount, changed?.rowCount, removed?.rowCount]).toEqual([0, 0, 0]);
    await expect(addProject(workspace(0), workspace(1))).rejects.toThrow('row-level security');
    await addProject(workspace(1));
    await expect(
      database.inWorkspace(workspace(1), ({ client }) => client.query('update project set workspace_id = $1', [workspace(0)])),
    ).rejects.toThrow('row-level security');
  });

  test('400 interleaved transactions of five workspaces see only their own', async () => {
    for (const owner of workspaces) await addProject(owner);
    const leaks: string[] = [];
    const visit = async (n: number): Promise<number> =>
      database.inWorkspace(workspace(n), async ({ client }) => {
        await client.query('select pg_sleep($1)', [(n % 7) / 2000]);
        const { rows } = await client.query<{ workspace_id: string; name: string }>('select workspace_id, name from project');
        leaks.push(...rows.filter((row) => row.workspace_id !== workspace(n)).map((row) => row.workspace_id));
        // A third fail, so connections come back from rolled back transactions too.
        if (n % 3 === 0) throw new Error('planned');
        return rows.length;
      });
    const visits = await Promise.allSettled(Array.from({ length: 400 }, (_, n) => visit(n)));
    expect(leaks).toEqual([]);
    expect(visits.filter((visit) => visit.status === 'rejected')).toHaveLength(134);
    expect(visits.every((visit) => visit.status === 'rejected' || visit.value > 0)).toBe(true);
  });

  test('a workspace id that is no UUID is refused before it reaches SQL', async () => {
    await expect(database.inWorkspace("'; drop table project; --", async () => undefined)).rejects.toThrow('UUID');
  });
});
