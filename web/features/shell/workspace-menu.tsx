'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, LogOut } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLabel, MenuLine } from '#web/components/ui/menu.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { api } from '#web/lib/api.ts';
import { keys, sessionQuery } from '#web/lib/queries.ts';
import { words } from '#web/words/en.ts';

/** Which workspace this is, and the way into another. */
export function WorkspaceMenu() {
  const { data: session } = useQuery(sessionQuery);
  const [open, setOpen] = useState(false);
  if (!session) return <Skeleton className="h-8 flex-1 max-lg:size-8 max-lg:flex-none" />;
  const { name } = session.workspace;
  return (
    <Menu
      side="top"
      align="start"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={`${words.shell.switchWorkspace}: ${name}`}
          className="flex h-8 min-w-0 items-center gap-2 rounded-md px-1.5 text-left text-sm hover:bg-hover aria-expanded:bg-hover lg:flex-1 pointer-coarse:h-10"
        >
          <span aria-hidden className="grid size-5 shrink-0 place-items-center rounded-sm bg-pressed font-semibold text-[0.6875rem]">
            {[...name][0]?.toUpperCase()}
          </span>
          <span className="min-w-0 flex-1 truncate max-lg:hidden">{name}</span>
          <ChevronsUpDown className="size-3.5 shrink-0 text-faint max-lg:hidden" aria-hidden />
        </button>
      }
    >
      <WorkspaceChoices />
    </Menu>
  );
}

/** Rows of a menu: the workspaces, and the way out. */
export function WorkspaceChoices() {
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery({ queryKey: keys.workspaces, queryFn: ({ signal }) => api('GET /workspaces', { signal }) });
  const isOwner = session?.kind === 'owner';
  const go = async (workspace: string) => {
    if (workspace === session?.workspace.id) return;
    try {
      await api('PUT /session', { body: { workspace } });
      // Nothing of the other workspace may stay on the page.
      window.location.assign('/');
    } catch (error) {
      tellError(error);
    }
  };
  const leave = async () => {
    try {
      await api('DELETE /session');
      window.location.assign('/');
    } catch (error) {
      tellError(error);
    }
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
      {isOwner ? (
        <>
          <MenuLine />
          <MenuItem icon={<LogOut />} onSelect={leave}>
            {words.shell.signOut}
          </MenuItem>
        </>
      ) : null}
    </>
  );
}
