'use client';

import { Upload } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { cn } from '#web/lib/cn.ts';
import { useFileDrop, usePastedFiles } from '#web/lib/use-dropped-files.ts';
import { partWords } from '#web/words/en-parts.ts';
import { Button } from './button.tsx';
import { FilePicker } from './file-picker.tsx';

interface FileDropProps {
  /** What is wanted: "A picture of the product". */
  label: string;
  /** As the `accept` of an input. */
  accept?: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** Takes files that are pasted anywhere on the page, as long as it is shown. */
  paste?: boolean;
  disabled?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A place to drop a file on, with a button to pick one. */
export function FileDrop({
  label,
  accept,
  multiple = false,
  onFiles,
  paste = false,
  disabled = false,
  className,
  children,
}: FileDropProps) {
  const picker = useRef<HTMLInputElement>(null);
  const { over, handlers } = useFileDrop((files) => onFiles(multiple ? files : files.slice(0, 1)));
  usePastedFiles((files) => onFiles(multiple ? files : files.slice(0, 1)), paste && !disabled);
  return (
    <div
      {...(disabled ? {} : handlers)}
      className={cn(
        'flex flex-col items-center justify-center gap-2 rounded-lg border border-line-strong border-dashed px-4 py-6 text-center text-muted text-sm transition-colors',
        over && 'border-accent bg-accent-soft text-fg',
        className,
      )}
    >
      <Upload className="size-5 text-faint" aria-hidden />
      <p className="font-medium text-fg">{over ? partWords.drop.here : label}</p>
      {children}
      <p className="flex flex-wrap items-center justify-center gap-2">
        <Button size="sm" disabled={disabled} onClick={() => picker.current?.click()}>
          {partWords.drop.pick}
        </Button>
        <span className="text-faint text-xs pointer-coarse:hidden">{partWords.drop.or}</span>
      </p>
      <FilePicker ref={picker} label={label} multiple={multiple} onFiles={onFiles} {...(accept === undefined ? {} : { accept })} />
    </div>
  );
}
