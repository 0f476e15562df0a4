'use client';

import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnection } from '#web/lib/events.ts';
import { useWorkspaceChanged } from '#web/lib/workspace-here.ts';
import { words } from '#web/words/en.ts';

/** A shorter loss is not worth a word, in milliseconds. */
const grace = 1500;

/** Says that the page no longer hears of what happens; goes by itself when it does again. */
export function OfflineBanner() {
  // In another workspace the line is refused, not lost: the notice about that says what to do.
  const changed = useWorkspaceChanged();
  const lost = useConnection() === 'lost' && !changed;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) return setShown(false);
    const timer = setTimeout(() => setShown(true), grace);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-2 z-60 flex justify-center">
      {shown ? (
        <p className="flex animate-rise items-center gap-2 rounded-full border border-line bg-overlay px-3.5 py-1.5 font-medium text-sm shadow-float">
          <WifiOff className="size-4 text-danger-text" aria-hidden />
          {words.shell.lost}
        </p>
      ) : null}
    </div>
  );
}
