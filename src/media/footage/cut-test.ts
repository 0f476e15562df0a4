import type { FrameWindow } from './frame-window.ts';

/** Steps are numbered by their second frame: step 7 leads from frame 6 to frame 7. All in levels. */
export interface Steps {
  /** Unlikeness of the two frames with movement taken out. */
  change: number[];
  /** Unlikeness of their block means where they are: blind to noise, but not to movement. */
  drift: number[];
}

export interface CutTiming {
  /** Steps to each side that say what is usual here: 0.4 s. */
  around: number;
  /** Two jumps at most this many frames apart may be the two ends of a flash: 0.13 s. */
  flash: number;
}

export function cutTiming(fps: number): CutTiming {
  return { around: Math.max(4, Math.round(0.4 * fps)), flash: Math.max(2, Math.round(0.13 * fps)) };
}

/** A step that stands out is at least this many times what is usual around it … */
const outstanding = 2.3;
/** … plus this many levels, so that coding noise in a still picture stays below. */
const leastChange = 1.2;
/** A small change must also move block means by this much: when a coder refreshes a still picture, only its grain changes. */
const leastDrift = 2.6;
const smallChange = 6;
/** Where every frame is new (noise, water, confetti) the block means decide, and must stand out more. */
const noisy = 8;
const noisyOutstanding = 3;

/** What steps around here usually measure: the 70th percentile, which neither a montage's many cuts nor repeated frames move. */
function usual(values: readonly number[], step: number, around: number): number {
  const near = values.slice(Math.max(1, step - around), step + around + 1).sort((one, other) => one - other);
  return near[Math.floor(0.7 * near.length)] ?? 0;
}

/** By which measure a step stands out, if it does. */
export function standsOut({ change, drift }: Steps, step: number, { around }: CutTiming): keyof Steps | null {
  const size = change[step] ?? 0;
  const moved = drift[step] ?? 0;
  if (size <= leastChange) return null;
  const usualChange = usual(change, step, around);
  if (size > outstanding * usualChange + leastChange) return size >= smallChange || moved >= leastDrift ? 'change' : null;
  return usualChange > noisy && moved > noisyOutstanding * (usual(drift, step, around) + 1) ? 'drift' : null;
}

/** Jumps below this share of the largest have no part in it. */
const comparable = 0.15;

/** Whether only the light has changed: next to nothing of a difference is left after one frame was relit like the other. In levels. */
export function isLightOnly(relit: number, apart: number): boolean {
  return relit < 0.3 * apart && relit < 30;
}

/** A coder leaves this share of a flash in the frames after it. */
const flashRemains = 0.045;

/** Whether a step right after a cut only settles what the cut began. */
export function isEcho(steps: Steps, step: number, cut: number, timing: CutTiming): boolean {
  if (step - cut > timing.flash) return false;
  return (steps.change[step] ?? 0) < comparable * (steps.change[cut] ?? 0) || standsOut(steps, step, timing) === 'drift';
}

/**
 * Judges the jumps that begin at `first` and follow each other closely: the step of the cut among them, or null for a flash, a passing
 * object or a fast movement, and the last step looked at. Needs the frames around in the window.
 */
export function findCut(steps: Steps, first: number, timing: CutTiming, window: FrameWindow): { cut: number | null; last: number } {
  const measure = standsOut(steps, first, timing) ?? 'change';
  const jumps = collectJumps(steps, first, timing, measure);
  const last = jumps.at(-1) as number;
  const cut = jumps.length > 1 ? judgeGroup(steps.change, jumps, window) : judgeSingle(steps, jumps[0] as number, timing, window, measure);
  return { cut, last };
}

function collectJumps(steps: Steps, first: number, timing: CutTiming, measure: keyof Steps): number[] {
  if (measure === 'drift') return [first];
  const size = (step: number) => steps.change[step] ?? 0;
  const jumps = [first];
  let top = size(first);
  for (let step = first + 1; step <= (jumps.at(-1) as number) + timing.flash; step++) {
    if (size(step) < comparable * top || standsOut(steps, step, timing) !== 'change') continue;
    jumps.push(step);
    top = Math.max(top, size(step));
  }
  const large = jumps.filter((step) => size(step) >= comparable * top);
  const apart = large.findIndex((step, index) => index > 0 && step - (large[index - 1] as number) > timing.flash);
  return apart > 0 ? large.slice(0, apart) : large;
}

function judgeGroup(change: readonly number[], jumps: readonly number[], window: FrameWindow): number | null {
  const size = (step: number) => change[step] ?? 0;
  const head = jumps[0] as number;
  const last = jumps.at(-1) as number;
  const top = jumps.reduce((best, step) => (size(step) > size(best) ? step : best));
  const rest = Math.max(...jumps.filter((step) => step !== top).map(size));
  const span = last - head + 1;
  const apart = window.distance(head - 1, last);
  const relit = window.relitDistance(head - 1, last);
  const across = isLightOnly(relit, apart) ? relit : apart;
  const before = window.distance(head - 1 - span, head - 1);
  const after = window.distance(last, last + span);
  // A flash or something passing is over: the picture is as it was.
  const within = Math.max(before, after);
  if (across < 2 * Math.min(within, rest) + 2 || across < 1.2 * within || across < Math.max(4, flashRemains * size(top))) return null;
  // A cut into or out of fast movement is sudden on its quiet side; movement alone builds up and dies down.
  const sudden = (step: number, beside: number, own: number) => top === step && size(beside) < 0.2 * size(top) && own < 0.5 * across;
  if (sudden(head, head - 1, before) !== sudden(last, last + 1, after)) return top;
  let least = Number.POSITIVE_INFINITY;
  for (let step = head; step <= last; step++) least = Math.min(least, size(step));
  if (span >= 3 && least > 0.4 * size(top)) return null;
  return size(top) > 3 * rest ? top : Math.round((head + last) / 2);
}

function judgeSingle(steps: Steps, step: number, timing: CutTiming, window: FrameWindow, measure: keyof Steps): number | null {
  const between = measure === 'change' ? window.distance : window.drift;
  const size = steps[measure][step] ?? 0;
  const across = Math.min(between(step - 3, step), between(step - 1, step + 2), between(step - 4, step + 3));
  if (across < 0.5 * size) return null;
  // Barely outstanding: both sides must be more like themselves than like each other.
  if (size < 3.2 * (usual(steps[measure], step, timing.around) + 0.8)) {
    if (across < 1.3 * Math.max(between(step - 5, step - 1), between(step, step + 4))) return null;
  }
  return step;
}
