import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { testDatabase, testWorkspace } from '../../test/database.ts';
import type { Database, Tx } from './database.ts';
import { findLatestEventId, listEvents, logEvent } from './queries/events.ts';
import { claimKey, deleteOldKeys, finishKey, releaseKey, retakeKey } from './queries/idempotency.ts';
import { beat } from './queries/videos.ts';

let database: Database;
let workspaceId: string;

beforeAll(async () => {
  database = await testDatabase();
  workspaceId = await testWorkspace(database);
});
afterAll(() => database.close());

const inWorkspace = <T>(use: (tx: Tx) => Promise<T>) => database.inWorkspace(workspaceId, use);

describe('events', () => {
  test('a reader that asks for ids above the last it saw misses none of eight writers', async () => {
    const perWriter = 40;
    const seen: number[] = [];
    let writing = true;
    const read = async () => {
      for (;;) {
        const done = !writing;
        const rows = await inWorkspace((tx) => listEvents(tx, null, seen.at(-1) ?? 0, 1000));
        seen.push(...rows.map((row) => row.id));
        if (done) return;
      }
    };
    const write = async (writer: number) => {
      for (let n = 0; n < perWriter; n++) {
        await inWorkspace(async (tx) => {
          await logEvent(tx, { workspaceId, type: `of ${writer}` });
          // The id is drawn and its transaction is still open: without order, others would overtake it here.
          await tx.client.query('select pg_sleep($1)', [((n * 7 + writer) % 5) / 1000]);
        });
      }
    };
    const reading = read();
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    writing = false;
    await reading;
    expect(seen).toHaveLength(8 * perWriter);
    expect(await inWorkspace((tx) => findLatestEventId(tx))).toBe(seen.at(-1));
  });

  test('writers of another workspace do not wait', async () => {
    const other = await testWorkspace(database, 'Other');
    await inWorkspace(async (tx) => {
      await logEvent(tx, { workspaceId, type: 'held' });
      await database.inWorkspace(other, (next) => logEvent(next, { workspaceId: other, type: 'free' }));
    });
    expect(await database.inWorkspace(other, (tx) => listEvents(tx, null, 0, 10))).toMatchObject([{ type: 'free' }]);
  });
});

test('a heartbeat with progress is announced to whoever listens, one without is not', async () => {
  const [project, id] = [uuidv7(), uuidv7()];
  await inWorkspace(async ({ client }) => {
    await client.query('insert into project (workspace_id, id, name) values ($1, $2, $3)', [workspaceId, project, 'P']);
    await client.query(
      `insert into video (workspace_id, id, project_id, title, brief, settings, stage, state, attempt, version)
       values ($1, $2, $3, 'V', '{}', '{}', 'shoot', 'running', 1, 1)`,
      [workspaceId, id, project],
    );
  });
  const heard: string[] = [];
  const stop = await database.listen('hookline_event', (payload) => heard.push(payload));
  const progress = { share: 0.5, making: 'clip 1 of 2', secondsLeft: 3 };
  expect(await inWorkspace((tx) => beat(tx, id, 1, null))).toBe(true);
  expect(await inWorkspace((tx) => beat(tx, id, 1, progress))).toBe(true);
  expect(await inWorkspace((tx) => beat(tx, id, 2, progress))).toBe(false);
  await inWorkspace((tx) => logEvent(tx, { workspaceId, videoId: id, type: 'last' }));
  for (let i = 0; i < 100 && heard.length < 2; i++) await pause(20);
  expect(heard).toEqual([`${workspaceId} ${id} progress`, expect.stringMatching(new RegExp(`^${workspaceId} ${id} \\d+$`))]);
  await stop();
});

describe('a request key', () => {
  const request = (key: string) => ({ workspaceId, key, route: 'POST /videos', requestHash: 'h', resourceId: uuidv7() });

  test('is taken by one of twenty at once; the others see whose it is', async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => inWorkspace((tx) => claimKey(tx, request('same')))));
    expect(claims.filter((claim) => claim === null)).toHaveLength(1);
    const others = claims.filter((claim) => claim !== null);
    expect(new Set(others.map((claim) => claim.resourceId)).size).toBe(1);
    for (const claim of others) expect(claim.ageSeconds).toBeLessThan(30);
  });

  test('keeps its answer, whatever it holds, and is then not given back', async () => {
    const mine = request('answered');
    const body = { text: 'Größe \n "', list: [1, null] };
    expect(await inWorkspace((tx) => claimKey(tx, mine))).toBeNull();
    await inWorkspace((tx) => finishKey(tx, { ...mine, status: 201, body, headers: { location: '/x' } }));
    await inWorkspace((tx) => releaseKey(tx, mine));
    expect(await inWorkspace((tx) => claimKey(tx, request('answered')))).toMatchObject({
      resourceId: mine.resourceId,
      status: 201,
      body,
      headers: { location: '/x' },
    });
    await inWorkspace((tx) => finishKey(tx, { ...mine, status: 204, body: null, headers: {} }));
    expect(await inWorkspace((tx) => claimKey(tx, mine))).toMatchObject({ status: 204, body: null });
  });

  test('can be had again after a release, in another route, and in another workspace', async () => {
    const mine = request('again');
    const other = await testWorkspace(database, 'Third');
    await inWorkspace((tx) => claimKey(tx, mine));
    expect(await inWorkspace((tx) => claimKey(tx, { ...mine, route: 'POST /projects' }))).toBeNull();
    expect(await database.inWorkspace(other, (tx) => claimKey(tx, { ...mine, workspaceId: other }))).toBeNull();
    await inWorkspace((tx) => releaseKey(tx, mine));
    expect(await inWorkspace((tx) => claimKey(tx, mine))).toBeNull();
  });

  test('of a process that died is taken over by one, under the same resource', async () => {
    const mine = request('left');
    await inWorkspace((tx) => claimKey(tx, mine));
    expect(await inWorkspace((tx) => retakeKey(tx, mine, 60))).toBe(false);
    await database.asOwner(({ client }) => client.query("update idempotency set created_at = now() - interval '2 minutes'"));
    const taken = await Promise.all(Array.from({ length: 5 }, () => inWorkspace((tx) => retakeKey(tx, mine, 60))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await inWorkspace((tx) => claimKey(tx, request('left')))).toMatchObject({ resourceId: mine.resourceId, status: null });
  });

  test('is forgotten after its time', async () => {
    await inWorkspace((tx) => claimKey(tx, request('old')));
    await database.asOwner(({ client }) =>
      client.query("update idempotency set created_at = now() - interval '49 hours' where key = 'old'"),
    );
    expect(await database.asOwner((tx) => deleteOldKeys(tx, 48))).toBe(1);
  });
});
