'use client';

import { scriptWords as words } from '#web/words/video-script.ts';
import { describeMake } from '../describe-make.ts';
import { type ScriptChange, useChangePrice } from './use-script-change.ts';

/** What a change would make again, and for how much. Its line is there from the start, so that nothing moves when the answer comes. */
export function ChangePrice({ change }: { change: ScriptChange | null }) {
  const price = useChangePrice(change);
  return (
    <p role="status" className="min-h-5 text-muted text-sm tabular-nums">
      {price === null ? '' : price.make.length === 0 ? words.nothingAgain : describeMake(price, true)}
    </p>
  );
}
