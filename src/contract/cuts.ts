import { z } from 'zod';
import { captionThemes } from '#core/caption-themes.ts';
import { captionThemeSchema, choicesSchema, cutSchema, exampleChoices, exampleCut } from './cut-shape.ts';
import { group } from './operation.ts';
import { estimateQuery, estimateSchema, exampleFile, exampleId, fileSchema, idOf } from './shared.ts';
import { exampleVideo, videoSchema } from './videos.ts';

const params = z.strictObject({ id: idOf('video') });
const at = { id: exampleId.video };

/** The edit as data, and what a person decides about it. */
export const cuts = group({
  'GET /videos/{id}/cut': {
    summary: 'The cut: the edit as data, and what was decided about it',
    description:
      'From the assets gate on; the music is missing until it is composed. `pieces` are the parts the film is joined from (`render:2` is of segment 2, `transition:2` joins it to the next), and whether each is there already.',
    needs: 'view',
    etag: true,
    params,
    answer: z
      .strictObject({
        choices: choicesSchema,
        cut: cutSchema,
        pieces: z.array(z.strictObject({ slot: z.string(), seconds: z.number(), ready: z.boolean() })),
      })
      .meta({ id: 'CutView' }),
    errors: ['conflict'],
    example: { params: at, answer: { choices: exampleChoices, cut: exampleCut, pieces: [{ slot: 'render:1', seconds: 4, ready: true }] } },
  },
  'PUT /videos/{id}/cut': {
    summary: 'Decide about the edit: captions, transitions, music, spelling, overlays, brand',
    description:
      'Keeps all the choices as sent and runs the edit again; only what the change touches is rendered. At the assets gate they are kept for the edit to come. With `estimate=1` it tells what would be made and how long that takes. At the assets or final gate, or when the video is done. Own music is the SHA-256 of a finished upload.',
    needs: 'create',
    params,
    query: z.strictObject(estimateQuery),
    body: choicesSchema,
    answer: videoSchema,
    estimate: estimateSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at, body: exampleChoices, answer: exampleVideo },
  },
  'POST /videos/{id}/cut/sample': {
    summary: 'One frame of the film as it would look with other choices',
    description: 'A picture of `at` seconds into a segment, drawn as the film will be. Nothing of the video changes.',
    needs: 'view',
    params,
    body: z.strictObject({ choices: choicesSchema, segment: z.int().min(1).max(60), at: z.number().min(0).max(120) }),
    answer: z
      .strictObject({
        file: fileSchema,
        degraded: z.string().nullable().meta({ description: 'What could not be shown as asked.' }),
      })
      .meta({ id: 'CutSample' }),
    errors: ['conflict', 'tool_missing'],
    example: { params: at, body: { choices: exampleChoices, segment: 1, at: 1.2 }, answer: { file: exampleFile, degraded: null } },
  },
  'GET /caption-themes': {
    summary: 'The caption styles, each with a rendered sample',
    needs: 'view',
    answer: z.strictObject({ items: z.array(captionThemeSchema.extend({ sample: fileSchema })), next: z.null() }),
    errors: ['tool_missing'],
    example: { answer: { items: [{ ...captionThemes[0], sample: exampleFile }], next: null } },
  },
});
