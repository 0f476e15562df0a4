'use client';

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { mediaUrl } from '#web/lib/media-url.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords } from '#web/words/video.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { VerdictChip } from '../takes/verdict-chip.tsx';
import type { Take } from '../video-types.ts';

interface LightboxProps {
  takes: readonly Take[];
  /** Of the picture that is shown; null closes it. */
  slot: string | null;
  onSlot: (slot: string | null) => void;
}

/** One picture as large as the window; arrows go through all of them. */
export function Lightbox({ takes, slot, onSlot }: LightboxProps) {
  const index = takes.findIndex((take) => take.slot === slot);
  const take = takes[index];
  const opener = useRef<Element | null>(null);
  const move = (by: number) => {
    const next = takes[index + by];
    if (next) onSlot(next.slot);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(-1);
    else return;
    event.preventDefault();
  };
  return (
    <Radix.Root open={take !== undefined} onOpenChange={(open) => !open && onSlot(null)}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/85" />
        <Radix.Content
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          onClick={(event) => event.target === event.currentTarget && onSlot(null)}
          className="fixed inset-0 z-50 flex flex-col items-center justify-center gap-3 p-4 text-white outline-none"
        >
          {take ? (
            <>
              <img
                src={mediaUrl(take.file, { width: 1080 })}
                alt=""
                className="max-h-[calc(100dvh-6rem)] max-w-full rounded-lg object-contain"
              />
              <div className="flex items-center gap-3">
                <IconButton look="film" label={words.previous} disabled={index === 0} onClick={() => move(-1)}>
                  <ChevronLeft />
                </IconButton>
                <Radix.Title className="min-w-44 text-center font-medium text-sm">
                  {videoWords.capital(videoWords.slot(take.slot))}
                </Radix.Title>
                <VerdictChip review={take.review} onFilm />
                <IconButton look="film" label={words.following} disabled={index === takes.length - 1} onClick={() => move(1)}>
                  <ChevronRight />
                </IconButton>
              </div>
              <Radix.Close asChild>
                <IconButton look="film" label={common.actions.close} className="absolute top-3 right-3">
                  <X />
                </IconButton>
              </Radix.Close>
            </>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
