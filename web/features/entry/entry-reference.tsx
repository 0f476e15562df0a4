'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Film, RotateCcw, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import {
  keepReference,
  referenceEvents,
  referenceKey,
  referenceQuery,
  useReferenceProgress,
} from '#web/features/references/reference-queries.ts';
import { refuseVideo, titleOf } from '#web/features/references/video-file.ts';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { uploadFile } from '#web/lib/uploads.ts';
import { words } from '#web/words/en.ts';
import { openEntryWords } from '#web/words/en-entry-open.ts';
import { referenceWords } from '#web/words/en-references.ts';

interface EntryReferenceProps {
  file: File;
  /** It is measured: its id. */
  onReady: (id: string) => void;
  onRemove: () => void;
}

/** A video dropped on the box: sent, measured, and then what the new video follows. */
export function EntryReference({ file, onReady, onRemove }: EntryReferenceProps) {
  const { id, share, problem, retry } = useSending(file);
  const measuring = useQuery({ ...referenceQuery(id ?? ''), enabled: id !== null });
  useRefreshOn(referenceEvents, [referenceKey(id ?? '')]);
  useReferenceProgress();
  const reference = measuring.data?.data;
  const state = reference?.state;
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    if (state === 'ready' && id !== null) ready(id);
  }, [state, id]);
  const failed =
    problem ?? (state === 'failed' ? (reference?.error?.message ?? null) : state === 'cancelled' ? referenceWords.stoppedTitle : null);
  const measured = reference?.progress?.share ?? null;
  return (
    <div className="px-3.5 pb-2.5">
      <div
        className={cn(
          'flex w-fit max-w-full items-center gap-2 rounded-md border bg-surface py-1 pr-1 pl-1.5 text-xs',
          failed !== null && 'border-danger-text/40',
        )}
      >
        <span className="grid size-8 shrink-0 place-items-center rounded-sm bg-hover text-muted">
          <Film className="size-4" aria-hidden />
        </span>
        <span className="min-w-0">
          <span dir="auto" className="block max-w-56 truncate font-medium">
            {file.name}
          </span>
          {failed === null ? (
            <span className="flex items-center gap-2 text-faint tabular-nums">
              {id === null ? openEntryWords.sendingReference : openEntryWords.measuringReference}
              <Progress label={file.name} share={id === null ? share : measured} className="w-20" />
              {id === null ? words.units.percent(share) : measured === null ? null : words.units.percent(measured)}
            </span>
          ) : (
            <span role="alert" className="block max-w-80 text-danger-text">
              {failed}
            </span>
          )}
        </span>
        {problem !== null && retry ? (
          <IconButton size="sm" label={openEntryWords.retryFile(file.name)} onClick={retry}>
            <RotateCcw />
          </IconButton>
        ) : null}
        <IconButton size="sm" label={openEntryWords.removeFile(file.name)} onClick={onRemove}>
          <X />
        </IconButton>
      </div>
    </div>
  );
}

/** Sends the file and makes a reference of it; what is on its way when the box lets it go is given up. */
function useSending(file: File) {
  const queries = useQueryClient();
  const refused = refuseVideo(file);
  const [id, setId] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const [problem, setProblem] = useState(refused);
  const running = useRef<AbortController>(null);
  const send = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    try {
      const upload = await uploadFile(file, { signal: controller.signal, onProgress: setShare });
      const body = { source: { kind: 'upload' as const, upload }, name: titleOf(file) };
      const answer = await apiWithEtag('POST /references', { body, signal: controller.signal });
      keepReference(queries, answer);
      setId(answer.data.id);
    } catch (error) {
      if (controller.signal.aborted) return;
      const { message, hint } = asApiError(error);
      setProblem(hint === undefined ? message : `${message} ${hint}`);
    }
  };
  const begin = useEffectEvent(() => {
    if (refused === null) void send();
  });
  useEffect(() => {
    begin();
    return () => running.current?.abort();
  }, []);
  return { id, share, problem, retry: refused === null ? () => void send() : null };
}
