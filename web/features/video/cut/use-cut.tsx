'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Video } from '../video-types.ts';
import type { Choices, Cut, Pick } from './cut-types.ts';
import type { Playhead } from './playhead.ts';
import type { Change } from './use-cut-draft.ts';
import type { useOwnMusic } from './use-own-music.ts';

export interface CutHere {
  /** The edit as it stands. */
  cut: Cut;
  /** What was decided about it. */
  saved: Choices;
  /** The same with the changes that are not made yet. */
  choices: Choices;
  changed: boolean;
  /** Whether it may be changed just now, by this person. */
  canEdit: boolean;
  /** Steps under one name in a row are one. */
  change: (change: Change, name?: string) => void;
  /** A file for the music on its way in. */
  ownMusic: ReturnType<typeof useOwnMusic>;
  picked: Pick;
  pick: (pick: Partial<Pick>) => void;
  playhead: Playhead;
  /** What is played: the film, while it is made anew the one before, null before there is one. */
  film: Video['film'];
  /** Words as they are spoken, by segment. */
  spoken: string[][];
}

const CutContext = createContext<CutHere | null>(null);

export function CutProvider({ value, children }: { value: CutHere; children: ReactNode }) {
  return <CutContext value={value}>{children}</CutContext>;
}

/** The cut whose room this is, with the changes on their way. */
export function useCut(): CutHere {
  const here = use(CutContext);
  if (!here) throw new Error('useCut is for the room of a cut');
  return here;
}
