import { cloneElement, type ReactElement } from 'react';

type Side = 'top' | 'right' | 'bottom' | 'left';

interface TooltipProps {
  label: string;
  keys?: string;
  side?: Side;
  /** An element that takes data attributes. */
  children: ReactElement<{ 'data-tip'?: string; 'data-tip-keys'?: string | undefined; 'data-tip-side'?: Side }>;
}

/** A few words on hover and focus, shown by the page's one `TooltipLayer`. Never the only place where something is said. */
export function Tooltip({ label, keys, side = 'top', children }: TooltipProps) {
  return cloneElement(children, { 'data-tip': label, 'data-tip-keys': keys, 'data-tip-side': side });
}
