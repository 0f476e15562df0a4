'use client';

import { Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { cn } from '#web/lib/cn.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { ChangedMeanwhile, ChangeError } from './change-error.tsx';
import { useDraft } from './use-draft.ts';

interface InlineTextProps {
  label: string;
  value: string;
  /** Stands where there is no text. */
  empty?: string;
  canEdit: boolean;
  long?: boolean;
  maxLength: number;
  onSave: (text: string) => void;
  action: { isPending: boolean; isSuccess: boolean; error: Error | null; submittedAt: number };
  className?: string;
}

/** Text that is edited where it stands: a click opens it, Enter or Save keeps it, Escape leaves it as it was. */
export function InlineText({ label, value, empty = '', canEdit, long = false, maxLength, onSave, action, className }: InlineTextProps) {
  const draft = useDraft(value);
  const text = draft.text.trim();
  const opener = useRef<HTMLButtonElement>(null);
  const { end } = draft;
  const doneAt = action.isSuccess ? action.submittedAt : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes once for each success, not when the draft changes.
  useEffect(() => {
    if (doneAt > 0) end();
  }, [doneAt]);
  const close = () => {
    draft.end();
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = () => {
    if (text === '' || text === value) close();
    else onSave(text);
  };
  if (!draft.editing) {
    const shown = value === '' ? <span className="text-faint">{empty}</span> : value;
    if (!canEdit)
      return (
        <p dir="auto" className={cn('whitespace-pre-line py-1', className)}>
          {shown}
        </p>
      );
    return (
      <button
        ref={opener}
        type="button"
        aria-label={words.editOf(label, value === '' ? empty : value)}
        onClick={draft.begin}
        className={cn(
          'group -mx-2 flex w-[calc(100%+1rem)] items-start gap-2 rounded-md px-2 py-1 text-left hover:bg-hover pointer-coarse:min-h-10',
          className,
        )}
      >
        <span dir="auto" className={cn('min-w-0 flex-1 whitespace-pre-line', long && 'line-clamp-6')}>
          {shown}
        </span>
        <Pencil
          className="mt-1 size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100"
          aria-hidden
        />
      </button>
    );
  }
  const shared = { 'aria-label': label, autoFocus: true, value: draft.text, maxLength, disabled: action.isPending };
  return (
    <div className="space-y-2">
      {long ? (
        <Textarea
          {...shared}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save();
            if (event.key === 'Escape') close();
          }}
        />
      ) : (
        <Input
          {...shared}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
            if (event.key === 'Escape') close();
          }}
        />
      )}
      <div className="flex gap-2">
        <Button size="sm" look="primary" busy={action.isPending} disabled={text === ''} onClick={save}>
          {common.actions.save}
        </Button>
        <Button size="sm" look="ghost" disabled={action.isPending} onClick={close}>
          {common.actions.cancel}
        </Button>
      </div>
      {draft.changedMeanwhile ? <ChangedMeanwhile kept theirs={value} /> : <ChangeError error={action.error} kept />}
    </div>
  );
}
