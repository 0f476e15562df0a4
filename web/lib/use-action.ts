'use client';

import { useRef, useState } from 'react';
import { ApiError } from './api.ts';
import { forgetFailures, useFailure } from './failures.ts';

interface Settings<In, Out> {
  onSuccess?: (answer: Out, input: In) => void | Promise<void>;
  onError?: (error: Error, input: In) => void;
  /** After either. */
  onSettled?: () => void;
}

interface State<In, Out> {
  step: 'idle' | 'pending' | 'success' | 'error';
  /** What the last start was given. */
  variables: In | undefined;
  data: Out | undefined;
  error: Error | null;
  /** When it was last started, in milliseconds; 0 before. */
  submittedAt: number;
}

export type Action<In, Out> = Omit<State<In, Out>, 'step'> & {
  start: (input: In) => void;
  reset: () => void;
  isPending: boolean;
  isSuccess: boolean;
  isError: boolean;
};

/**
 * Something a person does that creates or spends. `run` gets the idempotency key to send. A second click while it runs does nothing; a retry
 * after an answer that never came goes out under the same key, so that it can't happen twice; any other try is a new one.
 */
export function useAction<In = void, Out = unknown>(
  run: (input: In, idempotencyKey: string) => Promise<Out>,
  settings: Settings<In, Out> = {},
): Action<In, Out> {
  const [{ step, ...state }, setState] = useState<State<In, Out>>(idle);
  const open = useRef<{ input: string; key: string } | null>(null);
  const busy = useRef(false);
  const reset = () => setState(idle);
  useFailure(state.error, reset);

  const attempt = async (input: In): Promise<void> => {
    busy.current = true;
    forgetFailures();
    const started = { variables: input, data: undefined, error: null, submittedAt: Date.now() };
    setState({ ...started, step: 'pending' });
    const print = JSON.stringify(input) ?? '';
    if (open.current?.input !== print) open.current = { input: print, key: crypto.randomUUID() };
    try {
      const data = await run(input, open.current.key);
      open.current = null;
      await settings.onSuccess?.(data, input);
      setState({ ...started, step: 'success', data });
    } catch (reason) {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      if (!isUnknown(error)) open.current = null;
      setState({ ...started, step: 'error', error });
      settings.onError?.(error, input);
    } finally {
      busy.current = false;
      settings.onSettled?.();
    }
  };
  return {
    ...state,
    isPending: step === 'pending',
    isSuccess: step === 'success',
    isError: step === 'error',
    start: (input) => {
      if (!busy.current) void attempt(input);
    },
    reset,
  };
}

const idle = { step: 'idle', variables: undefined, data: undefined, error: null, submittedAt: 0 } as const;

/** Whether it may have happened all the same. */
function isUnknown(error: Error): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
