'use client';

import { Pencil, Undo2 } from 'lucide-react';
import { type FormEvent, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { ProductEdit } from './use-product-edit.ts';

const text = roomWords.product;

interface EditFormProps {
  edit: ProductEdit;
  /** As it is now, for when it has changed meanwhile. */
  now: string;
  /** Sends what the form holds; the form says by itself what is wrong. */
  onSave: () => void;
  children: ReactNode;
}

/** Something being edited in place: Enter saves, Escape gives up. */
export function EditForm({ edit, now, onSave, children }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea, select');
    first?.focus();
    if (first && 'select' in first) first.select();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !edit.busy) {
          event.stopPropagation();
          edit.close();
        }
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSave();
      }}
      className="space-y-2.5"
    >
      {children}
      {edit.conflict ? <ErrorNotice error={{ message: text.changedMeanwhile, hint: text.saysNow(now), code: 'version_mismatch' }} /> : null}
      {edit.error ? <ErrorNotice error={edit.error} /> : null}
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={edit.busy}>
          {edit.conflict ? text.saveMine : words.actions.save}
        </Button>
        <Button onClick={edit.close} disabled={edit.busy}>
          {edit.conflict ? text.keepTheirs : words.actions.cancel}
        </Button>
      </div>
    </form>
  );
}

interface EditButtonsProps {
  what: string;
  onEdit: () => void;
  /** There where a person's value stands over what was read. */
  onReset?: (() => void) | undefined;
  busy?: boolean;
  editRef?: Ref<HTMLButtonElement>;
  children?: ReactNode;
}

/** What can be done with one thing, at its right. */
export function EditButtons({ what, onEdit, onReset, busy = false, editRef, children }: EditButtonsProps) {
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      {onReset === undefined ? null : (
        <IconButton size="sm" label={text.resetNamed(what)} onClick={onReset} disabled={busy}>
          <Undo2 />
        </IconButton>
      )}
      <IconButton ref={editRef} size="sm" label={text.edit(what)} onClick={onEdit}>
        <Pencil />
      </IconButton>
      {children}
    </div>
  );
}

/** Brings the focus back to what opened the form, when it closes. */
export function useFocusBack(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
