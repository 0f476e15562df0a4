import { Ban, Check, Clock, TriangleAlert } from 'lucide-react';
import type { ReferenceState } from '#core/reference.ts';
import { Chip } from '#web/components/ui/chip.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { cn } from '#web/lib/cn.ts';
import { showWait } from '#web/lib/show-values.ts';
import { words } from '#web/words/en.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import type { ReferenceSummary } from './reference-queries.ts';

const tones = { queued: 'plain', running: 'plain', ready: 'good', failed: 'danger', cancelled: 'plain' } as const;

/** How a reference stands. Colour is never alone: each state has its sign and its word. */
export function ReferenceChip({ state }: { state: ReferenceState }) {
  return (
    <Chip tone={tones[state]} className={cn(state === 'running' && 'text-fg')}>
      {state === 'running' ? <span aria-hidden className="size-1.5 shrink-0 animate-breathe rounded-full bg-fg" /> : <Sign state={state} />}
      {text.states[state]}
    </Chip>
  );
}

function Sign({ state }: { state: Exclude<ReferenceState, 'running'> }) {
  const Icon = { queued: Clock, ready: Check, failed: TriangleAlert, cancelled: Ban }[state];
  return <Icon aria-hidden />;
}

/** How far the measuring is: a line, its share, and the time left; in words while it has not begun. */
export function ReferenceProgress({
  reference: { name, state, progress },
  className,
}: {
  reference: ReferenceSummary;
  className?: string;
}) {
  const share = progress?.share ?? 0;
  if (state === 'queued') return <p className={cn('truncate text-faint text-sm', className)}>{text.queuedAbout}</p>;
  return (
    <div className={cn('flex items-center gap-3 text-muted text-xs tabular-nums', className)}>
      <Progress label={text.stateOf(name)} share={progress ? share : null} className="min-w-16 flex-1" />
      <span className="w-8 text-right">{progress ? words.units.percent(share) : ''}</span>
      {progress?.secondsLeft ? <span className="max-sm:hidden">{text.left(showWait(progress.secondsLeft))}</span> : null}
    </div>
  );
}
