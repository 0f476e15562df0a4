'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { renderKinds } from '#core/render.ts';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Skeleton } from '#web/components/ui/skeleton.tsx';
import { useEvents } from '#web/lib/events.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { useVideo } from '../../use-video.tsx';
import { rendersQuery } from '../cut-queries.ts';
import type { Render } from '../cut-types.ts';
import { shownRender } from '../shown-render.ts';
import { useCut } from '../use-cut.tsx';
import { MasterRow, RenderRow } from './file-row.tsx';

/** In the order of how often they are wanted. */
const order = [
  'preview',
  '4:5',
  '1:1',
  '16:9',
  'hook',
  'animation',
  'srt',
  'vtt',
  'stems',
  'sprite',
] as const satisfies readonly (typeof renderKinds)[number][];

/** Everything that can be taken along: the film, and what is made from it when somebody asks. */
export function FilesPanel() {
  const { id, film } = useVideo();
  const { changed } = useCut();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ ...rendersQuery(id), enabled: film !== null });
  useEvents(({ type, data: told }) => {
    if (type !== 'progress' || typeof told['render'] !== 'string') return;
    const progress = (told['progress'] ?? null) as Render['progress'];
    queries.setQueryData(
      rendersQuery(id).queryKey,
      (shown) =>
        shown && {
          ...shown,
          items: shown.items.map((one) => (one.id === told['render'] && one.state === 'running' ? { ...one, progress } : one)),
        },
    );
  });
  if (!film) return <p className="text-muted text-sm">{words.filesLater}</p>;
  return (
    <div className="space-y-3">
      {changed ? <p className="text-muted text-sm">{words.filesAfter}</p> : null}
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      <ul className="divide-y border-y">
        <MasterRow film={film} />
        {data ? (
          order.map((kind) => <RenderRow key={kind} kind={kind} render={shownRender(data.items, kind)} />)
        ) : error ? null : (
          <Skeleton className="h-96" />
        )}
      </ul>
    </div>
  );
}
