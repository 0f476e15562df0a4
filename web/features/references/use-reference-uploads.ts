'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { tell } from '#web/components/ui/toast.tsx';
import { type ApiError, apiWithEtag, asApiError } from '#web/lib/api.ts';
import { uploadFile } from '#web/lib/uploads.ts';
import { referenceWords } from '#web/words/en-references.ts';
import { keepReference } from './reference-queries.ts';
import { refuseVideo, titleOf } from './video-file.ts';

export interface ReferenceUpload {
  key: string;
  file: File;
  keepFile: boolean;
  /** 0..1 */
  share: number;
  /** Why it did not come; a refused file has only a message. */
  error: Pick<ApiError, 'message' | 'hint'> | null;
  /** Sending it again may help. */
  again: boolean;
}

/** Videos on their way in, one after the other; each stays in sight until it is a reference of its own. */
export function useReferenceUploads() {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<ReferenceUpload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const controller of all.values()) controller.abort();
    };
  }, []);

  const change = (key: string, part: Partial<ReferenceUpload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const remove = (key: string) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
    setUploads((before) => before.filter((one) => one.key !== key));
  };
  const send = async ({ key, file, keepFile }: ReferenceUpload, signal: AbortSignal) => {
    if (signal.aborted) return;
    try {
      const upload = await uploadFile(file, { signal, onProgress: (share) => change(key, { share }) });
      const body = { source: { kind: 'upload' as const, upload }, name: titleOf(file), keepFile };
      const answer = await apiWithEtag('POST /references', { body, idempotencyKey: key });
      keepReference(queries, answer);
      tell(referenceWords.accepted(answer.data.name));
      remove(key);
    } catch (error) {
      if (!signal.aborted) change(key, { error: asApiError(error), again: true });
    }
  };
  const start = (upload: ReferenceUpload) => {
    const controller = new AbortController();
    running.current.set(upload.key, controller);
    tail.current = tail.current.then(() => send(upload, controller.signal));
  };
  const add = (files: readonly File[], keepFile = false) => {
    for (const file of files) {
      const refused = refuseVideo(file);
      const error = refused === null ? null : { message: refused, hint: undefined };
      const upload: ReferenceUpload = { key: crypto.randomUUID(), file, keepFile, share: 0, error, again: false };
      setUploads((before) => [...before, upload]);
      if (error === null) start(upload);
    }
  };
  const retry = (upload: ReferenceUpload) => {
    remove(upload.key);
    add([upload.file], upload.keepFile);
  };
  return { uploads, add, remove, retry };
}
