import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, createApi } from '#api/app.ts';
import { publicId } from '#core/ids.ts';
import { logEvent } from '#db/queries/events.ts';
import { createToken } from '#identity/tokens.ts';
import { createWorkspace } from '#identity/workspaces.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { openHouse } from '../src/open-house.ts';
import { type Follower, follow } from './api/follow.ts';
import { type Random, seeded } from './api/random.ts';
import { quiet } from './database.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

let test: TestHouse;
let second: Awaited<ReturnType<typeof openHouse>>;
/** Two servers on one database: the first also makes the films. */
let servers: Api[] = [];
let token: string;
let other: { workspaceId: string; token: string };

beforeAll(async () => {
  test = await openTestHouse();
  const { config, db } = test.house;
  second = await openHouse(config, quiet, { work: false });
  const options = { version: '0.0.0', cookie: 'hookline_session', worker: false, perSecond: 1_000_000 };
  servers = [await createApi(test.house, options), await createApi(second.house, options)];
  ({ token } = await createToken(db, test.workspaceId, { name: 'viewer', role: 'viewer', expiresInDays: 1 }));
  const { id: workspaceId } = await createWorkspace(db, 'Other', furnishWorkspace);
  other = { workspaceId, token: (await createToken(db, workspaceId, { name: 'viewer', role: 'viewer', expiresInDays: 1 })).token };
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await second.close();
  await test.close();
});

const fetchFrom = (server: number) => (path: string, init: RequestInit) =>
  (servers[server] as Api).fetch(new Request(`http://127.0.0.1/api${path}`, init));
const logged = async (workspaceId = test.workspaceId): Promise<number[]> =>
  (await test.house.db.inWorkspace(workspaceId, ({ client }) => client.query<{ id: string }>('select id from event order by id'))).rows.map(
    ({ id }) => Number(id),
  );
const tell = (what: string, workspaceId = test.workspaceId, times = 1) =>
  test.house.db.inWorkspace(workspaceId, async (tx) => {
    for (let n = 0; n < times; n++) await logEvent(tx, { workspaceId, type: what });
  });
const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(20)) if (await what()) return;
  throw new Error('it did not happen within 30 s');
};
const ids = ({ events }: Pick<Follower, 'events'>) => events.map(({ id }) => id);

/** Follows with one stream after another, each left after a few events, until told to stop. */
function wander(random: Random, path: string, from: number) {
  const seen: number[] = [];
  let last = from;
  let wanted = true;
  let current: Follower | undefined;
  const walk = async (): Promise<void> => {
    while (wanted) {
      let left = 1 + random.below(4);
      current = await follow(fetchFrom(random.below(2)), path, token, {
        from: last,
        onEvent({ id }) {
          seen.push(id);
          last = id;
          left -= 1;
          return left > 0;
        },
      });
      await current.ended;
      await pause(random.below(60));
    }
  };
  const done = walk();
  return {
    seen,
    async stop() {
      wanted = false;
      await current?.stop();
      await done;
    },
  };
}

describe('streams of events from two servers', { timeout: 240_000 }, () => {
  it('tell everything about a film once and in order, over any number of new starts', async () => {
    const random = seeded(3);
    const before = (await logged()).at(-1) ?? 0;
    const steady = await Promise.all(Array.from({ length: 50 }, (_, n) => follow(fetchFrom(n % 2), '/events', token)));
    const wanderers = Array.from({ length: 6 }, () => wander(random, '/events', before));
    const strangers = await Promise.all([0, 1].map((server) => follow(fetchFrom(server), '/events?after=0', other.token)));
    const theirs = await logged(other.workspaceId);
    const video = await startVideo(test);
    const own = await Promise.all(
      [0, 1].map((server) => follow(fetchFrom(server), `/videos/${publicId('video', video)}/events?after=0`, token)),
    );
    const beside = await startVideo(test, { settings: { autoApprove: false, seed: 2 } });
    expect((await untilSettled(test, video)).video.state).toBe('done');
    await untilSettled(test, beside);
    const all = (await logged()).filter((id) => id > before);
    expect(all.length).toBeGreaterThan(15);
    await until(() => [...steady.map(ids), ...wanderers.map(({ seen }) => seen)].every((seen) => seen.at(-1) === all.at(-1)));
    for (const one of steady) expect(ids(one)).toEqual(all);
    for (const one of wanderers) expect(one.seen).toEqual(all);
    expect(steady.filter(({ progress }) => progress.length > 0)).toHaveLength(50);
    expect(steady[0]?.progress[0]).toMatchObject({ video: expect.stringMatching(/^vid_/), progress: { share: expect.any(Number) } });
    for (const one of own) {
      expect(new Set(one.events.map((event) => event.video))).toEqual(new Set([publicId('video', video)]));
      expect(one.events.map(({ type }) => type).at(0)).toBe('created');
      expect(ids(one)).toEqual([...ids(one)].sort((a, b) => a - b));
      for (const message of one.progress) expect(message).toMatchObject({ video: publicId('video', video) });
    }
    for (const one of strangers) expect([ids(one), one.progress]).toEqual([theirs, []]);
    for (const one of [...steady, ...own, ...strangers, ...wanderers]) await one.stop();
    await until(() => servers.every((server) => server.streams() === 0));
  });

  it('a hundred at once miss nothing that several write at the same time', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, (_, n) => follow(fetchFrom(n % 2), '/events', token)));
    expect(servers.map((server) => server.streams())).toEqual([50, 50]);
    const before = await logged();
    await Promise.all(Array.from({ length: 40 }, (_, n) => tell(`changed-${n}`, test.workspaceId, 5)));
    const all = (await logged()).slice(before.length);
    expect(all).toHaveLength(200);
    await until(() => streams.every(({ events }) => events.length >= 200));
    for (const one of streams) expect(ids(one)).toEqual(all);
    for (const one of streams) await one.stop();
  });

  it('lose nothing when the connections they listen on are cut', async () => {
    const streams = await Promise.all([0, 1].map((server) => follow(fetchFrom(server), '/events', token)));
    const before = await logged();
    for (let n = 0; n < 5; n++) {
      await test.house.db.asOwner(({ client }) =>
        client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hookline listening' and datname = current_database()",
        ),
      );
      await tell('while-cut', test.workspaceId, 3);
      await pause(30 * n);
    }
    const all = (await logged()).slice(before.length);
    await until(() => streams.every(({ events }) => events.length >= all.length));
    for (const one of streams) expect(ids(one)).toEqual(all);
    for (const one of streams) await one.stop();
  });

  it('go on from any position, also one from beyond the end', async () => {
    const all = await logged();
    const middle = all[Math.floor(all.length / 2)] ?? 0;
    const later = await follow(fetchFrom(0), `/events?after=${middle}`, token);
    await until(() => later.events.length >= all.filter((id) => id > middle).length);
    expect(ids(later)).toEqual(all.filter((id) => id > middle));
    const beyond = await follow(fetchFrom(1), '/events', token, { from: 999_999_999 });
    await tell('after-all');
    await until(() => beyond.events.length > 0);
    expect(beyond.events.map(({ type }) => type)).toEqual(['after-all']);
    for (const one of [later, beyond]) await one.stop();
  });

  it('show that they live when nothing happens', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream = await follow(fetchFrom(0), '/events', token);
    vi.advanceTimersByTime(46_000);
    await until(() => stream.comments.filter((comment) => comment.startsWith(':')).length === 3);
    await stream.stop();
    vi.advanceTimersByTime(60_000);
  });

  it('are cut off when nobody reads them, so that they hold no memory, and lose nothing by it', async () => {
    const server = servers[0] as Api;
    const last = (await logged()).at(-1) ?? 0;
    const response = await fetchFrom(0)(`/events?after=${last}`, { headers: { authorization: `Bearer ${token}` } });
    expect(server.streams()).toBe(1);
    await tell('unread', test.workspaceId, 1500);
    await until(() => server.streams() === 0);
    await response.body?.cancel();
    const back = await follow(fetchFrom(0), '/events', token, { from: last });
    await until(() => back.events.length >= 1500);
    expect(ids(back)).toEqual((await logged()).filter((id) => id > last));
    await back.stop();
  });

  it('end for whoever loses the right to them, at once or, from another server, soon', async () => {
    const { db } = test.house;
    const made = await createToken(db, test.workspaceId, { name: 'soon gone', role: 'viewer', expiresInDays: 1 });
    const owner = await createToken(db, test.workspaceId, { name: 'owner', role: 'owner', expiresInDays: 1 });
    const both = await Promise.all([0, 1].map((server) => follow(fetchFrom(server), '/events', made.token)));
    const stays = await follow(fetchFrom(0), '/events', token);
    const headers = { authorization: `Bearer ${owner.token}` };
    expect((await fetchFrom(0)(`/tokens/${publicId('token', made.id)}`, { method: 'DELETE', headers })).status).toBe(204);
    const before = Date.now();
    await both[0]?.ended;
    expect(Date.now() - before).toBeLessThan(5000);
    await both[1]?.ended;
    await tell('after');
    await until(() => stays.events.at(-1)?.type === 'after');
    expect(both.flatMap(({ events }) => events).filter(({ type }) => type === 'after')).toEqual([]);
    await stays.stop();
  });

  it('are not opened by HEAD, and end when their reader goes or their server closes', async () => {
    const server = servers[1] as Api;
    const head = await fetchFrom(1)('/events', { method: 'HEAD', headers: { authorization: `Bearer ${token}` } });
    expect([head.status, server.streams()]).toEqual([200, 0]);
    const gone = new AbortController();
    const left = await fetchFrom(1)('/events', { signal: gone.signal, headers: { authorization: `Bearer ${token}` } });
    expect([left.status, server.streams()]).toEqual([200, 1]);
    gone.abort();
    await until(() => server.streams() === 0);
    const open = await follow(fetchFrom(1), '/events', token);
    await server.close();
    await open.ended;
    expect(server.streams()).toBe(0);
  });
});
