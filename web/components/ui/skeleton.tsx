import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';

/** The shape of what is coming. Shows itself only after 300 ms. */
export function Skeleton({ className, ...rest }: ComponentProps<'div'>) {
  return <div aria-hidden className={cn('skeleton rounded-md', className)} {...rest} />;
}
