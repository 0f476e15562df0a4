'use client';

import { useEffect, useEffectEvent } from 'react';

interface Failure {
  error: Error;
  forget: () => void;
}

/** What the page says went wrong with something a person did. */
const shown = new Set<Failure>();

/** Keeps a failure in reach for as long as it is shown, so that what happens next can take it off the page. */
export function useFailure(error: Error | null, forget: () => void): void {
  const drop = useEffectEvent(forget);
  useEffect(() => {
    if (!error) return;
    const failure = { error, forget: () => drop() };
    shown.add(failure);
    return () => void shown.delete(failure);
  }, [error]);
}

/** Takes failures off the page: all of them when a person does something else, or those that are over. */
export function forgetFailures(over: (error: Error) => boolean = () => true): void {
  for (const { error, forget } of [...shown]) if (over(error)) forget();
}
