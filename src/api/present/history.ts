import type { z } from 'zod';
import type { Api } from '#contract/api.ts';
import { publicId } from '#core/ids.ts';
import type { EventRow, GenerationRow } from '#db/schema/studio.ts';
import { timeOrNull, timeText } from './present.ts';

type EventView = z.output<Api['GET /videos/{id}/history']['answer']>['items'][number];
type CallView = z.output<Api['GET /videos/{id}/calls']['answer']>['items'][number];

export function presentEvent({ id, type, videoId, data, createdAt }: EventRow): EventView {
  return { id, type, video: videoId === null ? null : publicId('video', videoId), data, createdAt: timeText(createdAt) };
}

export function presentCall(row: GenerationRow): CallView {
  const { stage, slot, provider, state, estimateMicros, costMicros, error, startedAt, finishedAt } = row;
  const times = { startedAt: timeText(startedAt), finishedAt: timeOrNull(finishedAt) };
  const { id } = (row.handle ?? {}) as { id?: unknown };
  const names = {
    id: publicId('call', row.id),
    video: row.videoId === null ? null : publicId('video', row.videoId),
    job: typeof id === 'string' ? id : null,
  };
  return { ...names, stage, slot, provider, state, estimateMicros, costMicros, error, ...times };
}
