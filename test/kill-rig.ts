import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { HooklineError } from '#core/errors.ts';
import type { FormatName } from '#core/format.ts';
import { createWorkspace } from '#identity/workspaces.ts';
import { readConfig } from '#kit/config.ts';
import { createLog } from '#kit/log.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { chooseProject } from '#library/projects.ts';
import type { House } from '#studio/house.ts';
import { createVideo } from '#studio/videos.ts';
import { openHouse } from '../src/open-house.ts';

const main = resolve(import.meta.dirname, '../src/cli/main.ts');

/** A `hookline worker` in a process group of its own. */
export interface Worker {
  pid: number;
  /** Null while it runs. */
  readonly exit: number | string | null;
  /** SIGKILL, to the worker alone or to everything it started too. Resolves when it is gone. */
  kill(what: 'worker' | 'tree'): Promise<void>;
}

/**
 * Where a transaction stops and waits to be killed: before it commits what was made (`event` names the row it writes last), or
 * after that, before the engine has recorded the step. `name` is a LIKE pattern.
 */
export interface Hold {
  at: 'event' | 'step';
  name: string;
}

/** A home with the embedded database, seen through a house that runs no stages; real workers come and go. */
export interface Rig {
  home: string;
  house: House;
  startWorker(): Worker;
  /** SIGKILL to PostgreSQL and all its backends. */
  killDatabase(): Promise<void>;
  /** Makes the transactions of a video's stage stop at `hold`, until released. */
  hold(videoId: string, stage: string, hold: Hold): Promise<void>;
  /** Whether a transaction is held right now. */
  isHeld(): Promise<boolean>;
  /** Lets go of a stage, and ends what is still held there, as the death of its client would. False while there is no database. */
  release(videoId: string, stage: string): Promise<boolean>;
  close(): Promise<void>;
}

export async function openRig(): Promise<Rig> {
  const home = await mkdtemp(join(tmpdir(), 'hookline-kill-'));
  const { house, close } = await openHouse(readConfig({ HOOKLINE_HOME: home }), createLog('silent'), { work: false });
  const asOwner = (sql: string, values: unknown[] = []) => house.db.asOwner(({ client }) => client.query(sql, values));
  await asOwner(holding);
  const workers: Worker[] = [];
  return {
    home,
    house,
    startWorker() {
      const worker = spawnWorker(home, workers.length + 1);
      workers.push(worker);
      return worker;
    },
    killDatabase: () => killDatabase(home),
    async hold(videoId, stage, { at, name }) {
      await asOwner('insert into kill_hold values ($1, $2, $3, $4)', [videoId, stage, at, name]);
    },
    async isHeld() {
      const { rowCount } = await asOwner("select from pg_stat_activity where wait_event = 'PgSleep'");
      return rowCount !== 0;
    },
    async release(videoId, stage) {
      try {
        await asOwner('delete from kill_hold where video_id = $1 and stage = $2', [videoId, stage]);
        await asOwner("select pg_terminate_backend(pid, 5000) from pg_stat_activity where wait_event = 'PgSleep'");
        return true;
      } catch (error) {
        if (error instanceof HooklineError && error.code === 'database_unavailable') return false;
        throw error;
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.kill('tree')));
      await close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Sleeps inside the transactions named in `kill_hold`. Without a row there it costs one look into an empty table. */
const holding = `
  create table kill_hold (video_id text not null, stage text not null, place text not null, name text not null);
  grant select on kill_hold to hookline_app;
  create function hold_event() returns trigger language plpgsql as $$ begin
    if exists (select from public.kill_hold h join public.video v on v.id::text = h.video_id and v.stage = h.stage
                where h.place = 'event' and h.video_id = new.video_id::text and new.type like h.name) then perform pg_sleep(60); end if;
    return new;
  end $$;
  create function hold_step() returns trigger language plpgsql as $$ begin
    if exists (select from public.kill_hold h where h.place = 'step' and new.function_name like h.name
                and new.workflow_uuid like h.video_id || ':' || h.stage || ':%') then perform pg_sleep(60); end if;
    return new;
  end $$;
  create trigger hold_event before insert on event for each row execute function hold_event();
  create trigger hold_step before insert on dbos.operation_outputs for each row execute function hold_step();`;

function spawnWorker(home: string, number: number): Worker {
  const log = openSync(join(home, `worker-${number}.log`), 'w');
  const env: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    HOOKLINE_HOME: home,
    HOOKLINE_LOG: 'info',
    NODE_COMPILE_CACHE: join(tmpdir(), 'hookline-kill-cache'),
  };
  const child: ChildProcess = spawn(process.execPath, [main, 'worker'], {
    detached: true,
    stdio: ['ignore', log, log],
    env: env as NodeJS.ProcessEnv, // Next's types want NODE_ENV in it
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the worker did not start');
  const ended = once(child, 'exit');
  return {
    pid,
    get exit() {
      return child.exitCode ?? child.signalCode;
    },
    async kill(what) {
      try {
        process.kill(what === 'tree' ? -pid : pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
      await ended;
    },
  };
}

async function killDatabase(home: string): Promise<void> {
  const pidFile = await readFile(join(home, 'postgres/cluster/data/postmaster.pid'), 'utf8');
  const postmaster = Number(pidFile.split('\n')[0]);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const));
  for (const pid of [postmaster, ...parents.filter(([, parent]) => parent === postmaster).map(([child]) => child)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A workspace with its cast, in which nothing is shared with other workspaces. */
export async function rigWorkspace({ house }: Rig, name: string): Promise<string> {
  return (await createWorkspace(house.db, name, furnishWorkspace)).id;
}

/** A video that needs no network and shares no asset with one of another `number`: brief, picture and seed differ. */
export async function startRigVideo({ house }: Rig, workspaceId: string, format: FormatName, number: number): Promise<string> {
  const { sha256 } = await house.storage.keepBytes(workspaceId, await bottle(number), 'image/jpeg');
  const project = await chooseProject(house.db, workspaceId);
  const text = `The Nord ${number} insulated bottle. It keeps drinks cold for ${20 + number} hours. Double-wall stainless steel.
    The lid opens with one hand. It holds ${700 + number} ml. It costs $${30 + number}.`;
  return createVideo(house, workspaceId, {
    projectId: project.id,
    title: `Nord ${number}`,
    brief: { source: { kind: 'text', text, url: null }, images: [sha256] },
    settings: { format, profile: 'draft', tone: 'tired-expert', character: null, seed: number, autoApprove: true, slots: {} },
  });
}

/** A bottle on white, so that the cut-out has something to do. */
async function bottle(number: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="640"><rect width="480" height="640" fill="#fefefe"/>
    <rect x="200" y="70" width="80" height="80" rx="14" fill="#22333f"/><rect x="160" y="140" width="160" height="430" rx="48" fill="#2f7f6f"/>
    <rect x="160" y="290" width="160" height="130" fill="#f3e7c9"/>
    <circle cx="240" cy="355" r="${20 + (number % 30)}" fill="#22333f"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

/** Looks until something is there, and fails by name when it does not come or a worker ends by itself. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | false>,
  options: { seconds: number; workers?: Worker[] },
): Promise<T> {
  for (const end = performance.now() + options.seconds * 1000; performance.now() < end; await sleep(8)) {
    const found = await look();
    if (found !== null && found !== false) return found;
    const gone = options.workers?.find((worker) => worker.exit !== null);
    if (gone) throw new Error(`worker ${gone.pid} ended with ${gone.exit} while waiting for: ${what}`);
  }
  throw new Error(`not within ${options.seconds} s: ${what}`);
}
