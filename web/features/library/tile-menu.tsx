'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, Folder, Pencil, RotateCcw, Square, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLine, MenuSub } from '#web/components/ui/menu.tsx';
import { tell, tellError } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api } from '#web/lib/api.ts';
import { keepVideo, refreshVideos, type VideoSummary } from '#web/lib/live-videos.ts';
import { projectsQuery } from '#web/lib/queries.ts';
import { libraryMenuWords } from '#web/words/en-library-menu.ts';

interface TileMenuProps {
  video: VideoSummary;
  at: { x: number; y: number };
  onClose: () => void;
  onRename: (video: VideoSummary) => void;
}

/** What can be done with a video from the library. One for the whole grid, opened where it was asked for. */
export function TileMenu({ video, at, onClose, onRename }: TileMenuProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const { data: projects } = useQuery(projectsQuery);
  const canCreate = useCan('create');
  const canManage = useCan('manage');
  const { id, title, state } = video;
  const params = { id };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      tellError(error);
      refreshVideos(queries);
    }
  };
  const move = (project: string) =>
    attempt(async () => {
      const moved = await api('PATCH /videos/{id}', { params, body: { project } });
      keepVideo(queries, moved);
      tell(libraryMenuWords.moved(moved.project.name));
    });
  const bin = () =>
    attempt(async () => {
      await api('DELETE /videos/{id}', { params });
      refreshVideos(queries);
      const restore = async () => {
        await api('POST /videos/{id}/restore', { params });
        refreshVideos(queries);
        tell(libraryMenuWords.restored(title));
      };
      tell(libraryMenuWords.binned(title), { undo: () => void attempt(restore) });
    });
  const stop = () =>
    attempt(async () => {
      keepVideo(queries, await api('POST /videos/{id}/cancel', { params }));
      tell(libraryMenuWords.stopped);
    });
  const retry = () =>
    attempt(async () => {
      keepVideo(queries, await api('POST /videos/{id}/retry', { params }));
      tell(libraryMenuWords.retried);
    });
  const making = state === 'queued' || state === 'running';

  return (
    <Menu
      open
      align="start"
      onOpenChange={(open) => !open && onClose()}
      trigger={<span aria-hidden className="pointer-events-none fixed" style={{ left: at.x, top: at.y }} />}
    >
      <MenuItem icon={<ExternalLink />} keys="↵" onSelect={() => router.push(`/videos/${id}`)}>
        {libraryMenuWords.menu.open}
      </MenuItem>
      {canCreate ? (
        <>
          <MenuItem icon={<Pencil />} onSelect={() => onRename(video)}>
            {libraryMenuWords.menu.rename}
          </MenuItem>
          <MenuSub label={libraryMenuWords.menu.move} icon={<Folder />}>
            <MenuChoices value={video.project.id} onChange={move}>
              {projects?.items.map(({ id: project, name }) => (
                <MenuChoice key={project} value={project}>
                  {name}
                </MenuChoice>
              ))}
            </MenuChoices>
          </MenuSub>
          {state === 'failed' || state === 'cancelled' ? (
            <MenuItem icon={<RotateCcw />} onSelect={retry}>
              {libraryMenuWords.menu.retry}
            </MenuItem>
          ) : null}
          {making ? (
            <MenuItem icon={<Square />} onSelect={stop}>
              {libraryMenuWords.menu.stop}
            </MenuItem>
          ) : null}
        </>
      ) : null}
      {canManage ? (
        <>
          <MenuLine />
          <MenuItem icon={<Trash2 />} danger disabled={making} onSelect={bin}>
            {libraryMenuWords.menu.bin}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
