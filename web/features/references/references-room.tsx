'use client';

import { Film, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { ListView } from '#web/features/lists/list-view.tsx';
import { SearchBox } from '#web/features/lists/search-box.tsx';
import { useRefreshOn } from '#web/features/lists/use-list.ts';
import { useSearch } from '#web/features/lists/use-search.ts';
import { Page } from '#web/features/shell/page.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { keys } from '#web/lib/queries.ts';
import { showAgo, showLength } from '#web/lib/show-values.ts';
import { useFileDrop } from '#web/lib/use-dropped-files.ts';
import { words } from '#web/words/en.ts';
import { referenceWords as text } from '#web/words/en-references.ts';
import { AddReference } from './add-reference.tsx';
import { PaletteStrip } from './palette-strip.tsx';
import { ReferenceMenu } from './reference-menu.tsx';
import { type ReferenceSummary, referenceEvents, useReferenceProgress, useReferences } from './reference-queries.ts';
import { ReferenceChip, ReferenceProgress } from './reference-state.tsx';
import { UploadList } from './upload-list.tsx';
import { useReferenceUploads } from './use-reference-uploads.ts';

/** Videos whose manner a film can follow. The whole room takes dropped files. */
export function ReferencesRoom() {
  const search = useSearch();
  const list = useReferences({ q: search.q });
  useRefreshOn(referenceEvents, [keys.references]);
  useReferenceProgress();
  const { uploads, add, remove, retry } = useReferenceUploads();
  const [adding, setAdding] = useState(false);
  const canCreate = useCan('create');
  const { over, handlers } = useFileDrop(add);
  const button = (look: 'primary' | 'secondary') => (
    <Button look={look} icon={<Plus />} onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  );
  return (
    <Page title={words.shell.references} quiet bleed actions={canCreate ? button('primary') : undefined}>
      <div {...(canCreate && !adding ? handlers : {})} className="relative min-h-full px-4 py-5 md:px-6 md:py-6">
        <div className="max-w-5xl">
          <SearchBox label={text.search} text={search.text} onText={search.setText} className="mb-5" />
          <UploadList uploads={uploads} onRemove={remove} onRetry={retry} />
          <ListView
            list={list}
            q={search.q}
            skeleton={<RowSkeletons />}
            empty={
              uploads.length > 0 ? null : (
                <EmptyState icon={<Film />} title={text.empty} about={text.emptyHint}>
                  {canCreate ? button('secondary') : undefined}
                </EmptyState>
              )
            }
          >
            {(references) => (
              <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
                {references.map((reference) => (
                  <ReferenceRow key={reference.id} reference={reference} />
                ))}
              </ul>
            )}
          </ListView>
        </div>
        {over && canCreate && !adding ? (
          <div className="pointer-events-none absolute inset-3 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-bg/90 font-medium text-accent-text">
            {text.dropHere}
          </div>
        ) : null}
      </div>
      {adding ? <AddReference onFiles={add} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function ReferenceRow({ reference }: { reference: ReferenceSummary }) {
  const { id, name, state, error, seconds, shotsPerMinute, palette, videos, createdAt } = reference;
  const atWork = state === 'running' || state === 'queued';
  const facts = [seconds !== null && showLength(seconds), shotsPerMinute !== null && text.pace(shotsPerMinute)].filter(Boolean);
  return (
    <li className="relative flex items-center gap-3 py-2.5 pr-2 pl-4 transition-colors hover:bg-hover">
      <div className="grid min-w-0 flex-1 items-center gap-x-5 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)]">
        <div className="min-w-0">
          <p className="flex min-w-0 items-center gap-2">
            {/* The whole row is the link, but for its menu. */}
            <Link href={`/references/${id}`} dir="auto" className="truncate font-medium after:absolute after:inset-0 after:right-12">
              {name}
            </Link>
            <ReferenceChip state={state} />
          </p>
          <p className="mt-0.5 truncate text-faint text-xs">
            {text.following(videos)} · {showAgo(createdAt)}
          </p>
        </div>
        <div className="flex h-5 min-w-0 items-center gap-4 empty:hidden">
          {atWork ? (
            <ReferenceProgress reference={reference} className="flex-1" />
          ) : error ? (
            <p className="truncate text-danger-text text-sm">{error.message}</p>
          ) : facts.length === 0 ? null : (
            <>
              <span className="w-36 shrink-0 text-muted text-sm tabular-nums">{facts.join(' · ')}</span>
              <PaletteStrip colours={palette.map((hex) => ({ hex }))} className="h-4 min-w-0 flex-1" />
            </>
          )}
        </div>
      </div>
      <ReferenceMenu reference={reference} />
    </li>
  );
}

function RowSkeletons() {
  return (
    <div className="divide-y divide-line rounded-lg border border-line">
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex h-[3.875rem] items-center gap-5 px-4 max-sm:h-[5.375rem]">
          <div className="flex-1">
            <Skeleton className="h-4 w-48 max-w-full" />
            <Skeleton className="mt-2 h-3 w-36" />
          </div>
          <Skeleton className="h-4 w-64 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
