'use client';

import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from './api.ts';

type Settings<In, Out> = Pick<UseMutationOptions<Out, Error, In>, 'onSuccess' | 'onError' | 'onSettled'>;
export type Action<In, Out> = Omit<UseMutationResult<Out, Error, In>, 'mutate' | 'mutateAsync'> & { start: (input: In) => void };

/**
 * Something a person does that creates or spends. `run` gets the idempotency key to send. A second click while it runs does nothing; a retry
 * after an answer that never came goes out under the same key, so that it can't happen twice; any other try is a new one.
 */
export function useAction<In = void, Out = unknown>(
  run: (input: In, idempotencyKey: string) => Promise<Out>,
  settings: Settings<In, Out> = {},
): Action<In, Out> {
  const open = useRef<{ input: string; key: string } | null>(null);
  const busy = useRef(false);
  const { mutate, mutateAsync, ...state } = useMutation<Out, Error, In>({
    ...settings,
    mutationFn: async (input) => {
      const print = JSON.stringify(input) ?? '';
      if (open.current?.input !== print) open.current = { input: print, key: crypto.randomUUID() };
      try {
        const answer = await run(input, open.current.key);
        open.current = null;
        return answer;
      } catch (error) {
        if (!isUnknown(error)) open.current = null;
        throw error;
      } finally {
        busy.current = false;
      }
    },
  });
  const start = (input: In) => {
    if (busy.current) return;
    busy.current = true;
    mutate(input);
  };
  return { ...state, start };
}

/** Whether it may have happened all the same. */
function isUnknown(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
