import { scriptWords as words } from '#web/words/video-script.ts';
import type { SegmentView } from '../video-types.ts';

/** How a segment is to be shot, folded away until it is wanted. */
export function ShotSection({ shot, seconds }: { shot: SegmentView['shot']; seconds: number }) {
  const { set, mood, shots, ...lines } = shot;
  let at = 0;
  return (
    <details className="group mt-3 text-sm">
      <summary className="w-fit rounded-sm text-muted hover:text-fg">{words.shot}</summary>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
        <dt className="text-faint">{words.shotLines.set}</dt>
        <dd>{words.dots([set.replaceAll('-', ' '), mood])}</dd>
        {(Object.keys(lines) as (keyof typeof lines)[]).map((name) => (
          <div key={name} className="contents">
            <dt className="text-faint">{words.shotLines[name]}</dt>
            <dd>{lines[name]}</dd>
          </div>
        ))}
      </dl>
      <ol className="mt-2 space-y-0.5 tabular-nums">
        {shots.map(({ share, framing, camera, action }) => {
          const from = at;
          at += share * seconds;
          return (
            <li key={from} className="flex gap-3">
              <span className="w-24 shrink-0 text-faint">{words.span(from, at)}</span>
              <span>{words.dots([framing, camera, action].map((word) => word.replaceAll('-', ' ')))}</span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
