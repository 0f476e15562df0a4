'use client';

import { RotateCcw, TriangleAlert, Upload, X } from 'lucide-react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { words } from '#web/words/en.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import type { ReferenceUpload } from './reference-uploads.ts';

interface UploadListProps {
  uploads: readonly ReferenceUpload[];
  onRemove: (key: string) => void;
  onRetry: (upload: ReferenceUpload) => void;
}

/** Videos on their way in, or why one did not come. */
export function UploadList({ uploads, onRemove, onRetry }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul className="mb-4 divide-y divide-line rounded-lg border border-line-strong bg-raised">
      {uploads.map((upload) => {
        const { key, file, share, error, again } = upload;
        return (
          <li key={key} className="flex items-center gap-3 py-2.5 pr-2 pl-3.5 text-sm">
            {error ? (
              <TriangleAlert className="size-4 shrink-0 text-danger-text" aria-hidden />
            ) : (
              <Upload className="size-4 shrink-0 text-faint" aria-hidden />
            )}
            {error ? (
              <p role="alert" className="min-w-0 flex-1">
                {error.message} <span className="text-muted">{error.hint}</span>
              </p>
            ) : (
              <>
                <p dir="auto" className="min-w-0 flex-1 truncate">
                  {file.name}
                </p>
                <Progress label={text.sending(file.name)} share={share} className="w-24 sm:w-40" />
                <span className="w-9 text-right text-muted tabular-nums">{words.units.percent(share)}</span>
              </>
            )}
            {again ? (
              <IconButton size="sm" label={text.sendAgain(file.name)} onClick={() => onRetry(upload)}>
                <RotateCcw />
              </IconButton>
            ) : null}
            <IconButton size="sm" label={error ? text.dismiss(file.name) : text.stopSending(file.name)} onClick={() => onRemove(key)}>
              <X />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
