'use client';

import { useEffect, useRef } from 'react';
import { StateChip } from '#web/components/ui/state-chip.tsx';
import { Page } from '#web/features/shell/page.tsx';
import { cn } from '#web/lib/cn.ts';
import { words as common } from '#web/words/en.ts';
import { usePlace } from '../room-address.ts';
import { viewOf } from '../rooms-of-video.ts';
import { useVideo } from '../use-video.tsx';
import { Middle } from './middle.tsx';
import { Side } from './side.tsx';
import { Spine } from './spine.tsx';
import { SpineStrip } from './spine-strip.tsx';
import { TitleField } from './title-field.tsx';
import { VideoMenu } from './video-menu.tsx';

const threeColumns =
  'md:grid-cols-[minmax(0,1fr)_14rem] xl:grid-cols-[13rem_minmax(0,1fr)_17rem] 2xl:grid-cols-[14rem_minmax(0,1fr)_20rem]';
/** The cut has a player of its own, and a timeline that wants the room. */
const wide = 'md:grid-cols-[minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)] 2xl:grid-cols-[14rem_minmax(0,1fr)]';

/** The page's three columns: how it comes about, the room, the film. On a narrow screen they lie over each other. */
export function VideoFrame() {
  const video = useVideo();
  const { room, segment } = usePlace();
  const view = viewOf(video, room);
  const shown = useRef(view);
  // Another room begins at its top, however far down one was in the last; a link to a segment leads there itself.
  useEffect(() => {
    if (shown.current !== view && segment === null) window.scrollTo({ top: 0 });
    shown.current = view;
  }, [view, segment]);
  const { state, gate, stage, title } = video;
  return (
    <Page
      title={title}
      heading={<TitleField />}
      crumbs={[{ label: common.shell.library, href: '/' }]}
      beside={<StateChip state={state} gate={gate} stage={stage} className="max-sm:hidden" />}
      actions={<VideoMenu />}
      quiet
      bleed
    >
      <div className={cn('md:grid', view === 'cut' ? wide : threeColumns)}>
        <div className={cn('sticky top-(--bar) z-10 bg-bg xl:hidden', view === 'cut' ? '' : 'md:col-span-2')}>
          <SpineStrip view={view} />
        </div>
        <div className="max-xl:hidden xl:sticky xl:top-(--bar) xl:h-[calc(100dvh-var(--bar))] xl:overflow-y-auto xl:border-r">
          <Spine view={view} />
        </div>
        {view === 'cut' ? null : <Side view={view} className="md:col-start-2 md:row-start-2 xl:col-start-3 xl:row-start-1" />}
        <div className="flex min-h-[calc(100dvh-var(--bar)-6.5rem)] min-w-0 flex-col md:col-start-1 md:border-r md:row-start-2 xl:col-start-2 xl:row-start-1 xl:min-h-[calc(100dvh-var(--bar))]">
          <Middle view={view} />
        </div>
      </div>
    </Page>
  );
}
