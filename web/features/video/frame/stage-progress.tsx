'use client';

import { Progress } from '#web/components/ui/progress.tsx';
import { cn } from '#web/lib/cn.ts';
import { showWait } from '#web/lib/show-values.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideo } from '../use-video.tsx';

/** How far the running stage is, what it makes just now, and the time left. Its height stays the same whatever is known. */
export function StageProgress({ narrow = false, className }: { narrow?: boolean; className?: string }) {
  const { progress, stage } = useVideo();
  const left = progress?.secondsLeft ?? null;
  return (
    <div className={cn('space-y-1 text-xs', className)}>
      <Progress label={common.stages[stage]} share={progress?.share ?? null} />
      <p className={cn('text-muted tabular-nums', narrow ? 'h-8 *:block' : 'flex h-4 justify-between gap-2')}>
        <span className="truncate">{progress?.making ? words.making(progress.making) : words.working}</span>
        {left === null ? null : <span className="shrink-0">{words.left(showWait(left))}</span>}
      </p>
    </div>
  );
}
