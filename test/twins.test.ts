import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import { findBudget } from '#db/queries/budgets.ts';
import { listGenerations } from '#db/queries/generations.ts';
import { type PaidErrand, pay } from '#purse/pay.ts';
import { readProduct } from '#studio/research/read.ts';
import { bottleBrief, openTestHouse, startVideo, type TestHouse } from './house.ts';

let test: TestHouse;

beforeAll(async () => {
  test = await openTestHouse({ work: false });
});
afterAll(() => test.close());

const costsOf = async (callKey: string) => {
  const sql = 'select count(*)::int as n from cost_entry c join generation_log g on g.id = c.generation_id where g.key = $1';
  return (await test.house.db.inWorkspace(test.workspaceId, ({ client }) => client.query(sql, [callKey]))).rows[0].n;
};
const signal = new AbortController().signal;
const brief = (text: string) => ({ source: { kind: 'text' as const, text, url: null }, images: [] });

describe('two runs of one call, while a worker takes over from one that still lives', () => {
  it.each(['both finish', 'the first fails'])('%s: settled and reserved once', async (how) => {
    const { db } = test.house;
    const spec = { stage: 'shoot' as const, slot: 'twin', key: uuidv7(), provider: 'vendor', price: 40 };
    const call = { workspaceId: test.workspaceId, videoId: null, spec, repeat: 'free' as const };
    const gate = Promise.withResolvers<{ value: string; cost: number }>();
    const ids: string[] = [];
    const enter = ({ id }: PaidErrand) => {
      ids.push(id);
      return gate.promise;
    };
    const first = pay(db, call, enter, async () => 'kept');
    while (ids.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = await db.inWorkspace(test.workspaceId, (tx) => findBudget(tx, test.workspaceId));
    const second = pay(
      db,
      call,
      async ({ id }) => {
        ids.push(id);
        if (how === 'the first fails') gate.reject(new Error('stopped'));
        else gate.resolve({ value: 'made', cost: 30 });
        await first.catch(() => undefined);
        return { value: 'made', cost: 30 };
      },
      async () => 'kept',
    );
    expect(await second).toBe('kept');
    expect(await first.catch((error: Error) => error.message)).toBe(how === 'both finish' ? 'kept' : 'stopped');
    expect(new Set(ids).size).toBe(1);
    expect(await costsOf(spec.key)).toBe(1);
    const after = await db.inWorkspace(test.workspaceId, (tx) => findBudget(tx, test.workspaceId));
    expect(after).toMatchObject({ reservedMicros: (before?.reservedMicros ?? 0) - 40, usedMicros: (before?.usedMicros ?? 0) + 30 });
  });
});

describe('one product', () => {
  it('is kept once when two videos read it at the same time', async () => {
    const { page } = test.house.providers;
    const bothRead = Promise.withResolvers<void>();
    let reading = 0;
    const slow: typeof page = {
      ...page,
      async read(input, stop) {
        reading += 1;
        if (reading === 2) bothRead.resolve();
        await bothRead.promise;
        return page.read(input, stop);
      },
    };
    const house = { ...test.house, providers: { ...test.house.providers, page: slow } };
    const lamp = { workspaceId: test.workspaceId, brief: brief('The Sol lamp. It lights for 40 hours.'), again: 0 };
    const videos = [await startVideo(test), await startVideo(test)];
    const [one, other] = await Promise.all(videos.map((videoId) => readProduct(house, { ...lamp, videoId }, signal)));
    expect(one?.id).toBeDefined();
    expect(one?.id).toBe(other?.id);
  });

  it('is read again once for each wish, even when the reading runs twice', async () => {
    const videoId = await startVideo(test);
    const read = (again: number) =>
      readProduct(test.house, { workspaceId: test.workspaceId, videoId, brief: brief(bottleBrief), again }, signal);
    await read(0);
    const anew = await read(1);
    expect(await read(1)).toEqual(anew);
    const calls = await test.house.db.inWorkspace(test.workspaceId, (tx) => listGenerations(tx, videoId));
    expect(calls.filter((call) => call.slot === 'product')).toHaveLength(2);
  });
});
