import { z } from 'zod';
import { spendScopes } from '#core/spending.ts';
import { callSchema, exampleCall } from './history.ts';
import { group } from './operation.ts';
import { exampleId, idOf, line, micros } from './shared.ts';

const limit = micros.min(0).max(1e13).nullable();

const budgetSchema = z
  .strictObject({
    scope: z.enum(spendScopes),
    id: z
      .string()
      .nullable()
      .meta({ description: 'The project or video; of a month `2026-11`, or null for every month from now on; null for the workspace.' }),
    limitMicros: limit,
    usedMicros: micros,
    reservedMicros: micros,
  })
  .meta({ id: 'Budget', description: 'What may be spent, was spent and is held for calls under way, in millionths of a US dollar.' });

const spendingSchema = z.strictObject({ budgets: z.array(budgetSchema), open: z.array(callSchema) }).meta({
  id: 'Spending',
  description: 'Budgets of the workspace, its months, projects and videos; and calls that hold money, oldest first.',
});

const budget = { scope: 'month', id: '2026-11', limitMicros: 50_000_000, usedMicros: 1_680_000, reservedMicros: 0 } as const;
const lost = { ...exampleCall, provider: 'wavespeed/kling-v3.0-pro', slot: 'footage:1:1', stage: 'shoot', state: 'uncertain' } as const;
const open = { ...lost, estimateMicros: 1_680_000, costMicros: null };

/** What models are paid, and what is not settled yet. */
export const spending = group({
  'GET /spending': {
    summary: 'Budgets, and calls that hold money',
    needs: 'view',
    answer: spendingSchema,
    example: { answer: { budgets: [budget], open: [open] } },
  },
  'PUT /spending/limits': {
    summary: 'Cap what the workspace, every month, a project or a video may spend',
    description: 'Null lifts the cap. What was spent counts, whenever it was. A month without `id` is every month from now on.',
    needs: 'manage',
    body: z.strictObject({ scope: z.enum(spendScopes), id: z.string().max(100).nullable().default(null), limitMicros: limit }),
    answer: budgetSchema,
    errors: ['not_found'],
    example: { body: { scope: 'month', id: null, limitMicros: 50_000_000 }, answer: { ...budget, id: null, usedMicros: 0 } },
  },
  'POST /spending/calls/{id}/resolution': {
    summary: 'Say what became of a call whose outcome nobody knows',
    description:
      'Look at the vendor’s own list of jobs first. `charged`: it was charged and nothing came of it. `not-charged`: it never arrived; its money is given back. `adopted`: the vendor has it under this name; the next run of the stage asks after it.',
    needs: 'spend',
    params: z.strictObject({ id: idOf('call') }),
    body: z.discriminatedUnion('was', [
      z.strictObject({ was: z.literal('charged'), amountMicros: micros.min(0).max(1e12) }),
      z.strictObject({ was: z.literal('not-charged') }),
      z.strictObject({ was: z.literal('adopted'), job: line(300) }),
    ]),
    answer: callSchema,
    errors: ['not_found', 'conflict'],
    example: { params: { id: exampleId.call }, body: { was: 'not-charged' }, answer: { ...open, state: 'failed', costMicros: 0 } },
  },
});
