'use client';

import { TriangleAlert } from 'lucide-react';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';
import { WaysOut } from './ways-out.tsx';

/** A video that failed or was cancelled: what happened, what was kept, and the two ways out. */
export function TroubleRoom() {
  const { state, stage, error, assets } = useVideo();
  const failed = state === 'failed';
  const name = common.stages[stage];
  return (
    <RoomBody title={failed ? words.failedTitle(name) : words.cancelledTitle(name)}>
      <div className="max-w-prose space-y-5">
        {failed && error ? (
          <div role="alert" className="flex gap-3 rounded-lg border border-danger-text/25 bg-danger-soft px-4 py-3.5">
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-danger-text" aria-hidden />
            <div>
              <p className="font-medium">{error.message}</p>
              {error.hint ? <p className="mt-0.5 text-muted text-sm">{error.hint}</p> : null}
              <code className="mt-1 block font-mono text-faint text-xs">{error.code}</code>
            </div>
          </div>
        ) : null}
        <p className="text-muted">
          {assets.length > 0 ? words.kept(assets.length) : stage === 'research' ? words.keptNothing : words.keptBefore}
        </p>
        <WaysOut />
      </div>
    </RoomBody>
  );
}
