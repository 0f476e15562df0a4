'use client';

import './globals.css';
import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { words } from '#web/words/en.ts';

/** When even the frame around the rooms can't be drawn. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>{words.errors.page}</title>
        <main className="grid min-h-dvh place-items-center">
          <EmptyState title={words.errors.page} about={words.errors.pageHint}>
            <Button onClick={() => window.location.reload()}>{words.actions.reload}</Button>
          </EmptyState>
        </main>
      </body>
    </html>
  );
}
