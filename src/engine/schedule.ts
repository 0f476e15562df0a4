import type { Log } from '#kit/log.ts';
import type { Sql } from './rows.ts';

/**
 * Something to do again and again, by whoever leads. Runs of one schedule never overlap, and a run that a crash cut short is
 * not repeated before its time: it must be a sweep that finds by itself what is left to do.
 */
export interface Schedule {
  name: string;
  everyMs: number;
  run: () => Promise<void>;
}

export interface Timetable {
  /** Starts what is due; returns at once. */
  start(): Promise<void>;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
}

/**
 * Our own timer instead of the SDK's cron: that one writes a workflow with its rows for every firing (8,640 a day for a sweep each
 * 10 s), adds up to 10 s of jitter, and fires nothing while another version is the newest. The last run is kept in the database,
 * so a daily job stays daily across restarts.
 */
export function createTimetable(schedules: Schedule[], sql: Sql, log: Log): Timetable {
  const running = new Map<string, Promise<void>>();
  const nextLook = new Map<string, number>();

  /** Takes the job if it is due; otherwise says in how many milliseconds it will be. */
  async function claim({ name, everyMs }: Schedule): Promise<number> {
    const { rowCount } = await sql.query(
      `insert into engine_schedule (name, ran_at) values ($1, now())
       on conflict (name) do update set ran_at = now()
         where engine_schedule.ran_at <= now() - make_interval(secs => $2)`,
      [name, everyMs / 1000],
    );
    if (rowCount === 1) return 0;
    const { rows } = await sql.query<{ wait: number }>(
      `select (extract(epoch from ran_at - now()) * 1000)::float8 + $2 as wait from engine_schedule where name = $1`,
      [name, everyMs],
    );
    return Math.max(rows[0]?.wait ?? 0, 1);
  }

  async function perform(schedule: Schedule): Promise<void> {
    try {
      await schedule.run();
    } catch (error) {
      log.error({ err: error, schedule: schedule.name }, 'A scheduled job failed.');
    } finally {
      running.delete(schedule.name);
    }
  }

  return {
    async start() {
      for (const schedule of schedules) {
        const now = performance.now();
        if (running.has(schedule.name) || now < (nextLook.get(schedule.name) ?? 0)) continue;
        const wait = await claim(schedule);
        nextLook.set(schedule.name, now + (wait || schedule.everyMs));
        if (wait === 0) running.set(schedule.name, perform(schedule));
      }
    },
    async idle() {
      await Promise.all(running.values());
    },
  };
}
