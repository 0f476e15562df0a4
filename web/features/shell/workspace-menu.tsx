'use client';

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { sessionQuery } from '#web/lib/queries.ts';
import { OnDemand } from './on-demand.tsx';
import { WorkspaceButton } from './workspace-button.tsx';

/** Which workspace this is, and the way into another. */
export function WorkspaceMenu() {
  const { data: session } = useQuery(sessionQuery);
  if (!session) return <Skeleton className="h-8 flex-1 max-lg:size-8 max-lg:flex-none" />;
  return <OnDemand trigger={<WorkspaceButton />} load={async () => (await import('./workspace-menu-open.tsx')).OpenWorkspaceMenu} />;
}
