'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { promptWords as text } from '#web/words/en-prompts.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { changePrompt, type PromptPatch, type SeenPrompt } from './prompt-queries.ts';

interface InlineEditProps {
  seen: SeenPrompt;
  label: string;
  hint?: string;
  /** What stands in the field, of a prompt. */
  textOf: (seen: SeenPrompt) => string;
  /** The change that was typed, or what is wrong with it. */
  read: (typed: string) => { body: PromptPatch; wrong: string | null };
  maxLength: number;
  onClose: () => void;
}

/** One line being edited in place: Enter saves, Escape gives up. What somebody else wrote meanwhile is shown before it is written over. */
export function InlineEdit({ seen, label, hint, textOf, read, maxLength, onClose }: InlineEditProps) {
  const queries = useQueryClient();
  const [opened] = useState(seen);
  const [typed, setTyped] = useState(() => textOf(seen));
  const [wrong, setWrong] = useState<string>();
  const save = useAction(({ body, base }: { body: PromptPatch; base: SeenPrompt }) => changePrompt(queries, base.data.id, body, base), {
    onSuccess: onClose,
  });
  const error = save.error && asApiError(save.error);
  const conflict = error?.code === 'version_mismatch';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = read(typed);
    setWrong(given.wrong ?? undefined);
    if (given.wrong !== null) return;
    if (typed.trim() === textOf(opened) && !conflict) return onClose();
    save.start({ body: given.body, base: conflict ? seen : opened });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || save.isPending) return;
        event.stopPropagation();
        onClose();
      }}
      className="space-y-2.5"
    >
      <Field label={label} hideLabel error={wrong} {...(hint === undefined ? {} : { hint })}>
        <Input
          autoFocus
          value={typed}
          maxLength={maxLength}
          readOnly={save.isPending}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {conflict ? (
        <ErrorNotice error={{ message: roomWords.product.changedMeanwhile, hint: text.saysNow(textOf(seen)), code: 'version_mismatch' }} />
      ) : error ? (
        <ErrorNotice error={error} />
      ) : null}
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={save.isPending}>
          {conflict ? roomWords.product.saveMine : words.actions.save}
        </Button>
        <Button onClick={onClose} disabled={save.isPending}>
          {conflict ? roomWords.product.keepTheirs : words.actions.cancel}
        </Button>
      </div>
    </form>
  );
}
