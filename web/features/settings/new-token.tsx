'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Role, roles } from '#core/roles.ts';
import { Button } from '#web/components/ui/button.tsx';
import { CopyText } from '#web/components/ui/copy-text.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { type NewToken, tokensKey } from './settings-queries.ts';

const text = roomWords.settings;
const usual = { role: 'creator' as Role, days: '90' };

/** Makes a token, then shows its secret this once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState(usual.role);
  const [days, setDays] = useState(usual.days);
  // Kept here and nowhere else: with the window it is gone.
  const [made, setMade] = useState<NewToken | null>(null);
  const { start, isPending, error } = useAction(
    (body: { name: string; role: Role; days: number | null }, idempotencyKey) => api('POST /tokens', { body, idempotencyKey }),
    {
      onSuccess: (token) => setMade(token),
      onSettled: () => queries.invalidateQueries({ queryKey: tokensKey }),
    },
  );
  if (made) return <Secret token={made} onClose={onClose} />;
  const failure = error && asApiError(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') start({ name: name.trim(), role, days: days === '' ? null : Number(days) });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !isPending && onClose()}
      title={text.newToken}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {words.actions.cancel}
          </Button>
          <Button look="primary" type="submit" form="new-token" busy={isPending} disabled={name.trim() === ''}>
            {text.createToken}
          </Button>
        </>
      }
    >
      <form id="new-token" onSubmit={submit} className="space-y-4 px-0.5 pb-1">
        <Field label={text.tokenName} error={failure?.fields?.['name']}>
          <Input value={name} maxLength={100} placeholder={text.tokenExample} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={text.role} hint={text.rights[role]}>
          <Select value={role} onChange={(event) => setRole(event.target.value as Role)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {text.roles[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.life} hint={days === '' ? text.endless : undefined}>
          <Select value={days} onChange={(event) => setDays(event.target.value)}>
            {text.lives.map((life) => (
              <option key={life.label} value={life.days ?? ''}>
                {life.label}
              </option>
            ))}
          </Select>
        </Field>
        {failure ? <ErrorNotice error={failure} shown={['name']} /> : null}
      </form>
    </Dialog>
  );
}

/** Does not close by a slip, as the secret would be lost: the first try warns. */
function Secret({ token, onClose }: { token: NewToken; onClose: () => void }) {
  const [warned, setWarned] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={() => (warned ? onClose() : setWarned(true))}
      title={text.secretTitle}
      about={text.secretAbout}
      footer={
        <Button look="primary" onClick={onClose}>
          {text.secretDone}
        </Button>
      }
    >
      <div className="space-y-3 pb-1">
        <CopyText text={token.token} />
        <p role="alert" className="text-danger-text text-sm empty:hidden">
          {warned ? text.secretWarning : null}
        </p>
        <p className="text-muted text-sm">
          {text.secretUse} <code className="font-mono text-xs">Authorization: Bearer {token.prefix}…</code>
        </p>
      </div>
    </Dialog>
  );
}
