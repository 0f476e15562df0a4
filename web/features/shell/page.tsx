'use client';

import { ChevronRight, Plus } from 'lucide-react';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Kbd } from '#web/components/ui/kbd.tsx';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { useCan, useNewVideo } from './session.ts';

interface PageProps {
  title: string;
  /** Stands in the title's place, where it can be edited. */
  heading?: ReactNode;
  /** The way here, outermost first. */
  crumbs?: readonly { label: string; href: string }[];
  /** Beside the title: a state chip. */
  beside?: ReactNode;
  /** At the right of the bar. */
  actions?: ReactNode;
  /** Without the button for a new video, where the page has a stronger one. */
  quiet?: boolean;
  /** The room keeps the whole width and its own margins. */
  bleed?: boolean;
  children: ReactNode;
}

/** One room: the bar with its title and actions, and below it what is in it. */
export function Page({ title, heading, crumbs = [], beside, actions, quiet = false, bleed = false, children }: PageProps) {
  const canCreate = useCan('create');
  const newVideo = useNewVideo();
  return (
    <>
      <title>{`${title} · ${words.product}`}</title>
      <header className="sticky top-0 z-20 flex h-(--bar) items-center gap-3 border-b bg-bg/90 px-4 backdrop-blur-md md:px-6">
        <nav aria-label={words.shell.breadcrumbs} className="flex min-w-0 flex-1 items-center gap-1.5">
          {crumbs.map(({ label, href }) => (
            <Fragment key={href}>
              <Link
                href={href}
                className="inline-flex h-7 shrink-0 items-center rounded-sm text-muted text-sm hover:text-fg pointer-coarse:h-10"
              >
                {label}
              </Link>
              <ChevronRight className="size-3.5 shrink-0 text-faint" aria-hidden />
            </Fragment>
          ))}
          {heading ?? (
            <h1 dir="auto" className="truncate font-semibold text-base">
              {title}
            </h1>
          )}
          {beside === undefined ? null : <span className="ml-1.5 flex shrink-0 items-center gap-1.5">{beside}</span>}
        </nav>
        <div className="flex shrink-0 items-center gap-2">
          {actions}
          {quiet || !canCreate ? null : (
            <Button icon={<Plus />} onClick={newVideo} className="max-md:hidden">
              {words.shell.newVideo}
              <Kbd className="-mr-1 pointer-coarse:hidden">N</Kbd>
            </Button>
          )}
        </div>
      </header>
      <div className={cn('flex-1', bleed ? '' : 'px-4 py-5 md:px-6 md:py-6')}>{children}</div>
    </>
  );
}
