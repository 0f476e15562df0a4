'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { tellOtherWindows } from '#web/lib/workspace-here.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { workspacesQuery } from './settings-queries.ts';

const text = roomWords.settings;

/** All workspaces of this machine, for its owner. */
export function WorkspacesCard({ here }: { here: string }) {
  const { data, error, refetch } = useQuery(workspacesQuery);
  const [making, setMaking] = useState(false);
  const { start, isPending, variables } = useAction(openWorkspace, { onError: tellError });
  return (
    <Card>
      <CardHead title={text.workspaces} about={text.workspacesAbout}>
        <Button icon={<Plus />} onClick={() => setMaking(true)}>
          {text.newWorkspace}
        </Button>
      </CardHead>
      <CardBody>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-3" /> : null}
        {data ? (
          <ul className="divide-y divide-line">
            {data.items.map(({ id, name }) => (
              <li key={id} className="flex min-h-11 items-center gap-3 py-1.5">
                <span className="min-w-0 flex-1 truncate">{name}</span>
                {id === here ? (
                  <Chip tone="good">{text.here}</Chip>
                ) : (
                  <Button size="sm" aria-label={text.openNamed(name)} busy={isPending && variables === id} onClick={() => start(id)}>
                    {text.open}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        ) : error ? null : (
          <Skeleton className="h-11" />
        )}
      </CardBody>
      {making ? <NewWorkspace onClose={() => setMaking(false)} /> : null}
    </Card>
  );
}

/** Goes there with a whole new page: nothing of the other workspace may stay. */
async function openWorkspace(workspace: string): Promise<void> {
  await api('PUT /session', { body: { workspace } });
  tellOtherWindows({ type: 'switched', workspace });
  window.location.assign('/');
}

function NewWorkspace({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const { start, isPending, isSuccess, error } = useAction(async (wanted: string, idempotencyKey) => {
    const { id } = await api('POST /workspaces', { body: { name: wanted }, idempotencyKey });
    await openWorkspace(id);
  });
  const failure = error && asApiError(error);
  const busy = isPending || isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !busy) start(name.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={text.newWorkspace}
      about={text.newWorkspaceAbout}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.actions.cancel}
          </Button>
          <Button look="primary" type="submit" form="new-workspace" busy={busy} disabled={name.trim() === ''}>
            {text.createWorkspace}
          </Button>
        </>
      }
    >
      <form id="new-workspace" onSubmit={submit} className="px-0.5 pb-1">
        <Field label={text.name} error={failure?.fields?.['name']}>
          <Input value={name} maxLength={120} placeholder={text.workspaceExample} onChange={(event) => setName(event.target.value)} />
        </Field>
        {failure ? <ErrorNotice error={failure} shown={['name']} className="mt-3" /> : null}
      </form>
    </Dialog>
  );
}
