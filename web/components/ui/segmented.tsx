'use client';

import { useId } from 'react';
import { cn } from '#web/lib/cn.ts';

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  disabled?: boolean;
  className?: string;
}

/** One of two or three, all in sight. */
export function Segmented<T extends string>({ label, value, onChange, options, disabled = false, className }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className={cn('inline-flex min-w-0 rounded-md bg-hover p-0.5', className)} disabled={disabled}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex h-7 flex-1 items-center justify-center whitespace-nowrap rounded-[0.3125rem] px-2.5 font-medium text-muted text-xs transition-colors hover:text-fg has-checked:bg-chosen has-checked:text-fg has-checked:shadow-lift has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:h-9"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
