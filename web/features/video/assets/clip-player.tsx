'use client';

import { Play } from 'lucide-react';
import { type KeyboardEvent, type Ref, useRef } from 'react';
import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { steer } from '../player-keys.ts';
import type { Take } from '../video-types.ts';

interface ClipPlayerProps {
  ref: Ref<HTMLVideoElement>;
  clip: Take;
  poster: Take | null;
  label: string;
  /** It plays with sound just now. */
  sounding: boolean;
  onPress: () => void;
  onEnd: (() => void) | undefined;
}

/** A clip that moves silently under the pointer or with the focus, and plays with its segment's voice when it is pressed. */
export function ClipPlayer({ ref, clip, poster, label, sounding, onPress, onEnd }: ClipPlayerProps) {
  const own = useRef<HTMLVideoElement | null>(null);
  const hold = (film: HTMLVideoElement | null) => {
    own.current = film;
    if (typeof ref === 'function') ref(film);
    else if (ref) ref.current = film;
  };
  const stir = () => {
    const film = own.current;
    if (!film || sounding) return;
    film.muted = true;
    film.loop = true;
    // Where the browser keeps it still, the picture stands.
    void film.play().catch(() => undefined);
  };
  const rest = () => {
    if (!sounding) own.current?.pause();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['j', 'l', 'k'].includes(event.key) || !own.current) return;
    steer(own.current, event.key);
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={sounding}
      onClick={onPress}
      onPointerEnter={(event) => event.pointerType === 'mouse' && stir()}
      onPointerLeave={rest}
      onFocus={stir}
      onBlur={rest}
      onKeyDown={onKeyDown}
      className="group relative block aspect-9/16 w-full overflow-hidden rounded-lg bg-black"
    >
      <video
        ref={hold}
        src={mediaUrl(clip.file)}
        {...(poster ? { poster: mediaUrl(poster.file, { width: 320 }) } : {})}
        preload={poster ? 'none' : 'metadata'}
        muted
        playsInline
        tabIndex={-1}
        onEnded={onEnd}
        className="size-full object-cover"
      />
      <span
        className={cn(
          'absolute right-2 bottom-2 flex size-7 items-center justify-center rounded-full bg-black/60 text-white transition-opacity',
          sounding && 'opacity-0',
        )}
      >
        <Play className="size-3.5 fill-current" aria-hidden />
      </span>
    </button>
  );
}
