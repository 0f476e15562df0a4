'use client';

import { useEffect, useRef, useState } from 'react';
import { asApiError } from '#web/lib/api.ts';
import { entryWords } from '#web/words/en-entry.ts';
import { type EntryFile, kindOf } from './read-entry.ts';

/** The files of the box: each is sent as soon as it is there. */
export function useEntryFiles() {
  const [files, setFiles] = useState<EntryFile[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  /** The video to follow, until it is a reference. */
  const [clip, setClip] = useState<File | null>(null);
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const controller of all.values()) controller.abort();
    };
  }, []);

  const change = (key: string, part: Partial<EntryFile>) =>
    setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const send = async ({ key, file }: Pick<EntryFile, 'key' | 'file'>) => {
    const controller = new AbortController();
    running.current.set(key, controller);
    change(key, { problem: null, share: 0 });
    try {
      const { uploadFile } = await import('#web/lib/uploads.ts');
      const onProgress = (share: number) => change(key, { share });
      change(key, { upload: await uploadFile(file, { signal: controller.signal, onProgress }) });
    } catch (error) {
      if (controller.signal.aborted) return;
      const { message, hint } = asApiError(error);
      change(key, { problem: hint === undefined ? message : `${message} ${hint}` });
    } finally {
      running.current.delete(key);
    }
  };

  const add = async (given: File[]) => {
    setRefused(null);
    for (const file of given) {
      const kind = kindOf(file);
      if (!kind) {
        setRefused(entryWords.unknownFile(file.name));
        continue;
      }
      if (kind === 'video') {
        setClip(file);
        continue;
      }
      const key = crypto.randomUUID();
      const text = kind === 'image' ? null : await file.text();
      const preview = kind === 'image' ? URL.createObjectURL(file) : null;
      const next: EntryFile = { key, kind, file, text, preview, share: 0, upload: null, problem: null };
      setFiles((before) => {
        const others = kind === 'image' ? before : before.filter((one) => one.kind === 'image');
        if (others.length < before.length) setRefused(entryWords.onePage);
        return [...others, next];
      });
      void send(next);
    }
  };

  const remove = (key: string) => {
    running.current.get(key)?.abort();
    setRefused(null);
    setFiles((before) => before.filter((one) => one.key !== key));
  };

  const clear = () => {
    for (const controller of running.current.values()) controller.abort();
    setFiles([]);
  };

  return { files, clip, refused, add, remove, removeClip: () => setClip(null), retry: send, clear };
}
