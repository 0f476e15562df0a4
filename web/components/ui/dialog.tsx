'use client';

import { X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import { type ReactNode, useRef } from 'react';
import { cn } from '#web/lib/cn.ts';
import { words } from '#web/words/en.ts';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What it is about, in a sentence. */
  about?: ReactNode;
  /** Buttons, at the end. */
  footer?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

/** A window over the page; a sheet from below on the phone. */
export function Dialog({ open, onOpenChange, title, about, footer, wide = false, children }: DialogProps) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Radix.Content
          // Opened by state and not by a trigger of Radix: the focus goes back to where it was.
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          {...(about === undefined ? { 'aria-describedby': undefined } : {})}
          className={cn(
            'fixed z-50 flex max-h-[85dvh] animate-rise flex-col border border-line bg-overlay shadow-float outline-none',
            'inset-x-0 bottom-0 rounded-t-xl pb-[env(safe-area-inset-bottom)]',
            'sm:inset-x-auto sm:top-[14dvh] sm:bottom-auto sm:left-1/2 sm:w-full sm:-translate-x-1/2 sm:rounded-xl sm:pb-0',
            wide ? 'sm:max-w-3xl' : 'sm:max-w-md',
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
              {about === undefined ? null : <Radix.Description className="mt-1 text-muted text-sm">{about}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton label={words.actions.close} quiet className="-mt-1 -mr-2">
                <X />
              </IconButton>
            </Radix.Close>
          </header>
          {children === undefined ? null : <div className="min-h-0 overflow-y-auto px-5 py-1">{children}</div>}
          {footer === undefined ? null : <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-4">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
