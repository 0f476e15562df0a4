import { Clapperboard, Film, Folder, type LucideIcon, NotebookText, Package, Palette, Settings, Trash2, UsersRound } from 'lucide-react';
import { words } from '#web/words/en.ts';

interface Room {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Stands in the phone's bar; the others are behind "More". */
  first?: true;
}

/** The rooms of the studio, in the order of the rail. */
export const rooms: readonly Room[] = [
  { href: '/', label: words.shell.library, icon: Clapperboard, first: true },
  { href: '/products', label: words.shell.products, icon: Package, first: true },
  { href: '/cast', label: words.shell.cast, icon: UsersRound, first: true },
  { href: '/brand', label: words.shell.brand, icon: Palette },
  { href: '/references', label: words.shell.references, icon: Film },
  { href: '/prompts', label: words.shell.prompts, icon: NotebookText },
  { href: '/projects', label: words.shell.projects, icon: Folder },
  { href: '/bin', label: words.shell.bin, icon: Trash2 },
  { href: '/settings', label: words.shell.settings, icon: Settings },
];

/** A video's own page belongs to the library. */
export function isIn(pathname: string, href: string): boolean {
  if (href === '/') return pathname === '/' || pathname.startsWith('/videos');
  return pathname === href || pathname.startsWith(`${href}/`);
}
