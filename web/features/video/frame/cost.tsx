'use client';

import { showPrice, showWait } from '#web/lib/show-values.ts';
import { videoWords as words } from '#web/words/video.ts';
import { namesOf } from '../describe-make.ts';
import { useVideo } from '../use-video.tsx';
import { SideBlock, SideRow } from './side-block.tsx';

/** What was spent, and what is still to come. */
export function Cost() {
  const { costMicros, estimate } = useVideo();
  const names = estimate && namesOf(estimate.make);
  return (
    <SideBlock title={words.cost}>
      <dl>
        <SideRow name={words.soFar}>{showPrice(costMicros)}</SideRow>
        {estimate && names ? (
          <SideRow name={words.toCome}>
            {showPrice(estimate.priceMicros)} <span className="text-muted">· {showWait(estimate.seconds)}</span>
          </SideRow>
        ) : null}
      </dl>
      {names ? <p className="mt-1 text-faint text-xs">{words.sentence(names)}</p> : null}
    </SideBlock>
  );
}
