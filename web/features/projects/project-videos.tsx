'use client';

import { Clapperboard } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { GridSkeleton } from '#web/features/library/tile-skeleton.tsx';
import { useVideos } from '#web/features/library/use-videos.ts';
import { VideoGrid } from '#web/features/library/video-grid.tsx';
import { NothingFound } from '#web/features/lists/list-view.tsx';
import { useCan, useNewVideo } from '#web/features/shell/session.ts';
import { cn } from '#web/lib/cn.ts';
import type { VideoSummary } from '#web/lib/live-videos.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';

const TileMenu = dynamic(() => import('#web/features/library/tile-menu.tsx').then((module) => module.TileMenu), { ssr: false });
const RenameDialog = dynamic(() => import('#web/features/library/rename-dialog.tsx').then((module) => module.RenameDialog), { ssr: false });

/** The library's grid with one project's videos. */
export function ProjectVideos({ project, q }: { project: string; q: string }) {
  const list = useVideos({ project, ...(q === '' ? {} : { q }) });
  const { videos, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const [menu, setMenu] = useState<{ video: VideoSummary; at: { x: number; y: number } } | null>(null);
  const [renaming, setRenaming] = useState<VideoSummary | null>(null);
  const openMenu = useCallback((video: VideoSummary, at: { x: number; y: number }) => setMenu({ video, at }), []);
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  if (isPending) return <GridSkeleton />;
  return (
    <>
      {error ? (
        <ErrorNotice error={error} retry={() => void (isFetchNextPageError ? fetchNextPage() : list.refetch())} className="mb-4" />
      ) : null}
      <div className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
        {videos.length > 0 ? (
          <VideoGrid videos={videos} more={hasNextPage} onMore={loadMore} onMenu={openMenu} />
        ) : error ? null : q === '' ? (
          <NoVideos />
        ) : (
          <NothingFound q={q} />
        )}
      </div>
      {menu ? <TileMenu key={menu.video.id} video={menu.video} at={menu.at} onClose={() => setMenu(null)} onRename={setRenaming} /> : null}
      {renaming ? <RenameDialog key={renaming.id} video={renaming} onClose={() => setRenaming(null)} /> : null}
    </>
  );
}

function NoVideos() {
  const canCreate = useCan('create');
  const newVideo = useNewVideo();
  return (
    <EmptyState icon={<Clapperboard />} title={roomWords.projects.noVideos} about={roomWords.projects.noVideosHint}>
      {canCreate ? <Button onClick={newVideo}>{words.shell.newVideo}</Button> : undefined}
    </EmptyState>
  );
}
