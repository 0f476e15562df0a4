'use client';

import { Button } from '#web/components/ui/button.tsx';
import { Kbd } from '#web/components/ui/kbd.tsx';
import { openEntryWords } from '#web/words/en-entry-open.ts';
import type { Choices } from './choices.ts';
import { EntryChoices } from './entry-choices.tsx';
import { EstimateLine } from './estimate-line.tsx';
import { useEstimate } from './use-estimate.ts';

interface EntryFootProps {
  /** Of the line that says what it makes and costs, or what is missing. */
  id: string;
  choices: Choices;
  onChange: (choices: Choices) => void;
  /** What is wrong with what the box holds, or worth knowing about it. */
  remark: string | null;
  /** Enter alone sends it: it is a link. */
  plainEnter: boolean;
  ready: boolean;
  busy: boolean;
}

/** The part of the box that opens with it: the choices, the price, the button. */
export function EntryFoot({ id, choices, onChange, remark, plainEnter, ready, busy }: EntryFootProps) {
  const price = useEstimate(choices.format, choices.draft ? 'draft' : 'final');
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <div className="animate-appear">
      <EntryChoices choices={choices} onChange={onChange} disabled={busy} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t px-3.5 py-2.5">
        <div id={id} className="min-w-0 flex-1 basis-48 text-sm">
          {remark === null ? <EstimateLine price={price} /> : <p className="text-muted">{remark}</p>}
        </div>
        <Button type="submit" look="primary" busy={busy} disabled={!ready} className="max-sm:w-full">
          {openEntryWords.make}
          <Kbd className="-mr-1 border-accent-ink/30 text-accent-ink pointer-coarse:hidden">
            {plainEnter ? '↵' : isMac ? '⌘↵' : 'Ctrl ↵'}
          </Kbd>
        </Button>
      </div>
    </div>
  );
}
