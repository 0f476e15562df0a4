import { z } from 'zod';
import { renderKinds, renderStates } from '#core/render.ts';
import { group } from './operation.ts';
import { errorSchema, exampleFile, exampleId, exampleTime, fileSchema, idOf, moment } from './shared.ts';

const renderSchema = z
  .strictObject({
    id: idOf('render'),
    kind: z.enum(renderKinds),
    state: z.enum(renderStates),
    current: z.boolean().meta({ description: 'Made from the film as it stands.' }),
    progress: z.strictObject({ share: z.number(), making: z.string(), secondsLeft: z.number().nullable() }).nullable(),
    error: errorSchema.nullable(),
    file: fileSchema.nullable().meta({ description: 'The first of `files`; null until it is ready.' }),
    download: z.string().nullable().meta({ description: 'Address that names the file.' }),
    bytes: z.int().nullable(),
    files: z
      .array(z.strictObject({ name: z.string(), file: fileSchema, download: z.string(), bytes: z.int() }))
      .meta({ description: 'All of them: a sprite comes with its times as WebVTT, stems as mix, voice and music.' }),
    degraded: z.string().nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Render' });

const params = z.strictObject({ id: idOf('video') });
const one = z.strictObject({ id: idOf('video'), render: idOf('render') });
const at = { id: exampleId.video };
const exampleFilm = { ...exampleFile, mime: 'video/mp4' };
const example = {
  id: exampleId.render,
  kind: '1:1',
  state: 'ready',
  current: true,
  progress: null,
  error: null,
  file: exampleFilm,
  download: exampleFilm.url,
  bytes: 24_000_000,
  files: [{ name: 'nord-1x1.mp4', file: exampleFilm, download: exampleFilm.url, bytes: 24_000_000 }],
  degraded: null,
  createdAt: exampleTime,
};

/** Files made from a finished cut when somebody asks: other shapes, a preview, the hook alone, subtitles, stems. */
export const renders = group({
  'GET /videos/{id}/renders': {
    summary: 'What was made from the film besides its master, newest first',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(renderSchema), next: z.null() }),
    example: { params: at, answer: { items: [example], next: null } },
  },
  'POST /videos/{id}/renders': {
    summary: 'Make one: a shape, a preview, the hook alone, subtitles, stems',
    description:
      'From the final gate on. Asked for again with nothing changed, the same file is the answer. `render-changed` events and its progress tell how far it is.',
    needs: 'create',
    params,
    body: z.strictObject({ kind: z.enum(renderKinds) }),
    answer: renderSchema,
    status: 202,
    once: true,
    errors: ['conflict', 'tool_missing'],
    example: { params: at, body: { kind: '1:1' }, answer: example },
  },
  'GET /videos/{id}/renders/{render}': {
    summary: 'One of them',
    needs: 'view',
    params: one,
    answer: renderSchema,
    example: { params: { ...at, render: exampleId.render }, answer: example },
  },
  'POST /videos/{id}/renders/{render}/cancel': {
    summary: 'Stop making it',
    needs: 'create',
    params: one,
    answer: renderSchema,
    errors: ['conflict'],
    example: {
      params: { ...at, render: exampleId.render },
      answer: { ...example, state: 'cancelled', file: null, download: null, bytes: null, files: [] },
    },
  },
});
