'use client';

import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';
import { useField } from './field.tsx';

/** One line of text. On touch it is 16 px: anything smaller makes phones zoom in. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      dir="auto"
      {...useField()}
      className={cn('field h-8 w-full min-w-0 px-2.5 text-sm pointer-coarse:h-10 pointer-coarse:text-lg', className)}
      {...rest}
    />
  );
}
