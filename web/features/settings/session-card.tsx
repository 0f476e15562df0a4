'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import type { Answered } from '#contract/api.ts';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { CopyText } from '#web/components/ui/copy-text.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { tellOtherWindows } from '#web/lib/workspace-here.ts';
import { signInWords } from '#web/words/en-sign-in.ts';
import { roomWords } from '#web/words/library-rooms.ts';

const text = roomWords.settings;

/** Who this browser is, and the way out. */
export function SessionCard({ session }: { session: Answered<'GET /session'> }) {
  const [leaving, setLeaving] = useState(false);
  const { start, isPending, isSuccess, error } = useAction(() => api('DELETE /session'), {
    onSuccess: () => {
      tellOtherWindows({ type: 'signed-out' });
      window.location.assign('/');
    },
  });
  const isOwner = session.kind === 'owner';
  return (
    <Card>
      <CardHead title={text.session} about={isOwner ? text.sessionOwner : text.sessionToken(text.roles[session.role])} />
      {isOwner ? (
        <CardBody>
          <Button icon={<LogOut />} onClick={() => setLeaving(true)}>
            {text.signOut}
          </Button>
        </CardBody>
      ) : null}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={text.signOutTitle}
        about={text.signOutAbout}
        confirm={text.signOut}
        busy={isPending || isSuccess}
        error={error && asApiError(error)}
        onConfirm={() => start()}
      >
        <CopyText text={signInWords.command} />
      </ConfirmDialog>
    </Card>
  );
}
