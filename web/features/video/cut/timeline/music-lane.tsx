'use client';

import { cutWords as words } from '#web/words/video-cut.ts';
import { lengthOf } from '../film-time.ts';
import { useCut } from '../use-cut.tsx';
import { Lane } from './lane.tsx';
import { laneHeights } from './lane-heights.ts';

/** What plays under the voice. */
export function MusicLane({ scale }: { scale: number }) {
  const { cut, saved, choices, picked, pick } = useCut();
  const { music } = choices;
  const name =
    music.kind === 'none' ? words.noMusic : music.kind === 'own' ? words.musicKinds.own : music.mood ? words.moods[music.mood] : words.fits;
  return (
    <Lane
      name={words.lanes.music}
      scale={scale}
      height={laneHeights.music}
      items={[
        {
          key: 'music',
          start: 0,
          end: lengthOf(cut),
          label: words.dots([words.lanes.music, name]),
          content: <span className="sticky left-1 inline-block max-w-full truncate align-middle">{name}</span>,
          picked: picked.panel === 'music',
          changed: JSON.stringify(music) !== JSON.stringify(saved.music),
          onPick: () => pick({ panel: 'music' }),
        },
      ]}
    />
  );
}
