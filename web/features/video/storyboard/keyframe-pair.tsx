'use client';

import { mediaUrl } from '#web/lib/media-url.ts';
import { videoWords } from '#web/words/video.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { goTo } from '../room-address.ts';
import { DegradedNote } from '../takes/degraded-note.tsx';
import { FollowedNote } from '../takes/followed-note.tsx';
import { TakeActions } from '../takes/take-actions.tsx';
import { VerdictChip } from '../takes/verdict-chip.tsx';
import type { SegmentView, Take } from '../video-types.ts';

interface KeyframePairProps {
  /** Counts from 1. */
  number: number;
  segment: SegmentView;
  keyframes: readonly Take[];
  onLarge: (slot: string) => void;
}

/** How one segment opens and closes, beside what is said in it. */
export function KeyframePair({ number, segment: { role, text, seconds }, keyframes, onLarge }: KeyframePairProps) {
  return (
    <section
      aria-label={scriptWords.segment(number, scriptWords.roles[role])}
      onPointerDown={() => goTo({ room: 'storyboard', segment: number })}
      className="grid gap-x-6 gap-y-3 border-t pt-4 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]"
    >
      <div>
        <h3 className="font-semibold text-base">
          <span className="text-faint tabular-nums">{number}</span> {scriptWords.roles[role]}{' '}
          <span className="font-normal text-faint text-sm tabular-nums">{scriptWords.seconds(seconds)}</span>
        </h3>
        <p dir="auto" className="mt-1 max-w-prose text-muted text-sm">
          {text}
        </p>
      </div>
      <ul className="grid max-w-md grid-cols-2 gap-3">
        {keyframes.map((take) => (
          <li key={take.slot}>
            <button
              type="button"
              data-picture
              aria-label={words.large(videoWords.slot(take.slot))}
              onClick={() => onLarge(take.slot)}
              className="relative block aspect-9/16 w-full overflow-hidden rounded-lg bg-black"
            >
              <img src={mediaUrl(take.file, { width: 640 })} alt="" className="size-full object-cover" />
              <span className="absolute top-2 left-2">
                <VerdictChip review={take.review} onFilm />
              </span>
            </button>
            <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-2">
              <span className="text-muted text-sm">{take.slot.endsWith('open') ? words.opening : words.closing}</span>
              <TakeActions take={take} />
            </div>
            <FollowedNote take={take} />
            <DegradedNote note={take.degraded} />
          </li>
        ))}
      </ul>
    </section>
  );
}
