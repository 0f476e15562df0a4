'use client';

import { FileText, History, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { scriptWords as words } from '#web/words/video-script.ts';
import { AgainDialog } from '../takes/again-dialog.tsx';
import type { ScriptView } from '../video-types.ts';
import { OwnScriptDialog } from './own-script-dialog.tsx';
import { VersionsDialog } from './versions-dialog.tsx';

/** What can be done with the script as a whole: look at earlier versions, bring one's own, have it written again. */
export function ScriptActions({ script, canEdit }: { script: ScriptView; canEdit: boolean }) {
  const [asking, setAsking] = useState<'versions' | 'own' | 'again' | null>(null);
  const toggle = (which: typeof asking) => (open: boolean) => setAsking(open ? which : null);
  return (
    <>
      {canEdit ? (
        <Button icon={<RefreshCw />} onClick={() => setAsking('again')}>
          {words.rewriteAll}
        </Button>
      ) : null}
      <Button icon={<History />} onClick={() => setAsking('versions')}>
        {words.versions}
      </Button>
      {canEdit ? (
        <Button icon={<FileText />} onClick={() => setAsking('own')}>
          {words.own}
        </Button>
      ) : null}
      <VersionsDialog script={script} canEdit={canEdit} open={asking === 'versions'} onOpenChange={toggle('versions')} />
      <OwnScriptDialog open={asking === 'own'} onOpenChange={toggle('own')} />
      <AgainDialog
        slot="script"
        title={words.rewriteAllTitle}
        about={words.rewriteAllAbout}
        noteHint={words.noteHint}
        confirm={words.rewriteNow}
        open={asking === 'again'}
        onOpenChange={toggle('again')}
      />
    </>
  );
}
