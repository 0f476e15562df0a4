import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { run } from '#kit/subprocess.ts';
import { quiet, testHome } from '../../../test/database.ts';
import { type AttachOptions, attachEmbedded } from './attach.ts';

const quick = { fsync: 'off' };
const root = process.getuid?.() === 0;
const attach = (home: string, options: AttachOptions = {}) => attachEmbedded(home, quiet, { settings: quick, ...options });
const pidFile = (home: string) => join(home, 'postgres/cluster/data/postmaster.pid');
const isUp = (home: string) =>
  stat(pidFile(home)).then(
    () => true,
    () => false,
  );
const postmaster = async (home: string) => Number((await readFile(pidFile(home), 'utf8')).split('\n')[0]);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function eventually<T>(try_: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 15_000; ; await pause(50)) {
    try {
      return await try_();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Another process that attaches, says so, and waits to be killed or told to leave. */
const program = (home: string) => `
  import { attachEmbedded } from ${JSON.stringify(new URL('./attach.ts', import.meta.url).href)};
  import { createLog } from ${JSON.stringify(new URL('../../kit/log.ts', import.meta.url).href)};
  const { detach } = await attachEmbedded(${JSON.stringify(home)}, createLog('silent'), { settings: { fsync: 'off' } });
  process.stdout.write('attached ' + process.pid);
  process.stdin.on('end', async () => { await detach(); process.exit(0); }).resume();`;

function companion(home: string, account: { uid?: number; gid?: number } = {}) {
  let attached: (pid: number) => void = () => undefined;
  let leave: () => void = () => undefined;
  const pid = new Promise<number>((resolve) => (attached = resolve));
  const told = new Promise<void>((resolve) => (leave = resolve));
  const ended = run(process.execPath, ['--input-type=module-typescript', '-e', program(home)], {
    ...account,
    cwd: new URL('../../..', import.meta.url).pathname,
    feed: () => told,
    onStdout: (chunk) => attached(Number(chunk.toString().split(' ')[1])),
  });
  const failed = ended.then(({ exit, stderr }) => {
    throw new Error(`ended with ${exit} before it was attached: ${stderr}`);
  });
  failed.catch(() => undefined);
  return { attached: Promise.race([pid, failed]), leave, ended };
}

describe('the embedded server', () => {
  test('first starts at once make one server; it dies, returns, and stops when the last one leaves', async () => {
    await using home = await testHome();
    const [first, second, third] = await Promise.all([attach(home.dir), attach(home.dir), attach(home.dir)]);
    expect(new Set([first.url, second.url, third.url]).size).toBe(1);
    expect((await readdir(join(home.dir, 'postgres'))).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await ask(first.url, 'select datcollate from pg_database where datname = current_database()')).toBe('C');
    expect(await ask(first.url, 'show server_encoding')).toBe('UTF8');
    expect(await ask(first.url, 'show listen_addresses')).toBe('');
    expect(await ask(first.url, 'show synchronous_commit')).toBe('on');
    expect((await stat(join(home.dir, 'postgres/cluster/password'))).mode & 0o777).toBe(0o600);
    await expect(ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');

    process.kill(await postmaster(home.dir), 'SIGKILL');
    expect(await eventually(() => ask(first.url, 'select 1'))).toBe(1);
    // All three have to be seated again: who leaves before that sees nobody else and stops the server once more.
    const seats = "select count(*)::int from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted";
    await eventually(async () => expect(await ask(first.url, seats)).toBe(3));
    await first.detach();
    await second.detach();
    expect(await ask(third.url, 'select 1')).toBe(1);
    await third.detach();
    expect(await isUp(home.dir)).toBe(false);
  });

  test('a server whose processes were killed is adopted, by a home with a long and odd path too', async () => {
    await using home = await testHome();
    const odd = join(home.dir, `it's ${'long '.repeat(25)}`);
    const other = companion(odd);
    const pid = await other.attached;
    process.kill(pid, 'SIGKILL');
    await other.ended;
    expect(await isUp(odd)).toBe(true);
    const before = await postmaster(odd);
    const mine = await attach(odd);
    expect(await postmaster(odd)).toBe(before);
    expect(await ask(mine.url, 'select 1')).toBe(1);

    const visitor = companion(odd);
    await visitor.attached;
    await mine.detach();
    expect(await isUp(odd)).toBe(true);
    visitor.leave();
    await visitor.ended;
    expect(await isUp(odd)).toBe(false);

    const socket = new URL(mine.url).searchParams.get('host') ?? '';
    expect(socket).toMatch(/^\/tmp\/hookline-/);
    await rm(socket, { recursive: true });
  });

  test.runIf(root)('root without user namespaces hands the server to an account, and keeps using it', async () => {
    await using home = await testHome();
    const made = await attach(home.dir, { namespaces: false });
    expect((await stat(pidFile(home.dir))).uid).toBeGreaterThan(0);
    expect(await ask(made.url, 'select 1')).toBe(1);
    await made.detach();
    const again = await attach(home.dir);
    expect(await ask(again.url, 'select 1')).toBe(1);
    await again.detach();
    expect(await isUp(home.dir)).toBe(false);
  });

  test.runIf(root)('an ordinary user runs it as itself', async () => {
    await using home = await testHome();
    await chmod(home.dir, 0o777);
    const account = { uid: 65534, gid: 65534 };
    const other = companion(join(home.dir, 'own'), account);
    await other.attached;
    expect((await stat(pidFile(join(home.dir, 'own')))).uid).toBe(account.uid);
    other.leave();
    expect((await other.ended).exit).toBe(0);
  });
});

describe('refusals say what to do', () => {
  test('a home that is a file, or has a path no shell should see', async () => {
    await using home = await testHome();
    await writeFile(join(home.dir, 'file'), '');
    const wayOut = { code: 'database_unavailable', hint: expect.stringContaining('DATABASE_URL') };
    await expect(attach(join(home.dir, 'file', 'home'))).rejects.toMatchObject(wayOut);
    await expect(attach(join(home.dir, '$(id)'))).rejects.toMatchObject(wayOut);
  });

  test('data of another major version', async () => {
    await using home = await testHome();
    const data = join(home.dir, 'postgres/cluster/data');
    await mkdir(data, { recursive: true });
    await writeFile(join(data, 'PG_VERSION'), '17\n');
    await expect(attach(home.dir)).rejects.toMatchObject({
      code: 'database_unavailable',
      message: expect.stringContaining('PostgreSQL 17'),
    });
  });

  test('data that is damaged', async () => {
    await using home = await testHome();
    const data = join(home.dir, 'postgres/cluster/data');
    await mkdir(data, { recursive: true, mode: 0o700 });
    await writeFile(join(data, 'PG_VERSION'), '18\n');
    await writeFile(join(home.dir, 'postgres/cluster/password'), 'x');
    await expect(attach(home.dir)).rejects.toMatchObject({
      code: 'database_unavailable',
      message: expect.stringMatching(/could not start/),
    });
  });
});
