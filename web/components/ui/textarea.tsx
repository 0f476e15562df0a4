'use client';

import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';
import { useField } from './field.tsx';

/** Text of several lines; grows with what is in it. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      dir="auto"
      {...useField()}
      className={cn('field field-sizing-content min-h-16 w-full resize-y px-2.5 py-1.5 text-sm pointer-coarse:text-lg', className)}
      {...rest}
    />
  );
}
