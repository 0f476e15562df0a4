'use client';

import { cutWords as words } from '#web/words/video-cut.ts';
import { beginsOf } from '../film-time.ts';
import { wordsOf } from '../shown-cut.ts';
import { useCut } from '../use-cut.tsx';
import { Lane } from './lane.tsx';
import { laneHeights } from './lane-heights.ts';

/** Letters are drawn where a second has this many pixels; closer together they only blur. */
const readable = 90;

/** Every word that is shown, while it is spoken. */
export function WordLane({ scale }: { scale: number }) {
  const { cut, saved, choices, spoken, picked, pick, playhead } = useCut();
  const begins = beginsOf(cut);
  return (
    <Lane
      name={words.lanes.words}
      scale={scale}
      height={laneHeights.words}
      items={cut.segments.flatMap((_, index) =>
        wordsOf(cut, spoken, saved, choices, index + 1).map(({ shown, start, end, changed }, place) => {
          const at = (begins[index] ?? 0) + start;
          return {
            key: `${index}:${place}`,
            start: at,
            end: (begins[index] ?? 0) + end,
            label: words.word(shown, at),
            content: scale >= readable ? <bdi className="whitespace-nowrap">{shown}</bdi> : null,
            picked: picked.panel === 'words' && picked.segment === index + 1 && picked.item === place + 1,
            changed,
            className: 'px-0.5',
            onPick: () => {
              playhead.seek(at + (end - start) / 2);
              pick({ panel: 'words', segment: index + 1, item: place + 1 });
            },
          };
        }),
      )}
    />
  );
}
