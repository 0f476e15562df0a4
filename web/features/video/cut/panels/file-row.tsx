'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Download, Hammer, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RenderKind } from '#core/render.ts';
import { Button } from '#web/components/ui/button.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { api } from '#web/lib/api.ts';
import { showBytes, showWait } from '#web/lib/show-values.ts';
import { useAction } from '#web/lib/use-action.ts';
import { videoWords } from '#web/words/video.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { DegradedNote } from '../../takes/degraded-note.tsx';
import { useVideo } from '../../use-video.tsx';
import type { Video } from '../../video-types.ts';
import { rendersQuery } from '../cut-queries.ts';
import type { Render } from '../cut-types.ts';

/** The film itself, which is always there. */
export function MasterRow({ film: { download, bytes } }: { film: NonNullable<Video['film']> }) {
  const { profile } = useVideo();
  const { name, about } = words.files.master;
  return (
    <Row name={name} about={words.dots([about, videoWords.profiles[profile], showBytes(bytes)])}>
      <DownloadLink name={name} href={download} />
    </Row>
  );
}

/** One kind of file: made when it is wanted, then taken along. */
export function RenderRow({ kind, render }: { kind: RenderKind; render: Render | null }) {
  const { id } = useVideo();
  const can = useCan('create');
  const queries = useQueryClient();
  const { name, about } = words.files[kind];
  const onSettled = () => void queries.invalidateQueries({ queryKey: rendersQuery(id).queryKey });
  const make = useAction<void>(
    (_, idempotencyKey) => api('POST /videos/{id}/renders', { params: { id }, body: { kind }, idempotencyKey }),
    {
      onSettled,
    },
  );
  const stop = useAction(
    (one: string, idempotencyKey) => api('POST /videos/{id}/renders/{render}/cancel', { params: { id, render: one }, idempotencyKey }),
    { onSettled },
  );
  const state = render?.state ?? null;
  const underWay = state === 'queued' || state === 'running';
  const ready = state === 'ready';
  const stale = ready && !render?.current;
  const bytes = render?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
  const said = [
    about,
    ready ? showBytes(bytes) : state ? words.fileStates[state] : '',
    stale ? words.outdated : '',
    render?.progress?.secondsLeft ? words.left(showWait(render.progress.secondsLeft)) : '',
  ];
  return (
    <Row
      name={name}
      about={words.dots(said)}
      below={
        <>
          {underWay ? <Progress label={words.fileProgress(name)} share={render?.progress?.share ?? null} className="mt-2" /> : null}
          {ready ? <DegradedNote note={render?.degraded ?? null} /> : null}
          {state === 'failed' && render?.error ? <ErrorNotice error={render.error} className="mt-2" /> : null}
          {make.error || stop.error ? <ErrorNotice error={(make.error ?? stop.error) as Error} className="mt-2" /> : null}
        </>
      }
    >
      {ready
        ? render?.files.map(({ name: file, download }) => (
            <DownloadLink key={file} name={render.files.length > 1 ? file : name} href={download} short={render.files.length > 1} />
          ))
        : null}
      {underWay && render && can ? (
        <IconButton size="sm" label={words.stop(name)} disabled={stop.isPending} onClick={() => stop.start(render.id)}>
          <X />
        </IconButton>
      ) : null}
      {!underWay && (!ready || stale) && can ? (
        <Button
          size="sm"
          aria-label={state ? words.makeAgain(name) : words.make(name)}
          icon={state ? <RotateCcw /> : <Hammer />}
          busy={make.isPending}
          onClick={() => make.start()}
        >
          {state ? words.againShort : words.makeShort}
        </Button>
      ) : null}
    </Row>
  );
}

function Row({ name, about, below, children }: { name: string; about: string; below?: ReactNode; children: ReactNode }) {
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-medium text-sm">{name}</p>
          <p className="text-muted text-xs tabular-nums">{about}</p>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">{children}</div>
      </div>
      {below}
    </li>
  );
}

function DownloadLink({ name, href, short = false }: { name: string; href: string; short?: boolean }) {
  return (
    <Button asChild size="sm" icon={<Download aria-hidden />}>
      <a href={href} download aria-label={words.download(name)}>
        {short ? name : words.downloadShort}
      </a>
    </Button>
  );
}
