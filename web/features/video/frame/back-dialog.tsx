'use client';

import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { goTo } from '../room-address.ts';
import { useVideoChange } from '../use-video-change.ts';
import type { Room } from '../video-types.ts';

interface BackDialogProps {
  room: Room;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks before a video goes back to a gate, and says what that means. */
export function BackDialog({ room, open, onOpenChange }: BackDialogProps) {
  const back = useVideoChange(
    (gate: Room, { params, ifMatch }) => apiWithEtag('POST /videos/{id}/back', { params, ifMatch, body: { gate } }),
    {
      onDone: () => {
        onOpenChange(false);
        goTo({});
      },
    },
  );
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.backTitle(common.gates[room])}
      about={words.backAbout[room]}
      confirm={words.backTo(common.gates[room])}
      onConfirm={() => back.start(room)}
      busy={back.isPending}
      error={back.error ? asApiError(back.error) : null}
      price={{ priceMicros: 0, seconds: 0 }}
    />
  );
}
