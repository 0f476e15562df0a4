import { z } from 'zod';
import { group } from './operation.ts';
import { estimateQuery, estimateSchema, exampleId, idOf, passedGate, stageName } from './shared.ts';
import { exampleVideo, videoSchema } from './videos.ts';

const params = z.strictObject({ id: idOf('video') });
const at = { id: exampleId.video };

/** Decisions at the gates, and what moves a video besides. */
export const gateDecisions = group({
  'POST /videos/{id}/approve': {
    summary: 'Approve the gate it waits at',
    description: 'Names the gate and the version that was looked at; refused with 409 when the video has moved on.',
    needs: 'approve',
    params,
    body: z.strictObject({ gate: passedGate, version: z.int(), withoutImage: z.boolean().default(false) }),
    answer: videoSchema,
    once: true,
    errors: ['conflict', 'claim_refused', 'image_required'],
    example: { params: at, body: { gate: 'script', version: 7 }, answer: exampleVideo },
  },
  'POST /videos/{id}/pay': {
    summary: 'Pass the payment gate: go on spending',
    needs: 'spend',
    params,
    body: z.strictObject({ version: z.int() }),
    answer: videoSchema,
    once: true,
    errors: ['conflict'],
    example: { params: at, body: { version: 7 }, answer: exampleVideo },
  },
  'POST /videos/{id}/back': {
    summary: 'Back to a gate it has passed; what does not change is kept',
    needs: 'approve',
    params,
    body: z.strictObject({ gate: passedGate }),
    answer: videoSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at, body: { gate: 'script' }, answer: exampleVideo },
  },
  'POST /videos/{id}/retry': {
    summary: 'Go on with a failed or cancelled video',
    needs: 'create',
    params,
    answer: videoSchema,
    ifMatch: true,
    once: true,
    errors: ['conflict'],
    example: { params: at, answer: exampleVideo },
  },
  'POST /videos/{id}/cancel': {
    summary: 'Stop it; what is made is kept',
    needs: 'create',
    params,
    answer: videoSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at, answer: exampleVideo },
  },
  'POST /videos/{id}/rerun': {
    summary: 'Run a stage again; only what depends on a change is made again',
    needs: 'create',
    params,
    query: z.strictObject(estimateQuery),
    body: z.strictObject({ stage: stageName }),
    answer: videoSchema,
    estimate: estimateSchema,
    ifMatch: true,
    once: true,
    errors: ['conflict'],
    example: { params: at, body: { stage: 'write' }, answer: exampleVideo },
  },
});
