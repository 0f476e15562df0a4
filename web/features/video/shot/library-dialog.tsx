'use client';

import { useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { SegmentRole } from '#core/format.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Checkbox } from '#web/components/ui/checkbox.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { api } from '#web/lib/api.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { shotWords as words } from '#web/words/video-shot.ts';
import { ChangeError } from '../change-error.tsx';
import { ChangePrice } from '../script/change-price.tsx';
import { useScriptChange } from '../script/use-script-change.ts';

interface LibraryDialogProps {
  /** Counts from 1. */
  number: number;
  role: SegmentRole;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Takes a prompt that was settled before for this segment: found, looked at, and then used at a price that stands there. */
export function LibraryDialog({ number, role, open, onOpenChange }: LibraryDialogProps) {
  const [q, setQ] = useState('');
  const [same, setSame] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useDeferredValue(q.trim());
  const filter = { limit: 30, ...(asked === '' ? {} : { q: asked }), ...(same ? { role } : {}) };
  const { data, error, refetch } = useQuery({
    queryKey: ['prompts', 'pick', filter],
    queryFn: ({ signal }) => api('GET /prompts', { query: filter, signal }),
    enabled: open,
  });
  const change = useScriptChange(() => onOpenChange(false));
  const body = chosen === null ? null : ({ kind: 'prompt', segment: number, prompt: chosen } as const);
  const picked = data?.items.find(({ id }) => id === chosen);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !change.isPending && onOpenChange(next)}
      title={words.libraryTitle(scriptWords.roles[role])}
      about={words.libraryAbout}
      wide
      footer={
        <Button look="primary" busy={change.isPending} disabled={body === null} onClick={() => body && change.start(body)}>
          {picked ? words.libraryUse(picked.title) : words.libraryPick}
        </Button>
      }
    >
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <Field label={words.librarySearch} hideLabel className="min-w-48 flex-1">
          <Input type="search" placeholder={words.librarySearch} value={q} onChange={(event) => setQ(event.target.value)} />
        </Field>
        <Checkbox label={words.librarySame} checked={same} onChange={setSame} />
      </div>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className="py-6 text-center text-muted text-sm">{words.libraryEmpty}</p> : null}
      <ul className="space-y-1.5">
        {data?.items.map(({ id, title, text, favourite, tags }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === chosen}
              onClick={() => setChosen(id)}
              className="w-full rounded-lg border border-line bg-surface px-3 py-2 text-left transition-colors hover:bg-hover aria-pressed:border-accent"
            >
              <span className="flex items-center gap-1.5 font-medium text-sm">
                {favourite ? <Star className="size-3.5 fill-current text-accent-text" aria-hidden /> : null}
                {title}
                <span className="font-normal text-faint text-xs">{tags.join(', ')}</span>
              </span>
              <span className="mt-0.5 line-clamp-2 text-muted text-xs">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <ChangePrice change={open ? body : null} />
      </div>
      <ChangeError error={change.error} className="mt-2" />
    </Dialog>
  );
}
