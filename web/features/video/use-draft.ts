'use client';

import { useState } from 'react';

interface Draft<T> {
  text: T;
  /** The value that the editing began with. */
  base: T;
}

/** Text being edited over a value that others may change meanwhile: what was typed is never lost to it. */
export function useDraft<T extends string | number>(value: T) {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  return {
    editing: draft !== null,
    text: draft?.text ?? value,
    /** Somebody else gave it another value since the editing began. */
    changedMeanwhile: draft !== null && draft.base !== value,
    dirty: draft !== null && draft.text !== value,
    begin: () => setDraft({ text: value, base: value }),
    type: (text: T) => setDraft((before) => ({ text, base: before?.base ?? value })),
    end: () => setDraft(null),
  };
}
