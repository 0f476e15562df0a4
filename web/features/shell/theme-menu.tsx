'use client';

import { OnDemand } from './on-demand.tsx';
import { ThemeButton } from './theme-button.tsx';

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  return <OnDemand trigger={<ThemeButton />} load={async () => (await import('./theme-menu-open.tsx')).OpenThemeMenu} />;
}
