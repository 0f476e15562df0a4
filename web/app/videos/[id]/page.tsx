import { VideoPage } from '#web/features/video/video-page.tsx';

export default async function Video({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <VideoPage id={id} />;
}
