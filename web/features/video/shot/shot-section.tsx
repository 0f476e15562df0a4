'use client';

import { FileText, Library, Pencil } from 'lucide-react';
import { useState } from 'react';
import { promptSections } from '#core/shot-prompt.ts';
import { Button } from '#web/components/ui/button.tsx';
import { shotWords as words } from '#web/words/video-shot.ts';
import type { SegmentView } from '../video-types.ts';
import { LibraryDialog } from './library-dialog.tsx';
import { ShotDialog } from './shot-dialog.tsx';
import { WrittenDialog } from './written-dialog.tsx';

interface ShotSectionProps {
  /** Counts from 1. */
  number: number;
  segment: SegmentView;
  role: string;
  canEdit: boolean;
}

/** How a segment is to be shot, folded away until it is wanted. */
export function ShotSection({ number, segment, role, canEdit }: ShotSectionProps) {
  const [asking, setAsking] = useState<'edit' | 'library' | 'written' | null>(null);
  const { shot, seconds } = segment;
  const toggle = (which: typeof asking) => (open: boolean) => setAsking(open ? which : null);
  let at = 0;
  return (
    <details className="group mt-3 text-sm">
      <summary className="w-fit rounded-sm text-muted hover:text-fg">{words.title}</summary>
      <dl className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
        <dt className="text-faint">{words.set}</dt>
        <dd>{words.dots([words.spaced(shot.set), words.moods[shot.mood].toLowerCase()])}</dd>
        {promptSections.map((name) =>
          shot[name] === '' ? null : (
            <div key={name} className="contents">
              <dt className="text-faint">{words.sections[name]}</dt>
              <dd className="max-w-prose">{shot[name]}</dd>
            </div>
          ),
        )}
      </dl>
      <ol className="mt-2 space-y-0.5 tabular-nums">
        {shot.shots.map(({ share, framing, camera, action }) => {
          const from = at;
          at += share * seconds;
          return (
            <li key={from} className="flex gap-3">
              <span className="w-24 shrink-0 text-faint">{words.span(from, at)}</span>
              <span>{words.dots([framing, camera, action].map(words.spaced))}</span>
            </li>
          );
        })}
      </ol>
      <div className="mt-3 flex flex-wrap gap-1.5">
        <Button size="sm" icon={<FileText />} aria-label={words.written(number)} onClick={() => setAsking('written')}>
          {words.writtenShort}
        </Button>
        {canEdit ? (
          <>
            <Button size="sm" icon={<Pencil />} aria-label={words.edit(number)} onClick={() => setAsking('edit')}>
              {words.editShort}
            </Button>
            <Button size="sm" icon={<Library />} aria-label={words.fromLibrary(number)} onClick={() => setAsking('library')}>
              {words.libraryShort}
            </Button>
          </>
        ) : null}
      </div>
      <WrittenDialog number={number} role={role} open={asking === 'written'} onOpenChange={toggle('written')} />
      {canEdit ? (
        <>
          <ShotDialog number={number} role={role} segment={segment} open={asking === 'edit'} onOpenChange={toggle('edit')} />
          <LibraryDialog number={number} role={segment.role} open={asking === 'library'} onOpenChange={toggle('library')} />
        </>
      ) : null}
    </details>
  );
}
