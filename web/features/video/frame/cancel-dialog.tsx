'use client';

import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideoChange } from '../use-video-change.ts';

interface AskProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks before the making is stopped. Without a version: it is stopped whatever it has come to meanwhile. */
export function CancelDialog({ open, onOpenChange }: AskProps) {
  const cancel = useVideoChange<void>((_, { params }) => apiWithEtag('POST /videos/{id}/cancel', { params }), {
    onDone: () => onOpenChange(false),
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.cancelTitle}
      about={words.cancelAbout}
      confirm={words.cancelMaking}
      danger
      onConfirm={() => cancel.start()}
      busy={cancel.isPending}
      error={cancel.error ? asApiError(cancel.error) : null}
    />
  );
}
