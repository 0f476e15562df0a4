'use client';

import { PageFailure } from '#web/features/shell/page-failure.tsx';

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return <PageFailure error={error} retry={reset} />;
}
