import { profileWords as text } from '#web/words/en-references.ts';
import { ticksOf } from './show-measure.ts';

/** Times under a drawing that is as wide as the video is long. */
export function TimeAxis({ seconds }: { seconds: number }) {
  return (
    <div aria-hidden title={text.time} className="relative h-4 text-faint text-xs tabular-nums">
      {ticksOf(seconds).map((tick) => (
        <span
          key={tick}
          className={tick === 0 ? 'absolute left-0' : 'absolute -translate-x-1/2'}
          style={{
            left: `${(100 * tick) / seconds}%`,
            ...(tick / seconds > 0.97 ? { left: 'auto', right: 0, translate: 'none' } : {}),
          }}
        >
          {tick === 0 ? '0' : tick >= 60 ? `${Math.floor(tick / 60)}:${String(tick % 60).padStart(2, '0')}` : `${tick} s`}
        </span>
      ))}
    </div>
  );
}

/** The same times as lines through a drawing, in the units of its own height. */
export function TimeLines({ seconds, height }: { seconds: number; height: number }) {
  return ticksOf(seconds)
    .filter((tick) => tick > 0 && tick < seconds)
    .map((tick) => (
      <path key={tick} d={`M${tick} 0V${height}`} className="stroke-line" strokeWidth="1" vectorEffect="non-scaling-stroke" />
    ));
}
