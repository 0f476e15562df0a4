'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { StateChip } from '#web/components/ui/state-chip.tsx';
import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { showPrice, showWait } from '#web/lib/show-values.ts';
import { videoWords as words } from '#web/words/video.ts';
import { usePlace } from '../room-address.ts';
import type { View } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import { Cost } from './cost.tsx';
import { MadeWith } from './made-with.tsx';
import { pictureInSight } from './picture-in-sight.ts';
import { Preview } from './preview.tsx';
import { Recipe } from './recipe.tsx';

/** The film so far, what it has cost, what is left, and how it is made. Folded to one line on the phone. */
export function Side({ view, className }: { view: View; className?: string }) {
  const [open, setOpen] = useState(false);
  const showsFilm = view === 'final';
  return (
    <aside
      aria-label={words.side}
      className={cn('border-b md:border-b-0 md:sticky md:top-[calc(var(--bar)+3rem)] md:self-start xl:top-(--bar)', className)}
    >
      <SideLine open={open} onToggle={() => setOpen(!open)} />
      <section
        aria-label={words.details}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to get into it.
        tabIndex={0}
        className={cn(
          'space-y-5 px-4 py-4 outline-offset-[-2px] md:max-h-[calc(100dvh-var(--bar)-3rem)] md:overflow-y-auto xl:max-h-[calc(100dvh-var(--bar))]',
          open ? '' : 'max-md:hidden',
        )}
      >
        {showsFilm ? null : <Preview />}
        <Cost />
        <Recipe />
        <MadeWith />
      </section>
    </aside>
  );
}

function SideLine({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const video = useVideo();
  const { segment } = usePlace();
  const shown = pictureInSight(video, segment);
  const done = video.state === 'done';
  const left = video.estimate && video.estimate.make.length > 0 ? video.estimate : null;
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="flex h-16 w-full items-center gap-3 px-4 text-left text-sm outline-offset-[-2px] md:hidden"
    >
      <span className="h-14 w-8 shrink-0 overflow-hidden rounded-sm bg-pressed">
        {shown?.picture ? <img src={mediaUrl(shown.picture, { width: 160 })} alt="" className="size-full object-cover" /> : null}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{done ? showPrice(video.costMicros) : words.spent(showPrice(video.costMicros))}</span>
        {done ? null : (
          <span className="block truncate text-muted text-xs tabular-nums">
            {left
              ? words.dots([words.leftToMake(left.make.length), showPrice(left.priceMicros), showWait(left.seconds)])
              : video.estimate
                ? words.nothingLeft
                : words.notPlanned}
          </span>
        )}
      </span>
      <StateChip state={video.state} className="sm:hidden" />
      <ChevronDown className={cn('size-4 text-faint transition-transform', open && 'rotate-180')} aria-hidden />
    </button>
  );
}
