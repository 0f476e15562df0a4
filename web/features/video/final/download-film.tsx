'use client';

import { Download } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { finalWords as words } from '#web/words/video-final.ts';
import { useVideo } from '../use-video.tsx';

/** Takes the film along. */
export function DownloadFilm({ look, className }: { look: 'primary' | 'secondary'; className?: string }) {
  const { film } = useVideo();
  if (!film) return null;
  return (
    <Button asChild look={look} size="lg" className={className}>
      <a href={film.download} download>
        <Download aria-hidden />
        {words.download}
      </a>
    </Button>
  );
}
