'use client';

import Link from 'next/link';
import { Menu, MenuItem, MenuLabel, MenuLine } from '#web/components/ui/menu.tsx';
import { words } from '#web/words/en.ts';
import { MoreButton } from './more-button.tsx';
import { rooms } from './rooms.ts';
import { ThemeChoices } from './theme-menu-open.tsx';
import { WorkspaceChoices } from './workspace-menu-open.tsx';

/** What the phone's bar has no place for. */
export function PhoneMore() {
  return (
    <Menu side="top" defaultOpen trigger={<MoreButton />}>
      {rooms
        .filter((room) => !room.first)
        .map(({ href, label, icon: Icon }) => (
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
  );
}
