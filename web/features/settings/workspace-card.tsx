'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { BudgetMeter } from './budget-meter.tsx';
import { type Workspace, workspaceQuery } from './settings-queries.ts';

const text = roomWords.settings;

/** The workspace's name, and what it may spend. */
export function WorkspaceCard({ id, canManage }: { id: string; canManage: boolean }) {
  const { data, error, refetch } = useQuery(workspaceQuery(id));
  return (
    <Card>
      <CardHead title={text.workspace} about={text.workspaceAbout} />
      <CardBody className="min-h-52">
        {error ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-3" /> : null}
        {data ? (
          <>
            {canManage ? <WorkspaceForm workspace={data} /> : <p className="font-medium">{data.name}</p>}
            <BudgetMeter budget={data.budget} className="mt-4" />
          </>
        ) : error ? null : (
          <div className="space-y-4">
            <Skeleton className="h-8" />
            <Skeleton className="h-8" />
          </div>
        )}
      </CardBody>
    </Card>
  );
}

/** Saves only what was typed: what somebody else changed beside it stays. */
function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const { id } = workspace;
  const queries = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const [budget, setBudget] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string>();
  const { start, isPending, error } = useAction(
    (body: { name?: string; limitMicros?: number | null }) => api('PATCH /workspaces/{id}', { params: { id }, body }),
    {
      onSuccess: async (saved) => {
        queries.setQueryData(workspaceQuery(id).queryKey, saved);
        setName(null);
        setBudget(null);
        tell(text.saved);
        await Promise.all([keys.workspaces, keys.session].map((queryKey) => queries.invalidateQueries({ queryKey })));
      },
    },
  );
  const failure = error && asApiError(error);
  const limit = budget === null ? undefined : readDollars(budget);
  const change = {
    ...(name === null || name.trim() === '' || name.trim() === workspace.name ? {} : { name: name.trim() }),
    ...(limit === undefined || limit === workspace.budget.limitMicros ? {} : { limitMicros: limit }),
  };
  const isChanged = name !== null || budget !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Number.isNaN(limit)) return setWrong(text.budgetWrong);
    setWrong(undefined);
    if (name !== null && name.trim() === '') return;
    if (Object.keys(change).length > 0) return start(change);
    setName(null);
    setBudget(null);
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label={text.name} error={name?.trim() === '' ? roomWords.product.needsText : failure?.fields?.['name']}>
        <Input value={name ?? workspace.name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={text.budget} hint={text.budgetHint} error={wrong ?? failure?.fields?.['limitMicros']}>
        <Input
          inputMode="decimal"
          placeholder={text.noLimit}
          maxLength={12}
          value={budget ?? showDollars(workspace.budget.limitMicros)}
          onChange={(event) => setBudget(event.target.value)}
        />
      </Field>
      {failure ? <ErrorNotice error={failure} shown={['name', 'limitMicros']} /> : null}
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={isPending} disabled={!isChanged}>
          {words.actions.save}
        </Button>
        {isChanged ? (
          <Button
            disabled={isPending}
            onClick={() => {
              setName(null);
              setBudget(null);
              setWrong(undefined);
            }}
          >
            {words.actions.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

const showDollars = (micros: number | null) => (micros === null ? '' : String(micros / 1_000_000));

/** Dollars as typed, in micros; null for no limit, NaN for what is no amount. */
function readDollars(typed: string): number | null {
  const amount = typed.trim().replace(/^\$/, '').replace(',', '.');
  if (amount === '') return null;
  return /^\d{1,7}(\.\d{1,6})?$/.test(amount) ? Math.round(Number(amount) * 1_000_000) : Number.NaN;
}
