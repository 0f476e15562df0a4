import type { CaptionTheme } from './caption-theme.ts';

/** The gallery; the first is the default. */
export const captionThemes: readonly CaptionTheme[] = [
  {
    id: 'boxed',
    name: 'Boxed',
    layout: 'words',
    font: 'Montserrat',
    size: 59,
    uppercase: true,
    words: 4,
    text: '#FFFFFF',
    active: '#FFFFFF',
    mark: 'box',
    box: '#FF3B5C',
    plate: null,
    outline: null,
    shadow: 0.72,
    enter: 'pop',
    place: 'low',
  },
];

/** The theme of that id, else the default. */
export function captionTheme(id: string | null): CaptionTheme {
  const found = captionThemes.find((theme) => theme.id === id) ?? captionThemes[0];
  if (!found) throw new TypeError('There are no caption themes.');
  return found;
}
