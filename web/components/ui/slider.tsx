'use client';

import type { ComponentProps, CSSProperties } from 'react';
import { cn } from '#web/lib/cn.ts';
import { useField } from './field.tsx';

interface SliderProps extends Omit<ComponentProps<'input'>, 'type' | 'min' | 'max' | 'value' | 'onChange'> {
  min: number;
  max: number;
  value: number;
  /** How far what is chosen reaches beyond the handle; shown on the track. */
  reach?: number;
  onChange: (value: number) => void;
}

/** A value between two ends. The track shows the stretch that begins at the handle. */
export function Slider({ min, max, value, reach = 0, onChange, className, ...rest }: SliderProps) {
  const share = (at: number) => `${(Math.min(1, Math.max(0, (at - min) / Math.max(1e-6, max - min))) * 100).toFixed(1)}%`;
  const track = { '--from': share(value), '--to': share(value + reach) } as CSSProperties;
  return (
    <input
      {...useField()}
      type="range"
      min={min}
      max={max}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      style={track}
      className={cn(
        'h-6 w-full cursor-pointer appearance-none bg-transparent focus-visible:outline-none disabled:opacity-50 pointer-coarse:h-10',
        '[&::-webkit-slider-runnable-track]:h-1.5 [&::-webkit-slider-runnable-track]:rounded-full',
        '[&::-webkit-slider-runnable-track]:bg-[linear-gradient(to_right,var(--color-line)_var(--from),var(--color-accent)_var(--from),var(--color-accent)_var(--to),var(--color-line)_var(--to))]',
        '[&::-moz-range-track]:h-1.5 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-line',
        '[&::-webkit-slider-thumb]:-mt-[0.3125rem] [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border [&::-webkit-slider-thumb]:border-line [&::-webkit-slider-thumb]:bg-fg',
        '[&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-fg',
        'focus-visible:[&::-webkit-slider-thumb]:outline-2 focus-visible:[&::-webkit-slider-thumb]:outline-ring focus-visible:[&::-webkit-slider-thumb]:outline-offset-2',
        className,
      )}
      {...rest}
    />
  );
}
