'use client';

import { Upload } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { Button } from './button.tsx';

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
      <p className="font-medium text-fg">{over ? words.drop.here : label}</p>
      {children}
      <p className="flex flex-wrap items-center justify-center gap-2">
        <Button size="sm" disabled={disabled} onClick={() => picker.current?.click()}>
          {words.drop.pick}
        </Button>
        <span className="text-faint text-xs pointer-coarse:hidden">{words.drop.or}</span>
      </p>
      <FilePicker ref={picker} label={label} multiple={multiple} onFiles={onFiles} {...(accept === undefined ? {} : { accept })} />
    </div>
  );
}

interface FilePickerProps {
  ref: React.Ref<HTMLInputElement>;
  label: string;
  accept?: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** The system's file picker, opened by a click on `ref`. The same file can be picked twice. */
export function FilePicker({ ref, label, accept, multiple = false, onFiles }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      multiple={multiple}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

/** Handlers that make an element take dropped files, and whether something hangs over it. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (!isFiles(event)) return;
      depth.current += 1;
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!isFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    },
    onDragOver: (event: DragEvent) => {
      if (isFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) onFiles(files);
    },
  };
  return { over, handlers };
}

/** Files pasted anywhere on the page, while `active`. */
export function usePastedFiles(onFiles: (files: File[]) => void, active: boolean): void {
  const latest = useEffectEvent(onFiles);
  useEffect(() => {
    if (!active) return;
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [active]);
}
