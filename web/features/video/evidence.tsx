'use client';

import { Quote } from 'lucide-react';
import * as Radix from 'radix-ui/popover';
import { useId, useState } from 'react';
import { videoWords as words } from '#web/words/video.ts';

interface EvidenceProps {
  /** What it is the evidence of: "Price". */
  of: string;
  source: string;
  evidence: string;
}

/** Where a value comes from, and the exact sentence: on hover, focus and tap. The focus stays where it is. */
export function Evidence({ of, source, evidence }: EvidenceProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Anchor asChild>
        <button
          type="button"
          {...(open ? { 'aria-describedby': id } : {})}
          onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
          onBlur={() => setOpen(false)}
          onClick={() => setOpen(true)}
          className="-ml-1 inline-flex h-6 max-w-full items-center gap-1 rounded-sm px-1 text-faint text-xs hover:text-fg pointer-coarse:h-9"
        >
          <Quote className="size-3 shrink-0" aria-hidden />
          <span className="sr-only">{words.evidenceOf(of)}</span>
          <span className="truncate">{words.source(source)}</span>
        </button>
      </Radix.Anchor>
      <Radix.Portal>
        <Radix.Content
          id={id}
          role="tooltip"
          side="top"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="pointer-events-none z-50 max-h-60 w-80 max-w-[calc(100vw-1rem)] animate-appear overflow-hidden rounded-lg border border-line bg-overlay p-3 text-sm shadow-float"
        >
          <p className="text-faint text-xs">{words.source(source)}</p>
          <p dir="auto" className="mt-1">
            “{evidence}”
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
