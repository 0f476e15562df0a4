import { Ban, Clock, Hand, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { words } from '#web/words/en.ts';

/** The state of a video on its poster. A finished film says nothing: it is what the library is for. */
export function PosterChip({ video: { state, gate, stage }, className }: { video: VideoSummary; className?: string }) {
  if (state === 'done') return null;
  const signs: Record<typeof state, ReactNode> = {
    queued: <Clock aria-hidden />,
    running: <span aria-hidden className="size-1.5 animate-breathe rounded-full bg-white" />,
    review: <Hand aria-hidden />,
    failed: <TriangleAlert aria-hidden className="text-[oklch(0.77_0.125_24)]" />,
    cancelled: <Ban aria-hidden />,
  };
  const detail = state === 'review' && gate ? words.gates[gate] : state === 'running' ? words.stages[stage] : null;
  return (
    <span
      className={cn(
        'flex h-5 w-fit items-center gap-1.5 rounded-full px-2 font-medium text-xs [&_svg]:size-3 [&_svg]:shrink-0',
        state === 'review' ? 'bg-accent text-accent-ink' : 'bg-black/75 text-white',
        className,
      )}
    >
      {signs[state]}
      <span className="truncate">{detail ?? words.states[state]}</span>
    </span>
  );
}
