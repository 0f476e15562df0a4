import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';

const look = cva(
  'inline-flex h-5 max-w-full items-center gap-1.5 whitespace-nowrap rounded-full px-2 font-medium text-xs [&_svg]:size-3 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        plain: 'bg-hover text-muted',
        line: 'border border-line-strong text-muted',
        accent: 'bg-accent-soft text-accent-text',
        danger: 'bg-danger-soft text-danger-text',
        good: 'bg-good-soft text-good-text',
      },
    },
    defaultVariants: { tone: 'plain' },
  },
);

/** A word or two about a thing. */
export function Chip({ tone, className, ...rest }: ComponentProps<'span'> & VariantProps<typeof look>) {
  return <span className={cn(look({ tone }), className)} {...rest} />;
}
