'use client';

import { RotateCcw, X } from 'lucide-react';
import { Chip } from '#web/components/ui/chip.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { briefWords as words } from '#web/words/video-brief.ts';
import { ChangeError } from '../change-error.tsx';
import { Evidence } from '../evidence.tsx';
import { InlineText } from '../inline-text.tsx';
import type { Fact } from '../video-types.ts';
import { useProductChange } from './use-product-change.ts';

/** One fact: edited in place, reset to what was read, or taken out. */
export function FactRow({ fact, canEdit }: { fact: Fact; canEdit: boolean }) {
  const { id, role, text, source, evidence, edited } = fact;
  const edit = useProductChange();
  const other = useProductChange();
  return (
    <li id={`fact-${id}`} className="flex items-start gap-3 py-2 target:bg-accent-soft">
      <div className="min-w-0 flex-1">
        <InlineText
          label={words.fact}
          value={text}
          canEdit={canEdit}
          maxLength={300}
          onSave={(next) => edit.start({ facts: [{ id, text: next }] })}
          action={edit}
        />
        <div className="flex flex-wrap items-center gap-x-2">
          <Chip>{words.roles[role]}</Chip>
          <Evidence of={text} source={edited ? 'person' : source} evidence={evidence} />
          {edited ? <Chip tone="line">{words.edited}</Chip> : null}
        </div>
        <ChangeError error={other.error} className="mt-2" />
      </div>
      {canEdit ? (
        <div className="flex shrink-0 gap-0.5">
          {edited ? (
            <IconButton size="sm" label={words.resetFact} disabled={other.isPending} onClick={() => other.start({ reset: [id] })}>
              <RotateCcw />
            </IconButton>
          ) : null}
          <IconButton size="sm" label={words.drop} disabled={other.isPending} onClick={() => other.start({ facts: [{ id, text: '' }] })}>
            <X />
          </IconButton>
        </div>
      ) : null}
    </li>
  );
}
