'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import type { ComponentProps } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { useTheme } from '#web/lib/theme.ts';
import { words } from '#web/words/en.ts';

export const themeIcons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeButton(props: Omit<ComponentProps<'button'>, 'aria-label'>) {
  const Icon = themeIcons[useTheme()];
  return (
    <IconButton label={words.shell.theme} quiet {...props}>
      <Icon />
    </IconButton>
  );
}
