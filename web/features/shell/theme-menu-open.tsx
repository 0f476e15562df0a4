'use client';

import { Menu, MenuChoice, MenuChoices, MenuLabel } from '#web/components/ui/menu.tsx';
import { setTheme, useTheme } from '#web/lib/theme.ts';
import { themes } from '#web/lib/theme-names.ts';
import { words } from '#web/words/en.ts';
import { ThemeButton, themeIcons } from './theme-button.tsx';

export function OpenThemeMenu() {
  return (
    <Menu side="top" defaultOpen trigger={<ThemeButton />}>
      <MenuLabel>{words.shell.theme}</MenuLabel>
      <ThemeChoices />
    </Menu>
  );
}

/** Rows of a menu: the three looks. */
export function ThemeChoices() {
  const theme = useTheme();
  return (
    <MenuChoices value={theme} onChange={setTheme}>
      {themes.map((name) => {
        const Icon = themeIcons[name];
        return (
          <MenuChoice key={name} value={name} icon={<Icon />}>
            {words.shell.themes[name]}
          </MenuChoice>
        );
      })}
    </MenuChoices>
  );
}
