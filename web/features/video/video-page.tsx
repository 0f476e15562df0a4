'use client';

import { useQuery } from '@tanstack/react-query';
import { PageFailure } from '#web/features/shell/page-failure.tsx';
import { asApiError } from '#web/lib/api.ts';
import { videoQuery } from '#web/lib/queries.ts';
import { VideoFrame } from './frame/video-frame.tsx';
import { VideoSkeleton } from './frame/video-skeleton.tsx';
import { useLiveVideo } from './use-live-video.ts';
import { VideoProvider } from './use-video.tsx';

/** Addresses of pictures and films expire within the hour: a page that stays open asks for fresh ones in time, in milliseconds. */
const freshAddresses = 25 * 60_000;

/** A video's own page. */
export function VideoPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({ ...videoQuery(id), refetchOnMount: 'always', refetchInterval: freshAddresses });
  useLiveVideo(id, data?.data.product?.id);
  if (data && asApiError(error).code !== 'not_found') {
    return (
      <VideoProvider video={data.data} etag={data.etag}>
        <VideoFrame key={id} />
      </VideoProvider>
    );
  }
  if (error) return <PageFailure error={error} retry={() => void refetch()} />;
  return <VideoSkeleton />;
}
