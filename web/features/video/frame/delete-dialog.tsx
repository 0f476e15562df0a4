'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Button } from '#web/components/ui/button.tsx';
import { ConfirmDialog } from '#web/components/ui/confirm-dialog.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideo } from '../use-video.tsx';

interface AskProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Moves the video to the bin; while it is being made it says why it can't. */
export function DeleteDialog({ open, onOpenChange }: AskProps) {
  const { id, state, title } = useVideo();
  const router = useRouter();
  const queries = useQueryClient();
  const remove = useAction(() => api('DELETE /videos/{id}', { params: { id } }), {
    onSuccess: () => {
      onOpenChange(false);
      tell(words.deleted(title));
      void queries.invalidateQueries({ queryKey: ['videos'] });
      router.push('/');
    },
  });
  if (state === 'queued' || state === 'running') {
    return (
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title={words.deleteRefused}
        about={words.deleteRefusedAbout}
        footer={<Button onClick={() => onOpenChange(false)}>{common.actions.close}</Button>}
      />
    );
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.deleteTitle}
      about={words.deleteAbout}
      confirm={common.actions.delete}
      danger
      onConfirm={() => remove.start()}
      busy={remove.isPending}
      error={remove.error ? asApiError(remove.error) : null}
    />
  );
}
