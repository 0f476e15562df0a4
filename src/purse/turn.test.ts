import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#core/ids.ts';
import type { Database } from '#db/database.ts';
import { testDatabase } from '../../test/database.ts';
import { giveTurnBack, takeTurn } from './turn.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const never = new AbortController().signal;
let accounts = 0;
const account = (perMinute: number | null, atOnce: number | null) => ({ id: `vendor:${++accounts}`, perMinute, atOnce });

describe('turns at an account', { timeout: 60_000 }, () => {
  it('are never more at once, nor more in a minute, than the account allows, and all come', async () => {
    const windowMs = 600;
    const own = account(3, 2);
    const began: number[] = [];
    let going = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 9 }, async () => {
        const callId = uuidv7();
        await takeTurn(db, own, { callId, priority: 0, signal: never, windowMs });
        began.push(performance.now());
        most = Math.max(most, ++going);
        await sleep(20);
        going -= 1;
        await giveTurnBack(db, own, callId, true);
      }),
    );
    expect(most).toBeLessThanOrEqual(2);
    began.sort((one, other) => one - other);
    // A turn is seen a little after the database gave it.
    const early = began.filter((at, index) => at - (began[index - 3] ?? Number.NEGATIVE_INFINITY) < windowMs * 0.8);
    expect(early).toEqual([]);
  });

  it('go to whoever a person waits for first, and a call that was not sent gives its turn back whole', async () => {
    const own = account(1, 1);
    const windowMs = 60_000;
    const first = uuidv7();
    await takeTurn(db, own, { callId: first, priority: 0, signal: never, windowMs });
    const order: string[] = [];
    const wait = async (name: string, priority: number) => {
      const callId = uuidv7();
      await takeTurn(db, own, { callId, priority, signal: never, windowMs });
      order.push(name);
      await giveTurnBack(db, own, callId, false);
    };
    const batch = wait('batch', 5);
    await sleep(100);
    const person = wait('person', 0);
    await sleep(100);
    await giveTurnBack(db, own, first, false);
    await Promise.all([batch, person]);
    expect(order).toEqual(['person', 'batch']);
  });

  it('are waited for until somebody stops it, which leaves the line free', async () => {
    const own = account(null, 1);
    const holder = uuidv7();
    await takeTurn(db, own, { callId: holder, priority: 0, signal: never });
    const stopped = takeTurn(db, own, { callId: uuidv7(), priority: 0, signal: AbortSignal.timeout(150) });
    await expect(stopped).rejects.toThrow();
    await giveTurnBack(db, own, holder, true);
    await takeTurn(db, own, { callId: uuidv7(), priority: 1, signal: AbortSignal.timeout(5000) });
  });
});
