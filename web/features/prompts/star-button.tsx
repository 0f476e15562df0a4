'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { cn } from '#web/lib/cn.ts';
import { useAction } from '#web/lib/use-action.ts';
import { promptWords as text } from '#web/words/en-prompts.ts';
import { changePrompt, type Prompt } from './prompt-queries.ts';

/** Marks a prompt as a favourite, or no longer. The star shows the wish at once. */
export function StarButton({ prompt: { id, title, favourite }, className }: { prompt: Prompt; className?: string }) {
  const queries = useQueryClient();
  const canCreate = useCan('create');
  const mark = useAction((wanted: boolean) => changePrompt(queries, id, { favourite: wanted }), { onError: tellError });
  const shown = mark.isPending ? (mark.variables ?? favourite) : favourite;
  return (
    <IconButton
      size="sm"
      label={text.star(title)}
      aria-pressed={shown}
      disabled={!canCreate}
      onClick={() => mark.start(!favourite)}
      className={cn('aria-pressed:bg-transparent', shown && 'text-accent-text aria-pressed:text-accent-text', className)}
    >
      <Star className={shown ? 'fill-current' : ''} />
    </IconButton>
  );
}
