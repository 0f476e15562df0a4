'use client';

import { mediaUrl } from '#web/lib/media-url.ts';
import { videoWords as words } from '#web/words/video.ts';
import { usePlayerKeys } from '../player-keys.ts';
import { usePlace } from '../room-address.ts';
import { useVideo } from '../use-video.tsx';
import { pictureInSight } from './picture-in-sight.ts';

/** The film as far as there is one, in its own shape. */
export function Preview() {
  const video = useVideo();
  const { segment } = usePlace();
  const shown = pictureInSight(video, segment);
  const keys = usePlayerKeys();
  const film = shown?.film ?? null;
  const picture = shown?.picture ? mediaUrl(shown.picture, { width: 640 }) : undefined;
  return (
    <figure>
      <div className="relative aspect-9/16 overflow-hidden rounded-lg bg-black max-md:mx-auto max-md:max-w-60">
        {film ? (
          <video
            key={film.sha256}
            src={mediaUrl(film)}
            {...(picture === undefined ? { preload: 'metadata' } : { poster: picture, preload: 'none' })}
            controls
            playsInline
            aria-label={words.previewOf(video.title)}
            className="size-full object-contain"
            onKeyDown={keys}
          />
        ) : picture === undefined ? (
          <p className="absolute inset-0 flex items-center justify-center px-6 text-center text-sm text-white/60">{words.noPicture}</p>
        ) : (
          <img
            src={picture}
            alt={words.previewOf(video.title)}
            className={shown?.caption === 'product' ? 'size-full object-contain p-3' : 'size-full object-cover'}
          />
        )}
      </div>
      <figcaption className="mt-1.5 text-center text-faint text-xs">
        {shown ? words.shown[shown.caption](shown.segment ?? 1) : words.noPictureAbout}
      </figcaption>
    </figure>
  );
}
