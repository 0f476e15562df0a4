import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { uuidv7 } from '#core/ids.ts';
import type { RepeatTerms } from '#core/spending.ts';
import type { Database } from '#db/database.ts';
import { findBudget, listBudgets, setLimit } from '#db/queries/budgets.ts';
import { testDatabase } from '../../test/database.ts';
import { pay } from './pay.ts';

let db: Database;
let workspaceId: string;
let slot = 0;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  workspaceId = uuidv7();
  await db.asOwner(async ({ client }) => {
    await client.query("insert into workspace (id, name) values ($1, 'Test')", [workspaceId]);
    await client.query('insert into budget (workspace_id, limit_micros) values ($1, 1000)', [workspaceId]);
  });
});

const call = (price: number, repeat: RepeatTerms = 'uncertain', key = `k${++slot}`) => ({
  workspaceId,
  videoId: null,
  spec: { stage: 'shoot' as const, slot: key, key, provider: 'vendor', price },
  repeat,
});
const budget = async () => db.inWorkspace(workspaceId, (tx) => findBudget(tx, workspaceId));
const costs = async () =>
  (await db.inWorkspace(workspaceId, ({ client }) => client.query('select amount_micros::int as amount from cost_entry'))).rows.map(
    (row) => row.amount,
  );
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'none',
    (error: HooklineError) => error.code,
  );
const keep = async () => 'kept';

describe('a paid call', () => {
  it('reserves first, settles the true cost once, and keeps the result with it', async () => {
    let reserved: number | undefined;
    const result = await pay(
      db,
      call(400),
      async () => {
        reserved = (await budget())?.reservedMicros;
        return { value: 1, cost: 350 };
      },
      keep,
    );
    expect(result).toBe('kept');
    expect(reserved).toBe(400);
    expect(await budget()).toMatchObject({ reservedMicros: 0, usedMicros: 350 });
    expect(await costs()).toEqual([350]);
  });

  it('settles nothing when the result can’t be kept', async () => {
    const failing = pay(
      db,
      call(400),
      async () => ({ value: 1, cost: 400 }),
      async () => Promise.reject(new Error('disk')),
    );
    await expect(failing).rejects.toThrow('disk');
    expect(await costs()).toEqual([]);
    expect(await budget()).toMatchObject({ reservedMicros: 400, usedMicros: 0 });
  });

  it('never lets callers that run at once spend more than there is', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => codeOf(pay(db, call(300), async () => ({ value: 1, cost: 300 }), keep))),
    );
    expect(outcomes.filter((code) => code === 'none')).toHaveLength(3);
    expect(outcomes.filter((code) => code === 'budget_spent')).toHaveLength(9);
    expect(await budget()).toMatchObject({ usedMicros: 900, reservedMicros: 0 });
  });

  it('gives the reservation back when the call fails for sure', async () => {
    expect(await codeOf(pay(db, call(400), async () => Promise.reject(new HooklineError('provider_failed', 'no')), keep))).toBe(
      'provider_failed',
    );
    expect(await budget()).toMatchObject({ reservedMicros: 0, usedMicros: 0 });
  });

  it.each(['workspace', 'month', 'project', 'video'] as const)(
    'is refused by the budget of a %s, and takes from no other then',
    async (scope) => {
      const [projectId, videoId] = [uuidv7(), uuidv7()];
      const ids = { workspace: '', month: '', project: projectId, video: videoId };
      await db.inWorkspace(workspaceId, (tx) => setLimit(tx, workspaceId, { scope, id: ids[scope] }, 100));
      const paid = { ...call(400), projectId, videoId };
      let sent = 0;
      const make = async () => ({ value: ++sent, cost: 400 });
      await expect(pay(db, paid, make, keep)).rejects.toMatchObject({ code: 'budget_spent', fields: { budget: scope } });
      const rows = await db.inWorkspace(workspaceId, (tx) => listBudgets(tx, workspaceId));
      expect([sent, rows.map(({ reservedMicros, usedMicros }) => reservedMicros + usedMicros)]).toEqual([0, rows.map(() => 0)]);
      // What costs nothing goes on.
      expect(await pay(db, { ...paid, ...call(0, 'free') }, async () => ({ value: 1, cost: 0 }), keep)).toBe('kept');
    },
  );

  it('of unknown price counts in every budget with what it came to cost', async () => {
    const videoId = uuidv7();
    await pay(db, { ...call(0), videoId }, async () => ({ value: 1, cost: 70 }), keep);
    const rows = await db.inWorkspace(workspaceId, (tx) => listBudgets(tx, workspaceId));
    expect(rows.map(({ scope, usedMicros, reservedMicros }) => [scope, usedMicros, reservedMicros])).toEqual([
      ['workspace', 70, 0],
      ['month', 70, 0],
      ['video', 70, 0],
    ]);
  });

  it('is asked after under its vendor’s name by whoever takes it up, and settled by the vendor’s word only', async () => {
    const paid = call(400);
    const handles: unknown[] = [];
    const run = (end: (accepted: unknown) => { value: number; cost: number }, accepts: boolean) =>
      codeOf(
        pay(
          db,
          paid,
          async ({ accepted, accept }) => {
            handles.push(accepted);
            if (accepts) await accept({ id: 'job-1' });
            return end(accepted);
          },
          keep,
        ),
      );
    const fail = (code: 'cancelled' | 'provider_failed', charged?: number) => () => {
      throw new HooklineError(code, 'It ended.', charged === undefined ? {} : { charged });
    };
    expect(await run(fail('cancelled'), true)).toBe('cancelled');
    expect(await run(fail('provider_failed'), false)).toBe('provider_failed');
    expect(await budget()).toMatchObject({ reservedMicros: 400, usedMicros: 0 });
    expect(await run(fail('provider_failed', 150), false)).toBe('provider_failed');
    expect(await budget()).toMatchObject({ reservedMicros: 0, usedMicros: 150 });
    // The vendor has ended it: the next call is a new one.
    expect(await run(() => ({ value: 1, cost: 400 }), false)).toBe('none');
    expect(handles).toEqual([null, { id: 'job-1' }, { id: 'job-1' }, null]);
    expect(await costs()).toEqual([150, 400]);
  });

  it('asks a person instead of sending a call again whose outcome is unknown', async () => {
    const paid = call(400);
    let sent = 0;
    const send = async () => {
      sent += 1;
      throw new HooklineError('outcome_uncertain', 'the line dropped');
    };
    expect(await codeOf(pay(db, paid, send, keep))).toBe('outcome_uncertain');
    expect(await budget()).toMatchObject({ reservedMicros: 400 });
    expect(sent).toBe(1);
  });

  it.each([
    ['free', 0],
    ['idempotent', 0],
    ['uncertain', 400],
  ] as const)('that was stopped in the middle and is %s keeps %i reserved', async (repeat, reserved) => {
    const stopped = async () => Promise.reject(new HooklineError('cancelled', 'The call was stopped.'));
    expect(await codeOf(pay(db, call(400, repeat), stopped, keep))).toBe('cancelled');
    expect(await budget()).toMatchObject({ reservedMicros: reserved, usedMicros: 0 });
  });

  it.each([
    ['free', 2],
    ['idempotent', 2],
    ['uncertain', 1],
  ] as const)('after a crash in the middle, a %s call is sent %i times in all', async (repeat, times) => {
    await db.inWorkspace(workspaceId, (tx) => setLimit(tx, workspaceId, { scope: 'workspace', id: '' }, null));
    const paid = call(400, repeat);
    const ids: string[] = [];
    // The process dies inside the call: the promise never settles, so only the intent is left.
    const dying = pay(db, paid, ({ id }) => new Promise<never>(() => ids.push(id)), keep);
    void dying;
    for (let tries = 0; ids.length === 0 && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
    const outcome = await codeOf(
      pay(
        db,
        paid,
        async ({ id }) => {
          ids.push(id);
          return { value: 1, cost: 400 };
        },
        keep,
      ),
    );
    expect(outcome).toBe(repeat === 'uncertain' ? 'outcome_uncertain' : 'none');
    expect(ids).toHaveLength(times);
    expect(new Set(ids).size).toBe(1);
  });
});
