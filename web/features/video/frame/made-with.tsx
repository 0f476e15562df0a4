'use client';

import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { DegradedNote } from '../takes/degraded-note.tsx';
import { useVideo } from '../use-video.tsx';
import { SideBlock } from './side-block.tsx';

/** Which step used what; and, loudly, where a result is less than it could be. */
export function MadeWith() {
  const { madeWith } = useVideo();
  if (madeWith.length === 0) return null;
  return (
    <SideBlock title={words.madeWith}>
      <ul className="space-y-1.5 text-sm">
        {madeWith.map(({ stage, provider, assets, reused, degraded }) => (
          <li key={`${stage} ${provider}`}>
            <p className="flex items-baseline justify-between gap-3">
              <span className="text-muted">{common.stages[stage]}</span>
              <span className="min-w-0 truncate text-right" title={words.madeCount(assets, reused)}>
                {words.provider(provider)}
                {reused > 0 ? <span className="text-faint text-xs"> · {words.reused(reused)}</span> : null}
              </span>
            </p>
            {degraded.map((note) => (
              <DegradedNote key={note} note={note} />
            ))}
          </li>
        ))}
      </ul>
    </SideBlock>
  );
}
