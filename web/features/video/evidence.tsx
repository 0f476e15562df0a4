'use client';

import { Quote } from 'lucide-react';
import { useState } from 'react';
import { Popover } from '#web/components/ui/popover.tsx';
import { videoWords as words } from '#web/words/video.ts';

interface EvidenceProps {
  /** What it is the evidence of: "Price". */
  of: string;
  source: string;
  evidence: string;
}

/** Where a value comes from, and the exact sentence: on hover, focus and tap. */
export function Evidence({ of, source, evidence }: EvidenceProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.evidenceOf(of)}
      side="top"
      trigger={
        <button
          type="button"
          onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-sm px-1 text-faint text-xs hover:text-fg pointer-coarse:h-9"
        >
          <Quote className="size-3 shrink-0" aria-hidden />
          <span className="truncate">{words.source(source)}</span>
          <span className="sr-only">{words.evidenceOf(of)}</span>
        </button>
      }
    >
      <p className="text-faint text-xs">{words.source(source)}</p>
      <p className="mt-1">“{evidence}”</p>
    </Popover>
  );
}
