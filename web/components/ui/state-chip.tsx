import { Ban, Check, Clock, Hand, TriangleAlert } from 'lucide-react';
import type { GateName, StageName, VideoStateName } from '#core/pipeline-state.ts';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { Chip } from './chip.tsx';

interface StateChipProps {
  state: VideoStateName;
  /** In review: the gate it waits at. */
  gate?: GateName | null;
  /** While it is made, or failed: the stage. */
  stage?: StageName | null;
  className?: string;
}

const tones = { queued: 'plain', running: 'plain', review: 'accent', failed: 'danger', cancelled: 'plain', done: 'good' } as const;

/** How a video stands. Colour is never alone: each state has its sign and its word. */
export function StateChip({ state, gate, stage, className }: StateChipProps) {
  const detail =
    state === 'review' ? gate && words.gates[gate] : state === 'running' || state === 'failed' ? stage && words.stages[stage] : null;
  return (
    <Chip tone={tones[state]} className={cn(state === 'running' && 'text-fg', className)}>
      <Sign state={state} />
      <span className="truncate">
        {words.states[state]}
        {detail ? <span className="font-normal"> · {detail}</span> : null}
      </span>
    </Chip>
  );
}

function Sign({ state }: { state: VideoStateName }) {
  switch (state) {
    case 'queued':
      return <Clock aria-hidden />;
    case 'running':
      return <span aria-hidden className="size-1.5 shrink-0 animate-breathe rounded-full bg-fg" />;
    case 'review':
      return <Hand aria-hidden />;
    case 'failed':
      return <TriangleAlert aria-hidden />;
    case 'cancelled':
      return <Ban aria-hidden />;
    case 'done':
      return <Check aria-hidden />;
  }
}
