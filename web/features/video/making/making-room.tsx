'use client';

import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { showWait } from '#web/lib/show-values.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { CancelDialog } from '../frame/cancel-dialog.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { LiveRoundtable } from '../roundtable/live-roundtable.tsx';
import { useVideo } from '../use-video.tsx';

/** A stage at work: what it makes, how far it is, and what has come of it already. */
export function MakingRoom() {
  const { stage, state, progress } = useVideo();
  const can = useCan('create');
  const [asking, setAsking] = useState(false);
  const left = progress?.secondsLeft ?? null;
  const queued = state === 'queued';
  return (
    <RoomBody
      title={queued ? words.queuedTitle(common.stages[stage]) : words.stageAtWork[stage]}
      about={words.stageMakes[stage]}
      actions={can ? <Button onClick={() => setAsking(true)}>{words.cancelMaking}</Button> : null}
    >
      <div role="status" className="sr-only">
        {queued ? words.queuedTitle(common.stages[stage]) : words.stageAtWork[stage]}
      </div>
      <div className="mb-6 space-y-2">
        <Progress label={common.stages[stage]} share={queued ? 0 : (progress?.share ?? null)} className="h-1.5" />
        <p className="flex min-h-5 justify-between gap-3 text-muted text-sm tabular-nums">
          <span>{queued ? words.queuedAbout : progress?.making ? words.making(progress.making) : words.working}</span>
          <span>{left === null ? '' : words.left(showWait(left))}</span>
        </p>
      </div>
      <Coming />
      <CancelDialog open={asking} onOpenChange={setAsking} />
    </RoomBody>
  );
}

/** The coming room in outline, filled in with what is made already. */
function Coming() {
  const { stage, state, assets, script, format } = useVideo();
  const count = script?.script.segments.length ?? (format.startsWith('single') ? 1 : 4);
  if (stage === 'write' && state === 'running') return <LiveRoundtable />;
  if (stage === 'research' || stage === 'write') {
    return (
      <div className="space-y-3">
        {Array.from({ length: Math.max(count, 3) }, (_, index) => index).map((index) => (
          <Skeleton key={index} className="h-24 w-full rounded-lg" />
        ))}
      </div>
    );
  }
  const kind = stage === 'shoot' || stage === 'voice' ? 'clip' : 'keyframe';
  const slots = Array.from({ length: count }, (_, index) =>
    kind === 'clip' ? [`clip:${index + 1}`] : [`keyframe:${index + 1}:open`, `keyframe:${index + 1}:close`],
  ).flat();
  const pictureOf = (slot: string) =>
    assets.find((take) => take.slot === (kind === 'clip' ? slot.replace('clip', 'keyframe').concat(':open') : slot));
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-3">
      {slots.map((slot) => {
        const made = assets.some((take) => take.slot === slot);
        const picture = pictureOf(slot);
        return (
          <li key={slot}>
            <div className="relative aspect-9/16 overflow-hidden rounded-lg bg-surface">
              {picture ? (
                <img
                  src={mediaUrl(picture.file, { width: 320 })}
                  alt={words.slot(slot)}
                  className={`size-full object-cover transition-opacity ${made ? '' : 'opacity-35'}`}
                />
              ) : (
                <Skeleton className="size-full" />
              )}
            </div>
            <p className="mt-1 text-faint text-xs">{words.capital(made ? words.slot(slot) : words.toBeMade(words.slot(slot)))}</p>
          </li>
        );
      })}
    </ul>
  );
}
