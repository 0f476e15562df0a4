'use client';

import { Menu as MenuIcon, Plus } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Menu, MenuItem, MenuLabel, MenuLine } from '#web/components/ui/menu.tsx';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { useWaiting, Waiting } from './rail.tsx';
import { isIn, rooms } from './rooms.ts';
import { useCan, useNewVideo } from './session.ts';
import { ThemeChoices } from './theme-menu.tsx';
import { WorkspaceChoices } from './workspace-menu.tsx';

const place =
  'relative flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium outline-offset-[-2px]';

/** The rail of the phone: under the thumb. */
export function PhoneBar() {
  const pathname = usePathname();
  const waiting = useWaiting();
  const newVideo = useNewVideo();
  const canCreate = useCan('create');
  const [first, rest] = [rooms.filter((room) => room.first), rooms.filter((room) => !room.first)];
  return (
    <nav
      aria-label={words.shell.rooms}
      className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(3.5rem+env(safe-area-inset-bottom))] border-t bg-surface/95 px-1 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
    >
      {first.map(({ href, label, icon: Icon }, index) => {
        const here = isIn(pathname, href);
        return [
          index === 2 && canCreate ? (
            <button key="new" type="button" onClick={newVideo} className={cn(place, 'text-accent-text')}>
              <Plus className="size-5" aria-hidden />
              <span className="truncate">{words.shell.newVideo}</span>
            </button>
          ) : null,
          <Link key={href} href={href} aria-current={here ? 'page' : undefined} className={cn(place, here ? 'text-fg' : 'text-faint')}>
            <span className="relative">
              <Icon className="size-5" aria-hidden />
              {href === '/' && waiting > 0 ? (
                <span className="absolute -top-1 left-3.5">
                  <Waiting count={waiting} />
                </span>
              ) : null}
            </span>
            <span className="truncate">{label}</span>
          </Link>,
        ];
      })}
      <Menu
        side="top"
        trigger={
          <button type="button" className={cn(place, rest.some(({ href }) => isIn(pathname, href)) ? 'text-fg' : 'text-faint')}>
            <MenuIcon className="size-5" aria-hidden />
            {words.shell.more}
          </button>
        }
      >
        {rest.map(({ href, label, icon: Icon }) => (
          <MenuItem key={href} asChild>
            <Link href={href}>
              <Icon aria-hidden />
              {label}
            </Link>
          </MenuItem>
        ))}
        <MenuLine />
        <MenuLabel>{words.shell.theme}</MenuLabel>
        <ThemeChoices />
        <MenuLine />
        <WorkspaceChoices />
      </Menu>
    </nav>
  );
}
