'use client';

import { useMemo, useState } from 'react';
import { useCan } from '#web/features/shell/session.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../use-video.tsx';
import { ChangeBar } from './change-bar.tsx';
import type { CutView, Pick } from './cut-types.ts';
import { editableNow } from './editable-now.ts';
import { lengthOf } from './film-time.ts';
import { Panels } from './panels/panels.tsx';
import { CutPlayer, type Looking } from './player/cut-player.tsx';
import { Transport } from './player/transport.tsx';
import { useCutKeys } from './player/use-cut-keys.ts';
import { createPlayhead } from './playhead.ts';
import { Timeline } from './timeline/timeline.tsx';
import { CutProvider } from './use-cut.tsx';
import { type Change, useCutDraft } from './use-cut-draft.ts';
import { useOwnMusic } from './use-own-music.ts';

/** Player, timeline and editors around one cut, and the changes that gather over it. */
export function CuttingTable({ view: { cut, choices: saved }, etag }: { view: CutView; etag: string | undefined }) {
  const video = useVideo();
  const can = useCan('create');
  const draft = useCutDraft(video.id, saved);
  const [picked, setPicked] = useState<Pick>({ panel: 'words', segment: 1, item: null });
  const [looking, setLooking] = useState<Looking>({ muted: false, zones: null, asMade: false });
  const length = lengthOf(cut);
  const playhead = useMemo(() => createPlayhead(() => length), [length]);
  useCutKeys(playhead, cut.fps);
  const change = (next: Change, name?: string) => {
    draft.change(next, name);
    // A new change is what one wants to see.
    setLooking((before) => ({ ...before, asMade: false }));
  };
  const ownMusic = useOwnMusic((blob) =>
    change((now) => ({ ...now, music: { kind: 'own', blob, gainDb: now.music.kind === 'none' ? null : now.music.gainDb } })),
  );
  const open = editableNow(video);
  const making = video.state === 'queued' || video.state === 'running';
  // While it is made anew there is none; the one before stays in sight.
  const [film, setFilm] = useState(video.film);
  if (video.film && video.film.file.sha256 !== film?.file.sha256) setFilm(video.film);
  const spoken = cut.segments.map(
    (_, index) => video.assets.find(({ slot }) => slot === `voice:${index + 1}`)?.words?.map(({ text }) => text) ?? [],
  );
  const here = {
    cut,
    saved,
    choices: draft.choices,
    changed: draft.changed,
    canEdit: can && open,
    change,
    ownMusic,
    picked,
    pick: (next: Partial<Pick>) => setPicked((before) => ({ ...before, item: null, ...next })),
    playhead,
    film: video.film ?? (making ? film : null),
    spoken,
  };
  return (
    <CutProvider value={here}>
      <div className="w-full px-4 py-4 md:px-6">
        <header className="mb-3 flex flex-wrap items-baseline gap-x-4">
          <h2 className="font-semibold text-xl">{words.title}</h2>
          <p className="min-w-0 flex-1 basis-full text-pretty md:basis-72 text-muted text-sm">
            {making ? words.aboutMaking : !open ? words.aboutClosed : video.film ? words.about : words.aboutBefore}
          </p>
        </header>
        <div className="grid gap-x-6 gap-y-3 md:grid-cols-[auto_minmax(0,1fr)]">
          <CutPlayer looking={looking} />
          <div className="min-w-0 space-y-2 md:col-span-2 md:row-start-2">
            <Transport looking={looking} onLooking={setLooking} />
            <Timeline />
          </div>
          <Panels />
        </div>
      </div>
      <ChangeBar draft={draft} etag={etag} />
    </CutProvider>
  );
}
