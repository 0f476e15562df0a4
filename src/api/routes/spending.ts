import { spending } from '#contract/spending.ts';
import { databaseId, publicId } from '#core/ids.ts';
import type { SpendScope } from '#core/spending.ts';
import type { BudgetRow } from '#db/queries/budgets.ts';
import { limitSpending, resolveCall, showSpending } from '#purse/spending.ts';
import { implement } from '../operation-call.ts';
import { presentCall } from '../present/history.ts';

export const spendingRoutes = implement(spending, {
  async 'GET /spending'({ house, workspaceId }) {
    const { budgets, open } = await showSpending(house.db, workspaceId);
    return { answer: { budgets: budgets.map(present), open: open.map(presentCall) } };
  },
  async 'PUT /spending/limits'({ house, workspaceId, body: { scope, id, limitMicros } }) {
    return { answer: present(await limitSpending(house.db, workspaceId, { scope, id: idWithin(scope, id) }, limitMicros)) };
  },
  async 'POST /spending/calls/{id}/resolution'({ house, workspaceId, params, body }) {
    const resolution = body.was === 'charged' ? { was: body.was, amount: body.amountMicros } : body;
    return { answer: presentCall(await resolveCall(house.db, workspaceId, databaseId('call', params.id), resolution)) };
  },
});

function idWithin(scope: SpendScope, id: string | null): string {
  return scope === 'project' || scope === 'video' ? databaseId(scope, id ?? '') : (id ?? '');
}

function present({ scope, scopeId, limitMicros, usedMicros, reservedMicros }: BudgetRow) {
  const id = scopeId === '' ? null : scope === 'project' || scope === 'video' ? publicId(scope, scopeId) : scopeId;
  return { scope, id, limitMicros, usedMicros, reservedMicros };
}
