'use client';

import { useQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLabel, MenuLine } from '#web/components/ui/menu.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { api } from '#web/lib/api.ts';
import { keys, sessionQuery } from '#web/lib/queries.ts';
import { type SessionNews, tellOtherWindows } from '#web/lib/workspace-here.ts';
import { words } from '#web/words/en.ts';
import { WorkspaceButton } from './workspace-button.tsx';

export function OpenWorkspaceMenu() {
  return (
    <Menu side="top" align="start" defaultOpen trigger={<WorkspaceButton />}>
      <WorkspaceChoices />
    </Menu>
  );
}

/** Rows of a menu: the workspaces, and the way out. */
export function WorkspaceChoices() {
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery({ queryKey: keys.workspaces, queryFn: ({ signal }) => api('GET /workspaces', { signal }) });
  /** Nothing of the other workspace, or of a session that is over, may stay on the page. */
  const startAnew = async (act: () => Promise<unknown>, news: SessionNews) => {
    try {
      await act();
      tellOtherWindows(news);
      window.location.assign('/');
    } catch (error) {
      tellError(error);
    }
  };
  const go = (workspace: string) => {
    if (workspace === session?.workspace.id) return;
    void startAnew(() => api('PUT /session', { body: { workspace } }), { type: 'switched', workspace });
  };
  return (
    <>
      <MenuLabel>{words.shell.switchWorkspace}</MenuLabel>
      <MenuChoices value={session?.workspace.id ?? ''} onChange={go}>
        {(data?.items ?? (session ? [session.workspace] : [])).map(({ id, name }) => (
          <MenuChoice key={id} value={id}>
            {name}
          </MenuChoice>
        ))}
      </MenuChoices>
      {session?.kind === 'owner' ? (
        <>
          <MenuLine />
          <MenuItem icon={<LogOut />} onSelect={() => void startAnew(() => api('DELETE /session'), { type: 'signed-out' })}>
            {words.shell.signOut}
          </MenuItem>
        </>
      ) : null}
    </>
  );
}
