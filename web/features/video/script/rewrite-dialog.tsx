'use client';

import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { words as common } from '#web/words/en.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { ChangeError } from '../change-error.tsx';
import { ChangePrice } from './change-price.tsx';
import { type ScriptChange, useScriptChange } from './use-script-change.ts';

interface RewriteDialogProps {
  /** Counts from 1. */
  number: number;
  role: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Has one segment written again, with a note on what should be different. */
export function RewriteDialog({ number, role, open, onOpenChange }: RewriteDialogProps) {
  const [note, setNote] = useState('');
  const rewrite = useScriptChange(() => {
    setNote('');
    onOpenChange(false);
  });
  const trimmed = note.trim();
  const change: ScriptChange = { kind: 'regenerate', segment: number, ...(trimmed === '' ? {} : { note: trimmed }) };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !rewrite.isPending && onOpenChange(next)}
      title={words.rewriteTitle(role)}
      about={words.rewriteAbout}
      footer={
        <>
          <Button disabled={rewrite.isPending} onClick={() => onOpenChange(false)}>
            {common.actions.cancel}
          </Button>
          <Button look="primary" busy={rewrite.isPending} onClick={() => rewrite.start(change)}>
            {words.rewriteNow}
          </Button>
        </>
      }
    >
      <Field label={words.note} hint={words.noteHint}>
        <Textarea value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div className="mt-2">
        <ChangePrice change={open ? change : null} />
      </div>
      <ChangeError error={rewrite.error} kept className="mt-2" />
    </Dialog>
  );
}
