'use client';

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { EntryBox } from '#web/features/entry/entry-box.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { videoCountsQuery } from '#web/features/shell/rail.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { cn } from '#web/lib/cn.ts';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { words } from '#web/words/en.ts';
import { entryWords } from '#web/words/en-entry.ts';
import { libraryWords } from '#web/words/en-library.ts';
import { FilterBar } from './filter-bar.tsx';
import { GridSkeleton } from './tile-skeleton.tsx';
import { toQuery, useFilters } from './use-filters.ts';
import { useVideos } from './use-videos.ts';
import { VideoGrid } from './video-grid.tsx';

/** Brought when they are first wanted. */
const NoneFound = lazy(async () => ({ default: (await import('./none-found.tsx')).NoneFound }));
const TileMenu = lazy(async () => ({ default: (await import('./tile-menu.tsx')).TileMenu }));
const RenameDialog = lazy(async () => ({ default: (await import('./rename-dialog.tsx')).RenameDialog }));

/** Home: the box that videos start from, and all that were made. */
export function Library() {
  const { filters, change, clear, active } = useFilters();
  const { videos, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError, refetch } =
    useVideos(toQuery(filters));
  const { data: counts } = useQuery(videoCountsQuery);
  const canCreate = useCan('create');
  const [menu, setMenu] = useState<{ video: VideoSummary; at: { x: number; y: number } } | null>(null);
  const [renaming, setRenaming] = useState<VideoSummary | null>(null);
  const openMenu = useCallback((video: VideoSummary, at: { x: number; y: number }) => setMenu({ video, at }), []);
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const none = counts !== undefined && Object.values(counts).every((count) => count === 0) && videos.length === 0 && !isPending;
  return (
    <Page title={words.shell.library} quiet bleed>
      <div
        className={cn(
          'px-4 md:px-6',
          none ? 'mx-auto flex min-h-[calc(100dvh-8rem)] max-w-4xl flex-col justify-center py-8' : 'py-4 md:py-5',
        )}
      >
        {none ? (
          <div className="mb-6 text-center">
            <h2 className="font-semibold text-2xl">{entryWords.bigTitle}</h2>
            <p className="mx-auto mt-2 max-w-lg text-balance text-muted">{entryWords.bigAbout}</p>
          </div>
        ) : null}
        {canCreate ? (
          <div className={none ? '' : 'mb-5'}>
            <EntryBox big={none} />
          </div>
        ) : null}
        {none ? null : (
          <>
            <FilterBar filters={filters} onChange={change} />
            <div className={cn('mt-4 transition-opacity', isPlaceholderData && 'opacity-50')}>
              {isPending ? (
                <GridSkeleton />
              ) : error && videos.length === 0 ? (
                <ErrorNotice error={error} retry={() => void refetch()} />
              ) : videos.length === 0 ? (
                <Suspense>
                  <NoneFound onClear={active ? clear : null} />
                </Suspense>
              ) : (
                <VideoGrid videos={videos} more={hasNextPage && !isPlaceholderData} onMore={loadMore} onMenu={openMenu} />
              )}
              {isFetchNextPageError ? (
                <ErrorNotice error={error ?? { message: libraryWords.loadMore }} retry={() => void fetchNextPage()} className="mt-4" />
              ) : null}
            </div>
          </>
        )}
      </div>
      <Suspense>
        {menu ? <TileMenu video={menu.video} at={menu.at} onClose={() => setMenu(null)} onRename={setRenaming} /> : null}
        {renaming ? <RenameDialog video={renaming} onClose={() => setRenaming(null)} /> : null}
      </Suspense>
    </Page>
  );
}
