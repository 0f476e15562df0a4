'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { mediaUrl } from '#web/lib/media-url.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import { cutSampleQuery } from '../cut-queries.ts';
import type { Theme } from '../cut-types.ts';
import { momentOf } from '../film-time.ts';
import { useCut } from '../use-cut.tsx';

interface CompareStylesProps {
  themes: readonly Theme[];
  /** Id of the style that is chosen now. */
  shown: string;
  onClose: () => void;
}

/** Two caption styles on the same frame of this film, side by side. */
export function CompareStyles({ themes, shown, onClose }: CompareStylesProps) {
  const { cut, playhead } = useCut();
  const [seconds] = useState(playhead.at());
  const [left, setLeft] = useState(shown);
  const [right, setRight] = useState(themes.find(({ id }) => id !== shown)?.id ?? shown);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={words.compareTitle}
      about={words.compareAbout(words.time(seconds))}
    >
      <div className="grid grid-cols-2 gap-3 pb-4 sm:gap-5">
        <Side
          label={words.leftSide}
          themes={themes}
          id={left}
          onId={setLeft}
          moment={momentOf(cut, seconds)}
          shown={shown}
          onTake={onClose}
        />
        <Side
          label={words.rightSide}
          themes={themes}
          id={right}
          onId={setRight}
          moment={momentOf(cut, seconds)}
          shown={shown}
          onTake={onClose}
        />
      </div>
    </Dialog>
  );
}

interface SideProps {
  label: string;
  themes: readonly Theme[];
  id: string;
  onId: (id: string) => void;
  moment: { segment: number; at: number };
  shown: string;
  onTake: () => void;
}

function Side({ label, themes, id, onId, moment, shown, onTake }: SideProps) {
  const video = useVideo();
  const { choices, change, canEdit } = useCut();
  const { data, error, isFetching } = useQuery(cutSampleQuery(video.id, video.version, { ...choices, captions: id }, moment));
  const name = themes.find((theme) => theme.id === id)?.name ?? id;
  return (
    <div className="min-w-0 space-y-2">
      <Select aria-label={label} value={id} onChange={({ target }) => onId(target.value)} className="w-full">
        {themes.map((theme) => (
          <option key={theme.id} value={theme.id}>
            {theme.name}
          </option>
        ))}
      </Select>
      <div
        className="relative mx-auto aspect-9/16 max-h-[52dvh] max-w-full overflow-hidden rounded-lg bg-black"
        aria-busy={isFetching || undefined}
      >
        {data ? (
          <img src={mediaUrl(data.file)} alt={words.theme(name)} className={isFetching ? 'size-full opacity-40' : 'size-full'} />
        ) : null}
        {isFetching && !data ? <Skeleton className="size-full" /> : null}
        {error ? <ErrorNotice error={error} className="absolute inset-x-2 top-2 bg-overlay" /> : null}
      </div>
      <Button
        className="w-full"
        look={id === shown ? 'secondary' : 'primary'}
        disabled={!canEdit || id === shown}
        onClick={() => {
          change({ ...choices, captions: id });
          onTake();
        }}
      >
        {id === shown ? words.inFilm : words.take(name)}
      </Button>
    </div>
  );
}
