import type { z } from 'zod';
import type { Api } from '#contract/api.ts';
import { publicId } from '#core/ids.ts';
import type { PromptView } from '#library/prompts.ts';
import { timeOrNull, timeText } from './present.ts';

type PromptAnswer = z.output<Api['GET /prompts']['answer']>['items'][number];

export function presentPrompt(row: PromptView): PromptAnswer {
  const { id, title, role, seconds, shot, text, favourite, tags, uses, videoId, videoTitle, segment } = row;
  const { createdAt, updatedAt, deletedAt } = row;
  return {
    id: publicId('prompt', id),
    title,
    role,
    seconds,
    shot,
    text,
    favourite,
    tags,
    uses,
    video: videoId === null || videoTitle === null ? null : { id: publicId('video', videoId), title: videoTitle },
    segment,
    createdAt: timeText(createdAt),
    updatedAt: timeText(updatedAt),
    deletedAt: timeOrNull(deletedAt),
  };
}
