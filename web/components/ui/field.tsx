'use client';

import { createContext, type ReactNode, use, useId } from 'react';
import { cn } from '#web/lib/cn.ts';

interface FieldParts {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}
const FieldContext = createContext<FieldParts | null>(null);

/** What ties an input to its label, hint and error; empty outside a `Field`. */
export function useField(): Partial<FieldParts> {
  return use(FieldContext) ?? {};
}

interface FieldProps {
  label: string;
  /** For readers of the screen only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** As the API's `fields` gives it. */
  error?: string | undefined;
  /** At the label's right: a count, a reset. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A label with its input (any of ours finds its id by itself), and below it the hint or the error. */
export function Field({ label, hideLabel = false, hint, error, aside, className, children }: FieldProps) {
  const id = useId();
  const below = error !== undefined || hint !== undefined;
  const parts: FieldParts = {
    id,
    ...(below ? { 'aria-describedby': `${id}-below` } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  return (
    <FieldContext value={parts}>
      <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
        <div className={cn('flex items-baseline justify-between gap-3', hideLabel && !aside && 'sr-only')}>
          <label htmlFor={id} className={cn('font-medium text-muted text-xs', hideLabel && 'sr-only')}>
            {label}
          </label>
          {aside}
        </div>
        {children}
        {below ? (
          <p id={`${id}-below`} className={cn('text-xs', error === undefined ? 'text-faint' : 'text-danger-text')}>
            {error ?? hint}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}
