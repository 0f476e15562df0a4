'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { openEventStream } from '#web/lib/events.ts';
import { useLiveVideos } from '#web/lib/live-videos.ts';
import { sessionQuery } from '#web/lib/queries.ts';
import { useShortcut } from '#web/lib/use-shortcut.ts';
import { words } from '#web/words/en.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { Rail } from './rail.tsx';
import { useCan, useNewVideo } from './session.ts';
import { WorkspaceNotice } from './workspace-notice.tsx';

const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignIn }));

/** The frame around every room; or the way in, for a browser that is not signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery);
  const queries = useQueryClient();
  const signedIn = Boolean(data);
  const newVideo = useNewVideo();
  const canCreate = useCan('create');
  const inBrowser = useInBrowser();
  useLiveVideos();
  useShortcut('n', () => canCreate && newVideo());
  useEffect(() => (signedIn ? openEventStream(queries) : undefined), [signedIn, queries]);

  if (data === null) {
    return (
      <>
        <WorkspaceNotice />
        <Suspense>
          <SignIn />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <a
        href="#room"
        className="sr-only z-70 rounded-md bg-accent px-3 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {words.shell.skip}
      </a>
      <OfflineBanner />
      <WorkspaceNotice />
      <div className="flex min-h-dvh">
        <Rail />
        <main
          id="room"
          tabIndex={-1}
          className="flex min-w-0 flex-1 flex-col pb-[calc(3.5rem+env(safe-area-inset-bottom))] outline-none md:pb-0"
        >
          {inBrowser ? children : <PageSkeleton />}
        </main>
      </div>
      <PhoneBar />
    </>
  );
}

/**
 * False on the server and while its markup is taken over. Rooms are drawn in the browser alone: all they show comes from the API, and what
 * arrives while React is still taking markup over would not match it.
 */
function useInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
