'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { sessionQuery } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';
import { AboutCard } from './about-card.tsx';
import { SessionCard } from './session-card.tsx';
import { TokensCard } from './tokens-card.tsx';
import { WorkspaceCard } from './workspace-card.tsx';
import { WorkspacesCard } from './workspaces-card.tsx';

/** Everything that is set once: the workspace, its keys, this browser. */
export function SettingsRoom() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  return (
    <Page title={words.shell.settings} quiet>
      <div className="max-w-2xl space-y-5">
        {!session && error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        {session ? (
          <>
            <WorkspaceCard id={session.workspace.id} canManage={session.permissions.includes('manage')} />
            {session.permissions.includes('manage') ? <TokensCard /> : null}
            {session.kind === 'owner' ? <WorkspacesCard here={session.workspace.id} /> : null}
            <SessionCard session={session} />
          </>
        ) : error ? null : (
          <>
            <Skeleton className="h-64 rounded-lg" />
            <Skeleton className="h-40 rounded-lg" />
          </>
        )}
        <AboutCard />
      </div>
    </Page>
  );
}
