'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** Typing pauses this long before it is searched for, in milliseconds. */
const pause = 250;

/** Text of a search box, and what is searched for: kept in the address, so that going back finds it again. */
export function useSearch() {
  const params = useSearchParams();
  const [text, setText] = useState(() => params.get('q') ?? '');
  const [q, setQ] = useState(text.trim());
  useEffect(() => {
    const wanted = text.trim();
    const timer = setTimeout(
      () => {
        setQ(wanted);
        setAddress('q', wanted);
      },
      wanted === '' ? 0 : pause,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return { text, setText, q };
}

/** Writes one value of the address's query, without a step in the history. */
export function setAddress(name: string, value: string): void {
  const address = new URL(window.location.href);
  if ((address.searchParams.get(name) ?? '') === value) return;
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  window.history.replaceState(null, '', address);
}
