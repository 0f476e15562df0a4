'use client';

import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { words as common } from '#web/words/en.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { ChangeError } from '../change-error.tsx';
import { describeMake } from '../describe-make.ts';
import { useNewTake, useTakePrice } from './use-take-change.ts';

interface AgainDialogProps {
  /** What is made again: `keyframe:2:open`, `script`, `product`. */
  slot: string;
  title: string;
  about: string;
  /** Nothing to note where nobody would read it. */
  noteHint: string | null;
  confirm: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Has something made again: the note first, then the price, then the button. */
export function AgainDialog({ slot, title, about, noteHint, confirm, open, onOpenChange }: AgainDialogProps) {
  const [note, setNote] = useState('');
  const price = useTakePrice(slot, open);
  const again = useNewTake(() => {
    setNote('');
    onOpenChange(false);
  });
  const trimmed = note.trim();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !again.isPending && onOpenChange(next)}
      title={title}
      about={about}
      footer={
        <>
          <Button disabled={again.isPending} onClick={() => onOpenChange(false)}>
            {common.actions.cancel}
          </Button>
          <Button
            look="primary"
            busy={again.isPending}
            disabled={price === null}
            onClick={() => again.start({ slot, ...(trimmed === '' ? {} : { note: trimmed }) })}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {noteHint === null ? null : (
        <Field label={words.note} hint={noteHint}>
          <Textarea value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </Field>
      )}
      <p role="status" className="mt-2 min-h-5 text-sm tabular-nums">
        {price === null ? <span className="text-faint">{words.asking}</span> : describeMake(price, true)}
      </p>
      <ChangeError error={again.error} kept className="mt-2" />
    </Dialog>
  );
}
