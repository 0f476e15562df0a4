'use client';

import { ArrowLeftToLine, X } from 'lucide-react';
import { Chip } from '#web/components/ui/chip.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { mediaUrl } from '#web/lib/media-url.ts';
import { briefWords as words } from '#web/words/video-brief.ts';
import type { Video } from '../video-types.ts';

interface PictureTileProps {
  image: Video['brief']['images'][number];
  /** Counts from 0; the first is the hero. */
  position: number;
  canEdit: boolean;
  busy: boolean;
  /** It was read with the product, and stays when it is no longer put first. */
  wasRead: boolean;
  onFirst: () => void;
  onRemove: () => void;
}

/** One picture of the product. */
export function PictureTile({ image, position, canEdit, busy, wasRead, onFirst, onRemove }: PictureTileProps) {
  return (
    <li className="group relative aspect-square overflow-hidden rounded-lg border border-line bg-white">
      <img src={mediaUrl(image, { width: 320 })} alt={words.pictureAlt(position + 1)} className="size-full object-contain" />
      <div className="absolute top-1.5 left-1.5 flex gap-1">
        {position === 0 ? <Chip className="bg-black/70 text-white">{words.hero}</Chip> : null}
        {image.given && !wasRead ? <Chip className="bg-black/70 text-white">{words.yours}</Chip> : null}
      </div>
      {canEdit ? (
        <div className="absolute inset-x-1.5 bottom-1.5 flex justify-end gap-1 opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          {position > 0 ? (
            <IconButton look="film" size="sm" label={words.putFirst} disabled={busy} onClick={onFirst}>
              <ArrowLeftToLine />
            </IconButton>
          ) : null}
          {image.given ? (
            <IconButton look="film" size="sm" label={wasRead ? words.putBack : words.removePicture} disabled={busy} onClick={onRemove}>
              <X />
            </IconButton>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
