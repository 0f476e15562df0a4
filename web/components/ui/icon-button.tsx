import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '#web/lib/cn.ts';
import { Tooltip } from './tooltip.tsx';

const look = cva(
  'inline-flex shrink-0 items-center justify-center rounded-md transition-colors disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4',
  {
    variants: {
      look: {
        ghost:
          'text-muted hover:bg-hover hover:text-fg aria-expanded:bg-hover aria-expanded:text-fg aria-pressed:bg-pressed aria-pressed:text-fg',
        solid: 'border border-line-strong bg-raised text-fg shadow-lift hover:bg-[color-mix(in_oklab,var(--raised),var(--fg)_6%)]',
        film: 'bg-black/60 text-white backdrop-blur-sm hover:bg-black/80',
      },
      size: { sm: 'size-7 pointer-coarse:size-9', md: 'size-8 pointer-coarse:size-10' },
    },
    defaultVariants: { look: 'ghost', size: 'md' },
  },
);

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'>, VariantProps<typeof look> {
  /** Its name: read aloud, and shown on hover. */
  label: string;
  /** Keys that do the same, shown beside the name. */
  keys?: string;
  /** Without the tip: where the button opens a menu at once. */
  quiet?: boolean;
}

/** A button that is only a picture, and therefore always has a name. */
export function IconButton({ label, keys, quiet = false, look: chosen, size, className, ...rest }: IconButtonProps) {
  const button = <button type="button" aria-label={label} className={cn(look({ look: chosen, size }), className)} {...rest} />;
  if (quiet) return button;
  return (
    <Tooltip label={label} {...(keys === undefined ? {} : { keys })}>
      {button}
    </Tooltip>
  );
}
