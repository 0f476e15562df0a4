'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { sessionQuery } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { AboutCard } from './about-card.tsx';
import { SessionCard } from './session-card.tsx';
import { systemQuery, tokensQuery, versionQuery, workspaceQuery, workspacesQuery } from './settings-queries.ts';
import { TokensCard } from './tokens-card.tsx';
import { WorkspaceCard } from './workspace-card.tsx';
import { WorkspacesCard } from './workspaces-card.tsx';

/** Everything that is set once: the workspace, its keys, this browser. */
export function SettingsRoom() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const canManage = session?.permissions.includes('manage') ?? false;
  const isOwner = session?.kind === 'owner';
  // The cards come together, as each would push the others down.
  const waits = [
    useQuery({ ...workspaceQuery(session?.workspace.id ?? ''), enabled: Boolean(session) }).isLoading,
    useQuery({ ...tokensQuery, enabled: canManage }).isLoading,
    useQuery({ ...workspacesQuery, enabled: isOwner }).isLoading,
    useQuery(versionQuery).isLoading,
    useQuery(systemQuery).isLoading,
  ];
  const isReady = session && !waits.includes(true);
  return (
    <Page title={words.shell.settings} quiet>
      <div className="max-w-2xl space-y-5">
        {!session && error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        {isReady ? (
          <>
            <WorkspaceCard id={session.workspace.id} canManage={canManage} />
            {canManage ? <TokensCard /> : null}
            {isOwner ? <WorkspacesCard here={session.workspace.id} /> : null}
            <SessionCard session={session} />
            <AboutCard />
          </>
        ) : error ? null : (
          <CardSkeletons />
        )}
      </div>
    </Page>
  );
}

function CardSkeletons() {
  return (
    <div className="space-y-5" aria-busy>
      <span className="sr-only">{roomWords.lists.loading}</span>
      {['h-72', 'h-32', 'h-36', 'h-28', 'h-32'].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
        <Skeleton key={index} className={`rounded-lg ${height}`} />
      ))}
    </div>
  );
}
