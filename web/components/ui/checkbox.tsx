'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from '#web/lib/cn.ts';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  label: ReactNode;
  onChange: (checked: boolean) => void;
}

/** Part of a choice that is sent later. */
export function Checkbox({ label, onChange, className, ...rest }: CheckboxProps) {
  return (
    <label className={cn('flex items-start gap-2.5 text-sm has-disabled:opacity-50', className)}>
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-offset-2"
        onChange={(event) => onChange(event.target.checked)}
        {...rest}
      />
      <span className="min-w-0">{label}</span>
    </label>
  );
}
