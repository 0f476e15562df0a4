'use client';

import { useSyncExternalStore } from 'react';
import { parseTheme, type Theme } from './theme-names.ts';

const watchers = new Set<() => void>();

/** What the person chose. A cookie carries it, so that the server already draws the right room and nothing flashes. */
export function useTheme(): Theme {
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

const readTheme = (): Theme => parseTheme(document.documentElement.dataset['theme']);
function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}
