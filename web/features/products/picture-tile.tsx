'use client';

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { Chip } from '#web/components/ui/chip.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { Product } from './product-queries.ts';

const text = roomWords.pictures;

interface PictureTileProps {
  picture: Product['images'][number];
  index: number;
  all: number;
  /** The picture that hangs on the pointer, by its hash. */
  dragged: string | null;
  onDrag: (sha256: string | null) => void;
  /** Absent for those who only look. */
  onMove: ((sha256: string, place: number) => void) | undefined;
  onRemove: (sha256: string) => void;
}

/** One picture: moved by its buttons or by dragging it onto another one's place. */
export function PictureTile({ picture, index, all, dragged, onDrag, onMove, onRemove }: PictureTileProps) {
  const { sha256 } = picture;
  const n = index + 1;
  const [over, setOver] = useState(false);
  const isTarget = onMove !== undefined && dragged !== null && dragged !== sha256;
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!isTarget || !onMove) return;
    event.preventDefault();
    onMove(dragged, index);
    onDrag(null);
  };
  return (
    <li
      draggable={onMove !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', text.name(n, all));
        onDrag(sha256);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'group relative aspect-square overflow-hidden rounded-md border border-line bg-surface transition-opacity',
        index === 0 && 'col-span-2 row-span-2',
        dragged === sha256 && 'opacity-40',
        over && isTarget && 'outline-2 outline-accent',
        onMove && 'cursor-grab active:cursor-grabbing',
      )}
    >
      <img
        src={mediaUrl(picture, { width: index === 0 ? 640 : 320 })}
        alt={text.name(n, all)}
        draggable={false}
        decoding="async"
        className="size-full object-cover"
      />
      {index === 0 ? <Chip className="absolute top-2 left-2 bg-overlay text-fg">{text.first}</Chip> : null}
      {onMove ? (
        <span className="absolute inset-x-1.5 bottom-1.5 flex justify-between opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <span className="flex gap-1">
            <Step label={text.earlier(n)} able={index > 0} onStep={() => onMove(sha256, index - 1)}>
              <ChevronLeft />
            </Step>
            <Step label={text.later(n)} able={n < all} onStep={() => onMove(sha256, index + 1)}>
              <ChevronRight />
            </Step>
          </span>
          <IconButton look="film" size="sm" label={text.remove(n)} onClick={() => onRemove(sha256)}>
            <X />
          </IconButton>
        </span>
      ) : null}
    </li>
  );
}

interface StepProps {
  label: string;
  able: boolean;
  onStep: () => void;
  children: React.ReactNode;
}

/** Not `disabled` at the end of the row: the focus would be lost there. */
function Step({ label, able, onStep, children }: StepProps) {
  return (
    <IconButton
      look="film"
      size="sm"
      label={label}
      aria-disabled={!able}
      onClick={() => able && onStep()}
      className="aria-disabled:opacity-50"
    >
      {children}
    </IconButton>
  );
}
