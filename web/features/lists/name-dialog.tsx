'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import type { ApiError } from '#web/lib/api.ts';
import { words } from '#web/words/en.ts';

interface NameDialogProps {
  title: string;
  label: string;
  /** In the empty field. */
  example?: string;
  /** On the button. */
  verb: string;
  name: string;
  busy: boolean;
  error: ApiError | null;
  onClose: () => void;
  onName: (name: string) => void;
  children?: ReactNode;
}

/** Asks for a name, or for another one. */
export function NameDialog({ title, label, example, verb, name: before, busy, error, onClose, onName, children }: NameDialogProps) {
  const [name, setName] = useState(before);
  const wanted = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '') onName(wanted);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={title}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {words.actions.cancel}
          </Button>
          <Button look="primary" type="submit" form="name-dialog" busy={busy} disabled={wanted === ''}>
            {verb}
          </Button>
        </>
      }
    >
      <form id="name-dialog" onSubmit={submit} className="px-0.5 pb-1">
        <Field label={label} error={error?.fields?.['name']}>
          <Input
            value={name}
            maxLength={200}
            placeholder={example}
            readOnly={busy}
            onChange={(event) => setName(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        {children}
        {error ? <ErrorNotice error={error} shown={['name']} className="mt-3" /> : null}
      </form>
    </Dialog>
  );
}
