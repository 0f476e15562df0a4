'use client';

import { useQuery } from '@tanstack/react-query';
import { Ban, Folder, Link2, MoreHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLabel, MenuLine, MenuSub } from '#web/components/ui/menu.tsx';
import { tell, tellError } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { apiWithEtag } from '#web/lib/api.ts';
import { projectsQuery } from '#web/lib/queries.ts';
import { words as common } from '#web/words/en.ts';
import { videoWords as words } from '#web/words/video.ts';
import { useVideo } from '../use-video.tsx';
import { useVideoChange } from '../use-video-change.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';

/** What can be done with a video as a whole. */
export function VideoMenu() {
  const { state, project } = useVideo();
  const [asking, setAsking] = useState<'cancel' | 'delete' | null>(null);
  const [open, setOpen] = useState(false);
  const { data: projects } = useQuery({ ...projectsQuery, enabled: open });
  const canCreate = useCan('create');
  const canManage = useCan('manage');
  const busy = state === 'queued' || state === 'running';
  const move = useVideoChange((to: { id: string; name: string }, { params }) =>
    apiWithEtag('PATCH /videos/{id}', { params, body: { project: to.id } }).then(
      (answer) => {
        tell(words.moved(to.name));
        return answer;
      },
      (error: unknown) => {
        tellError(error);
        throw error;
      },
    ),
  );
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href);
    tell(words.linkCopied);
  };
  return (
    <>
      <Menu
        open={open}
        onOpenChange={setOpen}
        trigger={
          <IconButton label={common.actions.more} quiet>
            <MoreHorizontal />
          </IconButton>
        }
      >
        <MenuItem icon={<Link2 />} onSelect={() => void copyLink().catch(tellError)}>
          {words.copyLink}
        </MenuItem>
        {canCreate ? (
          <MenuSub label={words.moveTo} icon={<Folder />}>
            <MenuLabel>{words.moveTo}</MenuLabel>
            <MenuChoices
              value={project.id}
              onChange={(id) => {
                const to = projects?.items.find((one) => one.id === id);
                if (to && id !== project.id) move.start({ id, name: to.name });
              }}
            >
              {(projects?.items ?? [project]).map(({ id, name }) => (
                <MenuChoice key={id} value={id}>
                  {name}
                </MenuChoice>
              ))}
            </MenuChoices>
          </MenuSub>
        ) : null}
        {busy && canCreate ? (
          <MenuItem icon={<Ban />} onSelect={() => setAsking('cancel')}>
            {words.cancelMaking}
          </MenuItem>
        ) : null}
        {canManage ? (
          <>
            <MenuLine />
            <MenuItem icon={<Trash2 />} danger onSelect={() => setAsking('delete')}>
              {common.actions.delete}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <CancelDialog open={asking === 'cancel'} onOpenChange={(next) => setAsking(next ? 'cancel' : null)} />
      <DeleteDialog open={asking === 'delete'} onOpenChange={(next) => setAsking(next ? 'delete' : null)} />
    </>
  );
}
