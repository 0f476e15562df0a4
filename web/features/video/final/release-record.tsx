'use client';

import { useQuery } from '@tanstack/react-query';
import { FileJson } from 'lucide-react';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { api } from '#web/lib/api.ts';
import { keys } from '#web/lib/queries.ts';
import { showDate, showPrice } from '#web/lib/show-values.ts';
import { finalWords as words } from '#web/words/video-final.ts';
import { SideRow } from '../frame/side-block.tsx';
import { useVideo } from '../use-video.tsx';
import { readChecks, readRecord } from './read-record.ts';

/** The record of a release: how the film came to be, for good. */
export function ReleaseRecord({ n }: { n: number }) {
  const { id, title } = useVideo();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.video(id), 'release', n],
    queryFn: ({ signal }) => api('GET /videos/{id}/releases/{n}', { params: { id, n: String(n) }, signal }),
    // A release never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-44 w-full" />;
  const { film, character, product, takes, cost, checks } = readRecord(data.record);
  const { loudness, peak, black, frozen } = readChecks(checks);
  const save = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-release-${n}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <section aria-labelledby="release-head">
      <div className="mb-1.5 flex items-center gap-3">
        <h3 id="release-head" className="flex-1 font-semibold text-base">
          {words.release(n)} <span className="font-normal text-muted text-sm">{showDate(data.createdAt)}</span>
        </h3>
        <Button size="sm" icon={<FileJson />} onClick={save}>
          {words.downloadRecord}
        </Button>
      </div>
      <dl className="border-y py-1.5">
        {product ? <SideRow name={words.product}>{product}</SideRow> : null}
        {character ? <SideRow name={words.character}>{character}</SideRow> : null}
        {film ? <SideRow name={words.picture}>{words.pictureSize(film.width, film.height, film.fps)}</SideRow> : null}
        <SideRow name={words.takes}>{takes}</SideRow>
        {cost === null ? null : <SideRow name={words.cost}>{showPrice(cost)}</SideRow>}
        {loudness === null ? null : <SideRow name={words.loudness}>{words.lufs(loudness, peak)}</SideRow>}
        {black === null ? null : <SideRow name={words.black}>{black === 0 ? words.noneFound : words.found(black)}</SideRow>}
        {frozen === null ? null : <SideRow name={words.frozen}>{frozen === 0 ? words.noneFound : words.found(frozen)}</SideRow>}
      </dl>
    </section>
  );
}
