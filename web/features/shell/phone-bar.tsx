'use client';

import { Plus } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { MoreButton, phonePlace } from './more-button.tsx';
import { OnDemand } from './on-demand.tsx';
import { useWaiting, Waiting } from './rail.tsx';
import { isIn, rooms } from './rooms.ts';
import { useCan, useNewVideo } from './session.ts';

/** The rail of the phone: under the thumb. */
export function PhoneBar() {
  const pathname = usePathname();
  const waiting = useWaiting();
  const newVideo = useNewVideo();
  const canCreate = useCan('create');
  const first = rooms.filter((room) => room.first);
  return (
    <nav
      aria-label={words.shell.rooms}
      className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(3.5rem+env(safe-area-inset-bottom))] border-t bg-surface/95 px-1 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
    >
      {first.map(({ href, label, icon: Icon }, index) => {
        const here = isIn(pathname, href);
        return [
          index === 2 && canCreate ? (
            <button key="new" type="button" onClick={newVideo} className={cn(phonePlace, 'text-accent-text')}>
              <Plus className="size-5" aria-hidden />
              <span className="truncate">{words.shell.newVideo}</span>
            </button>
          ) : null,
          <Link key={href} href={href} aria-current={here ? 'page' : undefined} className={cn(phonePlace, here ? 'text-fg' : 'text-faint')}>
            <span className="relative">
              <Icon className="size-5" aria-hidden />
              {href === '/' && waiting > 0 ? (
                <span className="absolute -top-1.5 left-full flex">
                  <Waiting count={waiting} />
                </span>
              ) : null}
            </span>
            <span className="truncate">{label}</span>
          </Link>,
        ];
      })}
      <OnDemand trigger={<MoreButton />} load={async () => (await import('./phone-more.tsx')).PhoneMore} />
    </nav>
  );
}
