'use client';

import { Layers } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { useOtherWindows, useWorkspaceChanged } from '#web/lib/workspace-here.ts';
import { words } from '#web/words/en.ts';

/** Says that another window moved this browser's session; nothing of the page is lost before the person asks for it. */
export function WorkspaceNotice() {
  const changed = useWorkspaceChanged();
  const load = () => window.location.assign('/');
  useOtherWindows(load);
  return (
    <div role="alert" className="pointer-events-none fixed inset-x-3 top-3 z-70 flex justify-center">
      {changed ? (
        <div className="pointer-events-auto flex max-w-lg animate-rise flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-strong bg-overlay px-3.5 py-3 text-sm shadow-float">
          <Layers className="size-4 shrink-0 text-accent-text" aria-hidden />
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-medium">{words.shell.workspaceChanged}</p>
            <p className="text-muted">{words.shell.workspaceChangedHint}</p>
          </div>
          <Button look="primary" onClick={load}>
            {words.shell.reload}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
