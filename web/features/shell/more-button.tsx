'use client';

import { Menu } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { isIn, rooms } from './rooms.ts';

/** A place in the phone's bar. */
export const phonePlace =
  'relative flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium outline-offset-[-2px]';

export function MoreButton(props: ComponentProps<'button'>) {
  const pathname = usePathname();
  const here = rooms.some(({ href, first }) => !first && isIn(pathname, href));
  return (
    <button type="button" className={cn(phonePlace, here ? 'text-fg' : 'text-faint')} {...props}>
      <Menu className="size-5" aria-hidden />
      {words.shell.more}
    </button>
  );
}
