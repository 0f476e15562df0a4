import type { Account } from '#core/spending.ts';
import type { Tx } from '../database.ts';

/** Nobody has asked for a turn for so long: whoever it was is gone. */
const forgottenSeconds = 20;
/** A job that began so long ago has ended, whatever became of its worker. */
const endedSeconds = 7200;

/**
 * Gives a call its turn at an account, if it is next in line and the account allows one more; else answers with the milliseconds until it
 * is worth asking again. Runs as owner, one caller of an account at a time. `windowMs` is the minute of `perMinute`.
 */
export async function askTurn(
  { client }: Tx,
  { id: account, perMinute, atOnce }: Account,
  { callId, priority, windowMs }: { callId: string; priority: number; windowMs: number },
): Promise<'begun' | number> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [account]);
  await client.query(
    `delete from vendor_turn where account = $1 and (
       begun_at is null and seen_at < clock_timestamp() - make_interval(secs => $2)
       or begun_at < clock_timestamp() - make_interval(secs => $3)
       or ended_at is not null and begun_at < clock_timestamp() - make_interval(secs => $4))`,
    [account, forgottenSeconds, endedSeconds, windowMs / 1000],
  );
  await client.query(
    `insert into vendor_turn (account, call_id, priority) values ($1, $2, $3)
     on conflict (call_id) do update set seen_at = clock_timestamp(), priority = $3`,
    [account, callId, priority],
  );
  const { rows } = await client.query<{ begun: boolean; ahead: number; going: number; recent: number; frees: number | null }>(
    `select bool_or(call_id = $2 and begun_at is not null) as begun,
       count(*) filter (where begun_at is null and call_id <> $2 and (priority, asked_at, call_id) < (mine.p, mine.a, $2::uuid))::int as ahead,
       count(*) filter (where begun_at is not null and ended_at is null and call_id <> $2)::int as going,
       count(*) filter (where begun_at > clock_timestamp() - make_interval(secs => $3))::int as recent,
       extract(epoch from min(begun_at) filter (where begun_at > clock_timestamp() - make_interval(secs => $3))
         + make_interval(secs => $3) - clock_timestamp()) * 1000 as frees
     from vendor_turn, (select priority as p, asked_at as a from vendor_turn where call_id = $2) mine where account = $1`,
    [account, callId, windowMs / 1000],
  );
  const row = rows[0];
  if (!row || row.begun) return 'begun';
  const isFull = perMinute !== null && row.recent >= perMinute;
  if (row.ahead === 0 && !isFull && (atOnce === null || row.going < atOnce)) {
    await client.query('update vendor_turn set begun_at = clock_timestamp() where call_id = $1', [callId]);
    return 'begun';
  }
  return isFull && row.frees !== null ? Math.max(10, Math.ceil(Number(row.frees))) : 250;
}

/** The job has ended, or was not sent after all: then it does not count as begun. */
export async function endTurn({ client }: Tx, callId: string, sent: boolean): Promise<void> {
  if (sent) await client.query('update vendor_turn set ended_at = clock_timestamp() where call_id = $1 and ended_at is null', [callId]);
  else await client.query('delete from vendor_turn where call_id = $1', [callId]);
}
