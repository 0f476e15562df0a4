import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { type ComponentProps, cloneElement, isValidElement, type ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';

export const buttonLook = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors disabled:pointer-events-none disabled:opacity-50 aria-busy:cursor-progress [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-accent-ink hover:bg-accent-hover',
        secondary: 'border border-line-strong bg-raised text-fg shadow-lift hover:bg-[color-mix(in_oklab,var(--raised),var(--fg)_6%)]',
        ghost: 'text-muted hover:bg-hover hover:text-fg aria-expanded:bg-hover aria-expanded:text-fg',
        danger: 'bg-danger text-white hover:bg-danger-hover',
        link: 'h-auto! px-0! text-accent-text underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-7 px-2.5 text-xs pointer-coarse:h-9 pointer-coarse:px-3',
        md: 'h-8 px-3 text-sm pointer-coarse:h-10',
        lg: 'h-10 px-4 text-base pointer-coarse:h-11',
      },
    },
    defaultVariants: { look: 'secondary', size: 'md' },
  },
);

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonLook> {
  /** Draws its only child (a link) as a button. */
  asChild?: boolean;
  /** Busy with what it was pressed for: it can't be pressed again, and keeps its width. */
  busy?: boolean;
  icon?: ReactNode;
}

export function Button({ asChild = false, busy = false, icon, look, size, className, children, disabled, ...rest }: ButtonProps) {
  const classes = cn(buttonLook({ look, size }), className);
  const sign = busy ? <LoaderCircle className="animate-spin" aria-hidden /> : icon;
  if (asChild && isValidElement<{ className?: string; children?: ReactNode }>(children)) {
    return cloneElement(children, { ...rest, className: cn(classes, children.props.className) }, sign, children.props.children);
  }
  return (
    <button type="button" className={classes} disabled={disabled || busy} aria-busy={busy || undefined} {...rest}>
      {sign}
      {children}
    </button>
  );
}
