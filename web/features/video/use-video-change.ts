'use client';

import { useQueryClient } from '@tanstack/react-query';
import { keys, videoQuery } from '#web/lib/queries.ts';
import { type Action, useAction } from '#web/lib/use-action.ts';
import { useShown } from './use-video.tsx';
import type { Video } from './video-types.ts';

interface Sending {
  params: { id: string };
  ifMatch: string | undefined;
  idempotencyKey: string;
}

interface Settings<In> {
  onDone?: (input: In) => void;
}

/**
 * A change of the open video. `send` gets what names the video and the version seen. An answer that is the video is shown at once, after any
 * other the video is fetched again; so it is after an error, because what was seen may be out of date.
 */
export function useVideoChange<In = void>(
  send: (input: In, sending: Sending) => Promise<{ data: Video; etag: string | undefined } | null>,
  { onDone }: Settings<In> = {},
): Action<In, unknown> {
  const queries = useQueryClient();
  const { video, etag } = useShown();
  const { queryKey } = videoQuery(video.id);
  return useAction<In>(
    async (input, idempotencyKey) => {
      const answer = await send(input, { params: { id: video.id }, ifMatch: etag, idempotencyKey });
      await queries.cancelQueries({ queryKey, exact: true });
      if (answer) queries.setQueryData(queryKey, answer);
      await queries.invalidateQueries({ queryKey, ...(answer ? { refetchType: 'none' } : {}) });
    },
    {
      onSuccess: (_, input) => {
        void queries.invalidateQueries({ queryKey: keys.videoCounts });
        onDone?.(input);
      },
      onError: () => void queries.invalidateQueries({ queryKey }),
    },
  );
}
