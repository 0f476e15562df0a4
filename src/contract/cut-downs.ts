import { z } from 'zod';
import { cutDownFormats } from '#core/format.ts';
import { group } from './operation.ts';
import { estimateQuery, estimateSchema, exampleId, idOf } from './shared.ts';
import { exampleVideo, videoSchema } from './videos.ts';

/** Shorter videos from the words of a whole one. */
export const cutDowns = group({
  'POST /videos/{id}/cut-downs': {
    summary: 'A shorter video from the same words',
    description:
      'Hook, solution and call to action of a `ugc-60`, in 30 or 15 s: a new video of the same project, product, reference, tone, character and seed, waiting at its script gate. Pictures that were made already are used again.',
    needs: 'create',
    params: z.strictObject({ id: idOf('video') }),
    query: z.strictObject(estimateQuery),
    body: z.strictObject({ format: z.enum(cutDownFormats) }),
    answer: videoSchema,
    status: 201,
    estimate: estimateSchema,
    once: true,
    errors: ['conflict'],
    example: { params: { id: exampleId.video }, body: { format: 'ugc-30' }, answer: exampleVideo },
  },
});
