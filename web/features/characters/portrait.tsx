import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { Character } from './character-queries.ts';

interface PortraitProps {
  character: Pick<Character, 'name' | 'portrait'>;
  width: 320 | 640;
  className?: string;
}

/** A character's face; its first letter while it is still being drawn. */
export function Portrait({ character: { name, portrait }, width, className }: PortraitProps) {
  return (
    <span className={cn('relative block aspect-3/4 overflow-hidden rounded-lg border border-line bg-surface', className)}>
      {portrait ? (
        <img
          src={mediaUrl(portrait, { width })}
          alt={roomWords.cast.portrait(name)}
          loading="lazy"
          decoding="async"
          className="size-full animate-appear object-cover transition-transform duration-300 group-hover:scale-[1.03]"
        />
      ) : (
        <span className="grid size-full place-items-center">
          <span className="text-center">
            <span aria-hidden className="block font-semibold text-2xl text-faint">
              {[...name][0]}
            </span>
            <span className="mt-1 block animate-breathe text-muted text-xs">{roomWords.cast.drawing}</span>
          </span>
        </span>
      )}
    </span>
  );
}
