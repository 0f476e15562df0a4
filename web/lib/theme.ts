'use client';

import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const watchers = new Set<() => void>();

/** What the person chose. A cookie carries it, so that the server already draws the right room and nothing flashes. */
export function useTheme(): Theme {
  const watch = (tell: () => void) => {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  };
  return useSyncExternalStore(watch, readTheme, () => 'system');
}

export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  const life = theme === 'system' ? 0 : 400 * 86_400;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `theme=${theme}; path=/; max-age=${life}; samesite=lax`;
  for (const tell of watchers) tell();
}

/** A stored value as a theme; anything else is the system's. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

const readTheme = (): Theme => parseTheme(document.documentElement.dataset['theme']);
