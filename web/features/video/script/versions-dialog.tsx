'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { api } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { keys } from '#web/lib/queries.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import { ChangeError } from '../change-error.tsx';
import { useVideo } from '../use-video.tsx';
import type { ScriptView } from '../video-types.ts';
import { ChangePrice } from './change-price.tsx';
import { ScriptDiff } from './script-diff.tsx';
import { useScriptChange } from './use-script-change.ts';

interface VersionsDialogProps {
  script: ScriptView;
  canEdit: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every version of the script, each against the one in use, and the way back to it. */
export function VersionsDialog({ script, canEdit, open, onOpenChange }: VersionsDialogProps) {
  const { id } = useVideo();
  const [chosen, setChosen] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.video(id), 'scripts'],
    queryFn: ({ signal }) => api('GET /videos/{id}/scripts', { params: { id }, signal }),
    enabled: open,
    staleTime: 0,
  });
  const restore = useScriptChange(() => {
    setChosen(null);
    onOpenChange(false);
  });
  const versions = data?.items.toReversed() ?? [];
  const shown = versions.find(({ n }) => n === chosen) ?? versions.find(({ current }) => !current) ?? versions[0];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.versions}
      about={words.versionsAbout}
      wide
      footer={
        canEdit && shown && !shown.current ? (
          <Button look="primary" busy={restore.isPending} onClick={() => restore.start({ kind: 'restore', version: shown.n })}>
            {words.restore(shown.n)}
          </Button>
        ) : undefined
      }
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : <Skeleton className="h-40 w-full" />}
      {shown ? (
        <div className="grid gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <ul className="space-y-px max-sm:max-h-40 max-sm:overflow-y-auto">
            {versions.map(({ n, origin, note, current, createdAt }) => (
              <li key={n}>
                <button
                  type="button"
                  aria-pressed={n === shown.n}
                  onClick={() => setChosen(n)}
                  className={cn('w-full rounded-md px-2.5 py-1.5 text-left text-sm', n === shown.n ? 'bg-pressed' : 'hover:bg-hover')}
                >
                  <span className="block font-medium">
                    {words.version(n)}
                    {current ? <span className="text-accent-text"> · {words.inUse}</span> : null}
                  </span>
                  <span className="block text-faint text-xs">{words.dots([words.origins[origin], showAgo(createdAt)])}</span>
                  {note ? <span className="block truncate text-muted text-xs">“{note}”</span> : null}
                </button>
              </li>
            ))}
          </ul>
          <div className="min-w-0">
            <p className="mb-3 text-faint text-xs">{shown.current ? words.thisIsInUse : words.diffAbout(shown.n)}</p>
            <ScriptDiff before={script} after={shown.script} />
            {canEdit && !shown.current ? (
              <div className="mt-3">
                <ChangePrice change={{ kind: 'restore', version: shown.n }} />
              </div>
            ) : null}
          </div>
        </div>
      ) : null}
      <ChangeError error={restore.error} className="mt-3" />
    </Dialog>
  );
}
