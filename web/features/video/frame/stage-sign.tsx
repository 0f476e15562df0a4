import { Ban, Check, Circle, Clock, TriangleAlert } from 'lucide-react';
import { cn } from '#web/lib/cn.ts';
import { videoWords as words } from '#web/words/video.ts';
import type { StageLine } from '../video-types.ts';

/** How a stage stands, as a sign with a name for readers of the screen. */
export function StageSign({ state, className }: { state: StageLine['state']; className?: string }) {
  return (
    <span className={cn('inline-flex size-4 shrink-0 items-center justify-center [&_svg]:size-3.5', className)}>
      <Sign state={state} />
      <span className="sr-only">{words.stageStates[state]}</span>
    </span>
  );
}

function Sign({ state }: { state: StageLine['state'] }) {
  switch (state) {
    case 'todo':
      return <Circle className="text-faint" aria-hidden />;
    case 'queued':
      return <Clock className="text-muted" aria-hidden />;
    case 'running':
      return <span aria-hidden className="size-2 animate-breathe rounded-full bg-fg" />;
    case 'review':
    case 'done':
      return <Check className="text-good-text" aria-hidden />;
    case 'failed':
      return <TriangleAlert className="text-danger-text" aria-hidden />;
    case 'cancelled':
      return <Ban className="text-muted" aria-hidden />;
  }
}
