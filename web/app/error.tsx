'use client';

import { lazy, Suspense } from 'react';
import { PageSkeleton } from '#web/features/shell/page-skeleton.tsx';

/** Loaded when something fails: it would else come with every page. */
const PageFailure = lazy(async () => ({ default: (await import('#web/features/shell/page-failure.tsx')).PageFailure }));

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <PageFailure error={error} retry={reset} />
    </Suspense>
  );
}
