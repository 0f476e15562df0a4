'use client';

import { useState } from 'react';
import { type ApiError, api, asApiError } from '#web/lib/api.ts';
import { useUpload } from '#web/lib/uploads.ts';

/** A music file on its way in. It is held by the cut's room, so that it goes on while other editors are open; `onBlob` gets what it became. */
export function useOwnMusic(onBlob: (sha256: string) => void) {
  const { state, send, cancel } = useUpload();
  const [error, setError] = useState<ApiError | null>(null);
  return {
    state,
    cancel() {
      setError(null);
      cancel();
    },
    error: error ?? (state.step === 'failed' ? state.error : null),
    async send(file: File) {
      setError(null);
      const id = await send(file);
      if (id === null) return;
      try {
        const { sha256 } = await api('GET /uploads/{id}', { params: { id } });
        if (sha256) onBlob(sha256);
      } catch (reason) {
        setError(asApiError(reason));
      }
    },
  };
}
