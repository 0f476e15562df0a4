import type { FootageBoundary } from '#core/footage.ts';
import { type BlockMatch, createMatch, matchBlocks } from './block-match.ts';
import { cutTiming, findCut, isEcho, type Steps, standsOut } from './cut-test.ts';
import { createFrameWindow, mixDifference, toneOf, unlikeness } from './frame-window.ts';
import { findDissolve, findFade, type Gradual, gradualReach, type Tones } from './gradual-test.ts';
import type { Grid, GridSize } from './picture-grid.ts';

/** Where one shot ends and the next begins, in frame numbers. */
export type BoundaryFrames = Omit<FootageBoundary, 'seconds'>;

export interface FrameMeasure {
  grid: Grid;
  /** Mean difference of block means since the frame before, in levels. */
  motion: number;
  /** Where its blocks were in the frame before. Valid until the next frame. */
  match: BlockMatch;
  /** Mean luma and standard deviation of the block means, in levels. */
  light: number;
  contrast: number;
  /** Change since the frame before, movement taken out, in levels. */
  change: number;
}

export interface BoundaryFinder {
  push(frame: Uint8Array): FrameMeasure;
  /** Decides about what is still open. Call once, after the last frame. */
  finish(): BoundaryFrames[];
}

/**
 * Finds shot boundaries in frames as they come. Cuts are steps that stand out from their surroundings and still differ when a flash or a
 * passing object is over; dissolves are stretches whose frames are mixtures of their ends; fades go through one colour. Keeps about 2.5 s of
 * small frames and two numbers per frame.
 */
export function createBoundaryFinder(size: GridSize, fps: number): BoundaryFinder {
  const timing = cutTiming(fps);
  const reach = Math.ceil(gradualReach * fps) + 1;
  const window = createFrameWindow(size, 2 * reach + 2);
  const match = createMatch(size);
  const steps: Steps = { change: [], drift: [] };
  const tones: Tones = { light: [], contrast: [] };
  const cuts: number[] = [];
  const graduals: Gradual[] = [];
  let nextStep = 1;
  let nextCentre = 2;
  // Two centres in a fifteenth of a second see the same dissolve.
  const stride = Math.max(1, Math.round(fps / 15));

  const decide = (end: number, done: boolean) => {
    // A cut needs what is usual after it, and the far end of a flash.
    while (nextStep <= (done ? end : end - timing.around - timing.flash * 2)) {
      const before = cuts.at(-1);
      if (!standsOut(steps, nextStep, timing) || (before !== undefined && isEcho(steps, nextStep, before, timing))) {
        nextStep += 1;
        continue;
      }
      const { cut, last } = findCut(steps, nextStep, timing, window);
      if (cut !== null) cuts.push(cut);
      nextStep = last + 1;
    }
    for (; nextCentre <= (done ? end - 1 : end - reach); nextCentre++) {
      const fade = findFade(window, tones, nextCentre, fps, end);
      if (fade) graduals.push(fade);
      if (nextCentre % stride !== 0) continue;
      const dissolve = findDissolve(window, nextCentre, fps, end);
      if (dissolve) graduals.push(dissolve);
    }
  };

  return {
    push(frame) {
      const before = window.newest;
      const grid = window.push(frame);
      if (before >= 0) matchBlocks(match, window.at(before), grid, size);
      const change = before >= 0 ? unlikeness(match.residual) : 0;
      steps.change.push(change);
      steps.drift.push(before >= 0 ? window.drift(before, before + 1) : 0);
      const [light, contrast] = toneOf(grid.blocks);
      tones.light.push(light);
      tones.contrast.push(contrast);
      decide(window.newest, false);
      const previous = window.at(Math.max(0, before));
      const motion = mixDifference(previous, previous, grid, 0);
      return { grid, motion, match, light, contrast, change };
    },
    finish() {
      decide(window.newest, true);
      // What is shorter than a flash at either end is no shot.
      const inside = cuts.filter((cut) => cut >= timing.flash && cut <= window.newest + 1 - timing.flash);
      return merge(
        inside,
        graduals.filter((gradual) => !beginsSharply(gradual, inside, steps)),
        timing.flash,
      );
    },
  };
}

/** A dissolve has equal steps. With a cut in it that towers over them it is no dissolve but a shot that begins or ends in fast change. */
function beginsSharply({ kind, first, last }: Gradual, cuts: readonly number[], { change }: Steps): boolean {
  if (kind !== 'dissolve') return false;
  const own = change.slice(first + 1, last + 1).sort((one, other) => one - other);
  const usual = own[Math.floor(own.length / 2)] ?? 0;
  return cuts.some((cut) => cut >= first - 1 && cut <= last + 1 && (change[cut] ?? 0) > 3 * usual + 4);
}

/** Of overlapping dissolves the clearest stays; a cut inside or at the edge of one is part of it. */
function merge(cuts: readonly number[], graduals: readonly Gradual[], margin: number): BoundaryFrames[] {
  const kept: Gradual[] = [];
  for (const gradual of [...graduals].sort((one, other) => other.weight - one.weight)) {
    if (kept.every(({ first, last }) => gradual.last < first - 1 || gradual.first > last + 1)) kept.push(gradual);
  }
  const sharp = cuts.filter((cut) => kept.every(({ first, last }) => cut < first - margin || cut > last + margin));
  const all: BoundaryFrames[] = [
    ...kept.map(({ kind, first, last }) => ({ kind, first, last })),
    ...sharp.map((cut) => ({ kind: 'cut' as const, first: cut, last: cut })),
  ];
  return all.sort((one, other) => one.first - other.first);
}
