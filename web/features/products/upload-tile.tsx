'use client';

import { TriangleAlert, X } from 'lucide-react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { roomWords } from '#web/words/library-rooms.ts';
import type { PictureUpload } from './use-picture-uploads.ts';

const text = roomWords.pictures;

/** A picture on its way; or why it did not come. */
export function UploadTile({ upload, onRemove }: { upload: PictureUpload; onRemove: () => void }) {
  const { name, preview, share, error } = upload;
  return (
    <li className="relative aspect-square overflow-hidden rounded-md border border-line bg-surface">
      <img src={preview} alt="" className="size-full object-cover opacity-40" />
      {error ? (
        <div role="alert" className="absolute inset-0 overflow-y-auto bg-overlay/90 p-2.5 pr-9 text-xs">
          <p className="flex items-center gap-1.5 font-medium">
            <TriangleAlert className="size-3.5 shrink-0 text-danger-text" aria-hidden />
            <span className="min-w-0 truncate">{name}</span>
          </p>
          <p className="mt-1 text-muted">
            {error.message} {error.hint}
          </p>
        </div>
      ) : (
        <Progress label={text.sending(name)} share={share} className="absolute inset-x-2.5 bottom-2.5" />
      )}
      <IconButton
        look="film"
        size="sm"
        label={error ? text.dismiss(name) : text.cancel(name)}
        onClick={onRemove}
        className="absolute top-1.5 right-1.5"
      >
        <X />
      </IconButton>
    </li>
  );
}
