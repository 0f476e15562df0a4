'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { Input } from '#web/components/ui/input.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { api, asApiError } from '#web/lib/api.ts';
import { keepVideo, type VideoSummary } from '#web/lib/live-videos.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { libraryMenuWords } from '#web/words/en-library-menu.ts';

/** Asks for a video's new title. */
export function RenameDialog({ video, onClose }: { video: VideoSummary; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useId();
  const [title, setTitle] = useState(video.title);
  const rename = useAction(() => api('PATCH /videos/{id}', { params: { id: video.id }, body: { title } }), {
    onSuccess: (renamed) => {
      keepVideo(queries, renamed);
      tell(libraryMenuWords.renamed);
      onClose();
    },
  });
  const error = rename.error ? asApiError(rename.error) : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={libraryMenuWords.rename.title}
      footer={
        <>
          <Button onClick={onClose}>{words.actions.cancel}</Button>
          <Button type="submit" form={form} look="primary" busy={rename.isPending} disabled={title.trim() === ''}>
            {words.actions.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          rename.start();
        }}
      >
        <Field label={libraryMenuWords.rename.label} error={error?.fields?.['title']}>
          <Input
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        {error && !error.fields?.['title'] ? <ErrorNotice error={error} className="mt-3" /> : null}
      </form>
    </Dialog>
  );
}
