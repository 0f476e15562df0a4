'use client';

import { useEffect, useRef, useState } from 'react';
import { ApiError, api, asApiError } from './api.ts';
import { forgetFailures, useFailure } from './failures.ts';

/** Of one request, in bytes: a quarter of what the contract allows, so that progress moves on a slow line. */
const pieceBytes = 2 * 1024 ** 2;
/** Tries after a lost connection before it is given up; about two minutes. */
const tries = 12;

interface Watching {
  signal?: AbortSignal | undefined;
  /** 0..1 */
  onProgress?: ((share: number) => void) | undefined;
}

/** Sends a file in pieces and returns the upload's id. Goes on where it was after a lost connection. Throws `ApiError`. */
export async function uploadFile(file: File, { signal, onProgress }: Watching = {}): Promise<string> {
  if (file.size === 0) throw new ApiError(400, { code: 'invalid_input', message: `${file.name} is empty.` });
  const idempotencyKey = crypto.randomUUID();
  const body = { name: file.name.slice(-200) || 'file', bytes: file.size };
  const { id } = await persist(() => api('POST /uploads', { body, idempotencyKey, signal }), signal);
  try {
    let received = 0;
    onProgress?.(0);
    while (received < file.size) {
      const offset = received;
      received = await persist(async () => {
        try {
          const piece = file.slice(offset, offset + pieceBytes);
          return (await api('PUT /uploads/{id}', { params: { id }, query: { offset }, body: piece, signal })).received;
        } catch (error) {
          // It may be further than we heard of: the upload itself says where to go on.
          if (!isLost(error) && asApiError(error).code !== 'conflict') throw error;
          const known = await api('GET /uploads/{id}', { params: { id }, signal });
          if (known.received === offset) throw error;
          return known.received;
        }
      }, signal);
      onProgress?.(received / file.size);
    }
    return id;
  } catch (error) {
    if (signal?.aborted) void api('DELETE /uploads/{id}', { params: { id } }).catch(() => undefined);
    throw error;
  }
}

const isLost = (error: unknown) => error instanceof ApiError && (error.code === 'offline' || error.status >= 500);

/** Repeats what a lost connection broke, each time after a longer pause. */
async function persist<T>(send: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await send();
    } catch (error) {
      signal?.throwIfAborted();
      if (!isLost(error) || failures >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(15_000, 500 * 2 ** failures)));
      signal?.throwIfAborted();
    }
  }
}

export type UploadState =
  | { step: 'idle' }
  | { step: 'sending'; name: string; share: number }
  | { step: 'done'; name: string; id: string }
  | { step: 'failed'; name: string; error: ApiError };

/** One upload at a time, for a page: `send` resolves with the upload's id, or null when it failed or was cancelled. */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useFailure(state.step === 'failed' ? state.error : null, () => setState({ step: 'idle' }));

  const send = async (file: File): Promise<string | null> => {
    running.current?.abort();
    forgetFailures();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: UploadState) => {
      if (running.current === controller) setState(next);
    };
    show({ step: 'sending', name: file.name, share: 0 });
    try {
      const onProgress = (share: number) => show({ step: 'sending', name: file.name, share });
      const id = await uploadFile(file, { signal: controller.signal, onProgress });
      show({ step: 'done', name: file.name, id });
      return id;
    } catch (error) {
      if (!controller.signal.aborted) show({ step: 'failed', name: file.name, error: asApiError(error) });
      return null;
    }
  };
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setState({ step: 'idle' });
  };
  return { state, send, cancel };
}
