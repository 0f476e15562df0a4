'use client';

import { useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from '#web/lib/api.ts';
import { uploadFile } from '#web/lib/uploads.ts';
import { type Arrange, withNew } from './use-pictures.ts';

export interface PictureUpload {
  key: string;
  name: string;
  /** Of the file itself, while it is on its way. */
  preview: string;
  share: number;
  error: ApiError | null;
}

/** Pictures on their way to a product, one after the other; each stays in sight until it is one of the product's. */
export function usePictureUploads(arrange: Arrange) {
  const [uploads, setUploads] = useState<PictureUpload[]>([]);
  const running = useRef(new Map<string, { controller: AbortController; preview: string }>());
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const { controller, preview } of all.values()) {
        controller.abort();
        URL.revokeObjectURL(preview);
      }
      all.clear();
    };
  }, []);

  const change = (key: string, part: Partial<PictureUpload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const remove = (key: string) => {
    const one = running.current.get(key);
    one?.controller.abort();
    if (one) URL.revokeObjectURL(one.preview);
    running.current.delete(key);
    setUploads((before) => before.filter((upload) => upload.key !== key));
  };
  const send = async (key: string, file: File, signal: AbortSignal) => {
    if (signal.aborted) return;
    try {
      const id = await uploadFile(file, { signal, onProgress: (share) => change(key, { share }) });
      await arrange(withNew(id), { shown: false, loud: true });
      remove(key);
    } catch (error) {
      if (!signal.aborted) change(key, { error: asApiError(error) });
    }
  };
  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      const controller = new AbortController();
      const preview = URL.createObjectURL(file);
      running.current.set(key, { controller, preview });
      setUploads((before) => [...before, { key, name: file.name, preview, share: 0, error: null }]);
      tail.current = tail.current.then(() => send(key, file, controller.signal));
    }
  };
  return { uploads, add, remove };
}
