'use client';

import { type RefObject, useEffect } from 'react';
import { Kbd } from '#web/components/ui/kbd.tsx';
import { mediaUrl } from '#web/lib/media-url.ts';
import { videoWords } from '#web/words/video.ts';
import { finalWords as words } from '#web/words/video-final.ts';
import { steer } from '../player-keys.ts';
import { useVideo } from '../use-video.tsx';

/** The finished film. Its keys work wherever nothing else wants them. */
export function FilmPlayer({ ref }: { ref: RefObject<HTMLVideoElement | null> }) {
  const { film, title } = useVideo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || !ref.current) return;
      const target = event.target as HTMLElement | null;
      const taken = target?.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]');
      const pressed = event.key === ' ' && target?.closest('button, a, summary, label');
      if (taken || pressed) return;
      if (steer(ref.current, event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [ref]);
  if (!film) return null;
  return (
    <div>
      <div className="aspect-9/16 max-h-[calc(100dvh-13rem)] min-h-80 max-w-full overflow-hidden rounded-lg bg-black max-lg:mx-auto">
        <video
          key={film.file.sha256}
          ref={ref}
          src={mediaUrl(film.file)}
          {...(film.poster ? { poster: mediaUrl(film.poster, { width: 1080 }) } : {})}
          preload="metadata"
          controls
          playsInline
          aria-label={videoWords.previewOf(title)}
          className="size-full object-contain"
        />
      </div>
      <p className="mt-2 flex items-center gap-1.5 text-faint text-xs max-lg:justify-center pointer-coarse:hidden">
        <Kbd>{words.space}</Kbd> {words.plays} <Kbd>J</Kbd> <Kbd>K</Kbd> <Kbd>L</Kbd> {words.shuttles}
      </p>
    </div>
  );
}
