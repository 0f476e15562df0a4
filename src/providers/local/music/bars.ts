/** A bar's place in the film. */
export interface BarPlace {
  /** Seconds from the film's start. */
  start: number;
  seconds: number;
  /** Mostly 4; 2 or 3 where a cut wants it. */
  beats: number;
  /** It begins on a cut. */
  cut: boolean;
}

/** How far the tempo between two cuts may stray from the film's: more is heard as a change of tempo. */
const mostBend = 0.04;
/** No cut is followed this close to another, in beats. */
const leastBeats = 2;

/**
 * Bars that fill `seconds` exactly and begin on the cuts: one tempo near `bpm` is chosen so that whole bars, else whole beats, fit between
 * them, and bent by at most 4 % from cut to cut. A cut that can't be met so is let go, the least fitting first.
 */
export function placeBars(bpm: number, seconds: number, cuts: readonly number[]): BarPlace[] {
  const beat = 60 / bpm;
  let points = [0, ...new Set(cuts.filter((cut) => cut > beat && cut < seconds - beat).toSorted((a, b) => a - b)), seconds];
  for (;;) {
    const found = chooseTempo(bpm, points);
    const worst = found.bends.indexOf(Math.max(...found.bends));
    if ((found.bends[worst] ?? 0) <= mostBend || points.length === 2) return found.sections.flatMap(barsOf);
    // The end of the worst stretch goes, or its start where its end is the film's.
    const gone = worst + 1 < points.length - 1 ? worst + 1 : worst;
    points = points.filter((_, index) => index !== gone);
  }
}

interface Stretch {
  start: number;
  seconds: number;
  beats: number;
}

function chooseTempo(bpm: number, points: readonly number[]): { sections: Stretch[]; bends: number[] } {
  let best: { cost: number; sections: Stretch[]; bends: number[] } | undefined;
  for (let factor = 0.84; factor <= 1.19; factor += 0.0025) {
    const beat = 60 / (bpm * factor);
    const sections = points.slice(1).map((end, index) => {
      const start = points[index] ?? 0;
      return { start, seconds: end - start, beats: Math.max(1, Math.round((end - start) / beat)) };
    });
    const bends = sections.map((section) => (section.beats < leastBeats ? 1 : Math.abs(Math.log(section.seconds / section.beats / beat))));
    const meter = sections.reduce((sum, { beats }) => sum + ([0, 0.06, 0.03, 0.06][beats % 4] ?? 0), 0) / sections.length;
    const cost = 0.6 * Math.abs(Math.log(factor)) + 6 * Math.max(...bends) + meter;
    if (!best || cost < best.cost - 1e-9) best = { cost, sections, bends };
  }
  return best ?? { sections: [], bends: [] };
}

/** Bars of four; what is left over goes into the last two, so that none has a single beat. */
function barsOf({ start, seconds, beats }: Stretch): BarPlace[] {
  const counts = new Array<number>(Math.floor(beats / 4)).fill(4);
  const rest = beats % 4;
  if (rest === 1 && counts.length > 0) counts.splice(-1, 1, 3, 2);
  else if (rest > 0) counts.push(rest);
  const beat = seconds / beats;
  let before = 0;
  return counts.map((count, index) => {
    const bar = { start: start + before * beat, seconds: count * beat, beats: count, cut: index === 0 && start > 0 };
    before += count;
    return bar;
  });
}
