'use client';

import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { useVideo } from '../../use-video.tsx';
import { beginsOf } from '../film-time.ts';
import { joinOf } from '../shown-cut.ts';
import { useCut } from '../use-cut.tsx';
import { Lane } from './lane.tsx';
import { laneHeights } from './lane-heights.ts';
import { moveFocus } from './move-focus.ts';

/** A clip for each segment, and between two of them what joins them. */
export function ClipLane({ scale }: { scale: number }) {
  const { assets, script } = useVideo();
  const { cut, saved, choices, picked, pick, playhead } = useCut();
  const begins = beginsOf(cut);
  return (
    <div className="relative">
      <Lane
        name={words.lanes.clips}
        scale={scale}
        height={laneHeights.clips}
        items={cut.segments.map(({ seconds }, index) => {
          const still = assets.find(({ slot }) => slot === `keyframe:${index + 1}:open`);
          const role = script?.script.segments[index]?.role;
          const name = role ? scriptWords.roles[role] : '';
          return {
            key: String(index),
            start: begins[index] ?? 0,
            end: (begins[index] ?? 0) + seconds,
            label: words.clip(index + 1, name, seconds),
            picked: picked.panel === 'words' && picked.item === null && picked.segment === index + 1,
            changed: false,
            className: 'p-0!',
            onPick: () => {
              playhead.seek(begins[index] ?? 0);
              pick({ panel: 'words', segment: index + 1 });
            },
            content: (
              <span className="flex h-full items-center gap-1.5">
                {still ? <img src={mediaUrl(still.file, { width: 160 })} alt="" className="h-full w-7 shrink-0 object-cover" /> : null}
                <span className="min-w-0 truncate">
                  <span className="opacity-70">{index + 1}</span> {name}
                </span>
              </span>
            ),
          };
        })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in. */}
      <div role="group" aria-label={words.lanes.joins} onKeyDown={moveFocus}>
        {cut.segments.slice(0, -1).map((_, index) => {
          const after = index + 1;
          const kind = joinOf(cut, saved, choices, after);
          const here = picked.panel === 'joins' && picked.item === after;
          const label = words.join(after, kind === null ? words.automatic : words.transitions[kind]);
          return (
            <button
              key={after}
              type="button"
              data-item
              tabIndex={(picked.panel === 'joins' && picked.item !== null ? here : after === 1) ? 0 : -1}
              aria-label={label}
              title={label}
              aria-pressed={here}
              onClick={() => pick({ panel: 'joins', segment: after, item: after })}
              className="group absolute top-0.5 z-[5] flex h-full w-6 -translate-x-1/2 items-center justify-center"
              style={{ left: (begins[after] ?? 0) * scale, height: laneHeights.clips }}
            >
              <span
                className={cn(
                  'size-3.5 rotate-45 rounded-[2px] border-2 border-fg bg-bg transition-colors group-hover:bg-accent-hover',
                  kind !== 'cut' && 'bg-fg',
                  choices.transitions[after] !== saved.transitions[after] && 'border-accent',
                  here && 'border-accent bg-accent',
                )}
              />
            </button>
          );
        })}
      </div>
    </div>
  );
}
