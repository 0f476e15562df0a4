'use client';

import { useEffect, useState } from 'react';

/** A value once it has stayed the same for so many milliseconds. Values are compared as JSON. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  const print = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the print stands for the value.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [print, pause]);
  return settled;
}
