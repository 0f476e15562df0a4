'use client';

import { useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { FilePicker } from '#web/components/ui/file-picker.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { words as common } from '#web/words/en.ts';
import { partWords } from '#web/words/en-parts.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { ChangeError } from '../change-error.tsx';
import { ChangePrice } from './change-price.tsx';
import { useScriptChange } from './use-script-change.ts';

/** Longest script, in characters; the contract says the same. */
const longest = 100_000;

/** Takes a script that the person wrote: pasted, or from a text file. */
export function OwnScriptDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [text, setText] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const change = useScriptChange(() => {
    setText('');
    onOpenChange(false);
  });
  const trimmed = text.trim();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !change.isPending && onOpenChange(next)}
      title={words.ownTitle}
      about={words.ownAbout}
      wide
      footer={
        <>
          <Button disabled={change.isPending} onClick={() => onOpenChange(false)}>
            {common.actions.cancel}
          </Button>
          <Button
            look="primary"
            busy={change.isPending}
            disabled={trimmed === ''}
            onClick={() => change.start({ kind: 'upload', text: trimmed })}
          >
            {words.ownUse}
          </Button>
        </>
      }
    >
      <Field
        label={words.ownLabel}
        aside={
          <Button size="sm" look="ghost" onClick={() => picker.current?.click()}>
            {partWords.drop.pick}
          </Button>
        }
      >
        <Textarea rows={10} value={text} maxLength={longest} onChange={(event) => setText(event.target.value)} />
      </Field>
      <FilePicker
        ref={picker}
        label={words.ownTitle}
        accept=".txt,.md,text/plain,text/markdown"
        onFiles={([file]) => void file?.text().then((read) => setText(read.slice(0, longest)))}
      />
      <div className="mt-2">
        <ChangePrice change={open && trimmed !== '' ? { kind: 'upload', text: trimmed } : null} />
      </div>
      <ChangeError error={change.error} kept className="mt-2" />
    </Dialog>
  );
}
