import { z } from 'zod';
import { group } from './operation.ts';
import { exampleProductChange, productChange } from './products.ts';
import { exampleId, exampleSha, idOf, sha256 } from './shared.ts';
import { exampleVideo, videoSchema } from './videos.ts';

const params = z.strictObject({ id: idOf('video') });
const at = { id: exampleId.video };

/** What a person sets right at the brief gate. */
export const brief = group({
  'PATCH /videos/{id}/product': {
    summary: 'Correct the product at the brief gate',
    needs: 'create',
    params,
    body: productChange,
    answer: videoSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at, body: exampleProductChange, answer: exampleVideo },
  },
  'POST /videos/{id}/images': {
    summary: 'Put a picture of the product first: your own, or one it has',
    needs: 'create',
    params,
    body: z.union([z.strictObject({ upload: idOf('upload') }), z.strictObject({ sha256 })]),
    answer: videoSchema,
    ifMatch: true,
    once: true,
    errors: ['conflict'],
    example: { params: at, body: { upload: exampleId.upload }, answer: exampleVideo },
  },
  'DELETE /videos/{id}/images/{sha256}': {
    summary: 'Take a picture of your own away',
    needs: 'create',
    params: z.strictObject({ id: idOf('video'), sha256 }),
    answer: videoSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: { ...at, sha256: exampleSha }, answer: exampleVideo },
  },
});
