import { cn } from '#web/lib/cn.ts';
import { scriptWords as words } from '#web/words/video-script.ts';
import type { Finding, SegmentView } from '../video-types.ts';
import { markWords } from './mark-words.ts';

/** A segment's words; what is wrong with them and what carries them is marked where it stands. */
export function SegmentWords({ segment, findings }: { segment: SegmentView; findings: readonly Finding[] }) {
  return (
    <p dir="auto" className="whitespace-pre-line text-lg leading-relaxed">
      {markWords(segment, findings).map(({ text, finding, claim, at }) => {
        if (finding) {
          return (
            <mark
              key={at}
              title={finding.message}
              className={cn(
                'rounded-sm bg-transparent text-inherit underline decoration-2 decoration-wavy underline-offset-4',
                finding.level === 'error' ? 'decoration-danger-text' : 'decoration-accent',
              )}
            >
              {text}
            </mark>
          );
        }
        if (claim) {
          return (
            <span key={at} title={words.claim} className="underline decoration-good-text/60 decoration-dotted underline-offset-4">
              {text}
            </span>
          );
        }
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}
