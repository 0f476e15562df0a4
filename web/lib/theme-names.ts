export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A stored value as a theme; anything else is the system's. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
