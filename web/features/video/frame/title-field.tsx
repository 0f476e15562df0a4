'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';

/** The video's title, edited where it stands: Enter keeps it, Escape leaves it as it was. */
export function TitleField() {
  const { title } = useVideo();
  const can = useCan('create');
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useVideoChange((next: string, { params }) => apiWithEtag('PATCH /videos/{id}', { params, body: { title: next } }), {
    onDone: () => setDraft(null),
  });
  const save = () => {
    const next = draft?.trim() ?? '';
    if (next === '' || next === title) setDraft(null);
    else rename.start(next);
  };
  if (rename.error && draft !== null && !rename.isPending) {
    tellError(rename.error);
    rename.reset();
  }
  if (draft === null) {
    return (
      <span className="group flex min-w-0 items-center gap-1">
        <h1
          dir="auto"
          className="truncate font-semibold text-base"
          title={title}
          {...(can ? { onDoubleClick: () => setDraft(title) } : {})}
        >
          {title}
        </h1>
        {can ? (
          <IconButton
            size="sm"
            label={words.rename}
            className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:hidden"
            onClick={() => setDraft(title)}
          >
            <Pencil />
          </IconButton>
        ) : null}
      </span>
    );
  }
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <Input
        autoFocus
        aria-label={words.title}
        value={draft}
        maxLength={200}
        disabled={rename.isPending}
        className="max-w-md font-semibold text-base"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </>
  );
}
