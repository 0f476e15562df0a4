'use client';

import './globals.css';
import { words } from '#web/words/en.ts';

/** When even the frame around the rooms can't be drawn: as little as possible, since it is loaded with every page. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>{words.errors.page}</title>
        <main className="mx-auto grid min-h-dvh max-w-sm place-content-center gap-3 px-4 text-center">
          <h1 className="font-semibold text-lg">{words.errors.page}</h1>
          <p className="text-muted text-sm">{words.errors.pageHint}</p>
          <button type="button" className="h-10 rounded-md bg-accent font-medium text-accent-ink" onClick={() => window.location.reload()}>
            {words.actions.reload}
          </button>
        </main>
      </body>
    </html>
  );
}
