'use client';

import { useEffect, useState } from 'react';
import { areSame } from './choose.ts';
import type { Choices } from './cut-types.ts';

interface Step {
  choices: Choices;
  /** Steps under one name in a row are one: a slider on its way. */
  name: string | null;
}

interface Draft {
  /** What was decided when the first change was made. */
  base: Choices;
  steps: Step[];
}

/** Changes of the edit on their way: gathered, taken back one by one, and kept through a reload of the page. */
export function useCutDraft(videoId: string, saved: Choices) {
  const [draft, setDraft] = useState<Draft | null>(() => readKept(videoId));
  const choices = draft?.steps.at(-1)?.choices ?? saved;
  const changed = !areSame(choices, saved);
  const base = draft?.base;
  useEffect(() => {
    if (changed && base) sessionStorage.setItem(keyOf(videoId), JSON.stringify({ base, choices }));
    else sessionStorage.removeItem(keyOf(videoId));
  }, [videoId, changed, base, choices]);
  return {
    choices,
    changed,
    /** Somebody else decided otherwise since the first change; making these would undo that. */
    changedMeanwhile: changed && base !== undefined && !areSame(base, saved),
    change: (next: Choices, name: string | null = null) =>
      setDraft((before) => {
        const { base, steps } = before ?? { base: saved, steps: [] };
        const last = steps.at(-1);
        if (areSame(next, last?.choices ?? base)) return before;
        const kept = name !== null && last?.name === name ? steps.slice(0, -1) : steps;
        return { base, steps: [...kept, { choices: next, name }] };
      }),
    undo: () => setDraft((before) => (before && before.steps.length > 1 ? { ...before, steps: before.steps.slice(0, -1) } : null)),
    drop: () => setDraft(null),
  };
}

const keyOf = (videoId: string) => `cut-draft-1 ${videoId}`;

function readKept(videoId: string): Draft | null {
  const kept = sessionStorage.getItem(keyOf(videoId));
  if (kept === null) return null;
  // Only this page writes it.
  const { base, choices } = JSON.parse(kept) as { base: Choices; choices: Choices };
  return { base, steps: [{ choices, name: null }] };
}
