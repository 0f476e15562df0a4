import type { Answered } from '#contract/api.ts';
import { publicId } from '#core/ids.ts';
import { metaOf } from '#studio/renders/job.ts';
import type { RenderView } from '#studio/renders/renders.ts';
import { type Present, timeText } from './present.ts';

export function presentRender(present: Present, row: RenderView): Answered<'GET /videos/{id}/renders/{render}'> {
  const { workspaceId, kind, state, current, error, degraded } = row;
  const files = (state === 'ready' ? (metaOf(row).files ?? []) : []).map(({ name, bytes, ...file }) => {
    return { name, file: present.file(workspaceId, file), download: present.download(workspaceId, file, name), bytes };
  });
  const [first] = files;
  return {
    id: publicId('render', row.id),
    kind,
    state,
    current,
    progress: state === 'running' ? row.progress : null,
    error,
    file: first?.file ?? null,
    download: first?.download ?? null,
    bytes: first?.bytes ?? null,
    files,
    degraded,
    createdAt: timeText(row.createdAt),
  };
}
