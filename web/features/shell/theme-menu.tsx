'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuChoice, MenuChoices, MenuLabel } from '#web/components/ui/menu.tsx';
import { setTheme, useTheme } from '#web/lib/theme.ts';
import { themes } from '#web/lib/theme-names.ts';
import { words } from '#web/words/en.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <Menu
      side="top"
      trigger={
        <IconButton label={words.shell.theme} quiet>
          <Icon />
        </IconButton>
      }
    >
      <MenuLabel>{words.shell.theme}</MenuLabel>
      <ThemeChoices />
    </Menu>
  );
}

export function ThemeChoices() {
  const theme = useTheme();
  return (
    <MenuChoices value={theme} onChange={setTheme}>
      {themes.map((name) => {
        const Icon = icons[name];
        return (
          <MenuChoice key={name} value={name} icon={<Icon />}>
            {words.shell.themes[name]}
          </MenuChoice>
        );
      })}
    </MenuChoices>
  );
}
