import { VideoSkeleton } from '#web/features/video/frame/video-skeleton.tsx';

export default function Loading() {
  return <VideoSkeleton />;
}
