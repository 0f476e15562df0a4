'use client';

import { useEffect, useState } from 'react';
import { areSame } from './choose.ts';
import type { Choices } from './cut-types.ts';

interface Step {
  choices: Choices;
  /** Steps under one name in a row are one: a slider on its way. */
  name: string | null;
}

/** The next choices, or for what arrives later how to make them of those there are by then. */
export type Change = Choices | ((now: Choices) => Choices);

interface Draft {
  /** What was decided when the first change was made. */
  base: Choices;
  steps: Step[];
}

/** Of the last changes, how many outlast a reload one by one. */
const keptSteps = 50;

/** Changes of the edit on their way: gathered, taken back one by one, and kept through a reload of the page. */
export function useCutDraft(videoId: string, saved: Choices) {
  const [draft, setDraft] = useState<Draft | null>(() => readKept(videoId));
  const choices = draft?.steps.at(-1)?.choices ?? saved;
  const changed = !areSame(choices, saved);
  const base = draft?.base;
  useEffect(() => {
    if (changed && draft) sessionStorage.setItem(keyOf(videoId), JSON.stringify({ ...draft, steps: draft.steps.slice(-keptSteps) }));
    else sessionStorage.removeItem(keyOf(videoId));
  }, [videoId, changed, draft]);
  return {
    choices,
    changed,
    /** Somebody else decided otherwise since the first change; making these would undo that. */
    changedMeanwhile: changed && base !== undefined && !areSame(base, saved),
    change: (change: Change, name: string | null = null) =>
      setDraft((before) => {
        const { base, steps } = before ?? { base: saved, steps: [] };
        const last = steps.at(-1);
        const now = last?.choices ?? base;
        const next = typeof change === 'function' ? change(now) : change;
        if (areSame(next, now)) return before;
        const kept = name !== null && last?.name === name ? steps.slice(0, -1) : steps;
        return { base, steps: [...kept, { choices: next, name }] };
      }),
    undo: () => setDraft((before) => (before && before.steps.length > 1 ? { ...before, steps: before.steps.slice(0, -1) } : null)),
    drop: () => setDraft(null),
  };
}

const keyOf = (videoId: string) => `cut-draft-2 ${videoId}`;

function readKept(videoId: string): Draft | null {
  const kept = sessionStorage.getItem(keyOf(videoId));
  if (kept === null) return null;
  // Only this page writes it.
  return JSON.parse(kept) as Draft;
}
