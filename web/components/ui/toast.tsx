'use client';

import { useEffect, useState } from 'react';
import type { ExternalToast } from 'sonner';
import { asApiError } from '#web/lib/api.ts';
import { words } from '#web/words/en.ts';

type Sonner = typeof import('sonner');
let sonner: Promise<Sonner> | undefined;
const watchers = new Set<(module: Sonner) => void>();

/** Loaded with the first message, not with the page. */
function load(): Promise<Sonner> {
  sonner ??= import('sonner').then((module) => {
    for (const tell of watchers) tell(module);
    return module;
  });
  return sonner;
}

interface Toast {
  about?: string;
  /** A way back, for as long as the message stands. */
  undo?: () => void;
}

/** Says in passing that something is done. */
export function tell(message: string, { about, undo }: Toast = {}): void {
  const more: ExternalToast = {
    ...(about === undefined ? {} : { description: about }),
    ...(undo === undefined ? {} : { action: { label: words.actions.undo, onClick: undo }, duration: 8000 }),
  };
  void load().then(({ toast }) => toast(message, more));
}

/** Says in passing that something failed, where there is no better place to say it. */
export function tellError(error: unknown): void {
  const { message, hint } = asApiError(error);
  void load().then(({ toast }) => toast.error(message, { ...(hint === undefined ? {} : { description: hint }), duration: 8000 }));
}

/** Where the messages appear. Once per page. */
export function Toaster() {
  const [module, setModule] = useState<Sonner | null>(null);
  useEffect(() => {
    const watcher = (loaded: Sonner) => setModule(() => loaded);
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }, []);
  if (!module) return null;
  return (
    <module.Toaster
      position="bottom-center"
      containerAriaLabel={words.shell.notifications}
      mobileOffset={{ bottom: '4.5rem' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-lg border border-line bg-overlay px-3.5 py-2.5 text-sm text-fg shadow-float sm:w-(--width)',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-muted',
          icon: 'text-danger-text [&_svg]:size-4',
          actionButton: 'h-7 shrink-0 rounded-md px-2.5 text-xs font-medium text-accent-text hover:bg-hover pointer-coarse:h-10',
        },
      }}
    />
  );
}
