'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { api } from '#web/lib/api.ts';
import { cn } from '#web/lib/cn.ts';
import { keys } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';
import { Mark } from './mark.tsx';
import { isIn, rooms } from './rooms.ts';
import { ThemeMenu } from './theme-menu.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** The way between the rooms: words on a desk, signs alone on a tablet. */
export function Rail() {
  const pathname = usePathname();
  const waiting = useWaiting();
  return (
    <aside className="sticky top-0 flex h-dvh w-14 shrink-0 flex-col border-r bg-surface max-md:hidden lg:w-(--rail)">
      <div className="flex h-(--bar) items-center gap-2.5 px-4 lg:px-4.5">
        <Mark />
        <span className="font-semibold text-base tracking-tight max-lg:sr-only">{words.product}</span>
      </div>
      <nav aria-label={words.shell.rooms} className="flex flex-1 flex-col gap-0.5 overflow-y-auto px-2 py-2 lg:px-2.5">
        {rooms.map(({ href, label, icon: Icon }) => {
          const here = isIn(pathname, href);
          return (
            <Link
              key={href}
              href={href}
              title={label}
              aria-current={here ? 'page' : undefined}
              className={cn(
                'relative flex h-8 items-center gap-2.5 rounded-md px-2 text-sm transition-colors max-lg:h-10 max-lg:justify-center pointer-coarse:h-10',
                here ? 'bg-pressed font-medium text-fg' : 'text-muted hover:bg-hover hover:text-fg',
              )}
            >
              <Icon className="size-4 shrink-0" aria-hidden />
              <span className="flex-1 truncate max-lg:sr-only">{label}</span>
              {href === '/' && waiting > 0 ? <Waiting count={waiting} dot /> : null}
            </Link>
          );
        })}
      </nav>
      <div className="flex items-center gap-1 border-t p-2 max-lg:flex-col lg:px-2.5">
        <WorkspaceMenu />
        <ThemeMenu />
      </div>
    </aside>
  );
}

/** How many videos wait for a person. */
export function useWaiting(): number {
  const { data } = useQuery(videoCountsQuery);
  return data?.review ?? 0;
}

export const videoCountsQuery = {
  queryKey: keys.videoCounts,
  queryFn: ({ signal }: { signal: AbortSignal }) => api('GET /videos/counts', { signal }),
};

/** Their number; beside a sign alone, where it would hide it, a dot. */
export function Waiting({ count, dot = false }: { count: number; dot?: boolean }) {
  const name = words.shell.waiting(count);
  return (
    <span
      title={name}
      className={cn(
        'inline-block whitespace-nowrap rounded-full bg-accent px-1.5 font-semibold text-[0.6875rem] text-accent-ink tabular-nums leading-4',
        dot && 'max-lg:absolute max-lg:top-1.5 max-lg:right-1.5 max-lg:size-2 max-lg:px-0',
      )}
    >
      <span aria-hidden className={cn(dot && 'max-lg:hidden')}>
        {count > 99 ? '99+' : count}
      </span>
      <span className="sr-only">{name}</span>
    </span>
  );
}
