import type { ReactNode } from 'react';
import { referenceWords, profileWords as text } from '#web/words/en-references.ts';
import type { Profile } from '../reference-queries.ts';
import { Measure } from './measure.tsx';
import { showMeasure, showNumber, showSeconds } from './show-measure.ts';
import { TimeLines } from './time-axis.tsx';

/** Units of a drawing's height. */
const height = 100;
/** Motion is sampled this often, in seconds. */
const motionStep = 0.5;

interface PlotProps {
  title: string;
  /** Beside the title: the numbers it comes down to. */
  aside: ReactNode;
  label: string;
  seconds: number;
  tall?: boolean;
  children: ReactNode;
}

function Plot({ title, aside, label, seconds, tall = false, children }: PlotProps) {
  return (
    <div>
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-xs">
        <span className="font-medium">{title}</span> <span className="text-muted">{aside}</span>
      </p>
      <svg
        viewBox={`0 0 ${seconds} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className={tall ? 'block h-24 w-full overflow-visible' : 'block h-16 w-full overflow-visible'}
      >
        <TimeLines seconds={seconds} height={height} />
        {children}
      </svg>
    </div>
  );
}

/** Loudness, movement and cutting taken together, in twelve parts against their mean. */
export function EnergyPlot({ profile: { arc, seconds } }: { profile: Profile }) {
  const { points, shape } = arc;
  const { name, about } = referenceWords.arcs[shape];
  const part = seconds / points.length;
  const reach = 1.15 * Math.max(1, ...points.map(Math.abs));
  const placed = points.map((value, index) => ({
    value,
    x: (index + 0.5) * part,
    y: (height / 2) * (1 - value / reach),
    from: index * part,
  }));
  const line = placed.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const middle = height / 2;
  const signed = (value: number) => (value > 0 ? `+${showNumber(value)}` : showNumber(value));
  return (
    <Plot
      title={text.energy}
      aside={
        <Measure path="arc.points">
          {name}: {about}
        </Measure>
      }
      label={text.energyOf(name, about, points.map(signed).join(', '))}
      seconds={seconds}
      tall
    >
      <path d={`M0 ${middle}H${seconds}`} className="stroke-line-strong" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
      <path d={`${line}V${middle}H${placed[0]?.x ?? 0}Z`} className="fill-fg/10" />
      <path d={line} fill="none" className="stroke-fg" strokeWidth="1.5" strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
      {placed.map(({ x, y }) => (
        <path
          key={x}
          d={`M${x} ${y}h0.0001`}
          className="stroke-fg"
          strokeWidth="5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {placed.map(({ from, value }) => (
        <rect
          key={from}
          x={from}
          y="0"
          width={part}
          height={height}
          fill="transparent"
          data-tip={`${showSeconds(from)}–${showSeconds(from + part)} · ${signed(value)}`}
        />
      ))}
    </Plot>
  );
}

/** How much moves in the picture, twice a second. */
export function MotionPlot({ profile: { motion, seconds } }: { profile: Profile }) {
  const { curve, level } = motion;
  const most = Math.max(...curve, 0);
  const top = 1.1 * Math.max(most, 0.5);
  const time = (index: number) => Math.min(seconds, (index + 0.5) * motionStep);
  const y = (value: number) => height * (1 - value / top);
  const line = curve.map((value, index) => `${index === 0 ? 'M' : 'L'}${time(index)} ${y(value)}`).join('');
  const unit = 'levels of 255 per 1/30 s';
  const mean = showMeasure(level, unit);
  return (
    <Plot
      title={text.motion}
      aside={
        <>
          {text.mean} <Measure path="motion.level" value={level} />, {text.most(showNumber(most))}
        </>
      }
      label={text.motionOf(`${mean.value} ${mean.unit}`, showNumber(most), showSeconds(time(curve.indexOf(most))))}
      seconds={seconds}
    >
      <path d={`M0 ${height}H${seconds}`} className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
      {curve.length === 0 ? null : (
        <>
          <path d={`${line}V${height}H${time(0)}Z`} className="fill-fg/10" />
          <path d={line} fill="none" className="stroke-fg" strokeWidth="1.5" strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
          <path d={`M0 ${y(level)}H${seconds}`} className="stroke-line-strong" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
        </>
      )}
    </Plot>
  );
}

/** Mean length of the shots that begin in each quarter, under the quarter itself. */
export function QuarterBars({ profile: { cutting } }: { profile: Profile }) {
  const longest = Math.max(0.1, ...cutting.byQuarter.map((value) => value ?? 0));
  return (
    <div>
      <p className="mb-1 font-medium text-xs">{text.quarters}</p>
      <ol className="grid grid-cols-4 gap-px">
        {cutting.byQuarter.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: quarters are known by their place.
          <li key={index} className="min-w-0 border-line border-l pr-2 pl-2 first:border-l-0 first:pl-0">
            <span className="sr-only">{text.quarter(index + 1)}: </span>
            <span className="block truncate text-sm tabular-nums">
              {value === null ? (
                <>
                  <span aria-hidden className="text-faint" title={text.noShot}>
                    –
                  </span>
                  <span className="sr-only">{text.noShot}</span>
                </>
              ) : (
                <Measure path="cutting.byQuarter">{showSeconds(value)}</Measure>
              )}
            </span>
            <span aria-hidden className="mt-1 block h-1.5 rounded-full bg-pressed">
              <span className="block h-full rounded-full bg-muted" style={{ width: `${(100 * (value ?? 0)) / longest}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
