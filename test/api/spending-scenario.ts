import { expect } from 'vitest';
import { HooklineError } from '#core/errors.ts';
import { publicId, uuidv7 } from '#core/ids.ts';
import { pay } from '#purse/pay.ts';
import type { TestApi } from '../api-house.ts';
import { refuse, succeed } from './film-steps.ts';

const route = 'POST /spending/calls/{id}/resolution';

/** A call of 40 cents whose answer was lost, or which its vendor took on and has not ended. */
async function leaveOpen(api: TestApi, accepted: boolean): Promise<string> {
  const spec = { stage: 'shoot' as const, slot: 'footage:1:1', key: uuidv7(), provider: 'vendor/model', price: 400_000 };
  const call = { workspaceId: api.workspaceId, videoId: null, spec, repeat: 'uncertain' as const };
  let id = '';
  const lost = pay(
    api.house.db,
    call,
    async (errand) => {
      id = errand.id;
      if (accepted) await errand.accept({ id: 'job-7' });
      throw new HooklineError('outcome_uncertain', 'The line broke.');
    },
    async () => undefined,
  );
  await expect(lost).rejects.toMatchObject({ code: 'outcome_uncertain' });
  return publicId('call', id);
}

const held = async (api: TestApi) => {
  const { budgets, open } = (await succeed(api, 'GET /spending', {})).body;
  const { usedMicros = 0, reservedMicros = 0 } = budgets.find(({ scope }) => scope === 'workspace') ?? {};
  return { usedMicros, reservedMicros, open: open.map(({ id, state, job }) => [id, state, job]) };
};

/** Budgets, and calls that nobody knows the end of. */
export const spendingSteps: Record<string, (api: TestApi) => Promise<void>> = {
  'a cap holds for what it is for, and is lifted again': async (api) => {
    const month = (await succeed(api, 'PUT /spending/limits', { body: { scope: 'month', limitMicros: 300_000 } })).body;
    expect(month).toMatchObject({ scope: 'month', id: null, limitMicros: 300_000, usedMicros: 0 });
    const spec = { stage: 'shoot' as const, slot: 'footage:1:1', key: uuidv7(), provider: 'vendor/model', price: 400_000 };
    const call = { workspaceId: api.workspaceId, videoId: null, spec, repeat: 'free' as const };
    const make = async () => ({ value: 1, cost: 400_000 });
    await expect(pay(api.house.db, call, make, async () => 'kept')).rejects.toMatchObject({
      code: 'budget_spent',
      fields: { budget: 'month' },
    });
    await succeed(api, 'PUT /spending/limits', { body: { scope: 'month', limitMicros: null } });
    expect(await pay(api.house.db, call, make, async () => 'kept')).toBe('kept');
    const { budgets } = (await succeed(api, 'GET /spending', {})).body;
    const now = new Date().toISOString().slice(0, 7);
    expect(budgets.find(({ scope, id }) => scope === 'month' && id === now)).toMatchObject({ usedMicros: 400_000, reservedMicros: 0 });
  },

  'a budget of nothing there is refused': async (api) => {
    const body = { scope: 'video' as const, id: publicId('video', uuidv7()), limitMicros: 1 };
    await refuse(api, 'PUT /spending/limits', { body }, 'not_found');
    await refuse(api, 'PUT /spending/limits', { body: { scope: 'month', id: '2026-13', limitMicros: 1 } }, 'invalid_input');
  },

  'a lost call holds its money until a person says what became of it': async (api) => {
    const before = await held(api);
    const [charged, never] = [await leaveOpen(api, false), await leaveOpen(api, false)];
    const during = await held(api);
    expect(during.reservedMicros).toBe(before.reservedMicros + 800_000);
    expect(during.open).toEqual([...before.open, [charged, 'uncertain', null], [never, 'uncertain', null]]);
    await succeed(api, route, { params: { id: charged }, body: { was: 'charged', amountMicros: 350_000 } });
    await succeed(api, route, { params: { id: never }, body: { was: 'not-charged' } });
    expect(await held(api)).toEqual({ ...before, usedMicros: before.usedMicros + 350_000 });
    await refuse(api, route, { params: { id: never }, body: { was: 'not-charged' } }, 'conflict');
    await refuse(api, route, { params: { id: publicId('call', uuidv7()) }, body: { was: 'not-charged' } }, 'not_found');
    await refuse(api, route, { params: { id: charged }, body: { was: 'not-charged' }, token: api.other.token }, 'not_found');
  },

  'a job that the vendor has is asked after under its name': async (api) => {
    const id = await leaveOpen(api, false);
    const adopted = (await succeed(api, route, { params: { id }, body: { was: 'adopted', job: 'job-9' } })).body;
    expect(adopted).toMatchObject({ state: 'accepted', job: 'job-9' });
    const given = await leaveOpen(api, true);
    expect((await held(api)).open).toContainEqual([given, 'accepted', 'job-7']);
    for (const call of [id, given]) await succeed(api, route, { params: { id: call }, body: { was: 'not-charged' } });
  },
};
