'use client';

import { Button } from '#web/components/ui/button.tsx';
import { EmptyState } from '#web/components/ui/empty-state.tsx';
import { asApiError } from '#web/lib/api.ts';
import { words } from '#web/words/en.ts';
import { NotFound } from './not-found.tsx';

/** A whole page that could not be shown: what happened, and the two ways out. */
export function PageFailure({ error, retry }: { error: Error; retry: () => void }) {
  const { code, message, hint } = asApiError(error);
  if (code === 'not_found') return <NotFound />;
  return (
    <EmptyState
      title={words.errors.page}
      className="min-h-[60dvh] justify-center"
      about={
        <>
          {message} {hint ?? words.errors.pageHint} <code className="font-mono text-faint text-xs">{code}</code>
        </>
      }
    >
      <Button look="primary" onClick={retry}>
        {words.actions.retry}
      </Button>
      <Button onClick={() => window.location.reload()}>{words.actions.reload}</Button>
    </EmptyState>
  );
}
