import { Braces, FileCode2, RotateCcw, X } from 'lucide-react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { cn } from '#web/lib/cn.ts';
import { openEntryWords } from '#web/words/en-entry-open.ts';
import type { EntryFile } from './read-entry.ts';

interface EntryFileListProps {
  files: readonly EntryFile[];
  onRemove: (key: string) => void;
  onRetry: (file: EntryFile) => void;
}

/** The files in the box, each with how far it is. */
export function EntryFileList({ files, onRemove, onRetry }: EntryFileListProps) {
  return (
    <ul aria-label={openEntryWords.files} className="flex flex-wrap gap-2 px-3.5 pb-2.5">
      {files.map((one) => {
        const { key, kind, file, preview, share, upload, problem } = one;
        return (
          <li
            key={key}
            className={cn(
              'flex max-w-full items-center gap-2 rounded-md border bg-surface py-1 pr-1 pl-1.5 text-xs',
              problem !== null && 'border-danger-text/40',
            )}
          >
            {preview === null ? (
              <span className="grid size-8 place-items-center rounded-sm bg-hover text-muted">
                {kind === 'json' ? <Braces className="size-4" aria-hidden /> : <FileCode2 className="size-4" aria-hidden />}
              </span>
            ) : (
              <img src={preview} alt="" className="size-8 rounded-sm object-cover" />
            )}
            <span className="min-w-0">
              <span className="block max-w-44 truncate font-medium">{file.name}</span>
              {problem !== null ? (
                <span className="block max-w-64 text-danger-text">{problem}</span>
              ) : upload === null ? (
                <Progress label={file.name} share={share} className="mt-1.5 mb-1 w-24" />
              ) : (
                <span className="block text-faint">{openEntryWords.kinds[kind]}</span>
              )}
            </span>
            {problem === null ? null : (
              <IconButton size="sm" label={openEntryWords.retryFile(file.name)} onClick={() => onRetry(one)}>
                <RotateCcw />
              </IconButton>
            )}
            <IconButton size="sm" label={openEntryWords.removeFile(file.name)} onClick={() => onRemove(key)}>
              <X />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
