'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { mediaUrl } from '#web/lib/media-url.ts';
import { cutWords as words } from '#web/words/video-cut.ts';
import { DegradedNote } from '../../takes/degraded-note.tsx';
import { useVideo } from '../../use-video.tsx';
import { cutSampleQuery } from '../cut-queries.ts';
import { momentOf } from '../film-time.ts';
import { usePlayheadAt } from '../playhead.ts';
import { useCut } from '../use-cut.tsx';
import { useSettled } from '../use-settled.ts';

/** A frame is drawn when the playhead has rested this long, in milliseconds. */
const rest = 250;

/** The frame under the playhead with the changes, drawn as the film will be. */
export function ChangedFrame() {
  const { id, version } = useVideo();
  const { cut, choices, playhead } = useCut();
  const wanted = useSettled({ choices, seconds: usePlayheadAt(playhead, 1 / cut.fps) }, rest);
  const { data, error, isFetching } = useQuery(cutSampleQuery(id, version, wanted.choices, momentOf(cut, wanted.seconds)));
  return (
    <div className="absolute inset-0">
      {data ? <img src={mediaUrl(data.file)} alt={words.frameOf(words.time(wanted.seconds))} className="size-full object-contain" /> : null}
      {isFetching ? (
        <p role="status" className="absolute inset-x-0 top-3 mx-auto w-fit rounded-full bg-black/70 px-2.5 py-1 text-white text-xs">
          {words.drawing}
        </p>
      ) : null}
      {error ? <ErrorNotice error={error} className="absolute inset-x-2 bottom-2 bg-overlay" /> : null}
      {data?.degraded ? (
        <div className="absolute inset-x-2 bottom-2 rounded-md bg-overlay">
          <DegradedNote note={data.degraded} />
        </div>
      ) : null}
    </div>
  );
}
