'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { api } from '#web/lib/api.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { useRefreshOn } from './use-list.ts';
import { VideoLinks } from './used-by.tsx';

interface VideosUsingProps {
  kind: 'product' | 'character' | 'reference';
  id: string;
  title?: string;
  /** Below the list. */
  footer?: ReactNode;
}

/** The videos that use a thing, kept true while it is looked at. */
export function VideosUsing({ kind, id, title = roomWords.lists.usedBy, footer }: VideosUsingProps) {
  // Named below the videos, so that whatever changes those concerns it.
  const queryKey = ['videos', `of-${kind}`, id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api(`GET /${kind}s/{id}/videos`, { params: { id }, signal }),
    refetchOnMount: 'always',
  });
  useRefreshOn(['created', 'changed', 'product-read', 'stage-done', 'binned', 'restored'], [queryKey]);
  return (
    <Card className="self-start">
      <CardHead title={title} />
      <CardBody>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} className="mb-2" /> : null}
        {data ? <Found videos={data.items} /> : error ? null : <Skeleton className="h-8" />}
        {footer === undefined ? null : <div className="mt-3 border-t pt-3">{footer}</div>}
      </CardBody>
    </Card>
  );
}

function Found({ videos }: { videos: readonly { id: string; title: string }[] }) {
  if (videos.length === 0) return <p className="flex min-h-8 items-center text-muted text-sm">{roomWords.lists.noVideos}</p>;
  return (
    <div className="max-h-96 overflow-y-auto">
      <VideoLinks videos={videos} />
    </div>
  );
}
