import { z } from 'zod';
import { group } from './operation.ts';
import { exampleId, idOf } from './shared.ts';

const copySchema = z
  .strictObject({
    platform: z.enum(['tiktok', 'instagram', 'youtube']),
    title: z.string().nullable(),
    caption: z.string().meta({ description: 'With its hashtags and, where the film sells something, the disclosure first.' }),
    hashtags: z.array(z.string()),
    limit: z.int().meta({ description: 'Characters the platform takes.' }),
  })
  .meta({ id: 'PostCopy' });

/** The words beside a film where it is posted. */
export const postCopy = group({
  'GET /videos/{id}/post-copy': {
    summary: 'Caption and hashtags for each platform',
    needs: 'view',
    params: z.strictObject({ id: idOf('video') }),
    answer: z.strictObject({ items: z.array(copySchema), next: z.null() }),
    errors: ['conflict'],
    example: {
      params: { id: exampleId.video },
      answer: {
        items: [{ platform: 'tiktok', title: null, caption: 'Ad · Warm by lunch? #desk', hashtags: ['#desk'], limit: 2200 }],
        next: null,
      },
    },
  },
});
