'use client';

import { Shuffle } from 'lucide-react';
import { Chip } from '#web/components/ui/chip.tsx';
import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { briefWords } from '#web/words/video-brief.ts';
import { characterWords as words } from '#web/words/video-character.ts';
import type { CharacterView } from '../video-types.ts';

interface CharacterCardProps {
  /** Null lets casting choose. */
  character: CharacterView | null;
  /** Made for products of this kind. */
  fits: boolean;
  chosen: boolean;
  onChoose: () => void;
}

/** One who could be on screen. */
export function CharacterCard({ character, fits, chosen, onChoose }: CharacterCardProps) {
  return (
    <label
      className={cn(
        'relative flex flex-col overflow-hidden rounded-lg border bg-surface has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2',
        chosen ? 'border-accent' : 'border-line hover:border-line-strong',
      )}
    >
      <input type="radio" name="character" className="peer sr-only" checked={chosen} onChange={onChoose} />
      <span className="flex aspect-square items-center justify-center overflow-hidden bg-black">
        {character?.portrait ? (
          <img src={mediaUrl(character.portrait, { width: 320 })} alt="" className="size-full object-cover object-top" />
        ) : character ? (
          <span className="text-sm text-white/60">{words.drawing}</span>
        ) : (
          <Shuffle className="size-8 text-white/60" strokeWidth={1.5} aria-hidden />
        )}
      </span>
      <span className="flex flex-1 flex-col gap-1 p-3">
        <span className="flex items-center gap-2 font-semibold">
          {character?.name ?? words.letCasting}
          {fits ? <Chip tone="good">{words.fits}</Chip> : null}
        </span>
        <span className="text-muted text-sm">{character?.persona ?? words.castingAbout}</span>
        {character ? (
          <span className="mt-auto pt-1 text-faint text-xs">
            {words.dots([words.voice(character.voice), ...character.fits.map((kind) => briefWords.categories[kind])])}
          </span>
        ) : null}
        {chosen ? <span className="font-medium text-accent-text text-xs">{words.chosen}</span> : null}
      </span>
    </label>
  );
}
