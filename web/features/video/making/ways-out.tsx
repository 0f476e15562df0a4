'use client';

import { Plus, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { useCan, useNewVideo } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { ChangeError } from '../change-error.tsx';
import { BackDialog } from '../frame/back-dialog.tsx';
import { goTo } from '../room-address.ts';
import { gateBefore } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';

/** What can be done about a failed or cancelled video: try again, or back to the gate before. */
export function WaysOut({ size = 'md' }: { size?: 'sm' | 'md' }) {
  const video = useVideo();
  const before = gateBefore(video);
  const canGoBack = useCan('approve');
  const startAnother = useNewVideo();
  const [asking, setAsking] = useState(false);
  const retry = useVideoChange<void>((_, sending) => apiWithEtag('POST /videos/{id}/retry', sending), { onDone: () => goTo({}) });
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        <Button
          look={size === 'sm' ? 'secondary' : 'primary'}
          size={size}
          icon={<RotateCcw />}
          busy={retry.isPending}
          onClick={() => retry.start()}
        >
          {common.actions.retry}
        </Button>
        {before && canGoBack ? (
          <Button size={size} icon={<Undo2 />} onClick={() => setAsking(true)}>
            {words.backTo(common.gates[before])}
          </Button>
        ) : null}
        {before ? null : (
          <Button size={size} icon={<Plus />} onClick={startAnother}>
            {words.startAnother}
          </Button>
        )}
      </div>
      <ChangeError error={retry.error} />
      {before ? <BackDialog room={before} open={asking} onOpenChange={setAsking} /> : null}
    </div>
  );
}
