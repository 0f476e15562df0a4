'use client';

import { useQuery } from '@tanstack/react-query';
import { Chip } from '#web/components/ui/chip.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { api } from '#web/lib/api.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import { keys } from '#web/lib/queries.ts';
import { showAgo } from '#web/lib/show-values.ts';
import { videoWords } from '#web/words/video.ts';
import { takeWords as words } from '#web/words/video-takes.ts';
import { useVideo } from '../use-video.tsx';
import type { Take } from '../video-types.ts';
import { DegradedNote } from './degraded-note.tsx';
import { FollowedNote } from './followed-note.tsx';

interface EarlierTakesProps {
  take: Take;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every take of a slot, newest first. None is ever overwritten. */
export function EarlierTakes({ take: { slot }, open, onOpenChange }: EarlierTakesProps) {
  const { id } = useVideo();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.video(id), 'takes', slot],
    queryFn: ({ signal }) => api('GET /videos/{id}/takes', { params: { id }, query: { slot, limit: 100 }, signal }),
    enabled: open,
    staleTime: 0,
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.earlier(videoWords.slot(slot))} about={words.earlierAbout} wide>
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : <Skeleton className="h-56 w-full" />}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-4 pb-4">
        {data?.items.map((one) => (
          <li key={one.id}>
            <Shown take={one} />
            <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-sm">
              {words.take(one.take)}
              {one.selected ? <Chip tone="accent">{words.inFilm}</Chip> : null}
              {one.review ? <Chip tone={one.review === 'approved' ? 'good' : 'danger'}>{words.verdicts[one.review]}</Chip> : null}
            </p>
            <p className="text-faint text-xs">{videoWords.dots([videoWords.provider(one.provider), showAgo(one.createdAt)])}</p>
            <FollowedNote take={one} />
            <DegradedNote note={one.degraded} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Shown({ take }: { take: Take }) {
  const name = words.takeOf(take.take, videoWords.slot(take.slot));
  if (take.kind === 'voice') {
    // biome-ignore lint/a11y/useMediaCaption: the words are on the page.
    return <audio src={mediaUrl(take.file)} controls preload="none" aria-label={name} className="w-full" />;
  }
  const look = 'aspect-9/16 w-full rounded-md bg-black object-cover';
  if (take.kind === 'clip') return <video src={mediaUrl(take.file)} controls muted preload="metadata" aria-label={name} className={look} />;
  return <img src={mediaUrl(take.file, { width: 320 })} alt={name} className={look} />;
}
