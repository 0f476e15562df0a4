'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Toaster } from '#web/components/ui/toast.tsx';
import { Tooltips } from '#web/components/ui/tooltips.tsx';
import { createQueryClient } from '#web/lib/queries.ts';

/** What every room stands on: the cache, the tips, the passing messages. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      {children}
      <Toaster />
      <Tooltips />
    </QueryClientProvider>
  );
}
