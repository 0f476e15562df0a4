import type { ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';

/** A key of the keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line-strong px-1 font-sans text-[0.6875rem] text-muted leading-none',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
