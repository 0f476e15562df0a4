'use client';

import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import type { Video } from '../../video-types.ts';
import { beginsOf } from '../film-time.ts';
import { overlaysOf } from '../shown-cut.ts';
import { type CutHere, useCut } from '../use-cut.tsx';
import { Lane } from './lane.tsx';
import { laneHeights } from './lane-heights.ts';
import { rowsOf } from './rows-of.ts';

/** Headline, chips, price and button, each from when to when. */
export function OverlayLane({ scale, rows }: { scale: number; rows: number }) {
  const { script } = useVideo();
  const here = useCut();
  const { cut, saved, choices, picked, pick, playhead } = here;
  const placed = placeOverlays(here, script);
  return (
    <Lane
      name={words.lanes.overlays}
      scale={scale}
      height={laneHeights.overlays}
      rows={rows}
      items={placed.map(({ segment, item, kind, text, start, end, row }) => ({
        key: `${segment}:${item}`,
        start,
        end,
        row,
        label: words.overlay(kind, text, start),
        content: <bdi className="whitespace-nowrap">{text}</bdi>,
        picked: picked.panel === 'overlays' && picked.segment === segment && picked.item === item,
        changed: JSON.stringify(choices.overlays[segment]) !== JSON.stringify(saved.overlays[segment]),
        onPick: () => {
          // A moment later, when it has moved in.
          playhead.seek(Math.min(end - 1 / cut.fps, start + 0.5));
          pick({ panel: 'overlays', segment, item });
        },
      }))}
    />
  );
}

/** How many rows the lane needs. */
export function overlayRows(here: CutHere, script: Video['script']): number {
  return Math.max(1, ...placeOverlays(here, script).map(({ row }) => row + 1));
}

function placeOverlays({ cut, saved, choices }: Pick<CutHere, 'cut' | 'saved' | 'choices'>, script: Video['script']) {
  const begins = beginsOf(cut);
  const placed = cut.segments.flatMap(({ seconds }, index) =>
    overlaysOf(cut, script?.script, saved, choices, index + 1).map((overlay, place) => ({
      ...overlay,
      segment: index + 1,
      item: place + 1,
      start: (begins[index] ?? 0) + overlay.start,
      end: (begins[index] ?? 0) + Math.min(seconds, overlay.end),
    })),
  );
  const ordered = placed.toSorted((a, b) => a.start - b.start);
  const rows = rowsOf(ordered);
  return ordered.map((overlay, index) => ({ ...overlay, row: rows[index] ?? 0 }));
}
