import type { Cut } from '#core/cut.ts';

/** A stretch of black or frozen picture, in seconds. */
export interface Standstill {
  kind: 'black' | 'frozen';
  from: number;
  to: number;
}

/** Longest black or frozen picture of our own making a film may have, in seconds. */
export const longestStandstill = 1.5;

/** Gathers what ffmpeg's `blackdetect` and `freezedetect` say; one that has not ended lasts to the picture's end. */
export function watchStandstills(seconds: number): { read: (line: string) => void; forget: () => void; found: () => Standstill[] } {
  let found: Standstill[] = [];
  let frozenFrom: number | null = null;
  return {
    read(line) {
      const black = /black_start:([\d.]+) black_end:([\d.]+)/.exec(line);
      if (black) found.push({ kind: 'black', from: Number(black[1]), to: Number(black[2]) });
      const from = /freeze_start: ([\d.]+)/.exec(line)?.[1];
      if (from !== undefined) frozenFrom = Number(from);
      const to = /freeze_end: ([\d.]+)/.exec(line)?.[1];
      if (to === undefined || frozenFrom === null) return;
      found.push({ kind: 'frozen', from: frozenFrom, to: Number(to) });
      frozenFrom = null;
    },
    forget() {
      found = [];
      frozenFrom = null;
    },
    found: () => (frozenFrom === null ? found : [...found, { kind: 'frozen', from: frozenFrom, to: seconds }]),
  };
}

/** A film's standstills from those of its pieces; what ends one piece and begins the next is one stretch. */
export function joinStandstills(pieces: readonly { seconds: number; standstills: readonly Standstill[] }[]): Standstill[] {
  let at = 0;
  const last = new Map<Standstill['kind'], Standstill>();
  const joined: Standstill[] = [];
  for (const { seconds, standstills } of pieces) {
    for (const { kind, from, to } of standstills) {
      const before = last.get(kind);
      // Two frames' play: the detectors look at pairs.
      if (before && at + from - before.to < 0.08) before.to = at + to;
      else {
        const stretch = { kind, from: at + from, to: at + to };
        last.set(kind, stretch);
        joined.push(stretch);
      }
    }
    at += seconds;
  }
  return joined;
}

/** A stretch of a film, in seconds. */
export interface Span {
  from: number;
  to: number;
}

/** Where a cut's picture is somebody's own or a still: a screen recording may stand, a packshot on white hardly shows that it moves. */
export function mayStand({ segments }: Pick<Cut, 'segments'>): Span[] {
  let at = 0;
  return segments.flatMap(({ source, seconds }) => {
    const span = { from: at, to: at + seconds };
    at = span.to;
    return source.kind === 'still' || source.own === true ? [span] : [];
  });
}

/** Where a stretch stands too long outside the spans in which it may, in seconds; null where it does not. Spans are in order. */
export function faultOf({ from, to }: Span, allowed: readonly Span[]): number | null {
  let at = from;
  for (const span of allowed) {
    if (span.to <= at) continue;
    if (Math.min(span.from, to) - at > longestStandstill) return at;
    at = span.to;
  }
  return to - at > longestStandstill ? at : null;
}

/** What is told of a film that stands still where it may. */
export function standstillNotes({ black, frozen }: { black: readonly number[]; frozen: readonly number[] }): string[] {
  return [
    ...black.map((at) => `the picture is black for a while from ${at} s on: so is the file it is made of`),
    ...frozen.map((at) => `the picture hardly moves for a while from ${at} s on: neither does the file it is made of`),
  ];
}
