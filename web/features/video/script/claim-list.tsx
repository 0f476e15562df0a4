'use client';

import { scriptWords as words } from '#web/words/video-script.ts';
import { Evidence } from '../evidence.tsx';
import { useVideo } from '../use-video.tsx';
import type { SegmentView } from '../video-types.ts';

/** What a segment states about the product, and the fact that carries it. */
export function ClaimList({ claims }: { claims: SegmentView['claims'] }) {
  const { productRead } = useVideo();
  if (claims.length === 0) return null;
  return (
    <ul aria-label={words.claims} className="mt-2 space-y-0.5 text-sm">
      {claims.map(({ words: said, factId }) => {
        const fact = productRead?.facts.find(({ id }) => id === factId);
        return (
          <li key={`${factId} ${said}`} className="flex flex-wrap items-center gap-x-2">
            <span dir="auto" className="text-muted">
              “{said}”
            </span>
            {fact ? (
              <Evidence of={fact.text} source={fact.source} evidence={fact.evidence} />
            ) : (
              <span className="text-danger-text text-xs">{words.factGone}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
