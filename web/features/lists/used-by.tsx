'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import type { ApiError } from '#web/lib/api.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';

interface VideoLinksProps {
  videos: readonly { id: string; title: string }[];
}

/** Videos by their titles, each a way there. */
export function VideoLinks({ videos }: VideoLinksProps) {
  return (
    <ul className="-mx-2">
      {videos.map(({ id, title }) => (
        <li key={id}>
          <Link
            href={`/videos/${id}`}
            className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-sm outline-offset-[-2px] transition-colors hover:bg-hover pointer-coarse:min-h-11"
          >
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {title}
            </span>
            <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface RefusedDialogProps {
  refused: { name: string; error: ApiError } | null;
  onClose: () => void;
}

/** Why something can't be deleted: what uses it, with the ways there. */
export function RefusedDialog({ refused, onClose }: RefusedDialogProps) {
  if (!refused) return null;
  const { message, hint, fields = {} } = refused.error;
  const videos = Object.entries(fields).map(([id, title]) => ({ id, title }));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={roomWords.lists.refused(refused.name)}
      about={hint === undefined ? message : `${message} ${hint}`}
      footer={<Button onClick={onClose}>{words.actions.close}</Button>}
    >
      {videos.length === 0 ? undefined : <VideoLinks videos={videos} />}
    </Dialog>
  );
}
