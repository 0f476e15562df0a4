import type { ReactNode } from 'react';

interface BarProps {
  /** What the decision leads to, and its price. */
  about: ReactNode;
  error?: ReactNode;
  /** Buttons, the strongest last. */
  children: ReactNode;
}

/** Where a room is decided about: under the thumb on the phone, always in sight elsewhere. */
export function Bar({ about, error, children }: BarProps) {
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 mt-auto border-t bg-bg/95 px-4 py-3 backdrop-blur-md md:bottom-0 md:px-6">
      {error}
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2.5">
        <div className="min-w-0 flex-1 basis-56 text-muted text-sm tabular-nums">{about}</div>
        <div className="flex shrink-0 items-center gap-2 max-sm:w-full max-sm:*:flex-1">{children}</div>
      </div>
    </div>
  );
}
