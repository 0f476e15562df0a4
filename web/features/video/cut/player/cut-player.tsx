'use client';

import { useEffect, useState } from 'react';
import type { Platform } from '#core/cut.ts';
import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { videoWords } from '#web/words/video.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import { usePlaying } from '../playhead.ts';
import { useCut } from '../use-cut.tsx';
import { ChangedFrame } from './changed-frame.tsx';
import { SafeZones } from './safe-zones.tsx';

/** How the film is looked at. */
export interface Looking {
  muted: boolean;
  /** Whose zones are drawn over the picture. */
  zones: Platform | null;
  /** As it was made, though there are changes. */
  asMade: boolean;
}

/** The film under the playhead; or, where there are changes or no film yet, the frame as it will look. */
export function CutPlayer({ looking: { muted, zones, asMade } }: { looking: Looking }) {
  const { title } = useVideo();
  const { playhead, changed, film } = useCut();
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const playing = usePlaying(playhead);
  useEffect(() => (element ? playhead.attach(element) : undefined), [element, playhead]);
  const drawn = film === null || (changed && !asMade && !playing);
  return (
    <section
      aria-label={words.player}
      className="relative aspect-9/16 h-[26rem] min-w-0 overflow-hidden rounded-lg bg-black max-md:mx-auto md:h-[clamp(22rem,calc(100dvh-31.5rem),36rem)]"
    >
      {film ? (
        <video
          key={film.file.sha256}
          ref={setElement}
          src={mediaUrl(film.file)}
          {...(film.poster ? { poster: mediaUrl(film.poster, { width: 640 }) } : {})}
          preload="auto"
          muted={muted}
          playsInline
          aria-label={videoWords.previewOf(title)}
          onClick={playhead.toggle}
          className={cn('size-full object-contain', drawn && 'invisible')}
        />
      ) : null}
      {drawn ? <ChangedFrame /> : null}
      {zones ? <SafeZones platform={zones} /> : null}
    </section>
  );
}
