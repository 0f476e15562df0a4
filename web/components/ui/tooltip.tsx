'use client';

import * as Radix from 'radix-ui/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';

export const TooltipProvider = Radix.Provider;

interface TooltipProps {
  label: string;
  keys?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement;
}

/** A few words on hover and focus. Never the only place where something is said. */
export function Tooltip({ label, keys, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-appear items-center gap-2 rounded-md border border-line bg-overlay px-2 py-1 text-fg text-xs shadow-float"
        >
          {label}
          {keys === undefined ? null : <Kbd>{keys}</Kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
