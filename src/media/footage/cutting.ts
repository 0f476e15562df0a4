import type { FootageBoundary, FootageProfile } from '#core/footage.ts';

export interface Stretch {
  start: number;
  seconds: number;
}

/** What people decide on stays or goes within five seconds. */
const longestHook = 5;

/** Shots between boundaries, in seconds. */
export function stretchesOf(boundaries: readonly FootageBoundary[], seconds: number): Stretch[] {
  const starts = [0, ...boundaries.map((boundary) => boundary.seconds)];
  return starts.map((start, index) => ({ start, seconds: Math.max(0, (starts[index + 1] ?? seconds) - start) }));
}

/** Pace of cutting. `firstPause` is when speech first stops, in seconds. */
export function measureCutting(
  boundaries: readonly FootageBoundary[],
  seconds: number,
  firstPause: number | null,
): FootageProfile['cutting'] {
  const shots = stretchesOf(boundaries, seconds);
  const lengths = shots.map((shot) => shot.seconds).sort((one, other) => one - other);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const firstCut = boundaries[0]?.seconds ?? null;
  const ends = [
    { at: firstCut ?? Number.POSITIVE_INFINITY, with: 'cut' as const },
    { at: firstPause ?? Number.POSITIVE_INFINITY, with: 'pause' as const },
    { at: longestHook, with: 'limit' as const },
    { at: seconds, with: 'end' as const },
  ];
  const hook = ends.reduce((first, end) => (end.at < first.at ? end : first));
  return {
    shotsPerMinute: seconds > 0 ? (shots.length * 60) / seconds : 0,
    meanSeconds: mean(lengths),
    medianSeconds: rank(lengths, 0.5),
    p90Seconds: rank(lengths, 0.9),
    byQuarter: [0, 1, 2, 3].map((quarter) => {
      const own = shots.filter(({ start }) => start >= (quarter * seconds) / 4 && start < ((quarter + 1) * seconds) / 4);
      return own.length === 0 ? null : mean(own.map((shot) => shot.seconds));
    }),
    firstCut,
    hookSeconds: hook.at,
    hookEndsWith: hook.with,
  };
}

/** Between the two values around the rank, as most spreadsheets do. */
function rank(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}
