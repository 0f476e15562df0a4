'use client';

import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '#web/components/ui/menu.tsx';
import { useBin } from '#web/features/lists/use-bin.ts';
import { RefusedDialog } from '#web/features/lists/used-by.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { RenameProject } from './project-name.tsx';
import type { Project } from './project-queries.ts';

const text = roomWords.projects;

/** What can be done with a project. */
export function ProjectMenu({ project, onBinned }: { project: Project; onBinned?: () => void }) {
  const { id, name, videos } = project;
  const [renaming, setRenaming] = useState(false);
  const canCreate = useCan('create');
  const canManage = useCan('manage');
  const bin = useBin('project', { say: () => text.binnedWith(name, videos), ...(onBinned ? { onBinned } : {}) });
  if (!canCreate && !canManage) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={text.options(name)} quiet>
            <MoreHorizontal />
          </IconButton>
        }
      >
        {canCreate ? (
          <MenuItem icon={<Pencil />} onSelect={() => setRenaming(true)}>
            {text.rename}
          </MenuItem>
        ) : null}
        {canCreate && canManage ? <MenuLine /> : null}
        {canManage ? (
          <MenuItem icon={<Trash2 />} danger disabled={bin.busy} onSelect={() => bin.remove({ id, name })}>
            {text.delete}
          </MenuItem>
        ) : null}
      </Menu>
      {renaming ? <RenameProject project={project} onClose={() => setRenaming(false)} /> : null}
      <RefusedDialog refused={bin.refused} onClose={bin.dismiss} />
    </>
  );
}
