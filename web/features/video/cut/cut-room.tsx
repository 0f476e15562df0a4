'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';
import { cutQuery } from './cut-queries.ts';
import { CutSkeleton } from './cut-skeleton.tsx';
import { CuttingTable } from './cutting-table.tsx';

/** The edit of the film: watched, changed, and made again where it was changed. */
export function CutRoom() {
  const { id } = useVideo();
  const { data, error, refetch } = useQuery(cutQuery(id));
  if (data) return <CuttingTable view={data.data} etag={data.etag} />;
  if (!error) return <CutSkeleton />;
  return (
    <RoomBody title={words.title}>
      <ErrorNotice error={error} retry={() => void refetch()} />
    </RoomBody>
  );
}
