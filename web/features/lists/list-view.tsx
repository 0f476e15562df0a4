'use client';

import { SearchX } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { cn } from '#web/lib/cn.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import type { List } from './use-list.ts';

interface ListViewProps<T> {
  list: List<T>;
  /** What is searched for. */
  q: string;
  skeleton: ReactNode;
  /** There is nothing at all, searched or not. */
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** A list in whatever state it is: on its way, refused, empty, found nothing, partly old, or with more to come. */
export function ListView<T>({ list, q, skeleton, empty, children }: ListViewProps<T>) {
  if (list.isPending) {
    return (
      <div aria-busy>
        <span className="sr-only">{roomWords.lists.loading}</span>
        {skeleton}
      </div>
    );
  }
  if (!list.data) return <ErrorNotice error={list.error} retry={() => void list.refetch()} className="mx-auto max-w-xl" />;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      {list.isRefetchError ? <OldNotice list={list} /> : null}
      <div className={cn('transition-opacity', list.isPlaceholderData && 'opacity-60')} aria-busy={list.isPlaceholderData || undefined}>
        {items.length > 0 ? children(items) : q === '' ? empty : <NothingFound q={q} />}
      </div>
      <More list={list} />
    </>
  );
}

export function NothingFound({ q }: { q: string }) {
  return <EmptyState icon={<SearchX />} title={roomWords.lists.nothingFound(q)} about={roomWords.lists.nothingFoundHint} />;
}

function OldNotice<T>({ list: { error, refetch } }: { list: List<T> }) {
  const hint = roomWords.lists.mayBeOld;
  return <ErrorNotice error={{ message: error?.message ?? '', hint }} retry={() => void refetch()} className="mb-4 max-w-xl" />;
}

/** Brings the next page when its end comes near; the button is for those who do not scroll. */
function More<T>({ list }: { list: List<T> }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, error, fetchNextPage } = list;
  const end = useRef<HTMLDivElement>(null);
  const bring = useEffectEvent(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) void fetchNextPage();
  });
  const pages = list.data?.pages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each page the end is looked at anew, as it may still be in sight.
  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && bring(), { rootMargin: '600px' });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [pages, hasNextPage]);
  if (!hasNextPage) return null;
  if (isFetchNextPageError && error) {
    return <ErrorNotice error={error} retry={() => void fetchNextPage()} className="mx-auto mt-6 max-w-xl" />;
  }
  return (
    <div ref={end} className="mt-6 flex justify-center">
      <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {roomWords.lists.showMore}
      </Button>
    </div>
  );
}
