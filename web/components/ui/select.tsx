'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';
import { useField } from './field.tsx';

interface SelectProps extends Omit<ComponentProps<'select'>, 'size'> {
  /** Without an edge, for bars. */
  bare?: boolean;
}

/** One of a list: the system's own, which every phone and reader knows how to open. Takes `<option>`s. */
export function Select({ bare = false, className, children, ...rest }: SelectProps) {
  return (
    <span className={cn('relative inline-flex min-w-0', className)}>
      <select
        {...useField()}
        className={cn(
          'w-full min-w-0 appearance-none truncate pr-7 pl-2.5 text-sm pointer-coarse:text-lg',
          bare
            ? 'field-sizing-content h-7 rounded-md bg-transparent text-muted transition-colors hover:bg-hover hover:text-fg pointer-coarse:h-10 pointer-coarse:text-sm'
            : 'field h-8 pointer-coarse:h-10',
          '[&_option]:bg-overlay [&_option]:text-fg',
        )}
        {...rest}
      >
        {children}
      </select>
      <ChevronDown className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-faint" aria-hidden />
    </span>
  );
}
