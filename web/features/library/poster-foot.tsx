import { Progress } from '#web/components/ui/progress.tsx';
import { cn } from '#web/lib/cn.ts';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { showLength, showWait } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { libraryWords } from '#web/words/en-library.ts';

/** The lower edge of a poster: why it failed, how far it is, or how long the film is. */
export function PosterFoot({ video }: { video: VideoSummary }) {
  const { title, state, stage, failedStage, progress, error, cover, profile, seconds } = video;
  if (state === 'failed' && error) {
    return (
      <p className={cn('absolute inset-x-0 bottom-0 px-3 py-2.5 text-xs', cover ? 'bg-black/80 text-white' : 'text-muted')}>
        <span className="line-clamp-4">
          {failedStage === null ? '' : `${words.stages[failedStage]}: `}
          {error.message}
        </span>
      </p>
    );
  }
  if (state === 'running' || state === 'queued') {
    return (
      <div className="absolute inset-x-0 bottom-0 bg-black/70 px-2.5 pt-2 pb-2.5 text-white text-xs">
        <p className="flex justify-between gap-2 tabular-nums">
          <span className="truncate">{progress?.making || words.stages[stage]}</span>
          {progress?.secondsLeft ? <span className="shrink-0">{libraryWords.tile.left(showWait(progress.secondsLeft))}</span> : null}
        </p>
        <Progress label={libraryWords.tile.progress(title)} share={progress?.share ?? 0} className="mt-1.5 bg-white/25 *:bg-white" />
      </div>
    );
  }
  if (!cover) return null;
  return (
    <p className="absolute right-2 bottom-2 rounded-sm bg-black/70 px-1.5 py-0.5 text-white text-xs tabular-nums">
      {profile === 'draft' ? `${libraryWords.tile.draft} · ` : ''}
      {showLength(seconds)}
    </p>
  );
}
