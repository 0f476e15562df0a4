'use client';

import { type ReactNode, useId } from 'react';
import { cn } from '#web/lib/cn.ts';

interface SwitchProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
}

/** On or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled = false, className }: SwitchProps) {
  const id = useId();
  return (
    <label className={cn('group flex items-center gap-2.5 text-sm has-disabled:opacity-50', className)}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className="peer sr-only"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        {...(hint === undefined ? {} : { 'aria-describedby': id })}
      />
      <span
        aria-hidden
        className="relative h-4.5 w-7.5 shrink-0 rounded-full bg-control outline-offset-2 transition-colors after:absolute after:top-0.5 after:left-0.5 after:size-3.5 after:rounded-full after:bg-white after:shadow-lift after:transition-transform peer-checked:bg-accent peer-checked:after:translate-x-3 peer-checked:after:bg-accent-ink peer-focus-visible:outline-2 peer-focus-visible:outline-ring"
      />
      <span className="min-w-0">
        {label}
        {hint === undefined ? null : (
          <span id={id} className="block text-faint text-xs">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
