import type { BoundaryKind } from '#core/footage.ts';
import { cn } from '#web/lib/cn.ts';
import { referenceWords, profileWords as text } from '#web/words/en-references.ts';
import type { Profile } from '../reference-queries.ts';
import { Measure } from './measure.tsx';
import { showSeconds } from './show-measure.ts';
import { TimeAxis } from './time-axis.tsx';

/** Signs over the strip; a cut is the gap in it. */
const signs: Record<Exclude<BoundaryKind, 'cut'>, string> = {
  dissolve: 'rotate-45 bg-muted',
  'fade-black': 'rounded-full bg-fg',
  'fade-white': 'rounded-full border border-fg',
};

/** Every shot to scale, with how it gives way to the next one, and the part that has to hook. */
export function ShotStrip({ profile }: { profile: Profile }) {
  const { seconds, fps, shots, boundaries, cutting } = profile;
  const counts = kindsOf(boundaries);
  const gradual = boundaries.filter(({ kind }) => kind !== 'cut');
  const kinds = counts.map(({ kind, count }) => text.kindCount(count, referenceWords.boundaries[kind])).join(', ');
  const hook = `${text.hook}: ${showSeconds(cutting.hookSeconds)}, ${text.hookEnds[cutting.hookEndsWith]}.`;
  const at = (time: number) => `${(100 * time) / seconds}%`;
  return (
    <div>
      {gradual.length === 0 ? null : (
        <div aria-hidden className="relative mb-1 h-2">
          {gradual.map(({ kind, first, seconds: middle }) => (
            <span key={first} className="absolute" style={{ left: at(middle) }}>
              <Sign kind={kind} className="-translate-x-1/2" />
            </span>
          ))}
        </div>
      )}
      <svg
        viewBox={`0 0 ${seconds} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.stripOf(shots.length, showSeconds(seconds), kinds === '' ? text.noBoundaries : `${kinds}.`, hook)}
        className="block h-14 w-full rounded-sm"
      >
        {shots.map((shot, index) => (
          <rect
            key={shot.start}
            x={shot.start}
            y="0"
            width={shot.seconds}
            height="1"
            className={cn('transition-opacity hover:opacity-70', index % 2 === 0 ? 'fill-fg/25' : 'fill-fg/15')}
            data-tip={text.shot(
              index + 1,
              showSeconds(shot.start),
              showSeconds(shot.start + shot.seconds),
              showSeconds(shot.seconds),
              referenceWords.cameras[shot.camera].toLowerCase(),
            )}
          />
        ))}
        <rect x="0" y="0" width={cutting.hookSeconds} height="1" className="pointer-events-none fill-accent/40" />
        {gradual.map(({ kind, first, last }) => (
          <rect
            key={first}
            x={first / fps}
            y="0"
            width={Math.max(1 / fps, (last - first) / fps)}
            height="1"
            className={cn(
              'pointer-events-none',
              kind === 'fade-white' ? 'fill-white' : kind === 'fade-black' ? 'fill-black' : 'fill-muted/60',
            )}
          />
        ))}
        {boundaries.map(({ kind, seconds: time }) => (
          <path
            key={time}
            d={`M${time} 0V1`}
            className="pointer-events-none stroke-surface"
            strokeWidth={kind === 'cut' ? 2 : 0}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div aria-hidden className="mt-1 h-1 rounded-full bg-accent" style={{ width: at(cutting.hookSeconds) }} />
      <div className="mt-1">
        <TimeAxis seconds={seconds} />
      </div>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2 rounded-[1px] bg-accent" />
          <span>
            {text.hook} <Measure path="cutting.hookSeconds">{showSeconds(cutting.hookSeconds)}</Measure>,{' '}
            {text.hookEnds[cutting.hookEndsWith]}
          </span>
        </span>
        {counts.map(({ kind, count }) => (
          <span key={kind} className="flex items-center gap-1.5">
            {kind === 'cut' ? <span aria-hidden className="h-2.5 w-px bg-fg" /> : <Sign kind={kind} />}
            {text.kindCount(count, referenceWords.boundaries[kind])}
          </span>
        ))}
        {counts.length === 0 ? text.noBoundaries : null}
      </p>
    </div>
  );
}

function Sign({ kind, className }: { kind: BoundaryKind; className?: string }) {
  if (kind === 'cut') return null;
  return <span aria-hidden className={cn('block size-1.5', signs[kind], className)} />;
}

function kindsOf(boundaries: Profile['boundaries']): { kind: BoundaryKind; count: number }[] {
  const counts = new Map<BoundaryKind, number>();
  for (const { kind } of boundaries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
